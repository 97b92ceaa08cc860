import { Inject, Injectable } from '@nestjs/common';
import { asSystemOf, isDatabaseGone, type Tx, UnitOfWork } from '../../platform/database/index.js';
import { log } from '../../platform/log/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { anonymous } from '../../shared/actor.js';
import type { PersonId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import type { DeadlineEvents } from '../domain/events.js';
import { MOST_TRIES } from '../domain/tries.js';
import {
  type DueStep,
  markCancelled,
  markTaken,
  peopleOfDeadline,
  putStepAside,
  takeDueSteps,
} from '../persistence/steps.repository.js';
import { DEADLINE_SOURCES, type DeadlineSource } from './deadline-source.js';

/** So many steps in one transaction. */
const BATCH = 100;

/**
 * Takes the steps whose hour has come: who is to be told is found now, and told by an event of the same transaction.
 * A worker that is killed meanwhile has done nothing, and another one takes the step.
 */
@Injectable()
export class EscalateDeadlines {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(DEADLINE_SOURCES) private readonly sources: readonly DeadlineSource[],
  ) {}

  /** How many steps were looked at. Worker only. */
  async run(): Promise<number> {
    let looked = 0;
    for (;;) {
      const steps = await this.takeSome(BATCH).catch((error: unknown) => {
        if (isDatabaseGone(error)) throw error;
        return this.oneByOne();
      });
      looked += steps;
      if (steps < BATCH) return looked;
    }
  }

  private takeSome(most: number): Promise<number> {
    return this.unitOfWork.run(anonymous, (tx) => this.takeBatch(tx, most));
  }

  /** Finds in a batch that failed the step that makes it fail, and puts it aside. */
  private async oneByOne(): Promise<number> {
    for (let looked = 0; looked < BATCH; looked += 1) {
      const steps = await this.takeSome(1).catch((error: unknown) => {
        if (isDatabaseGone(error)) throw error;
        return this.putFirstAside(error);
      });
      if (steps === 0) return looked;
    }
    return BATCH;
  }

  private putFirstAside(error: unknown): Promise<number> {
    return this.unitOfWork.run(anonymous, async (tx) => {
      const [step] = await takeDueSteps(tx, 1);
      if (step === undefined) return 0;
      log.error({ err: error, kind: step.kind, stepId: step.id }, 'step of a deadline not taken');
      await putStepAside(tx, step.id, MOST_TRIES);
      return 1;
    });
  }

  private async takeBatch(tx: Tx, most: number): Promise<number> {
    const steps = await takeDueSteps(tx, most);
    for (const [territoryId, ofTown] of Map.groupBy(steps, (step) => step.territoryId)) {
      const town = await asSystemOf(tx, territoryId, 'deadlines');
      for (const step of ofTown) await this.take(town, step);
    }
    return steps.length;
  }

  private async take(tx: Tx, step: DueStep): Promise<void> {
    if (!step.holds) return markCancelled(tx, step.id);
    const personIds = await this.peopleOf(tx, step);
    const reached = step.told === 'OFFICE' ? 1 : personIds.length;
    await markTaken(tx, step.id, reached);
    if (reached === 0) return;
    const { id: stepId, deadlineId, schedule, kind, told, missed } = step;
    const payload: DeadlineEvents['DeadlineStepDue'] = {
      ...{ deadlineId, stepId, schedule, kind, told, missed, personIds },
    };
    await this.outbox.append(tx, { topic: 'DeadlineStepDue', territoryId: step.territoryId, payload });
  }

  private async peopleOf(tx: Tx, { kind, told, deadlineId }: DueStep): Promise<PersonId[]> {
    const people =
      told === 'OFFICE' ? undefined : this.sources.find((source) => source.kind === kind)?.people[told];
    if (people === undefined) return [];
    return peopleOfDeadline(tx, people, { deadlineId, today: localDayOf(tx.now) });
  }
}
