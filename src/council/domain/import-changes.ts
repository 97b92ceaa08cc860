import type { Day } from '../../shared/time/day.js';
import type { Facts, ImportedRow } from './import-log.js';
import type { ImportEntry } from './known-council.js';
import type { MemberRow } from './member-list.js';
import { ORGANISATION_KINDS, type OrganisationKind, type Sector } from './organisation.js';
import type { SeatChair } from './seat.js';

/** One fact that an import sets, in the words of the member list; null: none. */
export interface ImportedFact {
  /** Stable name, e.g. `contactEmail`. */
  readonly field: string;
  /** The heading of a member list, e.g. „E-Mail“. */
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One line of the preview. */
export interface ImportChange {
  readonly line: number;
  readonly effect: ImportEntry['effect'] | 'UNCHANGED';
  readonly thing: ImportEntry['thing'];
  readonly name: string;
  readonly facts: readonly ImportedFact[];
}

/** Facts of a thing in the order of the member list, with their headings. */
const LABELS: Readonly<Record<ImportEntry['thing'], Readonly<Record<string, string>>>> = {
  ORGANISATION: { sector: 'Bereich', kind: 'Art' },
  PERSON: {
    organisationId: 'Organisation',
    function: 'Funktion',
    contactEmail: 'E-Mail',
    contactPhone: 'Telefon',
  },
  SEAT: {
    organisationId: 'Organisation',
    holderId: 'Name',
    votingRight: 'Stimmrecht',
    chair: 'Vorsitz',
    validFrom: 'Von',
    validTo: 'Bis',
  },
  DEPUTIES: { deputies: 'Vertretung' },
};

/** What the list would change, line by line and in its words; lines that change nothing are there too. */
export function importChanges(
  rows: readonly ImportedRow[],
  of: {
    readonly entries: readonly ImportEntry[];
    readonly list: readonly MemberRow[];
    /** The names of persons and organisations by id, new ones too. */
    readonly names: ReadonlyMap<string, string>;
  },
): ImportChange[] {
  const byId = new Map(rows.map((row) => [row.thingId, row]));
  const changes = of.entries.map(({ line, effect, thing, id, name }): ImportChange => {
    const row = byId.get(id);
    return { line, effect, thing, name, facts: row === undefined ? [] : factsOf(thing, row, of.names) };
  });
  const changed = new Set(changes.map(({ line }) => line));
  const unchanged = of.list
    .filter(({ line }) => !changed.has(line))
    .map(({ line, body, name, organisation }): ImportChange => {
      const seat = `${body}: ${name ?? organisation ?? ''}`;
      return { line, effect: 'UNCHANGED', thing: 'SEAT', name: seat, facts: [] };
    });
  return [...changes, ...unchanged].sort((one, other) => one.line - other.line);
}

function factsOf(
  thing: ImportEntry['thing'],
  { before, after }: ImportedRow,
  names: ReadonlyMap<string, string>,
): ImportedFact[] {
  return Object.entries(LABELS[thing])
    .map(([field, label]) => ({
      ...{ field, label },
      before: before === null ? null : inWords(field, before[field] ?? null, names),
      after: inWords(field, after[field] ?? null, names),
    }))
    .filter((fact) => fact.before !== fact.after);
}

const SECTORS: Readonly<Record<Sector, string>> = {
  ADMINISTRATION: 'Verwaltung',
  POLICE: 'Polizei',
  SOCIETY: 'Gesellschaft',
};
const CHAIRS: Readonly<Record<SeatChair, string>> = { CHAIR: 'Vorsitz', VICE_CHAIR: 'stellv. Vorsitz' };

/** A value as a member list writes it. */
function inWords(field: string, value: Facts[string], names: ReadonlyMap<string, string>): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (typeof value !== 'string') return value.map((id) => names.get(id) ?? '').join(', ') || null;
  if (field === 'sector') return SECTORS[value as Sector];
  if (field === 'kind') return ORGANISATION_KINDS[value as OrganisationKind].german;
  if (field === 'chair') return CHAIRS[value as SeatChair];
  if (field === 'validFrom' || field === 'validTo') return germanDay(value);
  return field === 'organisationId' || field === 'holderId' ? (names.get(value) ?? null) : value;
}

const germanDay = (day: Day): string => day.split('-').toReversed().join('.');
