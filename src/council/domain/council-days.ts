import type { Day } from '../../shared/time/day.js';
import { Counting, type ExplainedDay } from '../../shared/time/explained-day.js';
import { formatDay } from '../../shared/time/german-format.js';

/** A seat with an end. */
export interface SeatTermFacts {
  readonly validFrom: Day;
  readonly validTo: Day;
}

/** Until when it must be said who follows: the last day of the term counts. */
export function explainSeatTerm({ validFrom, validTo }: SeatTermFacts): ExplainedDay {
  const due = Counting.from('Letzter Tag der Amtszeit', validTo).onWorkingDayBefore();
  return {
    dueOn: due.day,
    lastDay: validTo,
    rule: 'Ein Sitz ist für eine Amtszeit besetzt. Ihr letzter Tag zählt mit.',
    source: `Besetzung des Sitzes ab ${formatDay(validFrom)}`,
    steps: due.steps,
    consequence:
      'Danach ist der Sitz unbesetzt. Wer ihn hatte, wird nicht mehr eingeladen und stimmt nicht mehr mit.',
  };
}

/** A working group that owes a report. */
export interface ReportFacts {
  readonly reportDue: Day;
  readonly mandateFrom: Day;
  readonly intervalMonths: number | null;
  /** The day named by the mandate from which this one is counted; null: the mandate names this one. */
  readonly last: { readonly dueOn: Day; readonly months: number } | null;
}

/** A working group may wait until the offices are open again. */
export function explainReport({ reportDue, mandateFrom, intervalMonths, last }: ReportFacts): ExplainedDay {
  const due = (
    last === null
      ? Counting.from('Bericht laut Auftrag', reportDue)
      : Counting.from('Erster Bericht laut Auftrag', last.dueOn).plusMonths(last.months)
  ).onWorkingDayAfter();
  return {
    dueOn: due.day,
    lastDay: due.day,
    rule: `Eine Arbeitsgruppe berichtet bis zu dem Tag, den ihr Auftrag nennt${againEvery(intervalMonths)}.`,
    source: `Auftrag der Arbeitsgruppe ab ${formatDay(mandateFrom)}`,
    steps: due.steps,
    consequence:
      'Danach fehlt der Bericht. Zuerst wird der Vorsitz der Arbeitsgruppe erinnert, dann seine Stellvertretung, zuletzt die Koordinierungsstelle.',
  };
}

const againEvery = (months: number | null): string => {
  if (months === null) return '';
  return months === 1 ? ', und danach jeden Monat wieder' : `, und danach alle ${months} Monate wieder`;
};
