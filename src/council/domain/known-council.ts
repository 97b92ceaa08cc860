import type { OrganisationId, PersonId, SeatId, TerritoryId } from '../../shared/ids.js';
import type { Body } from './body.js';
import type { Organisation } from './organisation.js';
import type { Person } from './person.js';
import type { Seat } from './seat.js';

/** What the territory knows before an import. */
export interface KnownCouncil {
  readonly territoryId: TerritoryId;
  readonly bodies: readonly Body[];
  readonly organisations: readonly Organisation[];
  /** Organisations of the district, the associations and the state: used, never changed. */
  readonly organisationsAbove: readonly { readonly id: OrganisationId; readonly name: string }[];
  readonly persons: readonly Person[];
  readonly seats: readonly Seat[];
  readonly deputies: ReadonlyMap<SeatId, readonly PersonId[]>;
}

/** What would become of the rows of one kind. */
export interface Effects<T> {
  readonly created: readonly T[];
  readonly changed: readonly T[];
  readonly unchanged: number;
}

/** One thing that an import creates or changes, as the report names it. */
export interface ImportEntry {
  readonly line: number;
  readonly effect: 'CREATED' | 'CHANGED';
  readonly thing: 'ORGANISATION' | 'PERSON' | 'SEAT' | 'DEPUTIES';
  /** Of the thing; deputies are those of this seat. */
  readonly id: string;
  readonly name: string;
}
