import { EntitySchema } from 'typeorm';
import { AgendaItem } from '../domain/agenda-item.js';
import { ConveningBody } from '../domain/convening-body.js';
import { Meeting } from '../domain/meeting.js';
import { Topic } from '../domain/topic.js';
import { decisionSchema } from './decision.schema.js';

const id = { type: 'uuid', primary: true } as const;
/** What never changes once it is stored. */
const fixed = { update: false } as const;
const optional = { nullable: true } as const;
/** Children are stored and removed with their meeting; the way back is declared here alone. */
const child = { cascade: true, eager: true } as const;
const ofMeeting = {
  type: 'many-to-one',
  target: 'Meeting',
  joinColumn: { name: 'meeting_id' },
  orphanedRowAction: 'delete',
} as const;

export const meetingSchema = new EntitySchema<Meeting>({
  name: 'Meeting',
  target: Meeting,
  tableName: 'meeting',
  columns: {
    id,
    territoryId: { type: 'uuid', ...fixed },
    number: { type: 'integer', ...optional },
    kind: { type: 'text' },
    title: { type: 'text' },
    state: { type: 'text' },
    startsAt: { type: 'timestamptz' },
    endsAt: { type: 'timestamptz', ...optional },
    zone: { type: 'text' },
    place: { type: 'text', ...optional },
    videoUrl: { type: 'text', ...optional },
    urgencyReason: { type: 'text', ...optional },
    secondMeeting: { type: 'boolean' },
    answerBy: { type: 'date', ...optional },
    invitedAt: { type: 'timestamptz', ...optional },
    heldUntil: { type: 'timestamptz', ...optional },
    cancelledAt: { type: 'timestamptz', ...optional },
    cancelReason: { type: 'text', ...optional },
    sequence: { type: 'integer' },
    schedule: { type: 'integer' },
    audience: { type: 'text', array: true, ...fixed },
    // Raised by `storeMeeting` alone (architecture §5).
    revision: { type: 'integer', ...fixed },
  },
  relations: {
    agenda: { type: 'one-to-many', target: 'AgendaItem', inverseSide: 'meeting', ...child },
  },
});

/**
 * Stored by the repository, not by cascade: with the meeting in its key, TypeORM takes a body's row of an earlier
 * meeting for the same child and gives it to the new one.
 */
export const conveningBodySchema = new EntitySchema<ConveningBody>({
  name: 'ConveningBody',
  target: ConveningBody,
  tableName: 'meeting_body',
  columns: {
    meetingId: id,
    bodyId: id,
    territoryId: { type: 'uuid', ...fixed },
    bodyTerritoryId: { type: 'uuid', ...fixed },
    position: { type: 'integer' },
    rules: { type: 'jsonb', ...optional },
  },
});

export const agendaItemSchema = new EntitySchema<AgendaItem & { meeting: Meeting }>({
  name: 'AgendaItem',
  target: AgendaItem,
  tableName: 'agenda_item',
  columns: {
    id,
    territoryId: { type: 'uuid', ...fixed },
    topicId: { type: 'uuid', ...optional },
    paperType: { type: 'text', ...optional, ...fixed },
    paperId: { type: 'uuid', ...optional, ...fixed },
    position: { type: 'integer' },
    title: { type: 'text' },
    presenter: { type: 'text', ...optional },
    minutes: { type: 'integer', ...optional },
    kind: { type: 'text' },
    publicity: { type: 'text' },
    audience: { type: 'text', array: true },
  },
  relations: { meeting: { ...ofMeeting, inverseSide: 'agenda' } },
});

export const topicSchema = new EntitySchema<Topic>({
  name: 'Topic',
  target: Topic,
  tableName: 'topic',
  columns: {
    id,
    territoryId: { type: 'uuid', ...fixed },
    bodyId: { type: 'uuid', ...fixed },
    title: { type: 'text' },
    note: { type: 'text', ...optional },
    minutes: { type: 'integer', ...optional },
    proposedBy: { type: 'uuid', ...optional, ...fixed },
    proposedAt: { type: 'timestamptz', ...fixed },
    closedAt: { type: 'timestamptz', ...optional },
    audience: { type: 'text', array: true, ...fixed },
    revision: { type: 'integer', ...fixed },
  },
});

/** What the data source of the application maps for this module. */
export const meetingEntities = [
  meetingSchema,
  conveningBodySchema,
  agendaItemSchema,
  topicSchema,
  decisionSchema,
];
