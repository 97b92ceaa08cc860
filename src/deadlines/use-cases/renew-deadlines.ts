import { Inject, Injectable } from '@nestjs/common';
import { asSystemOf, isDatabaseGone, type Tx, UnitOfWork } from '../../platform/database/index.js';
import { log } from '../../platform/log/index.js';
import { anonymous } from '../../shared/actor.js';
import type { TerritoryId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { plannedSteps } from '../domain/escalation.js';
import { MOST_TRIES } from '../domain/tries.js';
import {
  cancelSteps,
  currentFacts,
  planSteps,
  type ReckonedDeadline,
  storeDeadlines,
} from '../persistence/deadlines.repository.js';
import {
  forgetStale,
  isAlone,
  markOutdated,
  oldestStale,
  putStaleAside,
  type Stale,
} from '../persistence/stale.repository.js';
import { DEADLINE_SOURCES, type DeadlineSource } from './deadline-source.js';

/** So many things in one transaction. */
const BATCH = 500;

/**
 * Computes the deadlines of what has changed anew, and plans the steps of their escalation. What changed was written
 * down in the transaction that changed it, so nothing is lost however long no worker runs. A thing whose reckoning fails
 * steps aside; the others go on.
 */
@Injectable()
export class RenewDeadlines {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(DEADLINE_SOURCES) private readonly sources: readonly DeadlineSource[],
  ) {}

  /** How many changes were looked at; 0 also when another worker is at it. Worker only. */
  async run(): Promise<number> {
    let renewed = 0;
    for (;;) {
      const batch = await this.renewBatch().catch((error: unknown) => {
        if (isDatabaseGone(error)) throw error;
        return this.oneByOne();
      });
      renewed += batch;
      if (batch < BATCH) return renewed;
    }
  }

  private renewBatch(): Promise<number> {
    return this.unitOfWork.run(anonymous, async (tx) => {
      if (!(await isAlone(tx))) return 0;
      const daily = this.sources.filter(({ changesWithDays }) => changesWithDays).map(({ kind }) => kind);
      await markOutdated(tx, daily, localDayOf(tx.now));
      return this.renew(tx, await oldestStale(tx, BATCH));
    });
  }

  /** Finds in a batch that failed what makes it fail. */
  private async oneByOne(): Promise<number> {
    const batch = await this.unitOfWork.run(anonymous, (tx) => oldestStale(tx, BATCH));
    for (const stale of batch) await this.renewOne(stale);
    return batch.length;
  }

  private async renewOne(stale: Stale): Promise<void> {
    try {
      await this.unitOfWork.run(anonymous, async (tx) => {
        if (await isAlone(tx)) await this.renew(tx, [stale]);
      });
    } catch (error) {
      if (isDatabaseGone(error)) throw error;
      log.error({ err: error, kind: stale.kind, subjectId: stale.subjectId }, 'deadline not computed');
      await this.unitOfWork.run(anonymous, (tx) => putStaleAside(tx, stale, MOST_TRIES));
    }
  }

  private async renew(tx: Tx, stale: readonly Stale[]): Promise<number> {
    for (const [territoryId, ofTown] of Map.groupBy(stale, (each) => each.territoryId))
      await this.inTown(await asSystemOf(tx, territoryId, 'deadlines'), territoryId, ofTown);
    await forgetStale(tx, stale);
    return stale.length;
  }

  private async inTown(tx: Tx, territoryId: TerritoryId, stale: readonly Stale[]): Promise<void> {
    for (const source of this.sources) {
      const ids = stale.flatMap(({ kind, subjectId }) => (kind === source.kind ? [subjectId] : []));
      if (ids.length > 0) await renewKind(tx, territoryId, { source, ids: [...new Set(ids)] });
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
