import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Instant } from '../../platform/graphql/index.js';
import type { ProposalCommentId, ProposalId } from '../../shared/ids.js';

@InputType()
export class CommentOnProposalInput {
  @Field(() => ID)
  proposalId!: ProposalId;
  @Field(() => String, {
    description: 'Path of a field of the form, e.g. `goals.overall`; a list is one field.',
  })
  field!: string;
  @Field(() => String)
  words!: string;
}

@InputType()
export class AnswerProposalCommentInput {
  @Field(() => ID, { description: 'The comment that begins the talk.' })
  commentId!: ProposalCommentId;
  @Field(() => String)
  words!: string;
}

@InputType()
export class SettleProposalCommentInput {
  @Field(() => ID, { description: 'The comment that begins the talk.' })
  commentId!: ProposalCommentId;
  @Field(() => Boolean, { description: 'False: it is open again.' })
  isSettled!: boolean;
}

@ObjectType('ProposalAnswer', { description: 'An answer to a comment at a field of a proposal.' })
export class ProposalAnswerModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String)
  readonly words!: string;
  @Field(() => Instant)
  readonly at!: Date;
  @Field(() => String, {
    nullable: true,
    description: 'Name of who said it; null: an office without a person.',
  })
  readonly by!: string | null;
}

@ObjectType('ProposalComment', {
  description: 'What somebody said at a field of a proposal, with the answers.',
})
export class ProposalCommentModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String, { description: 'Path of the field, e.g. `goals.overall`.' })
  readonly field!: string;
  @Field(() => String)
  readonly words!: string;
  @Field(() => Instant)
  readonly at!: Date;
  @Field(() => String, {
    nullable: true,
    description: 'Name of who said it; null: an office without a person.',
  })
  readonly by!: string | null;
  @Field(() => Instant, { nullable: true, description: 'Null: it is open.' })
  readonly settledAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Name of who settled it.' })
  readonly settledBy!: string | null;
  @Field(() => [ProposalAnswerModel], { description: 'The oldest first.' })
  readonly answers!: ProposalAnswerModel[];
}
