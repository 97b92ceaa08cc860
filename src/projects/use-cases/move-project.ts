import { Injectable } from '@nestjs/common';
import { endLinks } from '../../identity/index.js';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { ProjectId } from '../../shared/ids.js';
import { textOf } from '../../shared/words.js';
import { type EvaluationSheet, evaluationSheet } from '../domain/evaluation.js';
import { isOver, needsReason, type ProjectStep, stateAfter } from '../domain/project-state.js';
import { appendStep, storeState } from '../persistence/projects.repository.js';
import { insertEvaluation } from '../persistence/records.repository.js';
import { reportersOf } from '../persistence/reporters.repository.js';
import { type ProjectInHand, type SeenProject, SeenProjects } from './seen-projects.js';

export interface MoveProjectInput extends SeenProject {
  readonly step: Exclude<ProjectStep, 'EVALUATE'>;
  readonly reason?: string | null;
}

export interface EvaluateProjectInput extends SeenProject {
  readonly sheet: Parameters<typeof evaluationSheet>[0];
}

/** The office brings a project from one state to the next; whoever proposed it is told. */
@Injectable()
export class MoveProject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly projects: SeenProjects,
    private readonly outbox: Outbox,
  ) {}

  /** Of two at once the second is refused. Errors: NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE, PROJECT_…, STEP_REASON_MISSING. */
  run(actor: Actor, input: MoveProjectInput): Promise<ProjectId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.projects.toSteer(tx, input);
      await this.take(tx, found, input.step, textOf(input.reason, 'reason'));
      return input.projectId;
    });
  }

  /** The sheet is the last step: nothing is recorded after it. Errors: as `run`, EVALUATION_INCOMPLETE, TEXT_TOO_LONG. */
  evaluate(actor: Actor, { sheet, ...seen }: EvaluateProjectInput): Promise<ProjectId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.projects.toSteer(tx, seen);
      const written: EvaluationSheet = evaluationSheet(sheet);
      await this.take(tx, found, 'EVALUATE', null);
      await insertEvaluation(tx, found.project, written);
      return seen.projectId;
    });
  }

  private async take(
    tx: Tx,
    { project, personId }: ProjectInHand,
    step: ProjectStep,
    reason: string | null,
  ): Promise<void> {
    const state = stateAfter(step, project.state);
    if (needsReason(step) && reason === null) throw new DomainError('STEP_REASON_MISSING', {}, 'reason');
    await storeState(tx, project, state);
    await appendStep(tx, project, { step, state, reason, personId });
    if (isOver(state)) await endReportLinks(tx, project.id);
    const payload = { projectId: project.id, byPersonId: personId, state };
    await this.outbox.append(tx, { topic: 'ProjectMoved', territoryId: project.territoryId, payload });
  }
}

/** The personal links end with the project. */
async function endReportLinks(tx: Tx, id: ProjectId): Promise<void> {
  await endLinks(tx, { thingIds: await reportersOf(tx, id), purpose: 'REPORT' });
}
