import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { BodyId } from '../../shared/ids.js';
import { deleteDraft, returnTopics } from '../persistence/meetings.repository.js';
import { inEachTerritory } from './convening-territories.js';
import { type SeenMeeting, SeenMeetings } from './seen-meetings.js';

/** The office gives up a draft: it goes with its agenda, and its topics return to the backlog. Nobody knew of it. */
@Injectable()
export class DiscardDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: SeenMeetings,
  ) {}

  /** Answers with the leading body. Errors: those of `SeenMeetings`, MEETING_ALREADY_INVITED, MEETING_HELD, MEETING_CANCELLED. */
  run(actor: Actor, input: SeenMeeting): Promise<BodyId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const meeting = await this.meetings.toEdit(tx, input);
      meeting.step('DISCARD');
      await inEachTerritory(tx, meeting, async (there, territoryId) => {
        await returnTopics(there, meeting.id, territoryId);
      });
      await inEachTerritory(tx, meeting, (there) => deleteDraft(there, meeting.id));
      return meeting.leadBodyId;
    });
  }
}
