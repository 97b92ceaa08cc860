import type { Parameters } from '../../platform/graphql/read/index.js';

/** Days for which the lists show what was sent; the meeting keeps its proofs of service. */
const SENT_DAYS = 90;

type OfState = (t: string, p: Parameters) => string;

const isFirstTry = (t: string): string => `${t}.state = 'WAITING' and ${t}.reason is null`;

/** What is in which list, over columns as they are stored, so that each list has its index (migration 0019). */
export const LISTS: Readonly<Record<'PLANNED' | 'DUE' | 'RETRYING' | 'PARKED' | 'SENT', OfState>> = {
  PLANNED: (t, p) => `(${isFirstTry(t)} and ${t}.due_at > ${p.now()})`,
  DUE: (t, p) =>
    `(${isFirstTry(t)} and ${t}.due_at <= ${p.now()} or ${t}.state in ('CLAIMED', 'READY', 'SENDING'))`,
  RETRYING: (t) => `(${t}.state = 'WAITING' and ${t}.reason is not null)`,
  PARKED: (t) => `(${t}.state in ('REFUSED', 'PARKED'))`,
  SENT: (t, p) => `(${t}.state = 'SENT' and ${t}.sent_at > ${p.now()} - interval '${SENT_DAYS} days')`,
};

/** The name of the list. What was sent long ago is in none, and still sent. */
export const stateOf: OfState = (t, p) =>
  `case ${(['PLANNED', 'DUE', 'RETRYING', 'PARKED'] as const).map((name) => `when ${LISTS[name](t, p)} then '${name}'`).join(' ')} else 'SENT' end`;

/** Mails and events about a meeting; mails are found by its invitations. */
export const isAbout = (t: string, meeting: string): string =>
  `(${t}.meeting_id = ${meeting} or ${t}.invitation_id in (select di.id from invitation di where di.meeting_id = ${meeting}))`;
