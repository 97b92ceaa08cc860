import type { Tx } from '../../platform/database/index.js';
import { changedMeanwhile } from '../../shared/domain-error.js';
import {
  newId,
  type PersonId,
  type ProposalId,
  type ProposalReviewId,
  type ProposalStepId,
  type ReviewCriterionId,
  type TerritoryId,
} from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import type { Interested } from '../domain/conflict-of-interest.js';
import type { Proposal } from '../domain/proposal.js';
import type { Remark } from '../domain/remarks.js';
import type { Review, Score } from '../domain/review.js';
import { reviewSchema } from './review.schema.js';

/** The review; nobody else changes it until the transaction ends. */
export async function lockReview(tx: Tx, id: ProposalReviewId): Promise<Review | null> {
  await tx.query('select 1 from proposal_review where id = $1 for no key update', [id]);
  return tx.manager.findOneBy(reviewSchema, { id });
}

export const insertReview = async (tx: Tx, review: Review): Promise<void> => {
  await tx.manager.save(reviewSchema, review);
};

/** Error: CHANGED_MEANWHILE. */
export async function storeReview(tx: Tx, review: Review): Promise<void> {
  const rows = await tx.query(
    'update proposal_review set revision = revision + 1 where id = $1 and revision = $2 returning revision',
    [review.id, review.revision],
  );
  if (rows.length === 0) throw changedMeanwhile();
  await tx.manager.save(reviewSchema, review);
}

export async function insertScores(tx: Tx, review: Review, scores: readonly Score[]): Promise<void> {
  for (const { criterionId, score, reason } of scores)
    await tx.query(
      'insert into review_score (review_id, criterion_id, territory_id, score, reason) values ($1, $2, $3, $4, $5)',
      [review.id, criterionId, review.territoryId, score, reason],
    );
}

/** By what proposals of this town are judged: the shipped criteria and its own. */
export async function criteriaOf(tx: Tx, territoryId: TerritoryId): Promise<ReviewCriterionId[]> {
  const rows = await tx.query<{ id: ReviewCriterionId }>(
    'select id from review_criterion where territory_id is null or territory_id = $1 order by position, id',
    [territoryId],
  );
  return rows.map(({ id }) => id);
}

/** Who was ever asked to review this submission. */
export async function reviewersOf(tx: Tx, proposalId: ProposalId, version: number): Promise<PersonId[]> {
  const rows = await tx.query<{ id: PersonId }>(
    'select reviewer_id as id from proposal_review where proposal_id = $1 and version = $2',
    [proposalId, version],
  );
  return rows.map(({ id }) => id);
}

/** How many reviews of the present submission are still open, and how many are done. */
export async function countReviews(
  tx: Tx,
  { id, version }: Pick<Proposal, 'id' | 'version'>,
): Promise<{ open: number; done: number }> {
  const [row] = await tx.query<{ open: number; done: number }>(
    `select count(*) filter (where state = 'OPEN')::int as open, count(*) filter (where state = 'DONE')::int as done
       from proposal_review where proposal_id = $1 and version = $2`,
    [id, version],
  );
  return row ?? { open: 0, done: 0 };
}

/** Those of the persons who have a seat or office in the town today, and so see what they review. */
export const standingPersons = (
  tx: Tx,
  territoryId: TerritoryId,
  ids: readonly PersonId[],
): Promise<Interested[]> =>
  tx.query<Interested>(
    `select n.id, n.organisation_id as "organisationId" from person n
      where n.id = any ($1) and n.territory_id = $2 and kpr_stands(n.id, $2, $3)`,
    [ids, territoryId, localDayOf(tx.now)],
  );

export async function insertRemarks(
  tx: Tx,
  of: { stepId: ProposalStepId; territoryId: TerritoryId },
  remarks: readonly Remark[],
): Promise<void> {
  for (const [index, { field, words }] of remarks.entries())
    await tx.query(
      'insert into proposal_remark (id, territory_id, step_id, position, field, words) values ($1, $2, $3, $4, $5, $6)',
      [newId(), of.territoryId, of.stepId, index + 1, field, words],
    );
}

/** Somebody who could be asked, as the office names him. */
export interface Candidate extends Interested {
  readonly personId: PersonId;
  readonly name: string;
  /** Function and organisation. */
  readonly detail: string | null;
}

/** Everybody who has a seat or office in the town today, by name. */
export const standingPeople = (tx: Tx, territoryId: TerritoryId): Promise<Candidate[]> =>
  tx.query<Candidate>(
    `select n.id, n.id as "personId", n.organisation_id as "organisationId", n.name,
            nullif(concat_ws(', ', n.function, (select o.name from organisation o where o.id = n.organisation_id)), '') as detail
       from person n where n.territory_id = $1 and kpr_stands(n.id, $1, $2) order by n.name collate "de-x-icu", n.id limit 500`,
    [territoryId, localDayOf(tx.now)],
  );
