import { localDayOf } from '../../shared/time/day.js';

/** Why an address takes no mail, as far as the status of the server tells (RFC 3463). */
export type AddressFailure = 'UNKNOWN_ADDRESS' | 'MAILBOX_FULL' | 'MAILBOX_CLOSED' | 'NO_ROUTE' | 'REFUSED';

/** The status of a refusal without an enhanced one: 550, 551 and 553 speak of the address, 552 of its space (RFC 5321 §4.2.3). */
const PLAIN: Readonly<Record<string, AddressFailure>> = {
  550: 'UNKNOWN_ADDRESS',
  551: 'UNKNOWN_ADDRESS',
  552: 'MAILBOX_FULL',
  553: 'UNKNOWN_ADDRESS',
};

/** `status` is an enhanced status, alone or behind the SMTP status: `5.1.1`, `550 5.1.1`, `550`. */
export function addressFailureOf(status: string): AddressFailure {
  const [, subject, detail] = /5\.(\d{1,3})\.(\d{1,3})$/.exec(status) ?? [];
  if (subject === undefined) return PLAIN[status.slice(0, 3)] ?? 'REFUSED';
  if (subject === '1') return 'UNKNOWN_ADDRESS';
  if (subject === '2') return detail === '2' ? 'MAILBOX_FULL' : 'MAILBOX_CLOSED';
  return subject === '4' ? 'NO_ROUTE' : 'REFUSED';
}

export const ADDRESS_FAILURES: Readonly<Record<AddressFailure, string>> = {
  UNKNOWN_ADDRESS: 'Diese Adresse gibt es nicht.',
  MAILBOX_FULL: 'Das Postfach ist voll.',
  MAILBOX_CLOSED: 'Das Postfach nimmt keine E-Mails an.',
  NO_ROUTE: 'Der Mailserver dieser Adresse ist nicht zu erreichen.',
  REFUSED: 'Der Mailserver dieser Adresse hat die E-Mail abgelehnt.',
};

/** From how many mails of how many days that came back for good an address gets legal mails only. */
export const REPEATED_FAILURE = { mails: 2, days: 2 } as const;

/** Days after which an accepted mail that did not come back has arrived: servers try that long (RFC 5321 §4.5.4.1). */
export const ARRIVED_AFTER_DAYS = 5;

const DAY = 24 * 60 * 60 * 1_000;

/** What was sent before this instant and did not come back has arrived. */
export const arrivedBefore = (now: Date): Date => new Date(now.getTime() - ARRIVED_AFTER_DAYS * DAY);

/** One attempt to send a mail to an address. */
export interface SendingToAddress {
  /** The notice: several attempts of one are one mail. */
  readonly mail: string;
  readonly sentAt: Date;
  readonly accepted: boolean;
  /** It came back, or the address was refused, for good. */
  readonly failed: boolean;
}

/** Has the address failed again and again, with no mail that arrived between? */
export function isRepeatedFailure(sendings: readonly SendingToAddress[], now: Date): boolean {
  const arrived = sendings.filter(
    ({ accepted, failed, sentAt }) => accepted && !failed && sentAt < arrivedBefore(now),
  );
  const lastArrival = Math.max(...arrived.map(({ sentAt }) => sentAt.getTime()), Number.NEGATIVE_INFINITY);
  const failures = sendings.filter(({ failed, sentAt }) => failed && sentAt.getTime() > lastArrival);
  const mails = new Set(failures.map(({ mail }) => mail));
  const days = new Set(failures.map(({ sentAt }) => localDayOf(sentAt)));
  return mails.size >= REPEATED_FAILURE.mails && days.size >= REPEATED_FAILURE.days;
}
