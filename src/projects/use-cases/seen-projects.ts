import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { changedMeanwhile, notAllowed, notFound } from '../../shared/domain-error.js';
import type { PersonId, ProjectId } from '../../shared/ids.js';
import type { Project } from '../domain/project.js';
import { mayDo, partIn, type ProjectAct } from '../domain/project.policy.js';
import { lockProject, ownPersonsIn } from '../persistence/projects.repository.js';

/** A project as its editor saw it. */
export interface SeenProject {
  readonly projectId: ProjectId;
  readonly revision: number;
}

/** A project with the acting person's identity in its town; null for an office without one. */
export interface ProjectInHand {
  readonly project: Project;
  readonly personId: PersonId | null;
}

/** Opens projects for those who change them: seen first, then the right, then the revision. */
@Injectable()
export class SeenProjects {
  constructor(private readonly visible: VisibleThings) {}

  /** Locked until the transaction ends: who records waits for who moves it. Errors: NOT_FOUND, NOT_ALLOWED. */
  async toDo(tx: Tx, id: ProjectId, act: ProjectAct): Promise<ProjectInHand> {
    await this.visible.assert(tx, 'Project', id);
    const project = await lockProject(tx, id);
    if (project === null) throw notFound();
    const own = await ownPersonsIn(tx, project.territoryId);
    if (!mayDo(act, partIn(tx.actor, project, own))) throw notAllowed();
    return { project, personId: own[0] ?? null };
  }

  /** As `toDo`, for somebody who acts on what he saw. Error: CHANGED_MEANWHILE. */
  async toSteer(tx: Tx, { projectId, revision }: SeenProject): Promise<ProjectInHand> {
    const found = await this.toDo(tx, projectId, 'STEER');
    if (found.project.revision !== revision) throw changedMeanwhile();
    return found;
  }
}
