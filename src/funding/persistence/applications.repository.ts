import type { Tx } from '../../platform/database/index.js';
import { changedMeanwhile } from '../../shared/domain-error.js';
import { type FundingApplicationId, newId } from '../../shared/ids.js';
import type { Cents } from '../../shared/money/index.js';
import type { FundingApplication } from '../domain/application.js';
import { eligibleOf, type FundingPlan, meansOf, totalOf } from '../domain/plan.js';
import type { Day } from '../../shared/time/day.js';

const COLUMNS = `id, territory_id as "territoryId", proposal_id as "proposalId", programme_id as "programmeId", year,
  finance_kind as "financeKind", state, version, submitted_on::text as "submittedOn", received_on::text as "receivedOn", revision`;

/** As it stands, for whoever changes nothing. */
export async function applicationOf(tx: Tx, id: FundingApplicationId): Promise<FundingApplication | null> {
  const [row] = await tx.query<FundingApplication>(
    `select ${COLUMNS} from funding_application where id = $1`,
    [id],
  );
  return row ?? null;
}

/** Nobody else changes it until the transaction ends. */
export async function lockApplication(tx: Tx, id: FundingApplicationId): Promise<FundingApplication | null> {
  const [row] = await tx.query<FundingApplication>(
    `select ${COLUMNS} from funding_application where id = $1 for no key update`,
    [id],
  );
  return row ?? null;
}

interface NewApplication extends Pick<
  FundingApplication,
  'territoryId' | 'proposalId' | 'programmeId' | 'year' | 'financeKind'
> {
  readonly title: string;
}

/** A draft without a version yet. */
export async function insertApplication(tx: Tx, application: NewApplication): Promise<FundingApplicationId> {
  const id = newId<FundingApplicationId>();
  const { territoryId, proposalId, programmeId, year, financeKind, title } = application;
  await tx.query(
    `insert into funding_application (id, territory_id, proposal_id, programme_id, year, finance_kind, title, state, version, audience, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'DRAFT', 1, '{OFFICE}', $8)`,
    [id, territoryId, proposalId, programmeId, year, financeKind, title, tx.now],
  );
  return id;
}

/** What an act changes; what is missing stays. */
export interface ApplicationChange {
  readonly state?: FundingApplication['state'];
  readonly version?: number;
  readonly submittedOn?: Day;
  readonly receivedOn?: Day;
  readonly reason?: string;
  readonly endedOn?: Day;
}

/** Raises the revision of an application that was loaded in this transaction. Error: CHANGED_MEANWHILE. */
export async function storeApplication(
  tx: Tx,
  { id, revision }: FundingApplication,
  { state, version, submittedOn, receivedOn, reason, endedOn }: ApplicationChange,
): Promise<void> {
  const rows = await tx.query(
    `update funding_application
        set state = coalesce($3, state), version = coalesce($4, version), submitted_on = coalesce($5, submitted_on),
            received_on = coalesce($6, received_on), reason = coalesce($7, reason), ended_on = coalesce($8, ended_on),
            revision = revision + 1
      where id = $1 and revision = $2 returning id`,
    [id, revision, state, version, submittedOn, receivedOn, reason, endedOn],
  );
  if (rows.length === 0) throw changedMeanwhile();
}

/** A plan as it stood then, with its sums. */
export async function insertVersion(
  tx: Tx,
  { id, territoryId }: Pick<FundingApplication, 'id' | 'territoryId'>,
  {
    number,
    plan,
    reason,
  }: { readonly number: number; readonly plan: FundingPlan; readonly reason: string | null },
): Promise<void> {
  const sums = [totalOf(plan), eligibleOf(plan), meansOf(plan, 'PROGRAMME')];
  const means = [meansOf(plan, 'OWN_SHARE'), meansOf(plan, 'IN_KIND'), meansOf(plan, 'THIRD_PARTY')];
  await tx.query(
    `insert into funding_application_version (id, territory_id, application_id, number, at, account_id, reason, plan,
       total_cents, eligible_cents, requested_cents, own_cents, in_kind_cents, third_party_cents)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      newId(),
      territoryId,
      id,
      number,
      tx.now,
      tx.actor.accountId,
      reason,
      JSON.stringify(plan),
      ...sums,
      ...means,
    ],
  );
}

/** The version that counts. */
export async function planOf(
  tx: Tx,
  { id, version }: Pick<FundingApplication, 'id' | 'version'>,
): Promise<{ readonly plan: FundingPlan; readonly requested: Cents }> {
  const [row] = await tx.query<{ plan: FundingPlan; requested: string }>(
    `select plan, requested_cents as requested from funding_application_version where application_id = $1 and number = $2`,
    [id, version],
  );
  if (row === undefined) throw new Error(`Application ${id} has no version ${version}`);
  return { plan: row.plan, requested: Number(row.requested) as Cents };
}
