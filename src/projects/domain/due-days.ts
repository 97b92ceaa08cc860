import type { Day } from '../../shared/time/day.js';
import { Counting, type ExplainedDay } from '../../shared/time/explained-day.js';

/** The day that was agreed holds as it is, on a day off too. */
const agreed = (what: string, dueOn: Day): Pick<ExplainedDay, 'dueOn' | 'lastDay' | 'steps'> => ({
  dueOn,
  lastDay: dueOn,
  steps: Counting.from(what, dueOn).note('Der vereinbarte Tag gilt auch, wenn er kein Werktag ist.').steps,
});

export interface AgreedDayFacts {
  readonly dueOn: Day;
}

export const explainMilestone = ({ dueOn }: AgreedDayFacts): ExplainedDay => ({
  ...agreed('Vereinbarter Tag', dueOn),
  rule: 'Ein Meilenstein ist an dem Tag fällig, der im Projektplan steht.',
  source: 'Projektplan',
  consequence: 'Danach gilt der Meilenstein als überfällig. Zuerst erfährt es das Projektteam.',
});

export const explainReportDay = ({ dueOn }: AgreedDayFacts): ExplainedDay => ({
  ...agreed('Erbeten bis', dueOn),
  rule: 'Ein Zwischenbericht ist an dem Tag fällig, bis zu dem er erbeten wurde.',
  source: 'Bitte der Koordinierungsstelle',
  consequence: 'Danach erfährt die Koordinierungsstelle, dass der Bericht fehlt.',
});

export const explainProjectEnd = ({ dueOn }: AgreedDayFacts): ExplainedDay => ({
  ...agreed('Ende der Laufzeit', dueOn),
  rule: 'Bis zum Ende der Laufzeit wird das Projekt abgeschlossen.',
  source: 'Projektplan',
  consequence:
    'Danach läuft das Projekt ohne Plan weiter. Ausgaben nach der Laufzeit können unzulässig sein.',
});
