import type { Tx } from '../../platform/database/index.js';
import { changedMeanwhile } from '../../shared/domain-error.js';
import {
  type AccountId,
  type BodyId,
  type MeetingId,
  newId,
  type TerritoryId,
  type TopicId,
} from '../../shared/ids.js';
import { inOrder } from '../domain/agenda.js';
import type { AgendaItem } from '../domain/agenda-item.js';
import type { Meeting } from '../domain/meeting.js';
import type { Topic } from '../domain/topic.js';
import { conveningBodySchema, meetingSchema, topicSchema } from './meeting.schema.js';

/**
 * The meeting with its agenda; nobody else changes it until the transaction ends. The lock leaves foreign keys to the
 * meeting free, so that an answer given at the same moment does not deadlock with a move.
 */
export async function lockMeeting(tx: Tx, id: MeetingId): Promise<Meeting | null> {
  await tx.query('select 1 from meeting where id = $1 for no key update', [id]);
  const [meeting] = await tx.manager.find(meetingSchema, { where: { id } });
  if (meeting === undefined) return null;
  meeting.agenda = inOrder(meeting.agenda);
  meeting.bodies = await tx.manager.find(conveningBodySchema, {
    where: { meetingId: id },
    order: { position: 'ASC' },
  });
  return meeting;
}

export const insertMeeting = async (tx: Tx, meeting: Meeting): Promise<void> => {
  await tx.manager.save(meetingSchema, meeting);
  await tx.manager.save(conveningBodySchema, meeting.bodies);
};

/** Stores a meeting that was loaded in this transaction and raises its revision. Error: CHANGED_MEANWHILE. */
export async function storeMeeting(tx: Tx, meeting: Meeting): Promise<void> {
  const rows = await tx.query(
    'update meeting set revision = revision + 1 where id = $1 and revision = $2 returning revision',
    [meeting.id, meeting.revision],
  );
  if (rows.length === 0) throw changedMeanwhile();
  await tx.manager.save(meetingSchema, meeting);
  await tx.manager.save(conveningBodySchema, meeting.bodies);
}

/** The number that follows the highest one of the meetings which this body leads. */
export async function nextNumber(tx: Tx, bodyId: BodyId): Promise<number> {
  const [row] = await tx.query<{ next: number }>(
    `select coalesce(max(m.number), 0) + 1 as next
       from meeting m join meeting_body b on b.meeting_id = m.id and b.position = 1
      where b.body_id = $1`,
    [bodyId],
  );
  return row?.next ?? 1;
}

/** The agenda of the last meeting which this body led before the given one and for which invitations went out. */
export async function agendaBefore(tx: Tx, { id, leadBodyId, startsAt }: Meeting): Promise<AgendaItem[]> {
  const [row] = await tx.query<{ id: MeetingId }>(
    `select m.id from meeting m join meeting_body b on b.meeting_id = m.id and b.position = 1
      where b.body_id = $1 and m.id <> $2 and m.starts_at < $3 and m.state in ('INVITED', 'HELD')
      order by m.starts_at desc, m.id desc limit 1`,
    [leadBodyId, id, startsAt],
  );
  if (row === undefined) return [];
  const [meeting] = await tx.manager.find(meetingSchema, { where: { id: row.id } });
  return inOrder(meeting?.agenda ?? []);
}

export interface HistoryEntry {
  readonly event: string;
  /** Old and new values, as far as they were changed. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** One line of the meeting's history: what happened, when, and by which account. */
export async function appendHistory(
  tx: Tx,
  meeting: Pick<Meeting, 'id' | 'territoryId'>,
  entry: HistoryEntry,
): Promise<void> {
  await tx.query(
    `insert into meeting_history (id, territory_id, meeting_id, at, event, facts, account_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      newId(),
      meeting.territoryId,
      meeting.id,
      tx.now,
      entry.event,
      JSON.stringify(entry.facts ?? {}),
      tx.actor.accountId satisfies AccountId | null,
    ],
  );
}

/** A joint meeting is readable in the towns of all convening bodies, and their answers in the town of the lead. */
export async function shareMeeting(
  tx: Tx,
  meetingId: MeetingId,
  between: { from: TerritoryId; to: TerritoryId },
): Promise<void> {
  await tx.query(
    `insert into share (id, territory_id, kind, thing_type, thing_id, to_territory_id, shared_by, shared_at)
     values ($1, $2, 'JOINT_MEETING', 'Meeting', $3, $4, $5, $6)
     on conflict (thing_type, thing_id, to_territory_id) where ended_at is null do nothing`,
    [newId(), between.from, meetingId, between.to, tx.actor.accountId, tx.now],
  );
}

/**
 * Deletes a draft with its agenda, guests, history and shares. Called once in each convening territory, the owner last:
 * a town removes its own shares alone.
 */
export async function deleteDraft(tx: Tx, meetingId: MeetingId): Promise<void> {
  await tx.query(`delete from share where thing_type = 'Meeting' and thing_id = $1`, [meetingId]);
  await tx.query('delete from meeting where id = $1', [meetingId]);
}

/** The topics on the agenda go back into the backlogs of the territory that this transaction writes. */
export const returnTopics = (tx: Tx, meetingId: MeetingId, territoryId: TerritoryId): Promise<object[]> =>
  tx.query(
    `update topic t set closed_at = null, revision = t.revision + 1 from agenda_item a
      where a.meeting_id = $1 and t.id = a.topic_id and t.territory_id = $2 and t.closed_at is not null`,
    [meetingId, territoryId],
  );

export async function lockTopic(tx: Tx, id: TopicId): Promise<Topic | null> {
  await tx.query('select 1 from topic where id = $1 for no key update', [id]);
  return (await tx.manager.find(topicSchema, { where: { id } }))[0] ?? null;
}

export const insertTopic = async (tx: Tx, topic: Topic): Promise<void> => {
  await tx.manager.save(topicSchema, topic);
};

export async function storeTopic(tx: Tx, topic: Topic): Promise<void> {
  const rows = await tx.query(
    'update topic set revision = revision + 1 where id = $1 and revision = $2 returning revision',
    [topic.id, topic.revision],
  );
  if (rows.length === 0) throw changedMeanwhile();
  await tx.manager.save(topicSchema, topic);
}
