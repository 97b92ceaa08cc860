import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { ProjectId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import { nameOf, textOf } from '../../shared/words.js';
import { assertPeriod } from '../domain/project.js';
import { assertGoesOn } from '../domain/project-state.js';
import { storeHead } from '../persistence/projects.repository.js';
import { type SeenProject, SeenProjects } from './seen-projects.js';

export interface ChangeProjectInput extends SeenProject {
  readonly title: string;
  readonly summary?: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** The office changes title, summary and period while the work goes on. */
@Injectable()
export class ChangeProject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly projects: SeenProjects,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE, PROJECT_…, NAME_MISSING, TEXT_TOO_LONG, PERIOD_BACKWARDS. */
  run(actor: Actor, input: ChangeProjectInput): Promise<ProjectId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { project } = await this.projects.toSteer(tx, input);
      assertGoesOn(project.state);
      assertPeriod(input.startsOn, input.endsOn);
      await storeHead(tx, project, {
        ...{ title: nameOf(input.title, 'title'), summary: textOf(input.summary, 'summary') },
        ...{ startsOn: input.startsOn, endsOn: input.endsOn },
      });
      return project.id;
    });
  }
}
