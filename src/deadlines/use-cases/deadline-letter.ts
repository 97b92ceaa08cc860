import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { DeadlineId, PersonId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import type { ExplainedDay } from '../../shared/time/explained-day.js';
import { currentFacts } from '../persistence/deadlines.repository.js';
import {
  letterFacts,
  type LetterFacts,
  type StoredDeadline,
  storedDeadline,
} from '../persistence/letter.repository.js';
import { DEADLINE_SOURCES, type DeadlineSource } from './deadline-source.js';

/** What somebody is written about a deadline. */
export interface Letter extends LetterFacts {
  readonly kindName: string;
  /** The thing to which the deadline belongs. */
  readonly subjectId: string;
  readonly day: ExplainedDay;
}

interface Addressed {
  readonly deadlineId: DeadlineId;
  /** For which schedule it was planned. */
  readonly schedule: number;
  /** null: the office. */
  readonly personId: PersonId | null;
}

/** What is to be said about a deadline now, for the mails that others send. */
@Injectable()
export class DeadlineLetter {
  constructor(@Inject(DEADLINE_SOURCES) private readonly sources: readonly DeadlineSource[]) {}

  /** By the thing itself as it is at this moment; null when it is done, moved or gone. In the town of the transaction. */
  async of(tx: Tx, addressed: Addressed): Promise<Letter | null> {
    const stored = await storedDeadline(tx, addressed.deadlineId);
    const source = this.sources.find(({ kind }) => kind === stored?.kind);
    if (stored === null || source === undefined || stored.schedule !== addressed.schedule) return null;
    const day = await dayThatHolds(tx, source, stored);
    const facts = day === null ? null : await letterFacts(tx, source, addressed);
    return day === null || facts === null
      ? null
      : { ...facts, kindName: source.name, subjectId: stored.subjectId, day };
  }
}

/** null: another day holds by now, or none. */
async function dayThatHolds(
  tx: Tx,
  source: DeadlineSource,
  { subjectId, bodyId, dueOn, lastDay }: StoredDeadline,
): Promise<ExplainedDay | null> {
  const current = await currentFacts(tx, source.current, { ids: [subjectId], today: localDayOf(tx.now) });
  const facts = current.find((each) => each.bodyId === bodyId && each.isOpen)?.facts;
  const day = facts === undefined ? null : source.explain(facts);
  return day?.dueOn === dueOn && day.lastDay === lastDay ? day : null;
}
