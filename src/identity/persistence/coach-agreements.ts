import type { Tx } from '../../platform/database/index.js';
import { type AccountId, type CoachAgreementId, newId, type TerritoryId } from '../../shared/ids.js';
import { Appointment } from '../domain/appointment.js';

/** A territory is a public fact; null when there is none of this id. */
export async function kindOfTerritory(tx: Tx, id: TerritoryId): Promise<string | null> {
  const [territory] = await tx.query<{ kind: string }>('select kind from territory where id = $1', [id]);
  return territory?.kind ?? null;
}

/** The state to which the towns of this installation belong; null when it was not founded. */
export async function stateOf(tx: Tx): Promise<TerritoryId | null> {
  const [state] = await tx.query<{ id: TerritoryId }>(
    `select id from territory where kind = 'STATE' order by id limit 1`,
  );
  return state?.id ?? null;
}

/** Breaks the constraint `coach_agreement_live` when the town has agreed already. */
export async function addAgreement(
  tx: Tx,
  agreement: {
    readonly territoryId: TerritoryId;
    readonly toTerritoryId: TerritoryId;
    readonly by: AccountId | null;
  },
): Promise<CoachAgreementId> {
  const id = newId<CoachAgreementId>();
  await tx.query(
    `insert into coach_agreement (id, territory_id, to_territory_id, agreed_at, agreed_by) values ($1, $2, $3, $4, $5)`,
    [id, agreement.territoryId, agreement.toTerritoryId, tx.now, agreement.by],
  );
  return id;
}

/** Ends the agreement that holds; null when there is none. Nobody appoints a coach meanwhile. */
export async function endAgreement(
  tx: Tx,
  territoryId: TerritoryId,
  by: AccountId | null,
): Promise<CoachAgreementId | null> {
  const [ended] = await tx.query<{ id: CoachAgreementId }>(
    `update coach_agreement set ended_at = $2, ended_by = $3 where territory_id = $1 and ended_at is null returning id`,
    [territoryId, tx.now, by],
  );
  return ended?.id ?? null;
}

/** Has the town agreed to a coach of this state? Nobody withdraws it until the end of the transaction. */
export async function holdAgreement(
  tx: Tx,
  { territoryId, toTerritoryId }: { readonly territoryId: TerritoryId; readonly toTerritoryId: TerritoryId },
): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from coach_agreement where territory_id = $1 and to_territory_id = $2 and ended_at is null for share`,
    [territoryId, toTerritoryId],
  );
  return rows.length === 1;
}

/** All coaches whom the state appointed for the town, past and coming ones too. */
export const coachesOf = (tx: Tx, territoryId: TerritoryId): Promise<Appointment[]> =>
  tx.manager.find(Appointment, {
    where: { territoryId, role: 'COACH' },
    lock: { mode: 'pessimistic_write' },
  });
