import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Instant, LocalDate, Money } from '../../platform/graphql/index.js';
import { TaskModel } from '../../tasks/index.js';
import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';

@ObjectType('GrantCondition', { description: 'A condition of a grant (Auflage); tasks can come from it.' })
export class GrantConditionModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String)
  readonly words!: string;
  @Field(() => [TaskModel], {
    description: 'Tasks that came from it (source GRANT_CONDITION), as far as you see them.',
  })
  readonly tasks!: object[];
}

@ObjectType('FundsDrawdown', { description: 'Money that was drawn from a grant (Mittelabruf).' })
export class FundsDrawdownModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Money)
  readonly amount!: Cents;
  @Field(() => LocalDate)
  readonly requestedOn!: Day;
  @Field(() => String, { nullable: true })
  readonly purpose!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'When the money came; null: not yet.' })
  readonly paidOn!: Day | null;
  @Field(() => Instant, {
    nullable: true,
    description: 'Since when it counts no more, because it was wrong.',
  })
  readonly cancelledAt!: Date | null;
  @Field(() => String, { nullable: true })
  readonly cancelReason!: string | null;
}

@ObjectType('GrantNotice', {
  description: 'The notice by which the funder grants money (Zuwendungsbescheid).',
})
export class GrantNoticeModel {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String, { description: 'Of the funder.' })
  readonly number!: string;
  @Field(() => LocalDate)
  readonly issuedOn!: Day;
  @Field(() => Money)
  readonly amount!: Cents;
  @Field(() => Money, { description: 'Sum of all drawdowns that count; never more than `amount`.' })
  readonly drawn!: Cents;
  @Field(() => Money, { description: 'What can still be drawn.' })
  readonly left!: Cents;
  @Field(() => LocalDate, { description: 'From when to when the money may be spent (Bewilligungszeitraum).' })
  readonly periodFrom!: Day;
  @Field(() => LocalDate)
  readonly periodTo!: Day;
  @Field(() => LocalDate, { nullable: true, description: 'Last day for drawing; null: not named.' })
  readonly drawUntil!: Day | null;
  @Field(() => LocalDate, { nullable: true, description: 'As the notice says; null: see the application.' })
  readonly proofDueOn!: Day | null;
  @Field(() => [GrantConditionModel])
  readonly conditions!: GrantConditionModel[];
  @Field(() => [FundsDrawdownModel], { description: 'By their days, also those that were wrong.' })
  readonly drawdowns!: FundsDrawdownModel[];
}
