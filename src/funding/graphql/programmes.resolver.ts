import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { RootCondition } from '../../platform/graphql/read/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/time/day.js';
import { nextWindow, type WindowRules } from '../domain/window.js';
import { ChangeProgramme } from '../use-cases/change-programme.js';
import { DescribeProgramme } from '../use-cases/describe-programme.js';
import { ChangeFundingProgrammeInput, DescribeFundingProgrammeInput } from './programme.input.js';
import { FundingProgrammeModel, FundingWindowModel } from './programme.model.js';
import { ChangeFundingProgrammeResult, DescribeFundingProgrammeResult } from './results.js';

/** What the compiler's row holds for the next window. */
interface WindowRow extends WindowRules {
  readonly onDay: Day;
}

/** Those of states, districts and associations, and those that one's own towns know. */
const concerns: RootCondition = (t, p) => `(
  ${t}.territory_id = any (${p.actor('territories', 'uuid[]')})
  or exists (select 1 from territory ft where ft.id = ${t}.territory_id and ft.kind <> 'MUNICIPALITY'))`;

/** Programmes with their rules. */
@Resolver(() => FundingProgrammeModel)
export class ProgrammesResolver {
  constructor(
    private readonly reads: Reads,
    private readonly answer: MutationAnswer,
    private readonly describing: DescribeProgramme,
    private readonly changing: ChangeProgramme,
  ) {}

  @SignedIn()
  @Query(() => [FundingProgrammeModel], {
    description: 'Programmes of states, districts and associations and of your own towns, by name.',
  })
  fundingProgrammes(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    return this.reads.many('FundingProgramme', { where: concerns, orderBy: [{ by: 'name' }] }, actor, info);
  }

  @SignedIn()
  @Query(() => FundingProgrammeModel, { nullable: true })
  fundingProgramme(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return this.reads.one('FundingProgramme', { id }, actor, info);
  }

  @Allow('MANAGE_PROGRAMMES')
  @Mutation(() => DescribeFundingProgrammeResult, { description: 'A state or a town describes a programme.' })
  describeFundingProgramme(
    @Args('input') input: DescribeFundingProgrammeInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'FundingProgramme' }, () =>
      this.describing.run(actor, input),
    );
  }

  @Allow('MANAGE_PROGRAMMES')
  @Mutation(() => ChangeFundingProgrammeResult, {
    description: 'Brings the rules of a programme up to date.',
  })
  changeFundingProgramme(
    @Args('input') input: ChangeFundingProgrammeInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'FundingProgramme' }, () => this.changing.run(actor, input));
  }

  @ResolveField(() => FundingWindowModel, {
    nullable: true,
    description: 'The window that is open today in Berlin, or else the next one; null: at any time.',
  })
  nextWindow(@Parent() { onDay, ...rules }: WindowRow): FundingWindowModel | null {
    const window = nextWindow(rules, onDay);
    return window && { ...window, isOpen: window.opensOn <= onDay };
  }
}
