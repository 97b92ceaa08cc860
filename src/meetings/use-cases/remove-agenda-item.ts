import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { AgendaItemId, MeetingId } from '../../shared/ids.js';
import { lockTopic, storeTopic } from '../persistence/meetings.repository.js';
import { EditAgenda } from './edit-agenda.js';
import type { SeenMeeting } from './seen-meetings.js';

export interface RemoveAgendaItemInput extends SeenMeeting {
  readonly agendaItemId: AgendaItemId;
}

/** The office takes an item off a draft's agenda; its topic goes back into the backlog. */
@Injectable()
export class RemoveAgendaItem {
  constructor(private readonly agenda: EditAgenda) {}

  run(actor: Actor, input: RemoveAgendaItemInput): Promise<MeetingId> {
    return this.agenda.run(actor, input, async (meeting, tx) => {
      const { topicId } = meeting.removeItem(input.agendaItemId);
      const topic = topicId === null ? null : await lockTopic(tx, topicId);
      if (topic === null) return;
      topic.reopen();
      await storeTopic(tx, topic);
    });
  }
}
