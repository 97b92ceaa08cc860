import { DomainError } from '../../shared/domain-error.js';
import {
  type AccountId,
  newId,
  type PersonId,
  type ProposalId,
  type ProposalReviewId,
  type ReviewCriterionId,
  type TerritoryId,
} from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import { textOf } from '../../shared/words.js';

export const REVIEW_STATES = ['OPEN', 'DONE', 'CONFLICT', 'RELEASED'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
export const VERDICTS = ['RECOMMEND', 'ADVISE_AGAINST'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const HIGHEST_SCORE = 4;

/** How far one criterion is met, 0 (not at all) to 4 (fully), and why. */
export interface Score {
  readonly criterionId: ReviewCriterionId;
  readonly score: number;
  readonly reason: string;
}

/** What a reviewer hands in. */
export interface Finding {
  readonly scores: readonly Score[];
  readonly verdict: Verdict;
  readonly summary: string;
}

/** Why an act is not possible in a state. */
const REFUSALS: Readonly<Record<Exclude<ReviewState, 'OPEN'>, string>> = {
  DONE: 'REVIEW_DONE',
  CONFLICT: 'REVIEW_DECLINED',
  RELEASED: 'REVIEW_RELEASED',
};

/** The review (Gutachten) of one submission of a proposal by one person. Open until it ends in one of three ways. */
export class Review {
  readonly id!: ProposalReviewId;
  readonly territoryId!: TerritoryId;
  readonly proposalId!: ProposalId;
  readonly version!: number;
  readonly reviewerId!: PersonId;
  readonly dueOn!: Day | null;
  state!: ReviewState;
  verdict!: Verdict | null;
  words!: string | null;
  readonly assignedAt!: Date;
  readonly assignedBy!: AccountId | null;
  endedAt!: Date | null;
  readonly revision!: number;

  private constructor(fields: Readonly<Partial<Review>>) {
    Object.assign(this, fields);
  }

  static assign(
    proposal: { id: ProposalId; territoryId: TerritoryId; version: number },
    reviewer: { id: PersonId; dueOn: Day | null },
    by: { at: Date; accountId: AccountId | null },
  ): Review {
    return new Review({
      id: newId<ProposalReviewId>(),
      territoryId: proposal.territoryId,
      proposalId: proposal.id,
      version: proposal.version,
      reviewerId: reviewer.id,
      dueOn: reviewer.dueOn,
      ...{ state: 'OPEN', verdict: null, words: null, endedAt: null, revision: 1 },
      ...{ assignedAt: by.at, assignedBy: by.accountId },
    });
  }

  /** Gives back the scores as they are stored. Errors: those of the scores, SUMMARY_MISSING, and of the state. */
  finish(finding: Finding, criteria: readonly ReviewCriterionId[], at: Date): Score[] {
    this.assertOpen();
    const scores = completeScores(finding.scores, criteria);
    const summary = textOf(finding.summary, 'summary');
    if (summary === null) throw new DomainError('SUMMARY_MISSING', {}, 'summary');
    this.end('DONE', summary, at);
    this.verdict = finding.verdict;
    return scores;
  }

  /** Errors: CONFLICT_REASON_MISSING, and those of the state. */
  declareConflict(reason: string, at: Date): void {
    this.assertOpen();
    const why = textOf(reason, 'reason');
    if (why === null) throw new DomainError('CONFLICT_REASON_MISSING', {}, 'reason');
    this.end('CONFLICT', why, at);
  }

  /** The office does not wait for it any more. */
  release(at: Date): void {
    this.assertOpen();
    this.end('RELEASED', null, at);
  }

  private assertOpen(): void {
    if (this.state !== 'OPEN') throw new DomainError(REFUSALS[this.state]);
  }

  private end(state: ReviewState, words: string | null, at: Date): void {
    this.state = state;
    this.words = words;
    this.endedAt = at;
  }
}

/** Every criterion once, each with a reason. Errors: SCORES_INCOMPLETE, SCORE_INVALID, SCORE_REASON_MISSING, TEXT_TOO_LONG. */
function completeScores(scores: readonly Score[], criteria: readonly ReviewCriterionId[]): Score[] {
  const given = new Set(scores.map(({ criterionId }) => criterionId));
  if (scores.length !== criteria.length || criteria.some((id) => !given.has(id)))
    throw new DomainError('SCORES_INCOMPLETE', { count: criteria.length }, 'scores');
  return scores.map(({ criterionId, score, reason }, index) => {
    if (!Number.isInteger(score) || score < 0 || score > HIGHEST_SCORE)
      throw new DomainError('SCORE_INVALID', { highest: HIGHEST_SCORE }, `scores.${index}.score`);
    const why = textOf(reason, `scores.${index}.reason`);
    if (why === null) throw new DomainError('SCORE_REASON_MISSING', {}, `scores.${index}.reason`);
    return { criterionId, score, reason: why };
  });
}
