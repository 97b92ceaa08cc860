import { Inject, Injectable } from '@nestjs/common';
import { asSystemOf, type Tx, UnitOfWork } from '../../platform/database/index.js';
import { anonymous } from '../../shared/actor.js';
import type { TerritoryId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { plannedSteps } from '../domain/escalation.js';
import {
  cancelSteps,
  currentFacts,
  isAlone,
  markOutdated,
  planSteps,
  type ReckonedDeadline,
  type Stale,
  storeDeadlines,
  takeStale,
} from '../persistence/deadlines.repository.js';
import { DEADLINE_SOURCES, type DeadlineSource } from './deadline-source.js';

/** So many things in one transaction. */
const BATCH = 500;

/**
 * Computes the deadlines of what has changed anew, and plans the steps of their escalation. What changed was written
 * down in the transaction that changed it, so nothing is lost however long no worker runs.
 */
@Injectable()
export class RenewDeadlines {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(DEADLINE_SOURCES) private readonly sources: readonly DeadlineSource[],
  ) {}

  /** How many things were looked at; 0 also when another worker is at it. Worker only. */
  async run(): Promise<number> {
    let renewed = 0;
    for (;;) {
      const batch = await this.unitOfWork.run(anonymous, (tx) => this.renewBatch(tx));
      renewed += batch;
      if (batch < BATCH) return renewed;
    }
  }

  private async renewBatch(tx: Tx): Promise<number> {
    if (!(await isAlone(tx))) return 0;
    const daily = this.sources.filter(({ changesWithDays }) => changesWithDays).map(({ kind }) => kind);
    await markOutdated(tx, daily, localDayOf(tx.now));
    const stale = await takeStale(tx, BATCH);
    for (const [territoryId, ofTown] of Map.groupBy(stale, (each) => each.territoryId))
      await this.inTown(await asSystemOf(tx, territoryId, 'deadlines'), territoryId, ofTown);
    return stale.length;
  }

  private async inTown(tx: Tx, territoryId: TerritoryId, stale: readonly Stale[]): Promise<void> {
    for (const source of this.sources) {
      const ids = stale.flatMap(({ kind, subjectId }) => (kind === source.kind ? [subjectId] : []));
      if (ids.length > 0) await renewKind(tx, territoryId, { source, ids });
    }
  }
}

async function renewKind(
  tx: Tx,
  territoryId: TerritoryId,
  { source, ids }: { source: DeadlineSource; ids: readonly string[] },
): Promise<void> {
  const of = { territoryId, kind: source.kind, ids, today: localDayOf(tx.now) };
  const found = await currentFacts(tx, source.current, of);
  const reckoned = found.flatMap((current): ReckonedDeadline[] => {
    const day = source.explain(current.facts);
    return day === null ? [] : [{ ...current, dueOn: day.dueOn, lastDay: day.lastDay }];
  });
  const changed = await storeDeadlines(tx, of, reckoned);
  if (changed.length === 0) return;
  await cancelSteps(
    tx,
    changed.map(({ id }) => id),
  );
  const steps = changed
    .filter(({ isOpen }) => isOpen)
    .flatMap(({ id: deadlineId, schedule, ...days }) =>
      plannedSteps(source.escalation, days, tx.now).map((step) => ({ ...step, deadlineId, schedule })),
    );
  await planSteps(tx, territoryId, steps);
}
