import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import type { MeetingId } from '../../shared/ids.js';
import type { AgendaItemDetails } from '../domain/agenda-item.js';
import { appendHistory, storeMeeting } from '../persistence/meetings.repository.js';
import { announce } from './convening-territories.js';
import { type SeenMeeting, SeenMeetings } from './seen-meetings.js';

export interface SupplementAgendaInput extends SeenMeeting {
  readonly items: readonly AgendaItemDetails[];
}

/** Ergänzung der Tagesordnung: items added after the invitation, within their own period. */
@Injectable()
export class SupplementAgenda {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: SeenMeetings,
    private readonly outbox: Outbox,
  ) {}

  run(actor: Actor, input: SupplementAgendaInput): Promise<MeetingId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const meeting = await this.meetings.toEdit(tx, input);
      const added = meeting.supplementAgenda(input.items, tx.now);
      await storeMeeting(tx, meeting);
      await appendHistory(tx, meeting, {
        event: 'AGENDA_SUPPLEMENTED',
        facts: { itemIds: added.map(({ id }) => id) },
      });
      await announce(this.outbox, tx, meeting, 'AgendaSupplemented');
      return meeting.id;
    });
  }
}
