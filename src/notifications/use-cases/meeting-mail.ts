import { type MailFacts, meetingCalendar } from '../../meetings/index.js';
import { hostOf } from '../../shared/host.js';
import type { Notice } from '../domain/notice.js';
import type { NoticeKind } from '../domain/notice-kinds.js';
import { settingsUrlOf } from '../domain/settings-url.js';
import { refusalSentence } from '../domain/refusal.js';
import {
  agendaForRecipient,
  type AgendaLine,
  type AnswerRequest,
  callMail,
  cancellationMail,
  changeMail,
  comingReminderMail,
  type Envelope,
  invitationMail,
  type InvitationMail,
  type Mail,
  type MailRefusedMail,
  type MeetingFacts,
  meetingName,
  moveMail,
  noDeputyLeftMail,
  nudgeMail,
  openReminderMail,
  releaseMail,
  type ReleaseReason,
  supplementMail,
} from '../domain/mail-texts/index.js';

/** Everything a mail about an invitation is made of; `visibleItems` holds what this recipient may read now. */
export interface MailCase {
  readonly notice: Pick<Notice, 'kind' | 'personId' | 'facts'>;
  readonly facts: MailFacts;
  readonly visibleItems: ReadonlySet<string>;
  /** The personal link page; empty for the office. */
  readonly answerUrl: string;
  readonly unsubscribeUrl: string | null;
  readonly publicUrl: string;
  readonly fallbackEmail: string;
  readonly now: Date;
}

/** Which part of the calendar object a kind carries: an entry, its removal, or none. */
const CALENDAR: Readonly<Partial<Record<NoticeKind, 'REQUEST' | 'CANCEL'>>> = {
  INVITATION: 'REQUEST',
  MOVE: 'REQUEST',
  CHANGE: 'REQUEST',
  CALL: 'REQUEST',
  CANCELLATION: 'CANCEL',
  RELEASE: 'CANCEL',
};

/** The text of a notice about a meeting. */
export function meetingMail(of: MailCase): Mail {
  const { kind } = of.notice;
  const write = WRITERS[kind];
  if (write === undefined) throw new Error(`No mail text for the notice ${kind}`);
  return write(of);
}

/** The calendar object of a notice; null when its kind changes no calendar. */
export function meetingMailCalendar(of: MailCase): { method: 'REQUEST' | 'CANCEL'; content: string } | null {
  const method = CALENDAR[of.notice.kind];
  const { person, calledOtherwise } = of.facts;
  if (method === undefined || person.email === null) return null;
  // One entry for all seats of a person: it goes when his last call does.
  if (of.notice.kind === 'RELEASE' && calledOtherwise) return null;
  const content = meetingCalendar({
    method,
    meeting: calendarMeeting(of),
    recipient: { ...person, email: person.email, answer: of.facts.answer },
    now: of.now,
  });
  return { method, content };
}

type Writer = (of: MailCase) => Mail;

const WRITERS: Readonly<Partial<Record<NoticeKind, Writer>>> = {
  INVITATION: (of) => invitationMail(invitation(of)),
  CALL: (of) => callMail({ ...invitation(of), seatName: seatName(of) }),
  MOVE: (of) => moveMail({ ...invitation(of), previous: previousTimes(of) }),
  SUPPLEMENT: (of) => supplementMail(invitation(of)),
  CHANGE: (of) => changeMail({ ...about(of), previous: { ...previousPlace(of), dialIn: null } }),
  CANCELLATION: (of) =>
    cancellationMail({
      ...about(of),
      onBehalfOf: of.facts.office.onBehalfOf,
      reason: of.facts.meeting.cancelReason,
    }),
  RELEASE: (of) => releaseMail({ ...about(of), seatName: seatName(of), reason: releaseReason(of) }),
  REMINDER: (of) =>
    of.facts.answer === 'OPEN'
      ? openReminderMail({ ...about(of), answer: answer(of) })
      : comingReminderMail({ ...about(of), answerUrl: of.answerUrl }),
  NUDGE: (of) => nudgeMail({ ...about(of), answer: answer(of) }),
  NO_DEPUTY_LEFT: (of) =>
    noDeputyLeftMail({ ...about(of), seatName: seatName(of), meetingUrl: meetingUrl(of) }),
};

const seatName = ({ facts }: MailCase): string => facts.seatName ?? facts.person.name;
const meetingUrl = ({ facts, publicUrl }: MailCase): string => `${publicUrl}/sitzungen/${facts.meetingId}`;

