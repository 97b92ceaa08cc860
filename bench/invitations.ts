export const invitations = null as never;
