import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ShareModel } from '../../audience/index.js';
import { BodyModel, OrganisationModel, TerritoryModel } from '../../council/index.js';
import { AttachmentModel } from '../../files/index.js';
import { AudienceEnum, Instant, LocalDate, Money } from '../../platform/graphql/index.js';
import type { Audience } from '../../shared/audience.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import type { NeededBy, ProposalSection } from '../domain/completeness.js';
import type { Telltale } from '../domain/personal-data.js';
import type { ProposalAct, ProposalState } from '../domain/proposal-state.js';
import { ProposalContentModel } from './content.model.js';
import { ProposalCommentModel } from './comment.model.js';
import { ProposalVersionModel } from './version.model.js';
import { ProposalPersonModel } from './proposal-person.model.js';
import { ProposalConsultationModel, ProposalReviewModel, ProposalStatementModel } from './review.model.js';
import {
  NeededByEnum,
  ProposalActEnum,
  ProposalSectionEnum,
  ProposalStateEnum,
  TelltaleEnum,
} from './enums.js';

@ObjectType('FieldOfAction', { description: 'A field of prevention (Handlungsfeld): shipped, or of a town.' })
export class FieldOfActionModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => Int, { description: 'Its place among the others.' })
  readonly position!: number;
}

@ObjectType('ProposalRemark', { description: 'What is to be mended in a returned proposal, and where.' })
export class ProposalRemarkModel {
  @Field(() => String, {
    nullable: true,
    description: 'Path of the field, as of a missing one; null: the whole.',
  })
  readonly field!: string | null;
  @Field(() => String)
  readonly words!: string;
}

@ObjectType('ProposalStep', { description: 'A step of a proposal on its way through the council.' })
export class ProposalStepModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Instant)
  readonly at!: Date;
  @Field(() => ProposalActEnum)
  readonly act!: ProposalAct | 'BEGIN';
  @Field(() => ProposalStateEnum, { description: 'The state after it.' })
  readonly state!: ProposalState;
  @Field(() => String, { nullable: true, description: 'Name of who did it, as far as you see him.' })
  readonly by!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why; for its authors and the office, and for all what the council is advised.',
  })
  readonly reason!: string | null;
  @Field(() => [ProposalRemarkModel], {
    description: 'What is to be mended, when it was returned; for its authors and the office.',
  })
  readonly remarks!: ProposalRemarkModel[];
}

@ObjectType('MissingField', { description: 'A field of a proposal that is not filled in yet.' })
export class MissingFieldModel {
  @Field(() => ProposalSectionEnum)
  readonly section!: ProposalSection;
  @Field(() => String, { description: 'Path of the field, e.g. `goals.overall`; as of `Refused`.' })
  readonly field!: string;
  @Field(() => String, { description: 'Stable, for programs.' })
  readonly code!: string;
  @Field(() => String, { description: 'German sentence that says what is missing.' })
  readonly message!: string;
  @Field(() => NeededByEnum)
  readonly by!: NeededBy;
}

@ObjectType('PersonalDataWarning', {
  description: 'A text that looks as if it held data on a person. A hint: nothing is refused.',
})
export class PersonalDataWarningModel {
  @Field(() => String, { description: 'Path of the field, as of `MissingField`.' })
  readonly field!: string;
  @Field(() => TelltaleEnum)
  readonly kind!: Telltale;
  @Field(() => String, { description: 'German sentence for the user; says what to do.' })
  readonly message!: string;
}

@ObjectType('SectionCompleteness', { description: 'How far a section of a proposal is filled in.' })
export class SectionCompletenessModel {
  @Field(() => ProposalSectionEnum)
  readonly section!: ProposalSection;
  @Field(() => Int)
  readonly filled!: number;
  @Field(() => Int)
  readonly total!: number;
  @Field(() => [MissingFieldModel])
  readonly missing!: MissingFieldModel[];
}

@ObjectType('ProjectProposal', { description: 'An idea that shall become a project (Projektvorschlag).' })
export class ProjectProposalModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => TerritoryModel)
  readonly territory!: object;
  @Field(() => BodyModel, {
    nullable: true,
    description: 'The body that shall decide, as far as you see it.',
  })
  readonly body!: object | null;
  @Field(() => String, { description: 'Empty while nothing is written yet.' })
  readonly title!: string;
  @Field(() => String, { nullable: true })
  readonly summary!: string | null;
  @Field(() => [FieldOfActionModel])
  readonly fields!: FieldOfActionModel[];
  @Field(() => LocalDate, { nullable: true })
  readonly startsOn!: Day | null;
  @Field(() => LocalDate, { nullable: true })
  readonly endsOn!: Day | null;
  @Field(() => String, { nullable: true })
  readonly area!: string | null;
  @Field(() => OrganisationModel, { nullable: true })
  readonly proposingOrganisation!: object | null;
  @Field(() => OrganisationModel, { nullable: true })
  readonly implementingOrganisation!: object | null;
  @Field(() => ProposalPersonModel, { nullable: true, description: 'For those who belong to the town.' })
  readonly contactPerson!: ProposalPersonModel | null;
  @Field(() => [ProposalPersonModel], { description: 'By name; for those who belong to the town.' })
  readonly authors!: ProposalPersonModel[];
  @Field(() => ProposalContentModel)
  readonly content!: ProposalContentModel;
  @Field(() => Money, { description: 'Sum of the expenditure lines.' })
  readonly expenditure!: Cents;
  @Field(() => ProposalStateEnum)
  readonly state!: ProposalState;
  @Field(() => Instant, { description: 'When it came into its state.' })
  readonly movedAt!: Date;
  @Field(() => Instant, { nullable: true, description: 'The last time.' })
  readonly submittedAt!: Date | null;
  @Field(() => Int, { description: 'How often it was submitted.' })
  readonly version!: number;
  @Field(() => [ProposalStepModel], { description: 'The oldest first.' })
  readonly steps!: ProposalStepModel[];
  @Field(() => [ProposalVersionModel], {
    description: 'What it said when it was handed in or kept, as far as you see it; by number.',
  })
  readonly versions!: ProposalVersionModel[];
  @Field(() => [ProposalCommentModel], {
    description: 'What was said at its fields, the oldest first; for those who belong to the town.',
  })
  readonly comments!: ProposalCommentModel[];
  @Field(() => [ProposalReviewModel], {
    description: 'Of all submissions, as far as you see them; by when they were asked for.',
  })
  readonly reviews!: ProposalReviewModel[];
  @Field(() => [ProposalStatementModel], {
    description: 'Of police and working groups, as far as you see them.',
  })
  readonly statements!: ProposalStatementModel[];
  @Field(() => [ProposalConsultationModel], {
    description: 'The items of agendas that treat it, as far as you see them.',
  })
  readonly consultations!: ProposalConsultationModel[];
  @Field(() => Boolean, { description: 'You are one of its authors.' })
  readonly isMine!: boolean;
  @Field(() => [AudienceEnum], {
    description: 'Who may read it once it is submitted, beside authors and office.',
  })
  readonly audience!: Audience[];
  @Field(() => [ShareModel], { description: 'The associations and states with which it is shared.' })
  readonly sharedWith!: ShareModel[];
  @Field(() => [AttachmentModel], { description: 'Its annexes, in the order in which they were attached.' })
  readonly attachments!: AttachmentModel[];
  @Field(() => Instant)
  readonly createdAt!: Date;
  @Field(() => Int)
  readonly revision!: number;
}