const envelope = ({ notice, facts, publicUrl, unsubscribeUrl, fallbackEmail }: MailCase): Envelope => ({
  recipientName: notice.personId === null ? facts.office.name : facts.person.name,
  role: notice.personId === null ? 'OFFICE' : facts.role,
  contact: { name: facts.office.name, email: facts.office.email ?? fallbackEmail, phone: facts.office.phone },
  settingsUrl: notice.personId === null ? null : settingsUrlOf(facts.person, publicUrl, unsubscribeUrl),
});

const meetingFacts = ({ facts }: MailCase): MeetingFacts => ({
  ...facts.meeting,
  bodyNames: facts.bodyNames,
  number: facts.meeting.number === null ? null : String(facts.meeting.number),
  dialIn: null,
});

const about = (of: MailCase) => ({ to: envelope(of), meeting: meetingFacts(of) });

const answer = ({ facts, answerUrl }: MailCase): AnswerRequest => ({
  url: answerUrl,
  answerBy: facts.meeting.answerBy,
  deputyNames: facts.role === 'HOLDER' ? facts.deputyNames : null,
});

const invitation = (of: MailCase): InvitationMail => ({
  ...about(of),
  onBehalfOf: of.facts.office.onBehalfOf,
  agenda: agenda(of),
  papersUrl: null,
  answer: answer(of),
  secondMeetingQuorum: of.facts.meeting.secondMeeting ? (of.facts.rules?.secondMeetingQuorum ?? null) : null,
});

function agenda({ notice, facts, visibleItems }: MailCase): AgendaLine[] {
  const supplements = notice.kind === 'SUPPLEMENT' ? facts.lastSupplements.slice(0, told(notice)) : [];
  const added = new Set(supplements.flatMap(({ itemIds }) => (itemIds ?? []) as string[]));
  return agendaForRecipient(
    facts.agenda.map((item) => ({ ...item, number: String(item.position), isNew: added.has(item.id) })),
    visibleItems,
    facts.role === 'GUEST' ? 'OMITTED' : 'ANONYMOUS',
  );
}

const calendarMeeting = (of: MailCase) => ({
  ...of.facts.meeting,
  meetingId: of.facts.meetingId,
  host: hostOf(of.publicUrl),
  title: meetingName(meetingFacts(of)),
  office: { name: of.facts.office.name, email: of.facts.office.email ?? of.fallbackEmail },
});

/** The history keeps instants as text. */
function previousTimes({ facts }: MailCase): { startsAt: Date; endsAt: Date | null; zone: string } {
  const from = (facts.lastMove?.['from'] ?? {}) as {
    startsAt?: string;
    endsAt?: string | null;
    zone?: string;
  };
  return {
    startsAt: new Date(from.startsAt ?? facts.meeting.startsAt),
    endsAt: from.endsAt == null ? null : new Date(from.endsAt),
    zone: from.zone ?? facts.meeting.zone,
  };
}

/** How many changes a notice tells: its own, and those of the notices that it replaced before they went. */
const told = ({ facts }: Pick<Notice, 'facts'>): number => 1 + Number(facts['replaces'] ?? 0);

function previousPlace({ notice, facts }: MailCase): { place: string | null; videoUrl: string | null } {
  const from = (facts.lastChanges.slice(0, told(notice)).at(-1)?.['from'] ?? {}) as {
    place?: string | null;
    videoUrl?: string | null;
  };
  return { place: from.place ?? null, videoUrl: from.videoUrl ?? null };
}

function releaseReason({ facts }: MailCase): ReleaseReason {
  if (facts.role === 'GUEST') return 'GUEST_UNINVITED';
  if (facts.seatEnded) return 'SEAT_ENDED';
  if (facts.holderAnswer === 'ACCEPTED') return 'MEMBER_COMES';
  return facts.holderAnswer === 'OPEN' ? 'MEETING_MOVED' : 'OTHER_DEPUTY';
}

const NONE = 'keine';

/** The notice to the office that a mail was not accepted. */
export const refusedMailCase = (of: MailCase): MailRefusedMail => ({
  ...about(of),
  refusedName: of.facts.person.name,
  refusedEmail:
    (of.notice.facts['copy'] === true ? of.facts.person.copyEmail : of.facts.person.email) ?? NONE,
  reason: refusalSentence(String(of.notice.facts['reason'])),
  returned: of.notice.facts['returned'] === true,
  isStopped: of.notice.facts['stopped'] === true,
  meetingUrl: meetingUrl(of),
});
