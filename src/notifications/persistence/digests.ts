import type { Tx } from '../../platform/database/index.js';
import type { PersonId, TerritoryId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';

/** To whom a digest goes: one person of each mailbox, and his town. */
export interface DigestPerson {
  readonly personId: PersonId;
  readonly territoryId: TerritoryId;
  /** Whether notices were collected for it that no digest has told yet. */
  readonly hasCollected: boolean;
}

/** What the frame of a digest says. */
export interface DigestFacts {
  readonly name: string;
  readonly email: string | null;
  readonly hasAccount: boolean;
  readonly office: { readonly name: string; readonly email: string | null; readonly phone: string | null };
}

/** Opens the planning of a day, once. */
export const openDay = (tx: Tx, day: Day): Promise<unknown> =>
  tx.query('insert into digest_day (day) values ($1) on conflict do nothing', [day]);

/** Up to whom an opened day is planned; null when all of it is, when it was never opened, or another worker is at it. */
export async function plannedUpTo(tx: Tx, day: Day): Promise<PersonId | null> {
  const [row] = await tx.query<{ id: PersonId }>(
    `select planned_up_to as id from digest_day where day = $1 and finished_at is null for update skip locked`,
    [day],
  );
  return row?.id ?? null;
}

export const peopleAfter = (tx: Tx, after: PersonId, most: number): Promise<DigestPerson[]> =>
  tx.query<DigestPerson>(
    'select person_id as "personId", territory_id as "territoryId", has_collected as "hasCollected" from kpr_digest_people($1, $2)',
    [after, most],
  );

/** In the transaction that planned these people. */
export const notePlanned = (tx: Tx, day: Day, personId: PersonId): Promise<unknown> =>
  tx.query('update digest_day set planned_up_to = $2 where day = $1', [day, personId]);

/** Forgets the days of more than a month ago. */
export async function finishDay(tx: Tx, day: Day): Promise<void> {
  await tx.query('update digest_day set finished_at = $2 where day = $1', [day, tx.now]);
  await tx.query('delete from digest_day where day < $1::date - 30', [day]);
}

/** Inside the towns of these persons; who is gone has none. */
export async function digestFactsOf(
  tx: Tx,
  personIds: readonly PersonId[],
): Promise<Map<PersonId, DigestFacts>> {
  const rows = await tx.query<DigestFacts & { readonly id: PersonId }>(
    `select p.id, p.name, p.contact_email as email, p.account_id is not null as "hasAccount",
            json_build_object('name', t.office_name, 'email', t.office_email, 'phone', t.office_phone) as office
       from person p join territory t on t.id = p.territory_id where p.id = any ($1)`,
    [personIds],
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
