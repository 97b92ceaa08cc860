/** Where the recipient of a mail says how he wants such mails: signed in all of them, else this kind by his personal link. */
export const settingsUrlOf = (
  { hasAccount }: { readonly hasAccount: boolean },
  publicUrl: string,
  unsubscribeUrl: string | null,
): string | null => (hasAccount ? `${publicUrl}/konto/mitteilungen` : unsubscribeUrl);
