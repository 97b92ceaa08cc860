/** The host of a public address, e.g. `praevention.stadt.example`: makes ids in mails and calendars unique in the world. */
export const hostOf = (publicUrl: string): string => new URL(publicUrl).hostname;
