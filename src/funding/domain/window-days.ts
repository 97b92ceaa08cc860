import type { Day } from '../../shared/time/day.js';
import { Counting, type ExplainedDay } from '../../shared/time/explained-day.js';
import { formatDay } from '../../shared/time/german-format.js';
import { nextOpening, nextWindow, type Window, type WindowRules } from './window.js';

/** The windows of a programme that a town follows, seen from a day. */
export interface WindowFacts extends WindowRules {
  readonly receiptCounts: boolean;
  readonly asOf: Day;
  readonly onDay: Day;
}

/** Where the rule stands: data of the programme, of the day it names. */
const sourceOf = ({ asOf }: WindowFacts): string =>
  `Angaben zum Förderprogramm, Stand ${formatDay(asOf)}. Bitte beim Fördergeber prüfen.`;

/** From when the next application can be handed in; null: the programme knows no windows. */
export function explainOpening(facts: WindowFacts): ExplainedDay | null {
  const window = nextOpening(facts, facts.onDay);
  if (window === null) return null;
  const { fundingYear, opensOn, closesOn } = window;
  const opening = Counting.from('Anträge sind möglich ab', opensOn).note(
    `Letzter Tag: ${formatDay(closesOn)}.`,
  );
  return {
    dueOn: opensOn,
    lastDay: opensOn,
    rule: `Anträge für ${fundingYear} nimmt das Programm erst ab diesem Tag an.`,
    source: sourceOf(facts),
    steps: opening.steps,
    consequence: 'Von diesem Tag an läuft die Frist für den Antrag.',
  };
}

/** Until when the next application has to be there; null: the programme knows no windows. */
export function explainClosing(facts: WindowFacts): ExplainedDay | null {
  const window = nextWindow(facts, facts.onDay);
  return window === null ? null : closingOf(window, facts);
}

/** The last day of a window; who acts while the offices are open acts on the working day before. */
export function closingOf({ fundingYear, closesOn }: Window, facts: WindowFacts): ExplainedDay {
  const counts = facts.receiptCounts
    ? 'Es zählt der Tag, an dem der Antrag eingeht.'
    : 'Es zählt der Tag, an dem Sie den Antrag absenden.';
  const due = Counting.from('Letzter Tag für Anträge', closesOn).note(counts).onWorkingDayBefore();
  return {
    dueOn: due.day,
    lastDay: closesOn,
    rule: `Anträge für ${fundingYear} nimmt das Programm bis zu diesem Tag an. ${counts}`,
    source: sourceOf(facts),
    steps: due.steps,
    consequence: `Danach ist für ${fundingYear} kein Antrag mehr möglich.`,
  };
}
