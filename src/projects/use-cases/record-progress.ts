import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { IndicatorId, MeasurementId, MilestoneId, ProjectId } from '../../shared/ids.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { textOf } from '../../shared/words.js';
import { valueOf } from '../domain/progress.js';
import { assertNotAhead, type Project } from '../domain/project.js';
import { assertNotClosed } from '../domain/project-state.js';
import {
  type By,
  insertMeasurements,
  insertReport,
  reachMilestones,
  replaceMeasurement,
} from '../persistence/records.repository.js';
import { markAnswered } from '../persistence/reporters.repository.js';
import { SeenProjects } from './seen-projects.js';

/** What has happened since the last time; something of it must be said. */
export interface Progress {
  /** The day for which the values hold and on which the milestones were reached. */
  readonly day: Day;
  readonly words?: string | null;
  readonly obstacles?: string | null;
  readonly values?: readonly { readonly indicatorId: IndicatorId; readonly value: number }[] | null;
  readonly reachedIds?: readonly MilestoneId[] | null;
}

export interface RecordProgressInput extends Progress {
  readonly projectId: ProjectId;
}

export interface CorrectMeasurementInput {
  readonly projectId: ProjectId;
  readonly measurementId: MeasurementId;
  readonly value: number;
  readonly reason: string;
}

const MOST_VALUES = 100;

/** Whoever runs a project writes down in one go what was done, measured and reached. */
@Injectable()
export class RecordProgress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly projects: SeenProjects,
  ) {}

  /**
   * All or nothing; what two write at once is all kept, but one value for a day. Errors: NOT_FOUND, NOT_ALLOWED,
   * PROJECT_EVALUATED, and those of `write`.
   */
  run(actor: Actor, { projectId, ...progress }: RecordProgressInput): Promise<ProjectId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { project, personId } = await this.projects.toDo(tx, projectId, 'REPORT');
      assertNotClosed(project.state);
      await writeProgress(tx, project, progress, { personId });
      return projectId;
    });
  }

  /** The old value stays to be read. Errors: as `run`, CORRECTION_REASON_MISSING, CORRECTED_ALREADY, VALUE_OUT_OF_RANGE. */
  correct(
    actor: Actor,
    { projectId, measurementId, value, reason }: CorrectMeasurementInput,
  ): Promise<ProjectId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { project, personId } = await this.projects.toDo(tx, projectId, 'RECORD');
      assertNotClosed(project.state);
      const why = textOf(reason, 'reason');
      if (why === null) throw new DomainError('CORRECTION_REASON_MISSING', {}, 'reason');
      const right = valueOf(value, 'value');
      const old = await replaceMeasurement(tx, project, measurementId);
      await insertMeasurements(tx, project, [{ indicatorId: old.indicatorId, day: old.day, value: right }], {
        personId,
        replaces: { id: measurementId, reason: why },
      });
      return projectId;
    });
  }
}

/** Errors: PROGRESS_MISSING, DAY_IN_FUTURE, TEXT_TOO_LONG, VALUE_OUT_OF_RANGE, MEASURED_ALREADY, TOO_MANY_VALUES, NOT_FOUND. */
export async function writeProgress(tx: Tx, project: Project, progress: Progress, by: By): Promise<void> {
  const words = textOf(progress.words, 'words');
  const obstacles = textOf(progress.obstacles, 'obstacles');
  const values = progress.values ?? [];
  const reached = progress.reachedIds ?? [];
  if (words === null && values.length === 0 && reached.length === 0)
    throw new DomainError('PROGRESS_MISSING', {}, 'words');
  if (values.length + reached.length > MOST_VALUES)
    throw new DomainError('TOO_MANY_VALUES', { most: MOST_VALUES });
  assertNotAhead(progress.day, localDayOf(tx.now), 'day');
  const { day } = progress;
  const measured = values.map(({ indicatorId, value }) => ({
    indicatorId,
    day,
    value: valueOf(value, 'values'),
  }));
  await insertMeasurements(tx, project, measured, by);
  if (reached.length > 0) await reachMilestones(tx, project, reached, day);
  if (words === null) return;
  await insertReport(tx, project, { words, obstacles }, by);
  if (by.personId !== null) await markAnswered(tx, project, by.personId);
}
