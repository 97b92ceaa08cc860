import type { Tx } from '../../platform/database/index.js';
import { newId, type PersonId, type ProposalId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import type { Proposal } from '../domain/proposal.js';
import type { StatementSource } from '../domain/statement.js';

/** For whom the acting person may speak in the town of the proposal: as police, and as member of a working group. */
export async function speaksFor(tx: Tx, id: ProposalId): Promise<StatementSource[]> {
  const rows = await tx.query<{ source: StatementSource }>(
    `select 'POLICE' as source from proposal t join person n on n.territory_id = t.territory_id and n.id = any ($2)
        join organisation o on o.id = n.organisation_id and o.sector = 'POLICE' where t.id = $1
     union
     select 'WORKING_GROUP' from proposal t join seat s on s.territory_id = t.territory_id and s.holder_id = any ($2)
        join body b on b.id = s.body_id and b.kind = 'WORKING_GROUP'
      where t.id = $1 and s.valid_from <= $3 and (s.valid_to is null or s.valid_to >= $3)`,
    [id, tx.actor.persons, localDayOf(tx.now)],
  );
  return rows.map(({ source }) => source);
}

/** `personId`: who gave it himself; null: entered by the office. */
export const insertStatement = (
  tx: Tx,
  proposal: Proposal,
  { source, words, personId }: { source: StatementSource; words: string; personId: PersonId | null },
): Promise<object[]> =>
  tx.query(
    `insert into proposal_statement (id, territory_id, proposal_id, version, source, words, at, person_id, account_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[newId(), proposal.territoryId, proposal.id, proposal.version, source, words, tx.now],
      ...[personId, tx.actor.accountId],
    ],
  );
