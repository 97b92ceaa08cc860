/** A figure that the product must reach; each is a command: `npm run bench -- NAME`. */
export interface Bench {
  readonly name: string;
  /** What is measured, for the list of names. */
  readonly measures: string;
  readonly unit: string;
  readonly bar: { readonly atLeast: number } | { readonly below: number };
  measure(): Promise<Outcome>;
}

/** What a bench found. Anything that was promised beside the figure and does not hold makes it fall short too. */
export interface Outcome {
  readonly value: number;
  readonly shortfalls?: readonly string[];
}

/** A line on the way to the last one: what is being done, or a figure beside the one that counts. */
export const say = (line: string): void => {
  process.stdout.write(`  ${line}\n`);
};

/** Runs a bench and prints its one last line. Gives the exit status: 0 when the bar is reached. */
export async function run(bench: Bench): Promise<0 | 1> {
  const { value, shortfalls = [] } = await bench.measure().catch((error: unknown): Outcome => ({
    value: Number.NaN,
    shortfalls: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
  }));
  for (const shortfall of shortfalls) say(`falls short: ${shortfall}`);
  const reached = shortfalls.length === 0 && reaches(value, bench.bar);
  process.stdout.write(
    `${bench.name}: ${rounded(value)} ${bench.unit} (bar ${barText(bench.bar)}): ${reached ? 'ok' : 'short'}\n`,
  );
  return reached ? 0 : 1;
}

/** The bar as it is printed, e.g. `≥ 0.6`. */
export const barText = (bar: Bench['bar']): string =>
  'atLeast' in bar ? `≥ ${bar.atLeast}` : `< ${bar.below}`;

// The printed figure decides, so that nobody reads "1.50 (bar < 1.5): ok".
const reaches = (value: number, bar: Bench['bar']): boolean =>
  'atLeast' in bar ? Number(rounded(value)) >= bar.atLeast : Number(rounded(value)) < bar.below;

export const rounded = (value: number): string =>
  Number.isNaN(value) ? 'none' : value.toFixed(Math.abs(value) < 10 ? 3 : 1);

/** The value in the middle; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}

/** The smallest value that `percent` of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * Measures several things in turn, round by round, so that a noisy minute touches all of them; every other round runs
 * backwards, so that none always comes after the same one. Gives the values of each thing, in the order of the rounds.
 */
export async function interleaved<Name extends string, Value>(
  rounds: number,
  things: Readonly<Record<Name, () => Promise<Value>>>,
): Promise<Record<Name, Value[]>> {
  const names = Object.keys(things) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Value[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) values[name].push(await things[name]());
  }
  return values;
}
