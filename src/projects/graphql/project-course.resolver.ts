import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, MutationAnswer } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { StartProject } from '../use-cases/start-project.js';
import { ChangeProject } from '../use-cases/change-project.js';
import { MoveProject } from '../use-cases/move-project.js';
import { AskForReport } from '../use-cases/ask-for-report.js';
import {
  AskForReportInput,
  ChangeProjectInput,
  EndReportLinkInput,
  EvaluateProjectInput,
  MoveProjectInput,
  StartProjectInput,
} from './project.input.js';
import {
  AskForReportResult,
  ChangeProjectResult,
  EndReportLinkResult,
  EvaluateProjectResult,
  MoveProjectResult,
  StartProjectResult,
} from './results.js';

/** From an approved proposal to what came of it. */
@Resolver()
export class ProjectCourseResolver {
  constructor(
    private readonly answer: MutationAnswer,
    private readonly startProjectUseCase: StartProject,
    private readonly changeProjectUseCase: ChangeProject,
    private readonly moveProjectUseCase: MoveProject,
    private readonly askForReportUseCase: AskForReport,
  ) {}

  @Allow('MANAGE_PROJECT')
  @Mutation(() => StartProjectResult, {
    description:
      'Makes a project of an approved proposal, with its goals, measures, partners and finances; one of each.',
  })
  startProject(
    @Args('input') input: StartProjectInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Project' }, () =>
      this.startProjectUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_PROJECT')
  @Mutation(() => ChangeProjectResult, {
    description: 'Changes title, summary and period while the work goes on.',
  })
  changeProject(
    @Args('input') input: ChangeProjectInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Project' }, () =>
      this.changeProjectUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_PROJECT')
  @Mutation(() => MoveProjectResult, {
    description: 'Brings a project from one state to the next; whoever proposed it is told.',
  })
  moveProject(
    @Args('input') input: MoveProjectInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Project' }, () =>
      this.moveProjectUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_PROJECT')
  @Mutation(() => EvaluateProjectResult, {
    description: 'Writes the evaluation sheet: the last step, after which nothing is recorded.',
  })
  evaluateProject(
    @Args('input') input: EvaluateProjectInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Project' }, () =>
      this.moveProjectUseCase.evaluate(actor, input),
    );
  }

  @Allow('MANAGE_PROJECT')
  @Mutation(() => AskForReportResult, {
    description: 'Asks somebody for a report, by mail with a personal link that needs no sign-in.',
  })
  askForReport(
    @Args('input') input: AskForReportInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Project' }, () =>
      this.askForReportUseCase.run(actor, input),
    );
  }

  @Allow('MANAGE_PROJECT')
  @Mutation(() => EndReportLinkResult, { description: 'Asks somebody no more: his personal links are void.' })
  endReportLink(
    @Args('input') input: EndReportLinkInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer.give({ actor, info, type: 'Project' }, () =>
      this.askForReportUseCase.revoke(actor, input),
    );
  }
}
