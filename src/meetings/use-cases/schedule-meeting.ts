import { Injectable } from '@nestjs/common';
import { bodyOf, type BodyOfMeeting } from '../../council/index.js';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError, notFound } from '../../shared/domain-error.js';
import type { BodyId, MeetingId } from '../../shared/ids.js';
import { localDayOf, type Day } from '../../shared/time/day.js';
import type { AgendaItemDetails } from '../domain/agenda-item.js';
import type { MeetingKind } from '../domain/invitation-period.js';
import { Meeting } from '../domain/meeting.js';
import { assertMayManage } from '../domain/meeting.policy.js';
import { meetingTimes } from '../domain/meeting-times.js';
import { titleOf } from '../domain/meeting-title.js';

import {
  appendHistory,
  insertMeeting,
  nextNumber,
  shareMeeting,
} from '../persistence/meetings.repository.js';
import { inTerritory, territoriesOf } from './convening-territories.js';
import { rulesInForce } from './rules-in-force.js';

export interface ScheduleMeetingInput {
  /** The leading body first. */
  readonly bodyIds: readonly BodyId[];
  readonly kind: MeetingKind;
  /** Local time with zone, e.g. `2027-03-02T17:00[Europe/Berlin]`. */
  readonly startsAt: string;
  readonly endsAt?: string | null;
  readonly title?: string | null;
  readonly number?: number | null;
  readonly place?: string | null;
  readonly videoUrl?: string | null;
  readonly urgencyReason?: string | null;
  readonly secondMeeting?: boolean | null;
  readonly answerBy?: Day | null;
  readonly agenda?: readonly AgendaItemDetails[] | null;
}

/** The coordination office schedules a meeting: a draft that only the offices see; nothing is sent. */
@Injectable()
export class ScheduleMeeting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
  ) {}

  run(actor: Actor, input: ScheduleMeetingInput): Promise<MeetingId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const bodies = await this.bodies(tx, input.bodyIds);
      const meeting = Meeting.schedule(bodies, await detailsOf(tx, input, bodies), tx.now);
      assertMayManage(actor, meeting);
      const rules = input.agenda?.length ? await rulesInForce(tx, meeting.leadBodyId) : null;
      for (const item of input.agenda ?? []) meeting.addItem(item, rules);
      await insertMeeting(tx, meeting);
      await shareAmongTerritories(tx, meeting);
      await appendHistory(tx, meeting, { event: 'SCHEDULED' });
      return meeting.id;
    });
  }

  private async bodies(tx: Tx, ids: readonly BodyId[]): Promise<BodyOfMeeting[]> {
    const bodies: BodyOfMeeting[] = [];
    for (const id of ids.slice(0, MOST_BODIES)) {
      await this.visible.assert(tx, 'Body', id);
      const body = await bodyOf(tx, id);
      if (body === null) throw notFound();
      if (body.endedOn !== null && body.endedOn < localDayOf(tx.now))
        throw new DomainError('BODY_DISSOLVED', {}, 'bodyIds');
      bodies.push(body);
    }
    if (ids.length > MOST_BODIES) throw new DomainError('TOO_MANY_BODIES', { most: MOST_BODIES }, 'bodyIds');
    return bodies;
  }
}

const MOST_BODIES = 10;

async function detailsOf(tx: Tx, input: ScheduleMeetingInput, [lead]: readonly BodyOfMeeting[]) {
  const number =
    input.number === undefined && lead !== undefined ? await nextNumber(tx, lead.id) : (input.number ?? null);
  return {
    number,
    kind: input.kind,
    title: input.title?.trim() ? input.title : titleOf(lead?.name ?? '', input.kind, number),
    times: meetingTimes({ startsAt: input.startsAt, endsAt: input.endsAt ?? null }, tx.now),
    place: input.place ?? null,
    videoUrl: input.videoUrl ?? null,
    urgencyReason: input.urgencyReason ?? null,
    secondMeeting: input.secondMeeting ?? false,
    answerBy: input.answerBy ?? null,
  };
}

async function shareAmongTerritories(tx: Tx, meeting: Meeting): Promise<void> {
  const { id, territoryId: lead } = meeting;
  for (const other of territoriesOf(meeting).filter((territory) => territory !== lead)) {
    await shareMeeting(tx, id, { from: lead, to: other });
    await inTerritory(tx, meeting, other, (there) => shareMeeting(there, id, { from: other, to: lead }));
  }
}
