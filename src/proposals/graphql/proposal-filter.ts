import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { PageArgs } from '../../platform/graphql/index.js';
import type { RootCondition, RootParameters } from '../../platform/graphql/read/index.js';
import { isUuid } from '../../shared/ids.js';
import type { ProposalState } from '../domain/proposal-state.js';
import { isAuthor } from '../read/visibility.js';
import { ProposalStateEnum } from './enums.js';

@InputType({ description: 'All conditions hold together.' })
export class ProposalFilter {
  @Field(() => [ProposalStateEnum], { nullable: true })
  states?: ProposalState[] | null;
  @Field(() => ID, { nullable: true, description: 'Field of action.' })
  fieldId?: string | null;
  @Field(() => ID, { nullable: true })
  territoryId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The body that shall decide.' })
  bodyId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The organisation that proposes or implements.' })
  organisationId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'True: only those that you write.' })
  mine?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Words of title, summary or area, as in the search.' })
  text?: string | null;
}

@ArgsType()
export class ProposalsArgs extends PageArgs {
  @Field(() => ProposalFilter, { nullable: true })
  filter?: ProposalFilter | null;
}

/** A malformed id names nothing, exactly like an unknown one. */
const names = (p: RootParameters, column: string, id: string): string =>
  isUuid(id) ? `${column} = ${p.value(id, 'uuid')}` : 'false';

const ofOrganisation = (t: string, p: RootParameters, id: string): string =>
  `(${names(p, `${t}.proposing_organisation_id`, id)} or ${names(p, `${t}.implementing_organisation_id`, id)})`;

const inField = (t: string, p: RootParameters, id: string): string =>
  isUuid(id) ? `${p.value(id, 'uuid')} = any (${t}.field_ids)` : 'false';

/** Only the conditions that were given stand in the statement, so that PostgreSQL finds its index. */
export const fits =
  ({ states, fieldId, territoryId, bodyId, organisationId, mine, text }: ProposalFilter): RootCondition =>
  (t, p) => {
    const conditions = [
      states == null ? null : `${t}.state = any (${p.value(states, 'text[]')})`,
      fieldId == null ? null : inField(t, p, fieldId),
      territoryId == null ? null : names(p, `${t}.territory_id`, territoryId),
      bodyId == null ? null : names(p, `${t}.body_id`, bodyId),
      organisationId == null ? null : ofOrganisation(t, p, organisationId),
      mine == null ? null : `${mine ? '' : 'not '}${isAuthor(t, p)}`,
      text == null
        ? null
        : `${t}.search_text like all (kpr_search_patterns(${p.value(text.replaceAll('\0', ' '), 'text')}))`,
    ];
    return conditions.filter((condition) => condition !== null).join(' and ') || 'true';
  };
