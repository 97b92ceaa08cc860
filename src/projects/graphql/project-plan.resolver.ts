import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { SavePlanEntry } from '../use-cases/save-plan-entry.js';
import {
  RemovePlanEntryInput,
  SaveBudgetLineInput,
  SaveIndicatorInput,
  SaveMilestoneInput,
  SavePartnerInput,
  SaveRiskInput,
} from './plan.input.js';
import {
  RemovePlanEntryResult,
  SaveBudgetLineResult,
  SaveIndicatorResult,
  SaveMilestoneResult,
  SavePartnerResult,
  SaveRiskResult,
} from './results.js';

/** What a project is to do, and with what. */
@Resolver()
export class ProjectPlanResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly savePlanEntryUseCase: SavePlanEntry,
  ) {}

  @SignedIn()
  @Mutation(() => SaveMilestoneResult, { description: 'Adds or changes a milestone.' })
  saveMilestone(
    @Args('input') input: SaveMilestoneInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Project' }, () =>
      this.savePlanEntryUseCase.milestone(actor, input),
    );
  }

  @SignedIn()
  @Mutation(() => SaveIndicatorResult, { description: 'Adds or changes an indicator.' })
  saveIndicator(
    @Args('input') input: SaveIndicatorInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Project' }, () =>
      this.savePlanEntryUseCase.indicator(actor, input),
    );
  }

  @Allow('MANAGE_PROJECT')
  @Mutation(() => SaveBudgetLineResult, { description: 'Adds or changes a line of the budget.' })
  saveBudgetLine(
    @Args('input') input: SaveBudgetLineInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Project' }, () =>
      this.savePlanEntryUseCase.budgetLine(actor, input),
    );
  }

  @SignedIn()
  @Mutation(() => SavePartnerResult, { description: 'Adds or changes a partner.' })
  savePartner(
    @Args('input') input: SavePartnerInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Project' }, () =>
      this.savePlanEntryUseCase.partner(actor, input),
    );
  }

  @SignedIn()
  @Mutation(() => SaveRiskResult, { description: 'Adds or changes a risk.' })
  saveRisk(
    @Args('input') input: SaveRiskInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Project' }, () =>
      this.savePlanEntryUseCase.risk(actor, input),
    );
  }

  @SignedIn()
  @Mutation(() => RemovePlanEntryResult, {
    description: 'Removes an entry of the plan to which nothing was recorded.',
  })
  removePlanEntry(
    @Args('input') input: RemovePlanEntryInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Project' }, () =>
      this.savePlanEntryUseCase.remove(actor, input),
    );
  }
}
