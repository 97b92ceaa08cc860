import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { anonymous } from '../../shared/actor.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { digestDueAt, isDigestHour } from '../domain/digest-day.js';
import type { PlannedNotice } from '../domain/notice.js';
import {
  type DigestPerson,
  finishDay,
  notePlanned,
  openDay,
  peopleAfter,
  plannedUpTo,
} from '../persistence/digests.js';
import { NoticesRepository } from '../persistence/notices.repository.js';

/** So many people in one transaction. */
const BATCH = 1_000;

/**
 * Plans the digest of the day for everybody who is reached by mail: one row for each person and day, which a second run
 * or a second worker finds there. Whether something waits for him is asked when it is sent.
 */
@Injectable()
export class PlanDigests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
  ) {}

  /** Begins in its hour; goes on at any time of the day where a worker that died left off. */
  async run(): Promise<void> {
    while (await this.unitOfWork.run(anonymous, (tx) => this.nextPart(tx)));
  }

  /** Whether there may be more. */
  private async nextPart(tx: Tx): Promise<boolean> {
    const day = localDayOf(tx.now);
    if (isDigestHour(tx.now)) await openDay(tx, day);
    const after = await plannedUpTo(tx, day);
    if (after === null) return false;
    const people = await peopleAfter(tx, after, BATCH);
    await this.notices.plan(
      tx,
      people.map((person) => digestFor(person, day)),
    );
    const last = people.at(-1);
    if (last === undefined) await finishDay(tx, day);
    else await notePlanned(tx, day, last.personId);
    return last !== undefined;
  }
}

const digestFor = ({ personId, territoryId, hasCollected }: DigestPerson, day: Day): PlannedNotice => ({
  ...{ personId, territoryId, kind: 'DIGEST' as const, subjectId: personId, subjectRevision: 1 },
  variant: day,
  dueAt: digestDueAt(day),
  facts: { hasCollected },
});
