import { Field, Int, ObjectType } from '@nestjs/graphql';
import { TerritoryModel } from '../../council/index.js';
import { Money } from '../../platform/graphql/index.js';
import { FieldOfActionModel } from '../../proposals/index.js';
import type { Cents } from '../../shared/money/index.js';

@ObjectType('FundingMoney', {
  description:
    'Sums over the applications with a grant and the projects that you see. What the sum is not split by is null.',
})
export class FundingMoneyModel {
  @Field(() => Int, {
    nullable: true,
    description: 'Of grants the year of the application, of receipts the year in which was paid.',
  })
  readonly year!: number | null;
  @Field(() => TerritoryModel, { nullable: true })
  readonly territory!: object | null;
  @Field(() => FieldOfActionModel, {
    nullable: true,
    description:
      'Split by fields: null stands for proposals without a field of action, and for those you do not see.',
  })
  readonly field!: object | null;
  @Field(() => Money)
  readonly granted!: Cents;
  @Field(() => Money, { description: 'Drawn from the grants (abgerufen).' })
  readonly drawn!: Cents;
  @Field(() => Money, { description: 'By the receipts of the projects, cancelled ones left out.' })
  readonly spent!: Cents;
  @Field(() => Money, {
    description:
      'Own money and work of the town by the plans of the applications with a grant; once for a project and year.',
  })
  readonly ownShare!: Cents;
}
