import { DomainError } from '../../shared/domain-error.js';
import { type DecisionOutcome, isFavourable } from './decision-outcome.js';

/** How many voted how. */
export interface Votes {
  readonly yes: number;
  readonly no: number;
  readonly abstentions: number;
}

/** What the rules of procedure say about a vote; what is missing is as domain.md A7 has it by default. */
export interface VotingRules {
  readonly majority?: {
    readonly base: 'CAST' | 'PRESENT' | 'ALL_SEATS';
    readonly threshold: 'MORE_THAN_HALF' | 'TWO_THIRDS' | 'FOUR_FIFTHS' | 'UNANIMOUS';
  };
  readonly tie?: 'REJECTED' | 'CHAIR';
  readonly abstention?: 'NOT_COUNTED' | 'AS_NO';
}

/** Who could vote on the day of the meeting, and by which rules. */
export interface VotingFacts {
  readonly votingSeats: number;
  readonly rules: VotingRules;
}

/** Out of whom the majority is reckoned. Who is present votes or abstains: attendance is not recorded here. */
function baseOf({ yes, no, abstentions }: Votes, { votingSeats, rules }: VotingFacts): number {
  const base = rules.majority?.base ?? 'CAST';
  if (base === 'ALL_SEATS') return votingSeats;
  return base === 'PRESENT' || rules.abstention === 'AS_NO' ? yes + no + abstentions : yes + no;
}

type Threshold = NonNullable<VotingRules['majority']>['threshold'];

const ENOUGH: Readonly<Record<Threshold, (yes: number, base: number) => boolean>> = {
  MORE_THAN_HALF: (yes, base) => 2 * yes > base,
  TWO_THIRDS: (yes, base) => 3 * yes >= 2 * base,
  FOUR_FIFTHS: (yes, base) => 5 * yes >= 4 * base,
  UNANIMOUS: (yes, base) => yes === base,
};

/** Whether the votes carry the motion; null: a tie, which the chair decides where the rules say so. */
function carries(votes: Votes, facts: VotingFacts): boolean | null {
  const base = baseOf(votes, facts);
  const threshold = facts.rules.majority?.threshold ?? 'MORE_THAN_HALF';
  const isTie = threshold === 'MORE_THAN_HALF' && base > 0 && 2 * votes.yes === base;
  if (isTie && facts.rules.tie === 'CHAIR') return null;
  return base > 0 && ENOUGH[threshold](votes.yes, base);
}

/**
 * The counts fit the council and what came out of them. A council that puts something off may have voted on just that.
 * Errors: VOTES_INVALID, VOTES_MISSING, MORE_VOTES_THAN_SEATS, NO_MAJORITY, MAJORITY_FOR_IT.
 */
export function assertVotes(votes: Votes, outcome: DecisionOutcome, facts: VotingFacts): void {
  const counts = [votes.yes, votes.no, votes.abstentions];
  if (counts.some((count) => !Number.isInteger(count) || count < 0))
    throw new DomainError('VOTES_INVALID', {}, 'yes');
  const voted = votes.yes + votes.no + votes.abstentions;
  if (voted === 0) throw new DomainError('VOTES_MISSING', {}, 'yes');
  if (voted > facts.votingSeats)
    throw new DomainError('MORE_VOTES_THAN_SEATS', { voted, seats: facts.votingSeats }, 'yes');
  const carried = carries(votes, facts);
  if (isFavourable(outcome) && carried === false) throw new DomainError('NO_MAJORITY', {}, 'outcome');
  if (outcome === 'REJECTED' && carried === true) throw new DomainError('MAJORITY_FOR_IT', {}, 'outcome');
}
