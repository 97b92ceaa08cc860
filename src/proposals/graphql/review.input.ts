import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDate } from '../../platform/graphql/index.js';
import type { MeetingId, PersonId, ProposalReviewId, ReviewCriterionId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { Verdict } from '../domain/review.js';
import type { StatementSource } from '../domain/statement.js';
import { SeenProposalInput } from './proposal.input.js';
import { StatementSourceEnum, VerdictEnum } from './review-enums.js';

@InputType()
class SeenReviewInput {
  @Field(() => ID)
  reviewId!: ProposalReviewId;
  @Field(() => Int, { description: 'The revision that you saw.' })
  revision!: number;
}

@InputType()
export class ProposalRemarkInput {
  @Field(() => String, {
    nullable: true,
    description: 'Path of the field, as of a missing one; absent: the whole.',
  })
  field?: string | null;
  @Field(() => String)
  words!: string;
}

@InputType()
export class ReturnProposalInput extends SeenProposalInput {
  @Field(() => [ProposalRemarkInput], { description: 'What is to be mended; at least one.' })
  remarks!: ProposalRemarkInput[];
}

@InputType()
export class AssignReviewersInput extends SeenProposalInput {
  @Field(() => [ID], {
    description: 'People with a seat or office in the town, without a conflict of interest.',
  })
  personIds!: PersonId[];
  @Field(() => LocalDate, { nullable: true, description: 'By when the reviews are asked for.' })
  dueOn?: Day | null;
}

@InputType()
export class GiveStatementInput extends SeenProposalInput {
  @Field(() => StatementSourceEnum)
  source!: StatementSource;
  @Field(() => String)
  words!: string;
}

@InputType()
export class RecommendProposalInput extends SeenProposalInput {
  @Field(() => Boolean, { description: 'False: the council is advised against it.' })
  recommends!: boolean;
  @Field(() => String, { description: 'Whoever sees the proposal reads it.' })
  reason!: string;
}

@InputType()
export class PutProposalOnAgendaInput extends SeenProposalInput {
  @Field(() => ID, { description: 'A draft of the body that decides.' })
  meetingId!: MeetingId;
}

@InputType()
export class ReviewScoreInput {
  @Field(() => ID)
  criterionId!: ReviewCriterionId;
  @Field(() => Int, { description: '0 to 4.' })
  score!: number;
  @Field(() => String)
  reason!: string;
}

@InputType()
export class FinishReviewInput extends SeenReviewInput {
  @Field(() => [ReviewScoreInput], { description: 'Every criterion once.' })
  scores!: ReviewScoreInput[];
  @Field(() => VerdictEnum)
  verdict!: Verdict;
  @Field(() => String)
  summary!: string;
}

@InputType()
export class DeclareConflictInput extends SeenReviewInput {
  @Field(() => String, { description: 'For the office.' })
  reason!: string;
}

@InputType()
export class ReleaseReviewerInput extends SeenReviewInput {}
