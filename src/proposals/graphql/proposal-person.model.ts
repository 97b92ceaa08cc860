import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('ProposalPerson', { description: 'A person who has to do with a proposal, without contact.' })
export class ProposalPersonModel {
  @Field(() => ID)
  readonly personId!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String, { nullable: true, description: 'Function and organisation.' })
  readonly detail!: string | null;
}
