import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import type { MeetingId } from '../../shared/ids.js';
import { appendHistory, storeMeeting } from '../persistence/meetings.repository.js';
import { announce } from './convening-territories.js';
import { type SeenMeeting, SeenMeetings } from './seen-meetings.js';

/** What is missing stays as it is; null takes it away. */
export interface ChangePlaceInput extends SeenMeeting {
  readonly place?: string | null;
  readonly videoUrl?: string | null;
}

/** Another place or video link for an invited meeting: everybody is told, answers stay. */
@Injectable()
export class ChangePlace {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: SeenMeetings,
    private readonly outbox: Outbox,
  ) {}

  run(actor: Actor, input: ChangePlaceInput): Promise<MeetingId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const meeting = await this.meetings.toEdit(tx, input);
      const { place, videoUrl } = meeting;
      const asked = {
        place: input.place === undefined ? place : input.place,
        videoUrl: input.videoUrl === undefined ? videoUrl : input.videoUrl,
      };
      meeting.changePlace(asked, tx.now);
      const to = { place: meeting.place, videoUrl: meeting.videoUrl };
      await storeMeeting(tx, meeting);
      await appendHistory(tx, meeting, { event: 'PLACE_CHANGED', facts: { from: { place, videoUrl }, to } });
      await announce(this.outbox, tx, meeting, 'PlaceChanged');
      return meeting.id;
    });
  }
}
