/** How somebody gets a notice. It always stands in the inbox too; DIGEST: in the mail of the next working morning. */
export const NOTICE_CHOICES = ['AT_ONCE', 'DIGEST', 'OFF'] as const;
export type NoticeChoice = (typeof NOTICE_CHOICES)[number];

/** What a notice is about. */
type NoticeSubjectType =
  'Invitation' | 'Person' | 'Task' | 'Deadline' | 'ProjectProposal' | 'Project' | 'FundingApplication';

/** What is true of all notices of a kind. */
interface KindOfNotice {
  /** German, as in the settings: `Erinnerungen an Sitzungen`. */
  readonly name: string;
  /** The mail serves a notice on which periods and rights depend: never collected, never off (interface.md §4). */
  readonly legal: boolean;
  readonly subject: NoticeSubjectType;
  /** OFFICE: to the coordination office of the territory instead of a person. */
  readonly to: 'PERSON' | 'OFFICE';
  /** What a person may choose; the first is what he gets without having chosen. One alone is fixed. */
  readonly choices: readonly [NoticeChoice, ...NoticeChoice[]];
}

const FIXED: readonly [NoticeChoice] = ['AT_ONCE'];

const legal = (name: string) =>
  ({ name, legal: true, subject: 'Invitation', to: 'PERSON', choices: FIXED }) as const;
const toOffice = (name: string, subject: KindOfNotice['subject']) =>
  ({ name, legal: false, subject, to: 'OFFICE', choices: FIXED }) as const;
const toPerson = (
  name: string,
  subject: KindOfNotice['subject'],
  choices: readonly [NoticeChoice, ...NoticeChoice[]],
) => ({ name, legal: false, subject, to: 'PERSON', choices }) as const;

/** Why somebody gets a mail, and what he may choose about it (interface.md §4). */
export const NOTICE_KINDS = {
  INVITATION: legal('Einladungen'),
  SUPPLEMENT: legal('Ergänzungen der Tagesordnung'),
  CHANGE: legal('Änderungen von Ort oder Einwahl'),
  MOVE: legal('Verlegungen'),
  CANCELLATION: legal('Absagen'),
  CALL: legal('Anfragen als Vertretung'),
  RELEASE: legal('Ende einer Vertretung oder Einladung'),
  // A reminder tells the hour; collected until the next morning it would come too late.
  REMINDER: toPerson('Erinnerungen an Sitzungen', 'Invitation', ['AT_ONCE', 'OFF']),
  NUDGE: toPerson('Nachfragen zu offenen Rückmeldungen', 'Invitation', ['AT_ONCE', 'DIGEST', 'OFF']),
  TASK_ASSIGNED: toPerson('Neue Aufgaben', 'Task', ['AT_ONCE', 'DIGEST', 'OFF']),
  TASK_HANDED_OVER: toPerson('Aufgaben, die Sie übernehmen sollen', 'Task', ['AT_ONCE', 'DIGEST', 'OFF']),
  TASK_DUE: toPerson('Erinnerungen an Aufgaben', 'Deadline', ['AT_ONCE', 'DIGEST', 'OFF']),
  TASK_OVERDUE: toPerson('Überfällige Aufgaben', 'Deadline', ['AT_ONCE', 'DIGEST', 'OFF']),
  SEAT_TERM_ENDING: toPerson('Ende einer Amtszeit', 'Deadline', ['AT_ONCE', 'DIGEST', 'OFF']),
  REPORT_DUE: toPerson('Berichte von Arbeitsgruppen', 'Deadline', ['AT_ONCE', 'DIGEST', 'OFF']),
  DEADLINE_DUE: toPerson('Andere Fristen', 'Deadline', ['AT_ONCE', 'DIGEST', 'OFF']),
  TASK_DECLINED: toPerson('Übergaben, die nicht zustande kamen', 'Task', ['AT_ONCE', 'DIGEST', 'OFF']),
  // Nothing is lost when it is read the next morning; the inbox tells it at once.
  TASK_MENTIONED: toPerson('Kommentare, die Sie ansprechen', 'Task', ['DIGEST', 'AT_ONCE', 'OFF']),
  PROPOSAL_MOVED: toPerson('Schritte Ihrer Projektvorschläge', 'ProjectProposal', [
    'AT_ONCE',
    'DIGEST',
    'OFF',
  ]),
  AUTHOR_INVITED: toPerson('Einladungen, an einem Projektvorschlag mitzuschreiben', 'ProjectProposal', [
    'AT_ONCE',
    'DIGEST',
    'OFF',
  ]),
  AUTHOR_REMOVED: toPerson('Ende des Mitschreibens an einem Projektvorschlag', 'ProjectProposal', [
    'AT_ONCE',
    'DIGEST',
    'OFF',
  ]),
  // As comments on tasks.
  PROPOSAL_COMMENTED: toPerson('Kommentare zu Ihren Projektvorschlägen', 'ProjectProposal', [
    'DIGEST',
    'AT_ONCE',
    'OFF',
  ]),
  REVIEW_ASKED: toPerson('Bitten um ein Gutachten', 'ProjectProposal', ['AT_ONCE', 'DIGEST', 'OFF']),
  FUNDING_STEP: toPerson('Förderung Ihrer Projektvorschläge', 'FundingApplication', [
    'AT_ONCE',
    'DIGEST',
    'OFF',
  ]),
  PROJECT_STEP: toPerson('Fortgang Ihrer Projekte', 'Project', ['AT_ONCE', 'DIGEST', 'OFF']),
  // The link to the report comes by mail alone.
  PROJECT_REPORT_ASKED: toPerson('Bitten um Zwischenberichte', 'Project', ['AT_ONCE', 'OFF']),
  DIGEST: toPerson('Tagesübersicht um 07:00 Uhr', 'Person', ['AT_ONCE', 'OFF']),
  ACCOUNT_INVITATION: toPerson('Zugang zur Anwendung', 'Person', FIXED),
  NO_DEPUTY_LEFT: toOffice('Sitze ohne Vertretung', 'Invitation'),
  MAIL_REFUSED: toOffice('Nicht zugestellte E-Mails', 'Invitation'),
  DEADLINE_ESCALATED: toOffice('Fristen, die offen sind', 'Deadline'),
  ACCOUNT_MAIL_REFUSED: toOffice('Nicht zugestellte Zugänge', 'Person'),
  ADDRESS_MARKED: toOffice('Unzustellbare Adressen', 'Person'),
} as const satisfies Record<string, KindOfNotice>;

export type NoticeKind = keyof typeof NOTICE_KINDS;

export const ALL_NOTICE_KINDS = Object.keys(NOTICE_KINDS) as NoticeKind[];

/** The same facts, for whoever treats all kinds alike. */
export const kindOfNotice = (kind: NoticeKind): KindOfNotice => NOTICE_KINDS[kind];

/** Kinds that go to the coordination office of the territory instead of a person. */
export const goesToOffice = (kind: NoticeKind): boolean => NOTICE_KINDS[kind].to === 'OFFICE';
