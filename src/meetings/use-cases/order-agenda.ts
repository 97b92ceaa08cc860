import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { AgendaItemId, MeetingId } from '../../shared/ids.js';
import { EditAgenda } from './edit-agenda.js';
import type { SeenMeeting } from './seen-meetings.js';

export interface OrderAgendaInput extends SeenMeeting {
  /** Every item exactly once, in the new order. */
  readonly agendaItemIds: readonly AgendaItemId[];
}

/** The office puts the items of a draft's agenda into another order. */
@Injectable()
export class OrderAgenda {
  constructor(private readonly agenda: EditAgenda) {}

  run(actor: Actor, input: OrderAgendaInput): Promise<MeetingId> {
    return this.agenda.run(actor, input, (meeting) => meeting.orderAgenda(input.agendaItemIds));
  }
}
