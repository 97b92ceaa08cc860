export const mailbox = null as never;
