import type { Day } from '../../shared/time/day.js';
import { Counting, type ExplainedDay } from '../../shared/time/explained-day.js';
import { formatDay } from '../../shared/time/german-format.js';
import { closingOf, type WindowFacts } from './window-days.js';
import { windowsFor } from './window.js';

/** A draft and the windows of its programme. */
export interface ApplyFacts extends WindowFacts {
  readonly year: number;
}

/** Until when the application must be there; null: at any time. */
export function explainApplying(facts: ApplyFacts): ExplainedDay | null {
  const windows = windowsFor(facts, facts.year);
  const window = windows.find(({ closesOn }) => facts.onDay <= closesOn) ?? windows.at(-1);
  return window === undefined ? null : closingOf(window, facts);
}

/** A grant with a last day for drawing. */
export interface DrawFacts {
  readonly drawUntil: Day;
  readonly issuedOn: Day;
}

const noticeOf = (issuedOn: Day): string => `Zuwendungsbescheid vom ${formatDay(issuedOn)}`;

/** Until when money can be drawn. */
export function explainDrawing({ drawUntil, issuedOn }: DrawFacts): ExplainedDay {
  const due = Counting.from('Letzter Tag laut Bescheid', drawUntil).onWorkingDayBefore();
  return {
    dueOn: due.day,
    lastDay: drawUntil,
    rule: 'Das bewilligte Geld wird bis zu dem Tag abgerufen, den der Bescheid nennt.',
    source: noticeOf(issuedOn),
    steps: due.steps,
    consequence: 'Danach kann der Rest nicht mehr abgerufen werden.',
  };
}

/** A grant whose use is to be proved. */
export interface ProofFacts {
  readonly periodTo: Day;
  readonly issuedOn: Day;
  /** As the notice says; null: not. */
  readonly proofDueOn: Day | null;
  readonly proofMonths: number | null;
  readonly checked: boolean;
}

const UNCHECKED =
  'Die Zahl der Monate ist üblich und in der Quelle nicht gefunden: bitte im Bescheid prüfen.';

/** Until when the use is to be proved (Verwendungsnachweis); null: nobody says until when. */
export function explainProof(facts: ProofFacts): ExplainedDay | null {
  const { periodTo, issuedOn, proofDueOn, proofMonths, checked } = facts;
  if (proofDueOn === null && proofMonths === null) return null;
  const end = Counting.from('Ende des Bewilligungszeitraums', periodTo);
  const counted = end.plusMonths(proofMonths ?? 0);
  const last = proofDueOn === null ? counted : Counting.from('Tag laut Bescheid', proofDueOn);
  const told = proofDueOn === null && !checked ? last.note(UNCHECKED) : last;
  const due = told.onWorkingDayBefore();
  return {
    dueOn: due.day,
    lastDay: last.day,
    rule: 'Die Stadt weist nach, wofür das Geld ausgegeben wurde: mit einem Sachbericht und mit Zahlen.',
    source: proofDueOn === null ? 'Angaben zum Förderprogramm' : noticeOf(issuedOn),
    steps: due.steps,
    consequence: 'Danach kann der Fördergeber das Geld zurückfordern.',
  };
}

/** A proof that was handed in. */
export interface RetentionFacts {
  readonly provedOn: Day;
  readonly retentionYears: number;
  readonly checked: boolean;
}

const MONTHS = 12;

/** How long the papers are kept, counted from the proof. */
export function explainRetention({ provedOn, retentionYears, checked }: RetentionFacts): ExplainedDay {
  const counted = Counting.from('Verwendungsnachweis eingereicht', provedOn).plusMonths(
    retentionYears * MONTHS,
  );
  const told = checked
    ? counted
    : counted.note(
        'Die Zahl der Jahre ist üblich und in der Quelle nicht gefunden: bitte im Bescheid prüfen.',
      );
  return {
    dueOn: told.day,
    lastDay: told.day,
    rule: 'Belege und Unterlagen werden aufbewahrt, damit der Fördergeber sie prüfen kann.',
    source: 'Angaben zum Förderprogramm',
    steps: told.steps,
    consequence: 'Danach können die Unterlagen dem Archiv angeboten und dann vernichtet werden.',
  };
}
