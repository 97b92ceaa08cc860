/** Why a person's address takes no mail, as the servers said it. */
export const ADDRESS_MARK_REASONS = [
  'UNKNOWN_ADDRESS',
  'MAILBOX_FULL',
  'MAILBOX_CLOSED',
  'NO_ROUTE',
  'REFUSED',
] as const;
export type AddressMarkReason = (typeof ADDRESS_MARK_REASONS)[number];
