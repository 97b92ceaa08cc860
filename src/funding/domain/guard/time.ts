import type { Day } from '../../../shared/time/day.js';
import { formatDay } from '../../../shared/time/german-format.js';
import type { FundingPlan } from '../plan.js';
import type { ProgrammeFacts } from '../programme.js';
import { type Window, windowState } from '../window.js';
import { type Finding, noFinding } from './finding.js';

/** `Montag, 31.08.2026 bis Donnerstag, 15.10.2026` */
const spanOf = ({ opensOn, closesOn }: Window): string => `${formatDay(opensOn)} bis ${formatDay(closesOn)}`;

/** The rules are those of a time; outside it nobody knows whether they hold. */
export function validity(
  { validFrom, validTo }: ProgrammeFacts,
  { fundingYear }: FundingPlan,
): readonly Finding[] {
  const [first, last] = [`${fundingYear}-01-01`, `${fundingYear}-12-31`];
  if (validFrom <= last && (validTo === null || validTo >= first)) return noFinding;
  const sentence =
    validFrom > last
      ? `Die Regeln gelten erst ab ${formatDay(validFrom)}, das Projekt ist für ${fundingYear} geplant.`
      : `Die Regeln galten bis ${formatDay(validTo ?? last)}, das Projekt ist für ${fundingYear} geplant.`;
  const mend = 'Fragen Sie den Fördergeber nach den Regeln für dieses Jahr.';
  return [{ code: 'PROGRAMME_NOT_VALID', severity: 'BLOCKER', sentence, mend }];
}

/** Can one apply for the year of the plan on this day? */
export function window(
  programme: ProgrammeFacts,
  { fundingYear }: FundingPlan,
  day: Day,
): readonly Finding[] {
  const state = windowState(programme, fundingYear, day);
  if (state === null) return noFinding;
  const counts = programme.receiptCounts
    ? 'Es zählt der Tag, an dem der Antrag eingeht, nicht der Tag des Absendens.'
    : 'Es zählt der Tag, an dem Sie den Antrag absenden.';
  if (state.kind === 'OPEN')
    return [
      {
        ...{ code: 'WINDOW_OPEN', severity: 'HINT' },
        sentence: `Anträge für ${fundingYear} sind bis ${formatDay(state.window.closesOn)} möglich. ${counts}`,
        mend: 'Reichen Sie den Antrag einige Tage vorher ein.',
      },
    ];
  if (state.kind === 'NOT_YET')
    return [
      {
        ...{ code: 'WINDOW_NOT_YET', severity: 'HINT' },
        sentence: `Anträge für ${fundingYear} sind von ${spanOf(state.window)} möglich. ${counts}`,
        mend: 'Bereiten Sie den Antrag bis dahin vor.',
      },
    ];
  return [
    {
      ...{ code: 'WINDOW_CLOSED', severity: 'BLOCKER' },
      sentence: `Anträge für ${fundingYear} waren nur bis ${formatDay(state.window.closesOn)} möglich. Das nächste Fenster ist von ${spanOf(state.next)}, für ${state.next.fundingYear}.`,
      mend: `Planen Sie das Projekt für ${state.next.fundingYear}, oder fragen Sie den Fördergeber nach einer Ausnahme.`,
    },
  ];
}

/** Some funders advise before one applies. */
export function consultation(
  { consultationNeeded, funder }: ProgrammeFacts,
  { consultedOn }: FundingPlan,
  day: Day,
): readonly Finding[] {
  if (!consultationNeeded) return noFinding;
  if (consultedOn !== null && consultedOn <= day)
    return [
      {
        ...{ code: 'CONSULTATION_DONE', severity: 'FINE' },
        sentence: `Die Beratung vor dem Antrag war am ${formatDay(consultedOn)}.`,
        mend: null,
      },
    ];
  const planned = consultedOn === null ? 'ist nicht eingetragen' : `ist erst am ${formatDay(consultedOn)}`;
  return [
    {
      ...{ code: 'CONSULTATION_MISSING', severity: 'WARNING' },
      sentence: `Vor dem Antrag ist eine Beratung nötig (${funder}). Sie ${planned}.`,
      mend: 'Vereinbaren Sie die Beratung, und tragen Sie ihren Tag im Projektvorschlag ein.',
    },
  ];
}
