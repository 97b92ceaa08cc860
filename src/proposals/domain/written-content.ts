import { DomainError } from '../../shared/domain-error.js';
import { isUuid } from '../../shared/ids.js';
import { isCents } from '../../shared/money/index.js';
import { nameOf, textOf } from '../../shared/words.js';
import type { FundingLine, Measures, ProposalContent } from './proposal-content.js';

/** Of any list within a proposal. */
const MOST_LINES = 50;
/** The largest value of an indicator that is shown without exponents. */
const MOST_VALUE = 1_000_000_000;

/**
 * The content with its texts tidied. `field` of a refusal is the path, e.g. `goals.smart.0.target`. Errors: those of
 * texts, TOO_MANY_LINES, LINE_ID_INVALID, AMOUNT_NEGATIVE, MONEY_OUT_OF_RANGE, NUMBER_OUT_OF_RANGE, PERIOD_BACKWARDS,
 * GOAL_UNKNOWN.
 */
export function writtenContent(content: ProposalContent): ProposalContent {
  const tidy = tidied(content, '') as ProposalContent;
  assertMeasures(tidy.measures, new Set(tidy.goals.smart.map(({ id }) => id)));
  return { ...tidy, finance: { ...tidy.finance, funding: tidy.finance.funding.map(reckoned) } };
}

/** Every text of the document is treated alike, wherever it stands; the shape was checked at the door. */
function tidied(value: unknown, path: string): unknown {
  if (typeof value === 'string') return isUuid(value) ? value.toLowerCase() : textOf(value, path);
  if (typeof value === 'number') return numberIn(value, path);
  if (Array.isArray(value)) return linesOf(value, path);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      tidied(inner, path === '' ? name : `${path}.${name}`),
    ]),
  );
}

function linesOf(lines: readonly unknown[], path: string): unknown[] {
  if (lines.length > MOST_LINES) throw new DomainError('TOO_MANY_LINES', { most: MOST_LINES }, path);
  const ids = lines.flatMap((line) => (isLine(line) ? [line.id] : []));
  if (new Set(ids).size !== ids.length || !ids.every(isUuid))
    throw new DomainError('LINE_ID_INVALID', {}, path);
  return lines
    .filter((line) => typeof line !== 'string' || line.trim() !== '')
    .map((line, index) =>
      // A word of a list, e.g. a risk factor, is one line.
      typeof line === 'string'
        ? nameOf(line, `${path}.${index}`)
        : tidied({ ...EMPTY_LINES[path], ...(line as object) }, `${path}.${index}`),
    );
}

/** What a line holds of which nothing was said. */
const EMPTY_LINES: Readonly<Record<string, object>> = {
  'problem.evidence': { title: null, year: null },
  'goals.smart': {
    ...{ text: null, indicator: null, baseline: null, target: null },
    ...{ unit: null, dueOn: null, source: null },
  },
  'measures.items': {
    ...{ title: null, description: null, goalId: null, responsible: null },
    ...{ startsOn: null, endsOn: null, output: null },
  },
  'delivery.milestones': { title: null, dueOn: null },
  'delivery.partners': { name: null, contribution: null },
  'evidence.programmes': { name: null, level: null, address: null, licence: null },
  'finance.expenditures': { title: null, amount: null },
  'finance.funding': { title: null, amount: null, hours: null, hourlyRate: null },
};

const isLine = (line: unknown): line is { readonly id: string } =>
  typeof line === 'object' && line !== null && 'id' in line;

const AMOUNTS = /\.(amount|hourlyRate)$/;

function numberIn(value: number, path: string): number {
  if (AMOUNTS.test(path) && value < 0) throw new DomainError('AMOUNT_NEGATIVE', {}, path);
  const most = AMOUNTS.test(path) ? Number.MAX_SAFE_INTEGER : MOST_VALUE;
  if (!Number.isFinite(value) || Math.abs(value) > most || (path.endsWith('.hours') && value < 0))
    throw new DomainError('NUMBER_OUT_OF_RANGE', {}, path);
  return value;
}

function assertMeasures({ items }: Measures, goals: ReadonlySet<string>): void {
  for (const [index, { goalId, startsOn, endsOn }] of items.entries()) {
    const path = `measures.items.${index}`;
    if (startsOn !== null && endsOn !== null && endsOn < startsOn)
      throw new DomainError('PERIOD_BACKWARDS', {}, `${path}.endsOn`);
    if (goalId !== null && !goals.has(goalId)) throw new DomainError('GOAL_UNKNOWN', {}, `${path}.goalId`);
  }
}

/** Work in kind is worth its hours times the rate; whole hours and whole cents give whole cents. */
function reckoned(line: FundingLine, index: number): FundingLine {
  if (line.kind !== 'IN_KIND') return { ...line, hours: null, hourlyRate: null };
  if (line.hours === null || line.hourlyRate === null) return line;
  const amount = line.hours * line.hourlyRate;
  if (!isCents(amount)) throw new DomainError('MONEY_OUT_OF_RANGE', {}, `finance.funding.${index}.hours`);
  return { ...line, amount };
}
