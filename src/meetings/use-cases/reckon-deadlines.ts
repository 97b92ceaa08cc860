import { Injectable } from '@nestjs/common';
import { bodyOf } from '../../council/index.js';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { type BodyId, isUuid } from '../../shared/ids.js';
import { parseZonedLocalTime, resolveLocalTime } from '../../shared/time/zoned-local-time.js';
import {
  explainInvitationPeriod,
  type MeetingKind,
  type PeriodExplanation,
} from '../domain/invitation-period.js';
import { mayManage } from '../domain/meeting.policy.js';
import { rulesInForce } from './rules-in-force.js';

/** A meeting that is only thought of. */
export interface IntendedMeeting {
  readonly bodyIds: readonly string[];
  readonly kind: MeetingKind;
  /** Local time with zone, e.g. `2027-03-02T17:00[Europe/Berlin]`. */
  readonly startsAt: string;
}

export interface DeadlineOfBody {
  readonly bodyId: BodyId;
  readonly deadline: PeriodExplanation;
}

/** As many as a meeting may have. */
const MOST_BODIES = 10;

/** By when the invitation to a meeting on that day has to go out, by the rules in force today; stores nothing. */
@Injectable()
export class ReckonDeadlines {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Bodies for which the acting person calls no meetings are left out. Errors: those of `resolveLocalTime`. */
  run(actor: Actor, { bodyIds, kind, startsAt }: IntendedMeeting): Promise<DeadlineOfBody[]> {
    const { instant } = resolveLocalTime(parseZonedLocalTime(startsAt, 'startsAt'), 'startsAt');
    return this.unitOfWork.run(actor, async (tx) => {
      const deadlines: DeadlineOfBody[] = [];
      for (const bodyId of await ownBodies(tx, bodyIds)) {
        const rules = await rulesInForce(tx, bodyId);
        deadlines.push({
          bodyId,
          deadline: explainInvitationPeriod({ rules, kind, startsAt: instant }, tx.now),
        });
      }
      return deadlines;
    });
  }
}

async function ownBodies(tx: Tx, ids: readonly string[]): Promise<BodyId[]> {
  const own: BodyId[] = [];
  for (const id of ids.filter(isUuid).slice(0, MOST_BODIES)) {
    const body = await bodyOf(tx, id as BodyId);
    if (body !== null && mayManage(tx.actor, { territoryId: body.territoryId, leadBodyId: body.id }))
      own.push(body.id);
  }
  return own;
}
