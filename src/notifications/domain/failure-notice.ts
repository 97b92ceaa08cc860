import { goesToOffice, NOTICE_KINDS } from './notice-kinds.js';
import type { Notice, PlannedNotice } from './notice.js';
import { officeNoticeOf } from './refusal.js';

/** A mail that did not reach a person. */
export interface FailedMail {
  readonly notice: Notice;
  /** Which attempt failed. */
  readonly sendingId: string;
  readonly reason: string;
  readonly at: Date;
  readonly addressChange: 'NONE' | 'MARKED' | 'STOPPED';
}

/**
 * What the office is told when a mail came back: of each legal one and of each invitation to an account, because they
 * have to reach the person in another way; of others only that the address is marked or stopped.
 */
export function noticeOfReturn(failed: FailedMail): PlannedNotice | null {
  const { notice, reason, at, addressChange } = failed;
  const { legal, subject } = NOTICE_KINDS[notice.kind];
  const told =
    legal || subject === 'Person' ? officeNoticeOf(notice, { code: 'RETURNED', reason, at }) : null;
  if (told === null) return noticeOfAddress(failed);
  return {
    ...told,
    variant: failed.sendingId,
    facts: { ...told.facts, returned: true, stopped: addressChange === 'STOPPED' },
  };
}

/** What the office is told when a mail was not accepted: as before, and what that did to the address. */
export function noticeOfRefusal(failed: FailedMail, code: string): PlannedNotice | null {
  const told = officeNoticeOf(failed.notice, { ...failed, code });
  if (told === null) return noticeOfAddress(failed);
  return { ...told, facts: { ...told.facts, stopped: failed.addressChange === 'STOPPED' } };
}

/** That an address takes no mails, once when it is marked and once when it is stopped. */
function noticeOfAddress({ notice, sendingId, at, addressChange }: FailedMail): PlannedNotice | null {
  const { territoryId, kind, personId } = notice;
  if (addressChange === 'NONE' || personId === null || goesToOffice(kind)) return null;
  return {
    territoryId,
    personId: null,
    kind: 'ADDRESS_MARKED',
    subjectId: personId,
    subjectRevision: 1,
    variant: sendingId,
    dueAt: at,
    facts: { ofCopy: notice.facts['copy'] === true },
  };
}
