import { addDays, type Day, instantOn, localDayOf } from '../../shared/time/day.js';
import { isWorkingDay, nextWorkingDay, previousWorkingDay } from '../../shared/time/working-days.js';

/** Whom a step tells: who answers for the thing, who stands in, the coordination office. */
export const TOLD = ['RESPONSIBLE', 'DEPUTY', 'OFFICE'] as const;
export type Told = (typeof TOLD)[number];

/** One step of the escalation of a kind of deadline. */
export interface EscalationStep {
  readonly told: Told;
  /**
   * When: so many calendar days before the day by which to act (0: on it), which leaves time to act; or so many
   * working days after the last day.
   */
  readonly when: { readonly daysBefore: number } | { readonly workingDaysAfter: number };
}

/** The days of a deadline, as far as its escalation needs them. */
export interface DeadlineDays {
  readonly dueOn: Day;
  readonly lastDay: Day;
}

export interface PlannedStep {
  /** The place of the step in the escalation of its kind. */
  readonly position: number;
  readonly told: Told;
  /** The deadline is missed by then. */
  readonly missed: boolean;
  readonly dueAt: Date;
}

/** In Berlin: when the people come to work. */
const MORNING = '08:00';

/**
 * The steps of a deadline that is set now. A reminder whose hour has passed is left out, because who sets a day for
 * tomorrow knows it. That a day was missed is told all the same, however late we learn of it: what is missed already
 * counts from today, so that nobody is passed over.
 */
export function plannedSteps(
  escalation: readonly EscalationStep[],
  { dueOn, lastDay }: DeadlineDays,
  now: Date,
): PlannedStep[] {
  const today = localDayOf(now);
  const missedOn = lastDay < today ? today : lastDay;
  return escalation.flatMap(({ told, when }, position) => {
    const missed = 'workingDaysAfter' in when;
    const day = missed
      ? workingDaysAfter(missedOn, when.workingDaysAfter)
      : onWorkingDay(addDays(dueOn, -when.daysBefore));
    const step = { position, told, missed, dueAt: instantOn(day, MORNING) };
    return missed || step.dueAt > now ? [step] : [];
  });
}

/** A reminder due on a day off goes on the working day before (domain.md A10). */
const onWorkingDay = (day: Day): Day => (isWorkingDay(day) ? day : previousWorkingDay(day));

const workingDaysAfter = (day: Day, days: number): Day =>
  days === 0 ? day : workingDaysAfter(nextWorkingDay(day), days - 1);
