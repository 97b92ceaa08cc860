import { DomainError } from '../../shared/domain-error.js';
import { type Day, addDays, isDay } from '../../shared/time/day.js';

/** A time of office in days: from the first to the last day on which it holds; `to` null means until further notice. */
export interface Term {
  readonly from: Day;
  readonly to: Day | null;
}

/** Checks that both days exist and come in order. Errors: DAY_INVALID, TERM_ORDER. */
export function termOf(term: Term, fields = { from: 'from', to: 'to' }): Term {
  if (!isDay(term.from)) throw new DomainError('DAY_INVALID', {}, fields.from);
  if (term.to !== null && !isDay(term.to)) throw new DomainError('DAY_INVALID', {}, fields.to);
  if (term.to !== null && term.to < term.from) throw new DomainError('TERM_ORDER', {}, fields.to);
  return term;
}

export const isInForce = (term: Term, day: Day): boolean =>
  term.from <= day && (term.to === null || term.to >= day);

/** Do the two share at least one day? */
export const overlap = (one: Term, other: Term): boolean =>
  (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to);

/** The last day of what ends because something else begins on `day`. */
export const dayBefore = (day: Day): Day => addDays(day, -1);
