import type { ExplainedDay } from '../../shared/time/explained-day.js';
import type { EscalationStep, Told } from '../domain/escalation.js';
import type { DeadlineThing } from '../read/deadline-thing.js';

/** SQL of person ids; `deadline` is the alias of the deadline's row, `today` the day in Berlin. */
type PeopleOfDeadline = (deadline: string, today: string) => string;

/**
 * Where deadlines come from: the module that owns the thing declares it, the composition lists it, and nothing changes
 * here. Its migration lets the table tell of its changes (`deadlinesOf` in migrations/0016-deadlines.ts).
 */
export interface DeadlineSource<Facts extends object = object> extends DeadlineThing {
  /**
   * SQL of the present facts of things by their ids, in the town of the transaction: `"subjectId"`, `"bodyId"` (or
   * null), `"isOpen"` and `facts` (jsonb: ids, days, numbers and codes, no text). A thing without a row has no
   * deadline.
   */
  readonly current: (ids: string, today: string) => string;
  /** What is current changes by the mere passing of days. */
  readonly changesWithDays: boolean;
  /** The rule: the day and the way to it; null when there is none. */
  explain(facts: Facts): ExplainedDay | null;
  readonly escalation: readonly EscalationStep[];
  readonly people: Readonly<Partial<Record<Exclude<Told, 'OFFICE'>, PeopleOfDeadline>>>;
}

/** Injection token of all declared sources. */
export const DEADLINE_SOURCES = Symbol('DeadlineSources');
