import type { BodyId, PersonId, SeatId, TerritoryId } from '../../shared/ids.js';

/** The term of a seat was given an end (ended or handed over): its links and calls are to be reviewed. */
export interface SeatEnded {
  readonly topic: 'SeatEnded';
  readonly territoryId: TerritoryId;
  readonly payload: {
    readonly seatId: SeatId;
    readonly bodyId: BodyId;
    /** The seat that follows it; null when the term ended without a successor. */
    readonly successorId: SeatId | null;
  };
}

/** Mails to this person go elsewhere from now on: links sent to the old address must end. */
export interface PersonAddressChanged {
  readonly topic: 'PersonAddressChanged';
  readonly territoryId: TerritoryId;
  readonly payload: { readonly personId: PersonId };
}

export type CouncilEvent = SeatEnded | PersonAddressChanged;

/** Every topic of this module: each needs exactly one handler. */
export const councilTopics: readonly CouncilEvent['topic'][] = ['SeatEnded', 'PersonAddressChanged'];

export const seatEnded = (
  seat: { id: SeatId; bodyId: BodyId; territoryId: TerritoryId },
  successorId: SeatId | null,
): SeatEnded => ({
  topic: 'SeatEnded',
  territoryId: seat.territoryId,
  payload: { seatId: seat.id, bodyId: seat.bodyId, successorId },
});

export const personAddressChanged = (person: {
  id: PersonId;
  territoryId: TerritoryId;
}): PersonAddressChanged => ({
  topic: 'PersonAddressChanged',
  territoryId: person.territoryId,
  payload: { personId: person.id },
});
