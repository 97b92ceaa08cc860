import type { Tx } from '../../platform/database/index.js';
import { changedMeanwhile } from '../../shared/domain-error.js';
import { newId, type PersonId, type ProposalId, type ProposalStepId } from '../../shared/ids.js';
import type { Proposal } from '../domain/proposal.js';
import type { ProposalAct } from '../domain/proposal-state.js';
import { proposalSchema } from './proposal.schema.js';

/** The proposal with its authors; null when it does not exist or lies outside the actor's territories. */
export async function loadProposal(tx: Tx, id: ProposalId): Promise<Proposal | null> {
  const proposal = await tx.manager.findOneBy(proposalSchema, { id });
  if (proposal === null) return null;
  const authors = await tx.query<{ id: PersonId }>(
    'select person_id as id from proposal_author where proposal_id = $1 order by person_id',
    [id],
  );
  proposal.authorIds = authors.map((author) => author.id);
  return proposal;
}

/** As `loadProposal`; nobody else changes it until the transaction ends. */
export async function lockProposal(tx: Tx, id: ProposalId): Promise<Proposal | null> {
  await tx.query('select 1 from proposal where id = $1 for no key update', [id]);
  return loadProposal(tx, id);
}

export async function insertProposal(tx: Tx, proposal: Proposal): Promise<void> {
  await tx.manager.save(proposalSchema, proposal);
  await storeAuthors(tx, proposal);
}

/** Stores a proposal that was loaded in this transaction and raises its revision. Error: CHANGED_MEANWHILE. */
export async function storeProposal(tx: Tx, proposal: Proposal): Promise<void> {
  const rows = await tx.query(
    'update proposal set revision = revision + 1 where id = $1 and revision = $2 returning revision',
    [proposal.id, proposal.revision],
  );
  if (rows.length === 0) throw changedMeanwhile();
  await tx.manager.save(proposalSchema, proposal);
  await storeAuthors(tx, proposal);
}

async function storeAuthors(tx: Tx, { id, territoryId, authorIds }: Proposal): Promise<void> {
  await tx.query('delete from proposal_author where proposal_id = $1 and person_id <> all ($2)', [
    id,
    authorIds,
  ]);
  await tx.query(
    `insert into proposal_author (proposal_id, person_id, territory_id) select $1, a.id, $3 from unnest($2::uuid[]) as a (id)
     on conflict do nothing`,
    [id, authorIds, territoryId],
  );
}

/** What was done, by which person of the town (null for an office without one), and why. */
export interface StepToStore {
  readonly act: ProposalAct | 'BEGIN';
  readonly personId: PersonId | null;
  readonly reason?: string | null;
}

/** One step on the way of the proposal, in the state that it has now. */
export async function appendStep(tx: Tx, proposal: Proposal, step: StepToStore): Promise<ProposalStepId> {
  const id = newId<ProposalStepId>();
  await tx.query(
    `insert into proposal_step (id, territory_id, proposal_id, at, act, state, reason, person_id, account_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[id, proposal.territoryId, proposal.id, tx.now, step.act, proposal.state],
      ...[step.reason ?? null, step.personId, tx.actor.accountId],
    ],
  );
  return id;
}
