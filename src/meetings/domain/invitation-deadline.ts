import { type Day, localDayOf } from '../../shared/time/day.js';
import { Counting, type ExplainedDay } from '../../shared/time/explained-day.js';
import { formatDay } from '../../shared/time/german-format.js';
import { type PeriodCase, ruleDaysOf } from './invitation-period.js';

/** Whose period it is: a version of the body's own rules, or null: the defaults of its kind. */
export interface RulesOrigin {
  readonly version: number;
  readonly validFrom: Day;
  /** Where the period stands in them; null: not said. */
  readonly paragraph: string | null;
}

/**
 * By when the invitation has to be sent: the last possible day by the rules of procedure, and by the office on this or
 * the working day before. Null when the rules demand no period.
 */
export function explainInvitationDeadline(
  period: PeriodCase,
  origin: RulesOrigin | null,
): ExplainedDay | null {
  const days = ruleDaysOf(period);
  if (days === null) return null;
  const urgent = period.kind === 'URGENT';
  const last = Counting.from('Sitzung', localDayOf(period.startsAt)).minusDays(days + 1, whyOf(days));
  const due = last.onWorkingDayBefore();
  return {
    dueOn: due.day,
    lastDay: last.day,
    rule: ruleOf(days, urgent),
    source: sourceOf(origin),
    steps: due.day === last.day ? due.steps : [...due.steps, stillInTime(last.day)],
    consequence: urgent
      ? 'Danach ist die Sitzung nicht ordnungsgemäß einberufen. Verlegen Sie sie auf einen späteren Tag.'
      : 'Danach ist die Sitzung nicht ordnungsgemäß einberufen. Verlegen Sie sie, oder laden Sie als dringend mit Begründung ein.',
  };
}

const whyOf = (days: number): string =>
  days === 0
    ? 'der Tag der Sitzung zählt nicht mit'
    : `${clearDays(days)}; der Tag des Zugangs und der Tag der Sitzung zählen nicht mit`;

const clearDays = (days: number): string => `${days} ${days === 1 ? 'voller Tag' : 'volle Tage'}`;

const ruleOf = (days: number, urgent: boolean): string => {
  const urgency = urgent ? 'In dringenden Fällen liegt' : 'Es liegt';
  return days === 0
    ? 'Die Einladung geht spätestens am Tag vor der Sitzung zu.'
    : `${urgency} zwischen dem Zugang der Einladung und der Sitzung mindestens: ${clearDays(days)}.`;
};

const sourceOf = (origin: RulesOrigin | null): string =>
  origin === null
    ? 'Voreinstellung, weil das Gremium keine eigene Geschäftsordnung beschlossen hat'
    : `${rulesWith(origin.paragraph)}, Fassung ${origin.version}, gültig ab ${formatDay(origin.validFrom)}`;

const rulesWith = (paragraph: string | null): string =>
  paragraph === null ? 'Geschäftsordnung' : `${paragraph} der Geschäftsordnung`;

const stillInTime = (lastDay: Day): string =>
  `Eine E-Mail am ${formatDay(lastDay)} ist noch rechtzeitig, aber dann ist das Büro nicht besetzt.`;
