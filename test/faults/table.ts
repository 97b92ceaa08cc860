/** What a fault did. Seconds are those from its end until nothing was under way any more. */
export interface Result {
  readonly fault: string;
  readonly mails: number;
  readonly lost: number;
  readonly twice: number;
  readonly late: number;
  readonly stuck: number;
  readonly recovered: number;
}

const COLUMNS = ['mails', 'lost', 'twice', 'late', 'stuck', 'recovered'] as const;
const NAME_WIDTH = 66;

const line = (name: string, cells: readonly string[]): string =>
  name.padEnd(NAME_WIDTH) +
  cells.map((cell, index) => cell.padStart((COLUMNS[index]?.length ?? 0) + 3)).join('');

const cellOf = (result: Result, column: (typeof COLUMNS)[number]): string =>
  column === 'recovered' ? `${result.recovered.toFixed(1)} s` : String(result[column]);

/** One line of the table. */
export const lineOf = (result: Result): string =>
  line(
    result.fault,
    COLUMNS.map((column) => cellOf(result, column)),
  );

/** The table for people. `twice` counts repeats with the same Message-ID; each other one would fail its test. */
export const printed = (results: readonly Result[]): string =>
  [
    '',
    line('fault', COLUMNS),
    ...results.map(lineOf),
    '',
    'twice: same Message-ID, handed over when the fault came. late: more than a minute after its end.',
    'recovered: from the end of the fault until nothing was under way any more, with the short leases of the test.',
    '',
  ].join('\n');
