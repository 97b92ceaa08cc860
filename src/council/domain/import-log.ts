import type { PersonId } from '../../shared/ids.js';
import type { ImportPlan } from './import-plan.js';
import type { ImportEntry, KnownCouncil } from './known-council.js';
import type { Organisation } from './organisation.js';
import type { Person } from './person.js';
import type { Seat } from './seat.js';

/** What a row held: plain values by the names of the domain; other things by their ids. */
export type Facts = Readonly<Record<string, string | boolean | null | readonly string[]>>;

/** One row that an import created or changed; the log keeps it so that the import can be undone. */
export interface ImportedRow {
  readonly line: number;
  readonly effect: ImportEntry['effect'];
  readonly thing: 'ORGANISATION' | 'PERSON' | 'SEAT';
  readonly thingId: string;
  readonly name: string;
  /** Null: the import created it. */
  readonly before: Facts | null;
  readonly after: Facts;
  /** The revision that the import left; undo asks for it. */
  readonly revisionAfter: number;
}

const organisationFacts = ({ name, shortName, sector, kind }: Organisation): Facts => ({
  name,
  shortName,
  sector,
  kind,
});

const personFacts = (person: Person): Facts => ({
  name: person.name,
  function: person.function,
  organisationId: person.organisationId,
  contactEmail: person.contactEmail,
  copyEmail: person.copyEmail,
  contactPhone: person.contactPhone,
});

const seatFacts = (seat: Seat, deputies: readonly PersonId[]): Facts => ({
  bodyId: seat.bodyId,
  organisationId: seat.organisationId,
  holderId: seat.holderId,
  votingRight: seat.votingRight,
  chair: seat.chair,
  validFrom: seat.validFrom,
  validTo: seat.validTo,
  deputies,
});

/** What the territory knows, by id; taken before a plan is made, because a plan changes the things themselves. */
export type Snapshot = ReadonlyMap<string, Facts>;

export function snapshotOf(known: KnownCouncil): Snapshot {
  return new Map<string, Facts>([
    ...known.organisations.map((each) => [each.id, organisationFacts(each)] as const),
    ...known.persons.map((each) => [each.id, personFacts(each)] as const),
    ...known.seats.map((each) => [each.id, seatFacts(each, known.deputies.get(each.id) ?? [])] as const),
  ]);
}

/** Every row that a plan creates or changes, with what was before and what will be after. */
export function importedRows(plan: ImportPlan, before: Snapshot): ImportedRow[] {
  const entries = new Map<string, ImportEntry>();
  for (const entry of plan.entries) if (!entries.has(entry.id)) entries.set(entry.id, entry);
  const row = (
    thing: ImportedRow['thing'],
    { id, revision }: { id: string; revision: number },
    after: Facts,
  ): ImportedRow => {
    const known = before.get(id) ?? null;
    const effect = known === null ? 'CREATED' : 'CHANGED';
    const { line = 1, name = '' } = entries.get(id) ?? {};
    const revisionAfter = known === null ? revision : revision + 1;
    return { line, effect, thing, thingId: id, name, before: known, after, revisionAfter };
  };
  const deputiesOf = ({ id }: Seat): readonly PersonId[] =>
    plan.deputies.get(id) ?? ((before.get(id)?.['deputies'] ?? []) as readonly PersonId[]);
  const { organisations, persons, seats, changedSeats } = plan;
  return [
    ...[...organisations.created, ...organisations.changed].map((each) =>
      row('ORGANISATION', each, organisationFacts(each)),
    ),
    ...[...persons.created, ...persons.changed].map((each) => row('PERSON', each, personFacts(each))),
    ...[...seats.created, ...changedSeats].map((each) =>
      row('SEAT', each, seatFacts(each, deputiesOf(each))),
    ),
  ];
}
