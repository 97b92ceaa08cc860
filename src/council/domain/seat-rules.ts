import { DomainError } from '../../shared/domain-error.js';
import type { PersonId } from '../../shared/ids.js';
import type { Body } from './body.js';
import type { Seat } from './seat.js';
import { isInForce, overlap } from './term.js';

/** More deputies than this are no order any more, but a list. */
export const MOST_DEPUTIES = 20;

type SeatInBody = Pick<Seat, 'id' | 'bodyId' | 'holderId' | 'votingRight' | 'chair' | 'term'>;

/** One holds at most one voting seat per body at a time (domain.md A10). `others` may hold the seat itself. */
export const holdsSecondVote = (seat: SeatInBody, others: readonly SeatInBody[]): boolean =>
  seat.votingRight &&
  seat.holderId !== null &&
  rivals(seat, others).some((other) => other.votingRight && other.holderId === seat.holderId);

/** A body has at most one chair at a time; there may be several vice chairs. */
export const isSecondChair = (seat: SeatInBody, others: readonly SeatInBody[]): boolean =>
  seat.chair === 'CHAIR' && rivals(seat, others).some((other) => other.chair === 'CHAIR');

const rivals = (seat: SeatInBody, others: readonly SeatInBody[]): readonly SeatInBody[] =>
  others.filter(
    (other) => other.id !== seat.id && other.bodyId === seat.bodyId && overlap(other.term, seat.term),
  );

/** Errors: SECOND_VOTE, CHAIR_TAKEN. */
export function assertFitsAmong(seat: SeatInBody, others: readonly SeatInBody[]): void {
  if (holdsSecondVote(seat, others)) throw new DomainError('SECOND_VOTE', {}, 'holderId');
  if (isSecondChair(seat, others)) throw new DomainError('CHAIR_TAKEN', {}, 'chair');
}

/** A seat lies within the life of its body. Errors: BODY_DISSOLVED, SEAT_AFTER_BODY. */
export function assertWithin(body: Pick<Body, 'endedOn'>, seat: Pick<Seat, 'validFrom' | 'validTo'>): void {
  if (body.endedOn === null) return;
  if (seat.validFrom > body.endedOn) throw new DomainError('BODY_DISSOLVED', {}, 'validFrom');
  if (seat.validTo === null || seat.validTo > body.endedOn)
    throw new DomainError('SEAT_AFTER_BODY', {}, 'validTo');
}

/** The deputies in the order in which they are called. Errors: TOO_MANY_DEPUTIES, DEPUTY_IS_HOLDER, DEPUTY_TWICE. */
export function deputyOrder(
  seat: Pick<Seat, 'holderId'>,
  deputies: readonly PersonId[],
): readonly PersonId[] {
  if (deputies.length > MOST_DEPUTIES)
    throw new DomainError('TOO_MANY_DEPUTIES', { most: MOST_DEPUTIES }, 'deputies');
  deputies.forEach((deputy, index) => {
    if (deputy === seat.holderId) throw new DomainError('DEPUTY_IS_HOLDER', {}, `deputies.${index}`);
    if (deputies.indexOf(deputy) < index) throw new DomainError('DEPUTY_TWICE', {}, `deputies.${index}`);
  });
  return deputies;
}

/** The seats that stand empty on a day: the office looks for a holder. */
export const vacantOn = <S extends Pick<Seat, 'holderId' | 'term'>>(seats: readonly S[], day: string): S[] =>
  seats.filter((seat) => seat.holderId === null && isInForce(seat.term, day));
