import { type Cents, sumOf } from '../../shared/money/index.js';

/** A line of a plan: of what kind, and how much. */
export interface PlanLine<Kind extends string> {
  readonly kind: Kind;
  readonly amount: Cents | null;
}

/** A line without an amount costs nothing yet. */
export const sumOfLines = (lines: readonly { readonly amount: Cents | null }[]): Cents =>
  sumOf(lines.flatMap(({ amount }) => amount ?? []));

/** The sum of each kind that occurs, in the order of `kinds`. */
export const sumsByKind = <Kind extends string>(
  kinds: readonly Kind[],
  lines: readonly PlanLine<Kind>[],
): (readonly [Kind, Cents])[] =>
  kinds.flatMap((kind) => {
    const own = lines.filter((line) => line.kind === kind);
    return own.length === 0 ? [] : [[kind, sumOfLines(own)] as const];
  });

/** What the expenditure lacks (above zero) or has too much (below) of money. */
export const shortfall = (expenditure: Cents, funding: Cents): Cents => (expenditure - funding) as Cents;

/** `90,00 %`, rounded to hundredths of a per cent in whole numbers; of nothing there is no share. */
export function percentOf(part: Cents, whole: Cents): string | null {
  if (whole === 0) return null;
  const hundredths = String(Math.round((part * 10_000) / whole)).padStart(3, '0');
  return `${hundredths.slice(0, -2)},${hundredths.slice(-2)}\u00A0%`;
}
