import { CsvError, parse } from 'csv-parse/sync';
import type { Day } from '../../shared/time/day.js';
import { type Column, chairOf, columnOf, dayOf, kindOf, sectorOf, yesOrNo } from './member-list-columns.js';
import type { OrganisationKind, Sector } from './organisation.js';
import type { SeatChair } from './seat.js';

/** Something wrong in a file, with its place as a spreadsheet counts it; the sentence is that of the code. */
export interface Fault {
  readonly line: number;
  /** From 1; null when the whole line or file is meant. */
  readonly column: number | null;
  /** The heading of the column as the file writes it. */
  readonly heading: string | null;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** One line of a member list; null is a cell left empty, which says nothing. */
export interface MemberRow {
  readonly line: number;
  readonly body: string;
  readonly organisation: string | null;
  readonly sector: Sector | null;
  readonly kind: OrganisationKind | null;
  /** Null: the seat is vacant. */
  readonly name: string | null;
  readonly function: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly votingRight: boolean | null;
  readonly chair: SeatChair | 'NONE' | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** In their order. */
  readonly deputies: readonly { readonly name: string; readonly column: Column }[];
}

export interface MemberList {
  readonly rows: readonly MemberRow[];
  readonly faults: readonly Fault[];
  /** Headings that we know nothing of and do not read. */
  readonly ignored: readonly string[];
  /** Where a column stands, for faults that are found later. */
  faultAt(line: number, column: Column | null, code: string, params?: Fault['params']): Fault;
}

export const MOST_ROWS = 10_000;
const NEEDED: readonly Column[] = ['body', 'name', 'votingRight'];
const GERMAN_HEADING: Readonly<Record<string, string>> = {
  body: 'Gremium',
  name: 'Name',
  votingRight: 'Stimmrecht',
};

/** UTF-8 with or without a byte order mark; what is no UTF-8 is Windows-1252, as German Excel writes it. */
export function decode(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('windows-1252').decode(file);
  }
}

const DELIMITERS = [';', ',', '\t'] as const;

/** The separator that the headings use most: German Excel writes `;` into files and tabs into the clipboard, others `,`. */
function delimiterOf(text: string): string {
  const headings = /.*\S.*/.exec(text)?.[0] ?? '';
  const times = (delimiter: string): number => headings.split(delimiter).length;
  return DELIMITERS.reduce((most, delimiter) => (times(delimiter) > times(most) ? delimiter : most));
}

/** Reads a member list from the bytes of a CSV file; finds all faults, not only the first. */
export function readMemberList(file: Uint8Array): MemberList {
  const records = recordsOf(decode(file).replaceAll(/\r\n?/g, '\n'));
  if (!Array.isArray(records)) return new ReadList([], [records]);
  const [first, ...rest] = records;
  if (first === undefined) return new ReadList([], [wholeFile('FILE_EMPTY')]);
  const list = new ReadList(first.cells);
  if (rest.length > MOST_ROWS) list.add(wholeFile('FILE_TOO_LONG', { most: MOST_ROWS }));
  else if (list.faults.length === 0) rest.forEach((record) => list.read(record));
  return list;
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const wholeFile = (code: string, params: Fault['params'] = {}): Fault => ({
  line: 1,
  column: null,
  heading: null,
  code,
  params,
});

function recordsOf(text: string): CsvRecord[] | Fault {
  if (text.includes('\0')) return wholeFile('FILE_NOT_CSV');
  try {
    const parsed = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ line: info.lines - breaksIn(record), cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ...wholeFile('QUOTES_BROKEN'), line: Number(error['lines'] ?? 1), column: null };
  }
}

/** The parser names the last line of a record; cells may hold line breaks. */
const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);

/** Headings and rows as far as they are read. */
class ReadList implements MemberList {
  readonly rows: MemberRow[] = [];
  readonly ignored: string[] = [];
  private readonly places = new Map<Column, number>();

  constructor(
    private readonly headings: readonly string[],
    readonly faults: Fault[] = [],
  ) {
    headings.forEach((heading, index) => this.readHeading(heading, index));
    if (headings.length === 0) return;
    for (const column of NEEDED.filter((needed) => !this.places.has(needed))) {
      this.add(wholeFile('HEADING_MISSING', { heading: GERMAN_HEADING[column] ?? column }));
    }
  }

  add(fault: Fault): void {
    this.faults.push(fault);
  }

  faultAt(line: number, column: Column | null, code: string, params: Fault['params'] = {}): Fault {
    const place = column === null ? undefined : this.places.get(column);
    if (place === undefined) return { line, column: null, heading: null, code, params };
    return { line, column: place + 1, heading: this.headings[place] ?? null, code, params };
  }

  read({ line, cells }: CsvRecord): void {
    if (cells.slice(this.headings.length).some((cell) => cell !== '')) {
      this.add({ ...wholeFile('TOO_MANY_CELLS'), line, column: this.headings.length + 1 });
      return;
    }
    const text = (column: Column): string | null => cells[this.places.get(column) ?? -1]?.trim() || null;
    const value = <T>(column: Column, parseCell: (cell: string) => T | null, code: string): T | null => {
      const cell = text(column);
      const parsed = cell === null ? null : parseCell(cell);
      if (cell !== null && parsed === null) this.add(this.faultAt(line, column, code, { text: cell }));
      return parsed;
    };
    const body = text('body');
    if (body === null) this.add(this.faultAt(line, 'body', 'CELL_EMPTY'));
    const deputies = [...this.places.keys()].filter(isDeputy).sort(byNumber);
    this.rows.push({
      line,
      body: body ?? '',
      organisation: text('organisation'),
      sector: value('sector', sectorOf, 'SECTOR_UNKNOWN'),
      kind: value('kind', kindOf, 'KIND_UNKNOWN'),
      name: text('name'),
      function: text('function'),
      email: text('email'),
      phone: text('phone'),
      votingRight: value('votingRight', yesOrNo, 'NOT_YES_OR_NO'),
      chair: value('chair', chairOf, 'CHAIR_UNKNOWN'),
      from: value('from', dayOf, 'DAY_UNREADABLE'),
      to: value('to', dayOf, 'DAY_UNREADABLE'),
      deputies: deputies.flatMap((column) => {
        const name = text(column);
        return name === null ? [] : [{ name, column }];
      }),
    });
  }

  private readHeading(heading: string, index: number): void {
    const column = columnOf(heading);
    if (column === null) {
      if (heading.trim() !== '') this.ignored.push(heading.trim());
    } else if (this.places.has(column)) {
      this.add({ ...wholeFile('HEADING_TWICE'), column: index + 1, heading });
    } else {
      this.places.set(column, index);
    }
  }
}

const isDeputy = (column: Column): boolean => column.startsWith('deputy');
const byNumber = (one: Column, other: Column): number => Number(one.slice(6)) - Number(other.slice(6));
