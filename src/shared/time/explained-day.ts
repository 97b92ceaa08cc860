import { Temporal } from 'temporal-polyfill';
import { addDays, type Day } from './day.js';
import { formatDay } from './german-format.js';
import { dayOffName, isWorkingDay, nextWorkingDay, previousWorkingDay } from './working-days.js';

/** A day that a rule gives, with the way to it. All days are counted in Europe/Berlin, all texts are German. */
export interface ExplainedDay {
  /** By when to act: earlier than `lastDay` where that one is no working day. */
  readonly dueOn: Day;
  /** The last day on which the rule is kept. */
  readonly lastDay: Day;
  /** What is demanded. */
  readonly rule: string;
  /** Where that stands. */
  readonly source: string;
  /** How the day is found, step by step. */
  readonly steps: readonly string[];
  /** What happens when the day passes. */
  readonly consequence: string;
}

/** Counts from one day to another and writes down each step in plain German. */
export class Counting {
  private constructor(
    readonly day: Day,
    readonly steps: readonly string[],
  ) {}

  /** `Sitzung: Dienstag, 02.03.2027.` */
  static from(what: string, day: Day): Counting {
    return new Counting(day, [`${what}: ${formatDay(day)}.`]);
  }

  /** So many calendar days back; `why` says why just so many. */
  minusDays(days: number, why: string): Counting {
    return this.to(addDays(this.day, -days), (day) => `Minus ${inDays(days)} (${why}): ${formatDay(day)}.`);
  }

  /**
   * So many months on. In a shorter month it is the last day: from 31 August one month on is 30 September, and twelve
   * months after 29 February is 28 February.
   */
  plusMonths(months: number): Counting {
    const day = Temporal.PlainDate.from(this.day).add({ months }).toString();
    return this.to(day, () => `Plus ${inMonths(months)}: ${formatDay(day)}.`);
  }

  /** Who has to have done something by this day does it while the offices are open: on this or the working day before. */
  onWorkingDayBefore(): Counting {
    return this.onWorkingDay(previousWorkingDay);
  }

  /** Who may wait until this day may wait until the offices are open: until this or the working day after. */
  onWorkingDayAfter(): Counting {
    return this.onWorkingDay(nextWorkingDay);
  }

  /** A remark that changes nothing. */
  note(sentence: string): Counting {
    return new Counting(this.day, [...this.steps, sentence]);
  }

  private onWorkingDay(other: (day: Day) => Day): Counting {
    if (isWorkingDay(this.day)) return this.note('Das ist ein Werktag.');
    const name = dayOffName(this.day);
    return this.to(other(this.day), (day) => `Das ist kein Werktag (${name}), daher: ${formatDay(day)}.`);
  }

  private to(day: Day, step: (day: Day) => string): Counting {
    return new Counting(day, [...this.steps, step(day)]);
  }
}

const inDays = (days: number): string => `${days} ${days === 1 ? 'Tag' : 'Tage'}`;
const inMonths = (months: number): string => `${months} ${months === 1 ? 'Monat' : 'Monate'}`;
