import type { Tx } from '../../platform/database/index.js';
import { DomainError, notFound } from '../../shared/domain-error.js';
import { type DrawdownId, type FundingApplicationId, newId, type TerritoryId } from '../../shared/ids.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import type { DrawdownFacts, GrantedMoney, GrantFacts } from '../domain/grant.js';

interface OfApplication {
  readonly id: FundingApplicationId;
  readonly territoryId: TerritoryId;
}

/** What is granted and drawn; whoever draws at the same time waits until the transaction ends. */
export async function lockGrant(tx: Tx, id: FundingApplicationId): Promise<GrantedMoney | null> {
  const [row] = await tx.query<{ amount: string; drawn: string }>(
    `select amount_cents as amount, drawn_cents as drawn from grant_notice where application_id = $1 for no key update`,
    [id],
  );
  return row === undefined
    ? null
    : { amount: Number(row.amount) as Cents, drawn: Number(row.drawn) as Cents };
}

/** In which time the money may be spent, both days included; null: nothing is granted. */
export async function grantedTime(
  tx: Tx,
  id: FundingApplicationId,
): Promise<{ readonly from: Day; readonly to: Day } | null> {
  const [row] = await tx.query<{ from: Day; to: Day }>(
    `select period_from::text as "from", period_to::text as "to" from grant_notice where application_id = $1`,
    [id],
  );
  return row ?? null;
}

const valuesOf = (facts: GrantFacts): readonly unknown[] => [
  ...[
    facts.number,
    facts.issuedOn,
    facts.amount,
    facts.periodFrom,
    facts.periodTo,
    facts.drawUntil,
    facts.proofDueOn,
  ],
];

export async function insertGrant(tx: Tx, application: OfApplication, facts: GrantFacts): Promise<void> {
  await tx.query(
    `insert into grant_notice (id, territory_id, application_id, number, issued_on, amount_cents, period_from, period_to, draw_until, proof_due_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [newId(), application.territoryId, application.id, ...valuesOf(facts)],
  );
  await storeConditions(tx, application, facts.conditions);
}

export async function storeGrant(tx: Tx, application: OfApplication, facts: GrantFacts): Promise<void> {
  await tx.query(
    `update grant_notice set number = $2, issued_on = $3, amount_cents = $4, period_from = $5, period_to = $6,
            draw_until = $7, proof_due_on = $8, revision = revision + 1 where application_id = $1`,
    [application.id, ...valuesOf(facts)],
  );
  await storeConditions(tx, application, facts.conditions);
}

/** A condition that stays keeps its row, because a task may have come from it. */
async function storeConditions(
  tx: Tx,
  { id, territoryId }: OfApplication,
  conditions: readonly string[],
): Promise<void> {
  await tx.query('delete from grant_condition where application_id = $1 and words <> all ($2)', [
    id,
    conditions,
  ]);
  await tx.query(
    `update grant_condition c set position = w.position from unnest($2::text[]) with ordinality w (words, position)
      where c.application_id = $1 and c.words = w.words`,
    [id, conditions],
  );
  for (const [index, words] of conditions.entries())
    await tx.query(
      `insert into grant_condition (id, territory_id, application_id, position, words)
       select $1, $2, $3, $4, $5 where not exists (select 1 from grant_condition where application_id = $3 and words = $5)`,
      [newId(), territoryId, id, index + 1, words],
    );
}

/** `replaces`: the wrong one in whose place it stands. */
export async function insertDrawdown(
  tx: Tx,
  { id, territoryId }: OfApplication,
  facts: DrawdownFacts,
  replaces: DrawdownId | null,
): Promise<void> {
  const { amount, requestedOn, purpose, paidOn } = facts;
  await tx.query(
    `insert into funds_drawdown (id, territory_id, application_id, amount_cents, requested_on, purpose, paid_on, at, replaces_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [newId(), territoryId, id, amount, requestedOn, purpose, paidOn, tx.now, replaces],
  );
}

/** It counts no more and stays to be read. Errors: NOT_FOUND, CORRECTED_ALREADY. */
export async function cancelDrawdown(
  tx: Tx,
  application: OfApplication,
  { id, reason }: { readonly id: DrawdownId; readonly reason: string },
): Promise<void> {
  await standingDrawdown(tx, application, id);
  await tx.query('update funds_drawdown set cancelled_at = $2, cancel_reason = $3 where id = $1', [
    id,
    tx.now,
    reason,
  ]);
}

/** Errors: NOT_FOUND, CORRECTED_ALREADY, PAYMENT_KNOWN, and those of the rule. */
export async function storePayment(
  tx: Tx,
  application: OfApplication,
  id: DrawdownId,
  rule: (requestedOn: Day) => Day,
): Promise<void> {
  const { requestedOn, paidOn } = await standingDrawdown(tx, application, id);
  if (paidOn !== null) throw new DomainError('PAYMENT_KNOWN');
  await tx.query('update funds_drawdown set paid_on = $2 where id = $1', [id, rule(requestedOn)]);
}

/** One that counts; the lock of the grant keeps it so. Errors: NOT_FOUND, CORRECTED_ALREADY. */
async function standingDrawdown(
  tx: Tx,
  { id: applicationId }: OfApplication,
  id: DrawdownId,
): Promise<{ readonly requestedOn: Day; readonly paidOn: Day | null }> {
  const [row] = await tx.query<{ requestedOn: Day; paidOn: Day | null; isCancelled: boolean }>(
    `select requested_on::text as "requestedOn", paid_on::text as "paidOn", cancelled_at is not null as "isCancelled"
       from funds_drawdown where id = $1 and application_id = $2`,
    [id, applicationId],
  );
  if (row === undefined) throw notFound();
  if (row.isCancelled) throw new DomainError('CORRECTED_ALREADY');
  return row;
}
