import type { ImportPlan } from './import-plan.js';
import type { ImportEntry } from './known-council.js';
import type { Fault } from './member-list.js';

/** What an import would do or has done, without the things themselves. */
export interface ImportPreview {
  readonly applied: boolean;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly entries: readonly ImportEntry[];
  readonly faults: readonly Fault[];
  /** Headings that were not read. */
  readonly ignored: readonly string[];
}

/** Sums a plan up; deputies are part of their seat and not counted twice. */
export function previewOf(plan: ImportPlan, ignored: readonly string[], applied: boolean): ImportPreview {
  const parts = [plan.organisations, plan.persons, plan.seats];
  const unchanged = parts.reduce((sum, part) => sum + part.unchanged, 0);
  const count = (effect: ImportEntry['effect']): number =>
    plan.entries.filter((entry) => entry.effect === effect).length;
  return {
    applied,
    created: count('CREATED'),
    changed: count('CHANGED'),
    unchanged,
    entries: plan.entries,
    faults: plan.faults,
    ignored,
  };
}

const THINGS: Readonly<Record<ImportEntry['thing'], string>> = {
  ORGANISATION: 'Organisation',
  PERSON: 'Person',
  SEAT: 'Sitz',
  DEPUTIES: 'Stellvertretung',
};
const EFFECTS: Readonly<Record<ImportEntry['effect'], string>> = { CREATED: 'neu', CHANGED: 'geändert' };

/** The report for the office, in German; `sentenceOf` gives the sentence of a fault. */
export function reportOf(
  preview: ImportPreview,
  sentenceOf: (code: string, params: Fault['params']) => string,
): string {
  const { entries, faults, ignored, created, changed, unchanged } = preview;
  const lines = [
    ...ignored.map((heading) => `Die Spalte „${heading}“ wird nicht gelesen.`),
    ...faults.map((fault) => `${placeOf(fault)}: ${sentenceOf(fault.code, fault.params)}`),
    ...(faults.length > 0
      ? []
      : entries.map(
          (entry) => `Zeile ${entry.line}: ${THINGS[entry.thing]} ${EFFECTS[entry.effect]}: ${entry.name}`,
        )),
  ];
  return [...lines, summaryOf(preview, `${created} neu, ${changed} geändert, ${unchanged} unverändert`)].join(
    '\n',
  );
}

const placeOf = ({ line, column, heading }: Fault): string => {
  if (column === null) return `Zeile ${line}`;
  return `Zeile ${line}, Spalte ${column}${heading === null ? '' : ` (${heading})`}`;
};

function summaryOf({ applied, created, changed, faults }: ImportPreview, counts: string): string {
  if (faults.length === 1)
    return 'Nichts wurde übernommen: 1 Fehler. Beheben Sie ihn und starten Sie den Import noch einmal.';
  if (faults.length > 1) {
    return `Nichts wurde übernommen: ${faults.length} Fehler. Beheben Sie sie und starten Sie den Import noch einmal.`;
  }
  if (created + changed === 0) return `Es gibt nichts zu ändern (${counts}).`;
  return applied ? `Übernommen: ${counts}.` : `Vorschau: ${counts}. Mit --apply wird es übernommen.`;
}
