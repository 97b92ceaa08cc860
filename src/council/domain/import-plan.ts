import type { PersonId, SeatId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { SeatEnded, SeatFilled } from './events.js';
import type { Effects, ImportEntry, KnownCouncil } from './known-council.js';
import type { Fault, MemberList } from './member-list.js';
import { OrganisationImport } from './organisation-import.js';
import type { Organisation } from './organisation.js';
import { PersonImport } from './person-import.js';
import type { Person } from './person.js';
import { SeatImport } from './seat-import.js';
import type { Seat } from './seat.js';

/** What an import would do; nothing of it may be stored while there is a fault. */
export interface ImportPlan {
  readonly organisations: Effects<Organisation>;
  readonly persons: Effects<Person>;
  /** Those of `persons.changed` whose mails go elsewhere from now on. */
  readonly newAddresses: readonly Person[];
  readonly seats: Effects<Seat>;
  readonly seatEvents: readonly (SeatEnded | SeatFilled)[];
  /** Known seats of which facts or deputies change. */
  readonly changedSeats: readonly Seat[];
  /** The seats whose ordered deputies are replaced. */
  readonly deputies: ReadonlyMap<SeatId, readonly PersonId[]>;
  readonly entries: readonly ImportEntry[];
  readonly faults: readonly Fault[];
}

/**
 * Compares a member list with what the territory knows. Persons and organisations are matched by name inside the territory;
 * cells left empty change nothing, and nothing is ever removed. Finds all faults.
 */
export function planImport(known: KnownCouncil, list: MemberList, today: Day): ImportPlan {
  const organisations = new OrganisationImport(known, list);
  const persons = new PersonImport(known, list);
  const seats = new SeatImport(known, { list, persons, today });
  const placed = list.rows.map((row) => {
    const organisationId = row.organisation === null ? null : organisations.of(row);
    const holder = row.name === null || organisationId === 'FAULT' ? null : persons.of(row, organisationId);
    return { row, organisationId, holder };
  });
  for (const { row, organisationId, holder } of placed) {
    if (organisationId !== 'FAULT' && (row.name === null || holder !== null))
      seats.add({ row, organisationId, holder });
  }
  const planned = seats.plan();
  const changed = new Set(planned.seats.changed);
  const parts = [organisations, persons, seats];
  return {
    organisations: organisations.effects(),
    persons: persons.effects(),
    newAddresses: persons.newAddresses(),
    ...planned,
    seatEvents: seats.events(),
    changedSeats: known.seats.filter((seat) => changed.has(seat) || planned.deputies.has(seat.id)),
    entries: parts.flatMap((part) => part.entries).sort((one, other) => one.line - other.line),
    faults: [...list.faults, ...parts.flatMap((part) => part.faults)].sort(byPlace),
  };
}

const byPlace = (one: Fault, other: Fault): number =>
  one.line - other.line || (one.column ?? 0) - (other.column ?? 0);
