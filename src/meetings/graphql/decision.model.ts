import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant, LocalDate } from '../../platform/graphql/index.js';
import type { Day } from '../../shared/time/day.js';
import type { DecisionKind, TownAuthority } from '../domain/decision.js';
import type { DecisionOutcome } from '../domain/decision-outcome.js';
import { DecisionKindEnum, DecisionOutcomeEnum, TownAuthorityEnum } from './enums.js';

@ObjectType('Votes', { description: 'How many voted how.' })
export class VotesModel {
  @Field(() => Int)
  readonly yes!: number;
  @Field(() => Int)
  readonly no!: number;
  @Field(() => Int)
  readonly abstentions!: number;
}

@ObjectType('TownDecision', {
  description: 'What the administration or the Stadtrat decided about the money of the town.',
})
export class TownDecisionModel {
  @Field(() => TownAuthorityEnum)
  readonly authority!: TownAuthority;
  @Field(() => Boolean)
  readonly granted!: boolean;
  @Field(() => LocalDate)
  readonly decidedOn!: Day;
  @Field(() => String, { description: 'E.g. the number of the resolution.' })
  readonly reference!: string;
}

/** What every version says. */
@ObjectType({ isAbstract: true })
class DecisionContent {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => DecisionKindEnum)
  readonly kind!: DecisionKind;
  @Field(() => DecisionOutcomeEnum)
  readonly outcome!: DecisionOutcome;
  @Field(() => String)
  readonly wording!: string;
  @Field(() => VotesModel, { nullable: true, description: 'Null: the votes were not counted.' })
  readonly votes!: VotesModel | null;
  @Field(() => String, { nullable: true, description: 'Auflagen; only with APPROVED_WITH_CONDITIONS.' })
  readonly conditions!: string | null;
  @Field(() => Boolean, { description: 'It takes money of the town.' })
  readonly needsTownMoney!: boolean;
  @Field(() => TownDecisionModel, { nullable: true })
  readonly townDecision!: TownDecisionModel | null;
  @Field(() => Int, { description: '1, and one more with each change.' })
  readonly version!: number;
  @Field(() => String, {
    nullable: true,
    description:
      'Why it was corrected; null for the first version and when only the decision of the town was added.',
  })
  readonly correctionReason!: string | null;
  @Field(() => Instant)
  readonly recordedAt!: Date;
  @Field(() => String, { nullable: true, description: 'Who recorded this version, or the office.' })
  readonly recordedBy!: string | null;
}

@ObjectType('EarlierDecision', { description: 'What a decision said before it was changed.' })
export class EarlierDecisionModel extends DecisionContent {}

@ObjectType('Decision', { description: 'What was decided at an item of the agenda (Beschluss).' })
export class DecisionModel extends DecisionContent {
  @Field(() => Boolean, {
    description: 'It counts as approved: what takes money of the town, only when the town has granted it.',
  })
  readonly isApproved!: boolean;
  @Field(() => Boolean, {
    description: 'The council is for it; the decision of the town is not recorded yet.',
  })
  readonly awaitsTown!: boolean;
  @Field(() => [EarlierDecisionModel], { description: 'The versions before this one, in order.' })
  readonly earlier!: EarlierDecisionModel[];
  @Field(() => Int, { description: 'Goes back into a change.' })
  readonly revision!: number;
}
