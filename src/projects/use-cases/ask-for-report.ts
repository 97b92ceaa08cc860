import { Injectable } from '@nestjs/common';
import { endLinks } from '../../identity/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError, notFound } from '../../shared/domain-error.js';
import type { PersonId, ProjectId, ReporterId } from '../../shared/ids.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { assertGoesOn } from '../domain/project-state.js';
import { isPersonOf } from '../persistence/projects.repository.js';
import { askReporter, revokeReporter } from '../persistence/reporters.repository.js';
import { SeenProjects } from './seen-projects.js';

export interface AskForReportInput {
  readonly projectId: ProjectId;
  readonly personId: PersonId;
  readonly dueOn: Day;
}

/** The office asks somebody of a partner for a report, by mail with a personal link that needs no sign-in. */
@Injectable()
export class AskForReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly projects: SeenProjects,
    private readonly visible: VisibleThings,
    private readonly outbox: Outbox,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, PROJECT_…, REPORT_DUE_IN_PAST, REPORTER_UNKNOWN. */
  run(actor: Actor, { projectId, personId, dueOn }: AskForReportInput): Promise<ProjectId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { project, personId: byPersonId } = await this.projects.toDo(tx, projectId, 'STEER');
      assertGoesOn(project.state);
      if (dueOn < localDayOf(tx.now)) throw new DomainError('REPORT_DUE_IN_PAST', {}, 'dueOn');
      await this.visible.assert(tx, 'Person', personId);
      if (!(await isPersonOf(tx, personId, project.territoryId)))
        throw new DomainError('REPORTER_UNKNOWN', {}, 'personId');
      const { id: reporterId, question } = await askReporter(tx, project, { personId, dueOn });
      const payload = { projectId, byPersonId, reporterId, question };
      await this.outbox.append(tx, { topic: 'ReportAsked', territoryId: project.territoryId, payload });
      return projectId;
    });
  }

  /** He is asked no more, and his links are void. Errors: NOT_FOUND, NOT_ALLOWED. */
  revoke(
    actor: Actor,
    { projectId, reporterId }: { readonly projectId: ProjectId; readonly reporterId: ReporterId },
  ): Promise<ProjectId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { project } = await this.projects.toDo(tx, projectId, 'STEER');
      if (!(await revokeReporter(tx, project, reporterId))) throw notFound();
      await endLinks(tx, { thingIds: [reporterId], purpose: 'REPORT' });
      return projectId;
    });
  }
}
