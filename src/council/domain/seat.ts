import { DomainError } from '../../shared/domain-error.js';
import {
  type BodyId,
  type OrganisationId,
  type PersonId,
  type SeatId,
  type TerritoryId,
  newId,
} from '../../shared/ids.js';
import { type Day, isDay } from '../../shared/time/day.js';
import { type Term, dayBefore, termOf } from './term.js';

export const SEAT_CHAIRS = ['CHAIR', 'VICE_CHAIR'] as const;
export type SeatChair = (typeof SEAT_CHAIRS)[number];

/** What can be changed of a seat while its term runs. */
export interface SeatFacts {
  readonly holderId: PersonId | null;
  /** true: voting right; false: advisory voice. */
  readonly votingRight: boolean;
  readonly chair: SeatChair | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

export interface SeatPlace {
  readonly territoryId: TerritoryId;
  readonly bodyId: BodyId;
  /** Null: the seat of a person alone, e.g. an expert resident. */
  readonly organisationId: OrganisationId | null;
}

const TERM_FIELDS = { from: 'validFrom', to: 'validTo' };

/** A seat in a body: of an organisation, whose holder may be missing, or of a person alone; always for a term. */
export class Seat implements SeatFacts, SeatPlace {
  readonly id!: SeatId;
  readonly territoryId!: TerritoryId;
  readonly bodyId!: BodyId;
  readonly organisationId!: OrganisationId | null;
  holderId!: PersonId | null;
  votingRight!: boolean;
  chair!: SeatChair | null;
  validFrom!: Day;
  validTo!: Day | null;
  readonly revision!: number;

  private constructor(place: SeatPlace & { readonly id: SeatId }) {
    Object.assign(this, place, { revision: 1 });
  }

  /** Errors: SEAT_OF_NOBODY, CHAIR_VACANT, DAY_INVALID, TERM_ORDER. */
  static create({ territoryId, bodyId, organisationId }: SeatPlace, facts: SeatFacts): Seat {
    const seat = new Seat({ id: newId(), territoryId, bodyId, organisationId });
    seat.set(facts);
    return seat;
  }

  get term(): Term {
    return { from: this.validFrom, to: this.validTo };
  }

  /** What can be changed, as it is now. */
  get facts(): SeatFacts {
    const { holderId, votingRight, chair, validFrom, validTo } = this;
    return { holderId, votingRight, chair, validFrom, validTo };
  }

  /**
   * Corrects a seat or fills a vacant one; another holder comes only by a hand-over, so that the term of each stays on record.
   * Errors: as `create`, HOLDER_CHANGES_BY_HAND_OVER, and SEAT_ENDED when the term was over before `today`.
   */
  change(facts: SeatFacts, today: Day): void {
    this.assertNotOver(today);
    if (this.holderId !== null && facts.holderId !== this.holderId) {
      throw new DomainError('HOLDER_CHANGES_BY_HAND_OVER', {}, 'holderId');
    }
    this.set(facts);
  }

  /** `on` is the last day of the term. Errors: DAY_INVALID, TERM_ORDER, SEAT_ENDED. */
  end(on: Day, today: Day): void {
    this.assertNotOver(today);
    this.validTo = termOf({ from: this.validFrom, to: on }, { from: 'on', to: 'on' }).to;
  }

  /**
   * The seat ends on the day before; its successor begins with the same organisation and voting right and runs as long
   * as this one would have. The chair belongs to the person and passes on only when said.
   * Errors: DAY_INVALID, HAND_OVER_OUTSIDE_TERM, SAME_HOLDER, SEAT_OF_NOBODY, CHAIR_VACANT, SEAT_ENDED.
   */
  handOver(
    to: { readonly holderId: PersonId | null; readonly chair: SeatChair | null; readonly from: Day },
    today: Day,
  ): Seat {
    this.assertNotOver(today);
    if (!isDay(to.from)) throw new DomainError('DAY_INVALID', {}, 'from');
    if (to.from <= this.validFrom || (this.validTo !== null && to.from > this.validTo)) {
      throw new DomainError('HAND_OVER_OUTSIDE_TERM', {}, 'from');
    }
    if (to.holderId === this.holderId) throw new DomainError('SAME_HOLDER', {}, 'holderId');
    const { votingRight, validTo } = this;
    const successor = Seat.create(this, {
      votingRight,
      validTo,
      holderId: to.holderId,
      chair: to.chair,
      validFrom: to.from,
    });
    this.validTo = dayBefore(to.from);
    return successor;
  }

  private set(facts: SeatFacts): void {
    if (this.organisationId === null && facts.holderId === null)
      throw new DomainError('SEAT_OF_NOBODY', {}, 'holderId');
    if (facts.chair !== null && facts.holderId === null) throw new DomainError('CHAIR_VACANT', {}, 'chair');
    const { from, to } = termOf({ from: facts.validFrom, to: facts.validTo }, TERM_FIELDS);
    this.holderId = facts.holderId;
    this.votingRight = facts.votingRight;
    this.chair = facts.chair;
    this.validFrom = from;
    this.validTo = to;
  }

  /** Error: SEAT_ENDED when the term was over before `today`. */
  assertNotOver(today: Day): void {
    if (this.validTo !== null && this.validTo < today) throw new DomainError('SEAT_ENDED');
  }
}
