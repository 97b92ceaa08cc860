import type { Tx } from '../../platform/database/index.js';
import { newId, type PersonId } from '../../shared/ids.js';
import type { Proposal } from '../domain/proposal.js';
import { headOf } from '../domain/proposal-head.js';

interface LastVersion {
  /** 0: there is none yet. */
  readonly number: number;
  /** It says what the proposal says now. */
  readonly isSame: boolean;
}

/** The newest version of a proposal that is locked. */
export async function lastVersion(tx: Tx, proposal: Proposal): Promise<LastVersion> {
  const [last] = await tx.query<LastVersion>(
    `select number, head = $2::jsonb and content = $3::jsonb as "isSame"
       from proposal_version where proposal_id = $1 order by number desc limit 1`,
    [proposal.id, JSON.stringify(headOf(proposal)), JSON.stringify(proposal.content)],
  );
  return last ?? { number: 0, isSame: false };
}

interface VersionToStore {
  readonly number: number;
  /** Null: kept while it is written. */
  readonly submission: number | null;
  readonly note: string | null;
  readonly personId: PersonId | null;
}

/** What the proposal says now, kept for good. */
export async function insertVersion(tx: Tx, proposal: Proposal, version: VersionToStore): Promise<void> {
  await tx.query(
    `insert into proposal_version (id, territory_id, proposal_id, number, submission, note, head, content, at, person_id, account_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[newId(), proposal.territoryId, proposal.id, version.number, version.submission, version.note],
      ...[JSON.stringify(headOf(proposal)), JSON.stringify(proposal.content), tx.now],
      ...[version.personId, tx.actor.accountId],
    ],
  );
}
