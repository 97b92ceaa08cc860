/** What has become of a mail or event, in the words of the office's view. */
export const DELIVERY_STATES = ['PLANNED', 'DUE', 'RETRYING', 'PARKED', 'SENT'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Stands in the place of a notice's kind for an event that was not handled, so that its mails do not exist yet. */
export const EVENT = 'EVENT';
