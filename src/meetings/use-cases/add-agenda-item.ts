import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { MeetingId } from '../../shared/ids.js';
import type { AgendaItemDetails } from '../domain/agenda-item.js';
import { EditAgenda } from './edit-agenda.js';
import { rulesInForce } from './rules-in-force.js';
import type { SeenMeeting } from './seen-meetings.js';

export interface AddAgendaItemInput extends SeenMeeting {
  readonly item: AgendaItemDetails;
}

/** The office puts an item at the end of a draft's agenda. */
@Injectable()
export class AddAgendaItem {
  constructor(private readonly agenda: EditAgenda) {}

  run(actor: Actor, input: AddAgendaItemInput): Promise<MeetingId> {
    return this.agenda.run(actor, input, async (meeting, tx) => {
      meeting.addItem(input.item, await rulesInForce(tx, meeting.leadBodyId));
    });
  }
}
