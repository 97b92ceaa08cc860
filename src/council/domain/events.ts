import type { BodyId, PersonId, SeatId, TerritoryId } from '../../shared/ids.js';
import type { Seat, SeatFacts } from './seat.js';

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

/** Somebody stands for a seat on days on which nobody did: meetings already called on these days are to be reviewed. */
export interface SeatFilled {
  readonly topic: 'SeatFilled';
  readonly territoryId: TerritoryId;
  readonly payload: { readonly seatId: SeatId; readonly bodyId: BodyId };
}

/** Mails to this person go elsewhere from now on: links sent to the old address must end. */
export interface PersonAddressChanged {
  readonly topic: 'PersonAddressChanged';
  readonly territoryId: TerritoryId;
  readonly payload: { readonly personId: PersonId };
}

export type CouncilEvent = SeatEnded | SeatFilled | PersonAddressChanged;

/** Every topic of this module: each needs exactly one handler. */
export const councilTopics: readonly CouncilEvent['topic'][] = [
  'SeatEnded',
  'SeatFilled',
  'PersonAddressChanged',
];

export const seatEnded = (
  seat: { id: SeatId; bodyId: BodyId; territoryId: TerritoryId },
  successorId: SeatId | null,
): SeatEnded => ({
  topic: 'SeatEnded',
  territoryId: seat.territoryId,
  payload: { seatId: seat.id, bodyId: seat.bodyId, successorId },
});

/** What a new (`before` null) or changed seat means for meetings: its holder is new, or its term gained or lost days. */
export function seatEventsOf(
  before: Pick<SeatFacts, 'holderId' | 'validFrom' | 'validTo'> | null,
  seat: Seat,
): (SeatEnded | SeatFilled)[] {
  const { id, bodyId, territoryId, holderId } = seat;
  const filled: SeatFilled = { topic: 'SeatFilled', territoryId, payload: { seatId: id, bodyId } };
  if (before === null) return holderId === null ? [] : [filled];
  const begins = compare(before.validFrom, seat.validFrom);
  const ends = compare(seat.validTo ?? NEVER, before.validTo ?? NEVER);
  const events: (SeatEnded | SeatFilled)[] = [];
  if (begins < 0 || ends < 0) events.push(seatEnded(seat, null));
  if (begins > 0 || ends > 0 || (before.holderId === null && holderId !== null)) events.push(filled);
  return events;
}

const NEVER = '9999-12-31';
const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);

export const personAddressChanged = (person: {
  id: PersonId;
  territoryId: TerritoryId;
}): PersonAddressChanged => ({
  topic: 'PersonAddressChanged',
  territoryId: person.territoryId,
  payload: { personId: person.id },
});
