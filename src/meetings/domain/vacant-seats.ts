import type { PersonId, SeatId } from '../../shared/ids.js';

/** A seat without a holder on the day of the meeting, with its deputies in their order. */
export interface VacantSeat {
  readonly id: SeatId;
  readonly deputies: readonly PersonId[];
}

/** Whom to call for which seat. */
export interface DeputyCall {
  readonly seatId: SeatId;
  readonly personId: PersonId;
}

/**
 * The first deputy of each vacant seat who can come. A deputy votes when the member is absent (domain.md A7); where there
 * is no member, he always is, so nobody has to decline first. One represents at most one further seat (A10).
 */
export function firstDeputies(
  seats: readonly VacantSeat[],
  unavailable: ReadonlySet<string>,
): readonly DeputyCall[] {
  const taken = new Set(unavailable);
  return seats.flatMap(({ id, deputies }) => {
    const personId = deputies.find((deputy) => !taken.has(deputy));
    if (personId === undefined) return [];
    taken.add(personId);
    return [{ seatId: id, personId }];
  });
}
