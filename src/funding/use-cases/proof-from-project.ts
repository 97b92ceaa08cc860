import type { ProjectAccount } from '../../projects/index.js';
import type { ProofLineId } from '../../shared/ids.js';
import { type Cents, sumOf } from '../../shared/money/index.js';
import { formatDay } from '../../shared/time/german-format.js';
import { LONGEST_TEXT } from '../../shared/words.js';
import type { Report } from '../domain/proof.js';
import type { FilledLines, LineOfProof, SpentOnLine } from '../persistence/proofs.repository.js';

/**
 * Receipts go to the line of their kind and name; those of another name to the first line of their kind; those of a kind
 * that the plan did not have become lines of their own. No cent is lost, and none counts twice.
 */
export function filledLines(lines: readonly LineOfProof[], spent: readonly SpentOnLine[]): FilledLines {
  const lineOf = ({ kind, label }: SpentOnLine): ProofLineId | null => {
    const ofKind = lines.filter((line) => line.kind === kind);
    return (ofKind.find(({ title }) => title === label) ?? ofKind[0])?.id ?? null;
  };
  const placed = Map.groupBy(spent, lineOf);
  const sumFor = (id: ProofLineId | null): Cents =>
    sumOf(
      (placed.get(id) ?? []).map(({ amount }) => amount),
      'lines',
    );
  return { lines: lines.map(({ id }) => ({ id, receipts: sumFor(id) })), added: placed.get(null) ?? [] };
}

const figures = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 3 });

const measured = ({ name, unit, baseline, target, latest }: ProjectAccount['indicators'][number]): string => {
  const aim = `Ausgangswert ${figures.format(baseline)}, Ziel ${figures.format(target)}`;
  return latest === null
    ? `${name}: noch nicht gemessen (${aim} ${unit})`
    : `${name}: ${figures.format(latest)} ${unit} (${aim})`;
};

/** A draft of the report in words, of what the project already says; empty where it says nothing. */
export const reportFromProject = (told: ProjectAccount): Report => ({
  activities: inParagraphs([
    told.evaluation?.delivery,
    ...told.reached.map(({ title, on }) => `${title} (erreicht am ${formatDay(on)})`),
    ...told.reports.map(({ on, words }) => `Bericht vom ${formatDay(on)}: ${words}`),
  ]),
  results: inParagraphs([
    told.evaluation?.goals,
    told.evaluation?.effect,
    ...told.indicators.map((indicator) => measured(indicator)),
  ]),
  deviations: inParagraphs([
    ...told.missed.map((title) => `Nicht erreicht: ${title}`),
    ...told.reports.flatMap(({ on, obstacles }) =>
      obstacles === null ? [] : [`Hindernis, Bericht vom ${formatDay(on)}: ${obstacles}`],
    ),
  ]),
});

/** As many whole paragraphs as fit into a text; null for none. */
function inParagraphs(paragraphs: readonly (string | undefined)[]): string | null {
  const text = paragraphs
    .filter((paragraph) => paragraph !== undefined)
    .reduce((all, next) => {
      const longer = all === '' ? next : `${all}\n\n${next}`;
      return [...longer].length > LONGEST_TEXT ? all : longer;
    }, '');
  return text === '' ? null : text;
}
