import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../shared/domain-error.js';
import { type AccountId, type BodyId, newId, type TerritoryId } from '../../shared/ids.js';
import { type Day, isDay } from '../../shared/time/day.js';
import { textOf } from '../../shared/words.js';
import type { Body, WorkingGroupMandate } from './body.js';

/** How the day of a report came about: so many months after one that the mandate named. */
export interface CountedReport {
  readonly from: Day;
  readonly months: number;
}

/** When a working group reports next. */
export interface NextReport extends CountedReport {
  readonly due: Day;
}

/**
 * The next report after one that was given on `givenOn`: the interval is counted from the day that the mandate named and
 * not from one report to the next, so that a late one moves nothing and the 31st comes back after a shorter month; days
 * that have passed by then are left out. Null: the mandate names no interval, or ends before.
 */
export function nextReport(
  { reportIntervalMonths, mandateTo }: Pick<WorkingGroupMandate, 'reportIntervalMonths' | 'mandateTo'>,
  { from, months: before, givenOn }: CountedReport & { readonly givenOn: Day },
): NextReport | null {
  if (reportIntervalMonths === null) return null;
  const first = Temporal.PlainDate.from(from);
  for (let months = before + reportIntervalMonths; ; months += reportIntervalMonths) {
    const day = first.add({ months }).toString();
    if (mandateTo !== null && day > mandateTo) return null;
    if (day > givenOn) return { from, months, due: day };
  }
}

/** That a working group has reported, as its chair or the office recorded it. */
export interface WorkingGroupReport {
  readonly id: string;
  readonly territoryId: TerritoryId;
  readonly bodyId: BodyId;
  readonly dueOn: Day;
  readonly givenOn: Day;
  readonly note: string | null;
  readonly next: NextReport | null;
  readonly recordedBy: AccountId | null;
  readonly recordedAt: Date;
}

export interface GivenReport {
  readonly givenOn: Day;
  /** Null: the mandate itself named the day that was due. */
  readonly counted: CountedReport | null;
  readonly note: string | null;
  readonly recordedBy: AccountId | null;
  readonly at: Date;
  /** In Berlin. */
  readonly today: Day;
}

/**
 * The report that the body owed is there; it owes the next one from now on. Errors: BODY_DISSOLVED, REPORT_NOT_DUE,
 * DAY_INVALID, REPORT_IN_FUTURE, TEXT_TOO_LONG.
 */
export function reportGiven(body: Body, given: GivenReport): WorkingGroupReport {
  body.assertExists();
  const { givenOn } = given;
  const dueOn = body.reportDue;
  if (dueOn === null) throw new DomainError('REPORT_NOT_DUE');
  if (!isDay(givenOn)) throw new DomainError('DAY_INVALID', {}, 'givenOn');
  if (givenOn > given.today) throw new DomainError('REPORT_IN_FUTURE', {}, 'givenOn');
  const note = textOf(given.note, 'note');
  const next = nextReport(body, { ...(given.counted ?? { from: dueOn, months: 0 }), givenOn });
  body.reportDue = next?.due ?? null;
  return {
    ...{ id: newId<string>(), territoryId: body.territoryId, bodyId: body.id },
    ...{ dueOn, givenOn, note, next, recordedBy: given.recordedBy, recordedAt: given.at },
  };
}
