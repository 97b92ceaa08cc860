import { DomainError } from '../../shared/domain-error.js';
import { addDays, type Day, localDayOf } from '../../shared/time/day.js';
import { formatDay } from '../../shared/time/german-format.js';

/** The part of the rules snapshot that sets periods; clear days, null means no period. */
export interface PeriodRules {
  readonly invitationPeriodDays: number | null;
  readonly urgentPeriodDays: number | null;
  readonly agendaSupplementDays: number | null;
}

export type MeetingKind = 'ORDINARY' | 'URGENT' | 'CONSTITUTIVE';

/** The invitation of one body to one meeting, as far as the period is concerned. */
export interface PeriodCase {
  readonly rules: PeriodRules;
  readonly kind: MeetingKind;
  readonly startsAt: Date;
}

/** Why the invitation must go out by a certain day. All days are Berlin days. */
export interface PeriodExplanation {
  /** Clear days demanded; null when the rules demand none. */
  readonly ruleDays: number | null;
  readonly urgent: boolean;
  readonly meetingDay: Day;
  /** Null when there is no period. */
  readonly lastSendingDay: Day | null;
  readonly sendingDay: Day;
  readonly kept: boolean;
  /** The same in German. */
  readonly sentence: string;
}

/** One recipient's service: null while it is not proved (refused, returned or not yet accepted). */
export interface Service {
  readonly recipientId: string;
  readonly servedAt: Date | null;
}

export interface DulyCalled {
  readonly lastSendingDay: Day | null;
  readonly recipients: readonly { recipientId: string; servedDay: Day | null; inTime: boolean }[];
  readonly allInTime: boolean;
}

/** The days of service and of meeting do not count: 14 clear days mean 15 days before (domain.md A7, A10). */
const lastDayFor = (meetingDay: Day, clearDays: number): Day => addDays(meetingDay, -(clearDays + 1));

/** Clear days demanded; null when the rules demand none. */
export const ruleDaysOf = ({ rules, kind }: PeriodCase): number | null => {
  if (rules.invitationPeriodDays === null) return null;
  return kind === 'URGENT' ? (rules.urgentPeriodDays ?? 0) : rules.invitationPeriodDays;
};

/** The last Berlin day on which the invitation may be served; null when the rules set no period. */
export function lastSendingDay(period: PeriodCase): Day | null {
  const days = ruleDaysOf(period);
  return days === null ? null : lastDayFor(localDayOf(period.startsAt), days);
}

/** Explains the period for an invitation that is served at the given instant. */
export function explainInvitationPeriod(period: PeriodCase, servedAt: Date): PeriodExplanation {
  const ruleDays = ruleDaysOf(period);
  const lastDay = lastSendingDay(period);
  const sendingDay = localDayOf(servedAt);
  const meetingDay = localDayOf(period.startsAt);
  const urgent = period.kind === 'URGENT';
  return {
    ruleDays,
    urgent,
    meetingDay,
    lastSendingDay: lastDay,
    sendingDay,
    kept: lastDay === null || sendingDay <= lastDay,
    sentence: periodSentence({ ruleDays, urgent, meetingDay, lastDay }),
  };
}

/**
 * Refuses an invitation that would be served too late, and an urgent one without its reason.
 * Errors: INVITATION_PERIOD_TOO_SHORT, URGENCY_REASON_MISSING, URGENT_PERIOD_TOO_SHORT.
 */
export function assertInvitationPeriod(
  period: PeriodCase,
  urgencyReason: string | null,
  servedAt: Date,
): PeriodExplanation {
  const explanation = explainInvitationPeriod(period, servedAt);
  if (explanation.ruleDays === null) return explanation;
  if (explanation.urgent && (urgencyReason ?? '').trim() === '') {
    throw new DomainError('URGENCY_REASON_MISSING', {}, 'urgencyReason');
  }
  if (!explanation.kept) {
    throw new DomainError(
      explanation.urgent ? 'URGENT_PERIOD_TOO_SHORT' : 'INVITATION_PERIOD_TOO_SHORT',
      tooShort(explanation.ruleDays, explanation.lastSendingDay, explanation.meetingDay),
      'startsAt',
    );
  }
  return explanation;
}

/** Refuses a supplement of the agenda that comes too late. Error: AGENDA_SUPPLEMENT_TOO_LATE. */
export function assertAgendaSupplementPeriod(rules: PeriodRules, startsAt: Date, servedAt: Date): void {
  if (rules.agendaSupplementDays === null) return;
  const meetingDay = localDayOf(startsAt);
  const lastDay = lastDayFor(meetingDay, rules.agendaSupplementDays);
  if (localDayOf(servedAt) <= lastDay) return;
  throw new DomainError(
    'AGENDA_SUPPLEMENT_TOO_LATE',
    tooShort(rules.agendaSupplementDays, lastDay, meetingDay),
  );
}

/** Who was served in time. Called deputies do not belong here: their call starts no period (domain.md A10). */
export function dulyCalled(period: PeriodCase, services: readonly Service[]): DulyCalled {
  const lastDay = lastSendingDay(period);
  const recipients = services.map(({ recipientId, servedAt }) => {
    const servedDay = servedAt === null ? null : localDayOf(servedAt);
    return {
      recipientId,
      servedDay,
      inTime: servedDay !== null && (lastDay === null || servedDay <= lastDay),
    };
  });
  return { lastSendingDay: lastDay, recipients, allInTime: recipients.every(({ inTime }) => inTime) };
}

const tooShort = (days: number, lastDay: Day | null, meetingDay: Day): Record<string, string | number> => ({
  days,
  lastDay: lastDay === null ? '' : formatDay(lastDay),
  meetingDay: formatDay(meetingDay),
});

function periodSentence(period: {
  ruleDays: number | null;
  urgent: boolean;
  meetingDay: Day;
  lastDay: Day | null;
}): string {
  const { ruleDays, urgent, meetingDay, lastDay } = period;
  if (ruleDays === null || lastDay === null) return 'Die Geschäftsordnung verlangt keine Ladungsfrist.';
  const between = `zwischen Zugang und Sitzung am ${formatDay(meetingDay)}`;
  const rule =
    ruleDays === 0
      ? `den Zugang vor dem Tag der Sitzung am ${formatDay(meetingDay)}`
      : `${ruleDays} ${ruleDays === 1 ? 'vollen Tag' : 'volle Tage'} ${between}`;
  const urgency = urgent ? ' in dringenden Fällen' : '';
  return `Einladung spätestens am ${formatDay(lastDay)}, weil die Geschäftsordnung${urgency} ${rule} verlangt.`;
}
