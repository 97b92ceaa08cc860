import type { Tx } from '../../platform/database/index.js';
import { notFound } from '../../shared/domain-error.js';
import { type AccountId, isUuid, type PersonId, type TerritoryId } from '../../shared/ids.js';

/** What identity needs to know of a person; the rest belongs to the council module. */
export interface PersonToInvite {
  readonly id: PersonId;
  readonly territoryId: TerritoryId;
  readonly accountId: AccountId | null;
  readonly contactEmail: string | null;
}

const PERSON = `
  select id, territory_id as "territoryId", account_id as "accountId", contact_email as "contactEmail"
    from person where id = $1`;

/** Within the territories of the transaction; whether the actor may know of the person is for the caller to ask. */
export async function findPerson(tx: Tx, id: PersonId): Promise<PersonToInvite | null> {
  if (!isUuid(id)) return null;
  const [person] = await tx.query<PersonToInvite>(PERSON, [id]);
  return person ?? null;
}

/** As `findPerson`; no account is given to the person until the end of the transaction. Error: NOT_FOUND. */
export async function holdPerson(tx: Tx, id: PersonId): Promise<PersonToInvite> {
  const [person] = await tx.query<PersonToInvite>(`${PERSON} for share`, [id]);
  if (person === undefined) throw notFound();
  return person;
}

/**
 * Links a person to an account, once and for good; false when it has one already. It counts as a change of the person,
 * so that pages which show it hear of it.
 */
export async function giveAccountToPerson(tx: Tx, id: PersonId, accountId: AccountId): Promise<boolean> {
  const rows = await tx.query(
    'update person set account_id = $2, revision = revision + 1 where id = $1 and account_id is null returning 1',
    [id, accountId],
  );
  return rows.length === 1;
}
