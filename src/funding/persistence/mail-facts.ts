import type { Tx } from '../../platform/database/index.js';
import type { FundingApplicationId, PersonId, ProposalId } from '../../shared/ids.js';
import type { ApplicationState } from '../domain/application-state.js';

/** What a mail about an application says to one of those who proposed what shall be funded. */
export interface FundingMailFacts {
  readonly proposalId: ProposalId;
  readonly state: ApplicationState;
  readonly proposal: string;
  readonly programme: string;
  readonly year: number;
  readonly territoryName: string;
  readonly person: { readonly name: string; readonly email: string | null; readonly hasAccount: boolean };
  readonly office: { readonly name: string; readonly email: string | null; readonly phone: string | null };
}

/** Null when the application or the person is gone. */
export async function fundingMailFacts(
  tx: Tx,
  id: FundingApplicationId,
  personId: PersonId,
): Promise<FundingMailFacts | null> {
  const [facts] = await tx.query<FundingMailFacts>(
    `select t.proposal_id as "proposalId", t.state, t.year, o.title as proposal, coalesce(f.short_name, f.name) as programme,
            g.name as "territoryName",
            json_build_object('name', p.name, 'email', p.contact_email, 'hasAccount', p.account_id is not null) as person,
            json_build_object('name', g.office_name, 'email', g.office_email, 'phone', g.office_phone) as office
       from funding_application t join proposal o on o.id = t.proposal_id join funding_programme f on f.id = t.programme_id
       join territory g on g.id = t.territory_id join person p on p.id = $2 and p.territory_id = t.territory_id
      where t.id = $1`,
    [id, personId],
  );
  return facts ?? null;
}
