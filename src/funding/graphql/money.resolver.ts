import { Args, ArgsType, Field, ID, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { RootCondition } from '../../platform/graphql/read/index.js';
import type { Actor } from '../../shared/actor.js';
import { isUuid } from '../../shared/ids.js';
import type { MoneyBy } from '../domain/money-by.js';
import { MoneyByEnum } from './enums.js';
import { FundingMoneyModel } from './money.model.js';

@ArgsType()
class MoneyArgs {
  @Field(() => MoneyByEnum)
  readonly by!: MoneyBy;
  @Field(() => Int, { nullable: true, description: 'Only what belongs to this year.' })
  readonly year?: number | null;
  @Field(() => ID, { nullable: true, description: 'Only of one town.' })
  readonly territoryId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only of one field of action.' })
  readonly fieldId?: string | null;
}

/** A sum that is split by a thing, one of a chosen thing, or one over all. */
const parts =
  ({ by, year, territoryId, fieldId }: MoneyArgs): RootCondition =>
  (t, p) => {
    const ofId = (column: string, id: string): string =>
      isUuid(id) ? `${t}.${column} = ${p.value(id, 'uuid')}` : 'false';
    const chosen = [
      year == null ? null : `${t}.year = ${p.value(year, 'int')}`,
      territoryId == null ? null : ofId('territory_id', territoryId),
      fieldId == null ? null : ofId('field_id', fieldId),
    ];
    const split = [
      `${t}.by_year = ${by === 'YEAR' || year != null}`,
      `${t}.by_town = ${by === 'TOWN' || territoryId != null}`,
      `${t}.by_field = ${by === 'FIELD' || fieldId != null}`,
    ];
    return [...split, ...chosen.filter((condition) => condition !== null)].join(' and ');
  };

const ORDER = {
  YEAR: [{ by: 'year' }],
  TOWN: [
    { by: 'granted', direction: 'desc' },
    { by: 'spent', direction: 'desc' },
  ],
  FIELD: [
    { by: 'granted', direction: 'desc' },
    { by: 'spent', direction: 'desc' },
  ],
} as const;

/** Money by year, town and field of action. */
@Resolver(() => FundingMoneyModel)
export class MoneyResolver {
  constructor(private readonly reads: Reads) {}

  @SignedIn()
  @Query(() => [FundingMoneyModel], {
    description:
      'What was granted, drawn, spent and added, over what you see; by year, else the largest first.',
  })
  fundingMoney(
    @Args() args: MoneyArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return this.reads.many('FundingMoney', { where: parts(args), orderBy: ORDER[args.by] }, actor, info);
  }
}
