import type { Tx } from '../../platform/database/index.js';
import type { PersonId } from '../../shared/ids.js';

/** What the mail about an account says. */
export interface AccountFacts {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly hasAccount: boolean;
  readonly territoryName: string;
  readonly office: { readonly name: string; readonly email: string | null; readonly phone: string | null };
}

export async function accountFactsOf(tx: Tx, personId: string): Promise<AccountFacts | null> {
  const [facts] = await tx.query<AccountFacts>(
    `select p.id as "personId", p.name, p.contact_email as email, p.account_id is not null as "hasAccount", t.name as "territoryName",
            json_build_object('name', t.office_name, 'email', t.office_email, 'phone', t.office_phone) as office
       from person p join territory t on t.id = p.territory_id where p.id = $1`,
    [personId],
  );
  return facts ?? null;
}
