import { Args, ID, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentActor, Reads, SignedIn } from '../../platform/graphql/index.js';
import type { RootCondition } from '../../platform/graphql/read/index.js';
import { ProjectProposalModel } from '../../proposals/index.js';
import type { Actor } from '../../shared/actor.js';
import { type Aim, progressOf } from '../domain/progress.js';
import { type PartInProject, type ProjectAction, projectActions } from '../domain/project.policy.js';
import type { ProjectState } from '../domain/project-state.js';
import { awaitsItsProject } from '../read/awaits-its-project.js';
import { ofOffice } from '../read/visibility.js';
import { ProjectActionEnum } from './enums.js';
import { IndicatorModel } from './plan.model.js';
import { fits, ProjectsArgs } from './project-filter.js';
import { ProjectModel } from './project.model.js';
import { ProjectConnection } from './results.js';

/** What the compiler's row holds for the field that SQL cannot give. */
interface ActionsRow extends PartInProject {
  readonly state: ProjectState;
}

/** Those that begin last come first. */
const KEY = [{ by: 'starts_on', direction: 'desc', type: 'date' }] as const;
const MOST_PROPOSALS = 50;

/** Projects as the acting person may see them: one statement for each root field. */
@Resolver(() => ProjectModel)
export class ProjectResolver {
  constructor(private readonly reads: Reads) {}

  @SignedIn()
  @Query(() => ProjectModel, {
    nullable: true,
    description: 'Null when it does not exist or is hidden from you.',
  })
  project(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return this.reads.one('Project', { id }, actor, info);
  }

  @SignedIn()
  @Query(() => ProjectConnection, { description: 'Projects by the day on which they begin, the last first.' })
  projects(
    @Args() { filter }: ProjectsArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return this.reads.connection('Project', { where: fits(filter ?? {}), key: KEY }, actor, info);
  }

  @Allow('MANAGE_PROJECT')
  @Query(() => [ProjectProposalModel], {
    description:
      'Approved proposals of your towns of which no project came yet, the newest decision first; at most 50.',
  })
  proposalsToStart(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    const orderBy = [{ by: 'moved_at', direction: 'desc' }] as const;
    const where: RootCondition = (t, p) => `(${awaitsItsProject(t)} and ${ofOffice(t, p)})`;
    const query = { where, orderBy, limit: MOST_PROPOSALS };
    return this.reads.many('ProjectProposal', query, actor, info);
  }

  @ResolveField(() => [ProjectActionEnum], {
    description: 'What you may do now; input may still be refused.',
  })
  may(@Parent() row: ActionsRow): ProjectAction[] {
    return projectActions(row, row.state);
  }
}

/** How far indicators are on their way. */
@Resolver(() => IndicatorModel)
export class IndicatorResolver {
  @ResolveField(() => Int, {
    nullable: true,
    description:
      'How much of the way from baseline to target is done, in whole percent, rounded down; below 0 it went the wrong way. Null: nothing is measured.',
  })
  progress(@Parent() { latest, ...aim }: Aim & { readonly latest: number | null }): number | null {
    return progressOf(aim, latest);
  }
}
