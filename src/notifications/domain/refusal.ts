import { ADDRESS_FAILURES, addressFailureOf } from './address-failure.js';
import type { Notice, PlannedNotice } from './notice.js';
import { goesToOffice, NOTICE_KINDS } from './notice-kinds.js';

/** What is kept of a refusal: SMTP status and enhanced status; never the server's text, which may name the person. */
export function refusalCode({ code, response }: { code: string; response: string }): string {
  const [enhanced] = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response) ?? [];
  return enhanced === undefined ? code : `${code} ${enhanced}`;
}

const REASONS: Readonly<Record<string, string>> = {
  NO_ADDRESS: 'Es ist keine E-Mail-Adresse hinterlegt.',
  NO_SMTP: 'Es ist kein Mailserver eingestellt.',
  EENVELOPE: 'Die Adresse ist keine gültige E-Mail-Adresse.',
  UNWRITABLE: 'Die E-Mail konnte nicht erstellt werden.',
};

/** The refusal in a sentence for the office. */
export function refusalSentence(code: string): string {
  const known = REASONS[code];
  if (known !== undefined) return known;
  const [, returned] = /^RETURNED (.*)$/.exec(code) ?? [];
  if (returned !== undefined) return returnSentence(returned);
  if (code.startsWith('5')) return `Der Mailserver hat Adresse oder Nachricht abgelehnt (${code}).`;
  if (code.startsWith('4'))
    return `Der Mailserver hat die Nachricht auch nach mehreren Versuchen nicht angenommen (${code}).`;
  return `Der Mailserver war auch nach mehreren Versuchen nicht erreichbar (${code}).`;
}

/** Why a mail came back. A status 4.x.x means that a server tried for days. */
function returnSentence(status: string): string {
  const reason = status.startsWith('5')
    ? ADDRESS_FAILURES[addressFailureOf(status)]
    : 'Der Mailserver hat die Zustellung nach mehreren Versuchen aufgegeben.';
  return `${reason.slice(0, -1)} (${status}).`;
}

const SHOWN_IN_LISTS: readonly string[] = [
  ...['Task', 'Deadline', 'ProjectProposal', 'Project', 'FundingApplication'],
];

/**
 * What the office is told when a mail was given up. Its own mails never lead to another one. That somebody has no address
 * it learns with the legal mails, not with each reminder.
 */
export function officeNoticeOf(
  notice: Notice,
  refusal: { code: string; reason: string; at: Date },
): PlannedNotice | null {
  const { legal, subject } = NOTICE_KINDS[notice.kind];
  // The office sees tasks, deadlines, proposals, projects and applications in lists, and who has them; a mail about each that was refused would tell it nothing.
  if (SHOWN_IN_LISTS.includes(subject) || notice.kind === 'DIGEST') return null;
  if (goesToOffice(notice.kind) || (refusal.code === 'NO_ADDRESS' && !legal)) return null;
  return {
    territoryId: notice.territoryId,
    subjectId: notice.subjectId,
    subjectRevision: notice.subjectRevision,
    personId: null,
    kind: subject === 'Person' ? 'ACCOUNT_MAIL_REFUSED' : 'MAIL_REFUSED',
    variant: notice.id,
    dueAt: refusal.at,
    facts: { reason: refusal.reason, copy: notice.facts['copy'] === true },
  };
}
