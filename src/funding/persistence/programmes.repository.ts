import type { Tx } from '../../platform/database/index.js';
import { changedMeanwhile } from '../../shared/domain-error.js';
import { type FundingProgrammeId, newId, type TerritoryId } from '../../shared/ids.js';
import type { FundingProgramme, ProgrammeFacts } from '../domain/programme.js';
import { fundingProgrammeSchema } from './funding.schema.js';

export const programmeOf = (tx: Tx, id: FundingProgrammeId): Promise<FundingProgramme | null> =>
  tx.manager.findOneBy(fundingProgrammeSchema, { id });

export async function insertProgramme(
  tx: Tx,
  territoryId: TerritoryId,
  facts: ProgrammeFacts,
): Promise<FundingProgrammeId> {
  const id = newId<FundingProgrammeId>();
  await tx.manager.save(fundingProgrammeSchema, { ...facts, id, territoryId, revision: 1 });
  return id;
}

/** Error: CHANGED_MEANWHILE. */
export async function storeProgramme(
  tx: Tx,
  seen: { readonly id: FundingProgrammeId; readonly revision: number },
  facts: ProgrammeFacts,
): Promise<void> {
  const rows = await tx.query(
    'update funding_programme set revision = revision + 1 where id = $1 and revision = $2 returning id',
    [seen.id, seen.revision],
  );
  if (rows.length === 0) throw changedMeanwhile();
  const stored = await tx.manager.findOneByOrFail(fundingProgrammeSchema, { id: seen.id });
  await tx.manager.save(fundingProgrammeSchema, { ...stored, ...facts });
}

/** A programme that a town follows, so that its windows are among the town's deadlines. */
interface Followed {
  readonly territoryId: TerritoryId;
  readonly programmeId: FundingProgrammeId;
}

/** Following twice is following once. */
export async function follow(tx: Tx, { territoryId, programmeId }: Followed): Promise<void> {
  await tx.query(
    `insert into followed_programme (id, territory_id, programme_id, since) values ($1, $2, $3, $4)
     on conflict on constraint followed_programme_once do nothing`,
    [newId(), territoryId, programmeId, tx.now],
  );
}

export async function unfollow(tx: Tx, { territoryId, programmeId }: Followed): Promise<void> {
  await tx.query('delete from followed_programme where programme_id = $1 and territory_id = $2', [
    programmeId,
    territoryId,
  ]);
}
