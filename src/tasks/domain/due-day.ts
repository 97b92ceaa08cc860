import type { Day } from '../../shared/time/day.js';
import { Counting, type ExplainedDay } from '../../shared/time/explained-day.js';
import { formatDay } from '../../shared/time/german-format.js';
import { dayOffName, isWorkingDay } from '../../shared/time/working-days.js';

/** What the due day of a task rests on. */
export interface DueDayFacts {
  readonly dueOn: Day;
  /** The Berlin day on which the task was made. */
  readonly madeOn: Day;
}

/** People agreed on the day, so it holds as it is, on a day off too. */
export function explainDueDay({ dueOn, madeOn }: DueDayFacts): ExplainedDay {
  const agreed = Counting.from('Vereinbarter Tag', dueOn);
  const { steps } = isWorkingDay(dueOn)
    ? agreed.note('Das ist ein Werktag.')
    : agreed.note(`Das ist kein Werktag (${dayOffName(dueOn)}). Der vereinbarte Tag gilt trotzdem.`);
  return {
    dueOn,
    lastDay: dueOn,
    rule: 'Eine Aufgabe ist an dem Tag fällig, der für sie vereinbart ist.',
    source: `Aufgabe vom ${formatDay(madeOn)}`,
    steps,
    consequence:
      'Danach gilt die Aufgabe als überfällig. Zuerst wird erinnert, wer zuständig ist. Dann erfährt es, wer mithilft, zuletzt die Koordinierungsstelle.',
  };
}
