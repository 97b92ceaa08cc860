import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { AgendaItemId, MeetingId } from '../../shared/ids.js';
import type { AgendaItemDetails } from '../domain/agenda-item.js';
import { EditAgenda } from './edit-agenda.js';
import type { SeenMeeting } from './seen-meetings.js';

export interface ChangeAgendaItemInput extends SeenMeeting {
  readonly agendaItemId: AgendaItemId;
  /** What is missing stays as it is. */
  readonly change: Partial<AgendaItemDetails>;
}

/** The office changes an item of a draft's agenda. */
@Injectable()
export class ChangeAgendaItem {
  constructor(private readonly agenda: EditAgenda) {}

  run(actor: Actor, input: ChangeAgendaItemInput): Promise<MeetingId> {
    return this.agenda.run(actor, input, (meeting) => meeting.changeItem(input.agendaItemId, input.change));
  }
}
