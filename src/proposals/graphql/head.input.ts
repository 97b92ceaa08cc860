import { Field, ID, InputType } from '@nestjs/graphql';
import { LocalDate } from '../../platform/graphql/index.js';
import type { BodyId, FieldOfActionId, OrganisationId, PersonId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';

@InputType({ description: 'Who proposes what, when and for whom. A field that is missing stays as it is.' })
export class ProposalHeadInput {
  @Field(() => String, { nullable: true, description: 'May be empty while it is a draft.' })
  title?: string | null;
  @Field(() => String, { nullable: true, description: 'At most 600 characters.' })
  summary?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Fields of action.' })
  fieldIds?: FieldOfActionId[] | null;
  @Field(() => LocalDate, { nullable: true })
  startsOn?: Day | null;
  @Field(() => LocalDate, { nullable: true })
  endsOn?: Day | null;
  @Field(() => String, { nullable: true, description: 'District or street; no private address.' })
  area?: string | null;
  @Field(() => ID, { nullable: true, description: 'The body that shall decide.' })
  bodyId?: BodyId | null;
  @Field(() => ID, { nullable: true })
  proposingOrganisationId?: OrganisationId | null;
  @Field(() => ID, { nullable: true, description: 'A person of the town.' })
  contactPersonId?: PersonId | null;
  @Field(() => ID, { nullable: true })
  implementingOrganisationId?: OrganisationId | null;
}
