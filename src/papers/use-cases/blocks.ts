import type { Block, Column } from '../../platform/documents/index.js';

/** Something to say about the thing; what is null or empty is left out. */
export type Fact = readonly [name: string, value: string | null];

const FACT_COLUMNS: readonly Column[] = [
  { title: 'Angabe', share: 3 },
  { title: 'Inhalt', share: 7 },
];

export const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });

/** Nothing for nothing. */
export const text = (words: string | null): Block[] =>
  words === null || words === '' ? [] : [{ kind: 'paragraph', text: words }];

/** A text under its own small heading, when there is one. */
export const titledText = (title: string, words: string | null): Block[] =>
  words === null || words === '' ? [] : [heading(2, title), ...text(words)];

export function facts(summary: string, all: readonly Fact[]): Block[] {
  const rows = all.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value]]));
  return rows.length === 0 ? [] : [{ kind: 'table', summary, columns: FACT_COLUMNS, rows, namedByRow: true }];
}

export const titledList = (title: string, items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [heading(2, title), { kind: 'list', items }];

export interface Rows {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly sums?: readonly (readonly string[])[];
}

export const titledTable = (title: string, rows: Rows): Block[] =>
  rows.rows.length === 0 ? [] : [heading(2, title), { kind: 'table', summary: title, ...rows }];

/** A section of a paper; when nothing was said yet, it says so. */
export const section = (title: string, blocks: readonly Block[]): Block[] => [
  heading(1, title),
  ...(blocks.length === 0 ? text('Dazu liegen noch keine Angaben vor.') : blocks),
];
