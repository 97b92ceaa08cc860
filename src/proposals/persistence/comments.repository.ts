import type { Tx } from '../../platform/database/index.js';
import { newId, type PersonId, type ProposalCommentId, type ProposalId } from '../../shared/ids.js';
import type { Proposal } from '../domain/proposal.js';

/** A comment as far as an answer to it, or its end, asks. */
export interface StoredComment {
  readonly id: ProposalCommentId;
  readonly proposalId: ProposalId;
  readonly field: string;
  /** It is an answer itself. */
  readonly isAnswer: boolean;
}

export async function commentOf(tx: Tx, id: ProposalCommentId): Promise<StoredComment | null> {
  const [row] = await tx.query<StoredComment>(
    `select id, proposal_id as "proposalId", field, answers_id is not null as "isAnswer" from proposal_comment where id = $1`,
    [id],
  );
  return row ?? null;
}

/** How many comments and answers a proposal has that is locked. */
export async function countComments(tx: Tx, { id }: Pick<Proposal, 'id'>): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from proposal_comment where proposal_id = $1',
    [id],
  );
  return row?.count ?? 0;
}

interface CommentToStore {
  readonly field: string;
  readonly words: string;
  /** Null: it begins a talk. */
  readonly answersId: ProposalCommentId | null;
  readonly personId: PersonId | null;
}

export async function insertProposalComment(
  tx: Tx,
  { id: proposalId, territoryId }: Proposal,
  { field, words, answersId, personId }: CommentToStore,
): Promise<ProposalCommentId> {
  const id = newId<ProposalCommentId>();
  await tx.query(
    `insert into proposal_comment (id, territory_id, proposal_id, field, answers_id, words, at, person_id, account_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [...[id, territoryId, proposalId, field, answersId, words, tx.now], ...[personId, tx.actor.accountId]],
  );
  return id;
}

/** Settled stays with who said it first; `isSettled` false: there is something to do about it again. */
export async function settleComment(tx: Tx, id: ProposalCommentId, isSettled: boolean): Promise<void> {
  if (isSettled)
    await tx.query(
      'update proposal_comment set settled_at = $2, settled_by = $3 where id = $1 and settled_at is null',
      [id, tx.now, tx.actor.accountId],
    );
  else
    await tx.query(
      'update proposal_comment set settled_at = null, settled_by = null where id = $1 and settled_at is not null',
      [id],
    );
}

/** The acting person is asked to review the present submission, or has done so. */
export async function reviewsNow(
  tx: Tx,
  { id, version }: Pick<Proposal, 'id' | 'version'>,
): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from proposal_review where proposal_id = $1 and version = $2 and state in ('OPEN', 'DONE')
        and reviewer_id = any ($3)`,
    [id, version, tx.actor.persons],
  );
  return rows.length > 0;
}

/** Who has said something in the talk of this comment, and has a seat or office in the town today. */
export async function talkersOf(tx: Tx, id: ProposalCommentId, today: string): Promise<PersonId[]> {
  const rows = await tx.query<{ id: PersonId }>(
    `select distinct c.person_id as id
       from proposal_comment said join proposal_comment c on coalesce(c.answers_id, c.id) = coalesce(said.answers_id, said.id)
      where said.id = $1 and c.person_id is not null and kpr_stands(c.person_id, c.territory_id, $2) order by 1`,
    [id, today],
  );
  return rows.map((row) => row.id);
}
