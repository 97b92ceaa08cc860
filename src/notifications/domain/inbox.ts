import type { Notice } from './notice.js';
import { goesToOffice, NOTICE_KINDS, type NoticeKind } from './notice-kinds.js';
import { type RecipientRole, WHY } from './mail-texts/why.js';
import { TASK_ROLES } from './mail-texts/task-roles.js';

/** What an entry of the inbox says; nothing of its subject, which is shown to whoever still sees it. Null: only by mail. */
const TEXTS: Readonly<Record<NoticeKind, string | null>> = {
  INVITATION: 'Sie sind zu einer Sitzung eingeladen.',
  SUPPLEMENT: 'Die Tagesordnung einer Sitzung wurde ergänzt.',
  CHANGE: 'Ort oder Einwahl einer Sitzung haben sich geändert.',
  MOVE: 'Eine Sitzung wurde verlegt. Antworten Sie neu.',
  CANCELLATION: 'Eine Sitzung findet nicht statt.',
  CALL: 'Sie sind als Vertretung gefragt.',
  RELEASE: 'Ihre Einladung zu einer Sitzung gilt nicht mehr.',
  REMINDER: 'Eine Sitzung steht bevor.',
  NUDGE: 'Ihre Antwort zu einer Sitzung fehlt noch.',
  NO_DEPUTY_LEFT: 'Für einen Sitz kommt niemand: Alle haben abgesagt oder sind verhindert.',
  MAIL_REFUSED: 'Eine E-Mail zu einer Sitzung kam nicht an.',
  // Whoever reads it in the application has redeemed it.
  ACCOUNT_INVITATION: null,
  // The page of the inbox is its own overview.
  DIGEST: null,
  ACCOUNT_MAIL_REFUSED: 'Die E-Mail mit dem Link zum Zugang kam nicht an.',
  ADDRESS_MARKED: 'E-Mails an eine Person kommen nicht an.',
  TASK_ASSIGNED: 'Für eine Aufgabe sind Sie zuständig.',
  TASK_HANDED_OVER: 'Sie sollen eine Aufgabe übernehmen.',
  TASK_DUE: 'Eine Aufgabe ist bald fällig.',
  TASK_OVERDUE: 'Eine Aufgabe ist überfällig.',
  SEAT_TERM_ENDING: 'Eine Amtszeit endet bald.',
  REPORT_DUE: 'Der Bericht einer Arbeitsgruppe ist fällig.',
  DEADLINE_DUE: 'Eine Frist läuft ab.',
  DEADLINE_ESCALATED: 'Eine Frist ist noch offen. Jetzt ist die Koordinierungsstelle gefragt.',
  TASK_DECLINED: 'Die Übergabe einer Aufgabe ist nicht zustande gekommen.',
  PROPOSAL_MOVED: 'Mit einem Projektvorschlag von Ihnen geht es weiter.',
  AUTHOR_INVITED: 'Sie können an einem Projektvorschlag mitschreiben.',
  AUTHOR_REMOVED: 'An einem Projektvorschlag schreiben Sie nicht mehr mit.',
  PROPOSAL_COMMENTED: 'Zu einem Projektvorschlag gibt es einen neuen Kommentar.',
  REVIEW_ASKED: 'Sie sind um ein Gutachten zu einem Projektvorschlag gebeten.',
  TASK_MENTIONED: 'In einem Kommentar zu einer Aufgabe werden Sie angesprochen.',
  FUNDING_STEP: 'Bei der Förderung eines Projektvorschlags von Ihnen geht es weiter.',
  PROJECT_STEP: 'Mit einem Ihrer Projekte geht es weiter.',
  PROJECT_REPORT_ASKED: 'Zu einem Projekt wird ein Zwischenbericht erbeten.',
};

/** In which part somebody is told, where the kind of the notice says it. */
const ROLES: Readonly<Partial<Record<NoticeKind, RecipientRole>>> = {
  ...TASK_ROLES,
  TASK_DUE: 'DEADLINE_RESPONSIBLE',
  TASK_OVERDUE: 'DEADLINE_PART',
  SEAT_TERM_ENDING: 'DEADLINE_PART',
  REPORT_DUE: 'DEADLINE_PART',
  DEADLINE_DUE: 'DEADLINE_PART',
  PROPOSAL_MOVED: 'PROPOSAL_AUTHOR',
  AUTHOR_INVITED: 'PROPOSAL_COAUTHOR',
  AUTHOR_REMOVED: 'PROPOSAL_FORMER_AUTHOR',
  PROPOSAL_COMMENTED: 'PROPOSAL_TALK',
  REVIEW_ASKED: 'PROPOSAL_REVIEWER',
  FUNDING_STEP: 'PROPOSAL_AUTHOR',
  PROJECT_STEP: 'PROJECT_TEAM',
  PROJECT_REPORT_ASKED: 'PROJECT_REPORTER',
};

/** What somebody is told by mail he is told in the application, once: not for the copy to another address. */
export const comesToInbox = ({ kind, facts }: Pick<Notice, 'kind' | 'facts'>): boolean =>
  TEXTS[kind] !== null && facts['copy'] !== true;

export const inboxText = (kind: NoticeKind): string => TEXTS[kind] ?? '';

/** `part`: as what he is called to the meeting, null for other subjects and when it is known no more. */
export function inboxReason(kind: NoticeKind, part: RecipientRole | null): string | null {
  const role = roleOf(kind) ?? part;
  return role === null ? null : `Sie erhalten diese Mitteilung, weil ${WHY[role]}.`;
}

/** As what the office is told, by what it is about. */
const OFFICES = {
  Invitation: 'OFFICE',
  Task: 'OFFICE',
  Person: 'ACCOUNT_OFFICE',
  Deadline: 'DEADLINE_OFFICE',
  ProjectProposal: 'OFFICE',
  Project: 'OFFICE',
  FundingApplication: 'OFFICE',
} as const;

function roleOf(kind: NoticeKind): RecipientRole | null {
  if (goesToOffice(kind)) return OFFICES[NOTICE_KINDS[kind].subject];
  return ROLES[kind] ?? null;
}
