import type { Audience } from '../../shared/audience.js';
import { DomainError } from '../../shared/domain-error.js';
import { type BodyId, newId, type PersonId, type TerritoryId, type TopicId } from '../../shared/ids.js';
import { agendaMinutes, agendaTitle } from './agenda.js';
import type { AgendaItemDetails } from './agenda-item.js';
import { lineOf, textOf } from '../../shared/words.js';

export interface TopicProposal {
  readonly title: string;
  readonly note: string | null;
  readonly minutes: number | null;
}

/** A topic that waits in the backlog of a body until it is taken onto an agenda or closed. */
export class Topic {
  readonly id!: TopicId;
  readonly territoryId!: TerritoryId;
  readonly bodyId!: BodyId;
  title!: string;
  note!: string | null;
  /** Planned minutes. */
  minutes!: number | null;
  readonly proposedBy!: PersonId | null;
  readonly proposedAt!: Date;
  closedAt!: Date | null;
  /** Who may read it; changed by the audience module alone. */
  readonly audience!: Audience[];
  readonly revision!: number;

  private constructor(fields: Readonly<Partial<Topic>>) {
    Object.assign(this, fields);
  }

  /** Errors: AGENDA_TITLE_MISSING, TEXT_TOO_LONG, AGENDA_MINUTES_INVALID. */
  static propose(
    body: { id: BodyId; territoryId: TerritoryId },
    proposal: TopicProposal,
    by: { personId: PersonId | null; at: Date },
  ): Topic {
    return new Topic({
      id: newId<TopicId>(),
      territoryId: body.territoryId,
      bodyId: body.id,
      title: agendaTitle(lineOf(proposal.title, 'title') ?? ''),
      note: textOf(proposal.note, 'note'),
      minutes: agendaMinutes(proposal.minutes),
      proposedBy: by.personId,
      proposedAt: by.at,
      closedAt: null,
      audience: ['BODY'],
      revision: 1,
    });
  }

  /** Onto an agenda: the topic leaves the backlog. Error: TOPIC_CLOSED. */
  take(at: Date): AgendaItemDetails {
    this.close(at);
    return { title: this.title, minutes: this.minutes, topicId: this.id };
  }

  /** Error: TOPIC_CLOSED. */
  close(at: Date): void {
    if (this.closedAt !== null) throw new DomainError('TOPIC_CLOSED');
    this.closedAt = at;
  }

  /** Back into the backlog, because its item was taken off the agenda. */
  reopen(): void {
    this.closedAt = null;
  }
}
