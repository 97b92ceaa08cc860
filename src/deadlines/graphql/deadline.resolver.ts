import { Args, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { connectionType, CurrentActor, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { ExplainDeadline, type StoredFacts } from '../use-cases/explain-deadline.js';
import { DeadlinesArgs, fits } from './deadline-filter.js';
import { DeadlineKindModel, DeadlineModel } from './deadline.model.js';

const DeadlineConnection = connectionType('Deadline', DeadlineModel);

/** Deadlines as the acting person may see them, across towns and bodies: one statement for each root field. */
@Resolver(() => DeadlineModel)
export class DeadlineResolver {
  constructor(
    private readonly reads: Reads,
    private readonly explain: ExplainDeadline,
  ) {}

  @SignedIn()
  @Query(() => DeadlineConnection, {
    description: 'Deadlines by the day by which to act, the earliest first.',
  })
  deadlines(
    @Args() { filter }: DeadlinesArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const key = [{ by: 'due_on', type: 'date' }] as const;
    return this.reads.connection('Deadline', { where: fits(filter ?? {}), key }, actor, info);
  }

  @SignedIn()
  @Query(() => [DeadlineKindModel], { description: 'Every kind of deadline that there can be here.' })
  deadlineKinds(): object[] {
    return this.explain.kinds();
  }

  @ResolveField(() => String, { description: 'German: what is demanded.' })
  rule(@Parent() row: StoredFacts): string {
    return this.explain.run(row).rule;
  }

  @ResolveField(() => String, { description: 'German: where the rule stands.' })
  ruleSource(@Parent() row: StoredFacts): string {
    return this.explain.run(row).source;
  }

  @ResolveField(() => [String], { description: 'German: how the day is found, step by step.' })
  calculation(@Parent() row: StoredFacts): readonly string[] {
    return this.explain.run(row).steps;
  }

  @ResolveField(() => String, { description: 'German: what happens when the day passes.' })
  consequence(@Parent() row: StoredFacts): string {
    return this.explain.run(row).consequence;
  }
}
