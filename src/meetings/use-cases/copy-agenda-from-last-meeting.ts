import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { MeetingId } from '../../shared/ids.js';
import { agendaBefore } from '../persistence/meetings.repository.js';
import { EditAgenda } from './edit-agenda.js';
import type { SeenMeeting } from './seen-meetings.js';

/** The office takes over the agenda of the last meeting which the leading body held or called. */
@Injectable()
export class CopyAgendaFromLastMeeting {
  constructor(private readonly agenda: EditAgenda) {}

  /** Error: NO_EARLIER_AGENDA. */
  run(actor: Actor, input: SeenMeeting): Promise<MeetingId> {
    return this.agenda.run(actor, input, async (meeting, tx) => {
      const items = await agendaBefore(tx, meeting);
      if (items.length === 0) throw new DomainError('NO_EARLIER_AGENDA');
      for (const item of items) meeting.addItem(item.details);
    });
  }
}
