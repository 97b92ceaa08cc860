/** Paths of the pages to which account links lead; appended to the public address. */
export const invitationPath = (token: string): string => `/konto/einladung/${token}`;
export const passwordPath = (token: string): string => `/konto/kennwort/${token}`;
