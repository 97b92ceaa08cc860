import type { Tx } from '../../platform/database/index.js';
import type {
  AgendaItemId,
  InvitationId,
  MeetingId,
  PersonId,
  SeatId,
  TerritoryId,
} from '../../shared/ids.js';
import type { DeputyRow, InvitationRow } from '../domain/seat-chain.js';
import type { DeputyCall } from '../domain/vacant-seats.js';
import type { MeetingState } from '../domain/meeting-state.js';

const COLUMNS = `i.id, i.territory_id as "territoryId", i.meeting_id as "meetingId", i.body_id as "bodyId",
  i.seat_id as "seatId", i.person_id as "personId", i.role, i.voting_right as "votingRight", i.answer,
  i.answered_at as "answeredAt", i.called_at as "calledAt", i.released_at as "releasedAt"`;

export async function findInvitation(tx: Tx, id: InvitationId): Promise<InvitationRow | null> {
  const [row] = await tx.query<InvitationRow>(`select ${COLUMNS} from invitation i where i.id = $1`, [id]);
  return row ?? null;
}

/**
 * All calls for one seat of a meeting, locked: answers given at once are taken one after the other. Read again after
 * the lock, because the statement that waited does not see a deputy who was called meanwhile.
 */
export async function lockSeat(
  tx: Tx,
  { meetingId, seatId }: { meetingId: MeetingId; seatId: SeatId },
): Promise<InvitationRow[]> {
  const seat = 'i.meeting_id = $1 and i.seat_id = $2 order by i.id';
  await tx.query(`select 1 from invitation i where ${seat} for update`, [meetingId, seatId]);
  return tx.query<InvitationRow>(`select ${COLUMNS} from invitation i where ${seat}`, [meetingId, seatId]);
}

/** One row of a guest, locked. */
export const lockInvitation = (tx: Tx, id: InvitationId): Promise<InvitationRow[]> =>
  tx.query<InvitationRow>(`select ${COLUMNS} from invitation i where i.id = $1 for update`, [id]);

/** Everybody who is called to the meeting in the territories that this transaction may read. */
export const invitationsOf = (tx: Tx, meetingId: MeetingId): Promise<InvitationRow[]> =>
  tx.query<InvitationRow>(`select ${COLUMNS} from invitation i where i.meeting_id = $1 order by i.id`, [
    meetingId,
  ]);

/** The deputies of a seat in their order. */
export const deputiesOf = (tx: Tx, seatId: SeatId): Promise<DeputyRow[]> =>
  tx.query<DeputyRow>('select person_id as "personId" from deputy where seat_id = $1 order by position', [
    seatId,
  ]);

export interface MeetingNow {
  readonly state: MeetingState;
  readonly startsAt: Date;
  readonly zone: string;
  readonly schedule: number;
  /** When the present date was told: at the invitation or the last move; null for drafts. */
  readonly toldAt: Date | null;
}

/** The meeting as it is now; to be asked after the seat was locked, because a move may have come first. */
export async function meetingNow(tx: Tx, id: MeetingId): Promise<MeetingNow | null> {
  const [row] = await tx.query<MeetingNow>(
    `select state, starts_at as "startsAt", zone, schedule,
            coalesce((select max(h.at) from meeting_history h where h.meeting_id = meeting.id and h.event = 'MOVED'), invited_at) as "toldAt"
       from meeting where id = $1`,
    [id],
  );
  return row ?? null;
}

export interface GivenAnswer {
  readonly invitation: Pick<InvitationRow, 'id' | 'territoryId'>;
  readonly answer: 'ACCEPTED' | 'DECLINED';
  readonly chosenDeputy: PersonId | null;
  readonly via: 'APP' | 'LINK' | 'OFFICE' | 'CALENDAR';
  readonly schedule: number;
  /** When it was given; for a call to the office the time of the call. */
  readonly at: Date;
}

/** The present answer, and one more line in the record of answers. */
export async function storeAnswer(tx: Tx, given: GivenAnswer): Promise<void> {
  const { invitation, answer, via, at } = given;
  await tx.query(
    'update invitation set answer = $2, answered_at = $3, answered_via = $4, revision = revision + 1 where id = $1',
    [invitation.id, answer, at, via],
  );
  await tx.query(
    `insert into answer_record (id, territory_id, invitation_id, schedule, answer, chosen_deputy_id, at, via, recorded_by)
     values (uuidv7(), $1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      invitation.territoryId,
      invitation.id,
      given.schedule,
      answer,
      given.chosenDeputy,
      at,
      via,
      tx.actor.accountId,
    ],
  );
}

/** Calls deputies for seats; whoever was called before is called anew. Gives the ids of the calls. */
export async function callDeputies(
  tx: Tx,
  meetingId: MeetingId,
  calls: readonly DeputyCall[],
): Promise<InvitationId[]> {
  const rows = await tx.query<{ id: InvitationId }>(
    `insert into invitation (id, territory_id, meeting_id, body_id, seat_id, person_id, role, voting_right, called_at)
     select uuidv7(), s.territory_id, $1, s.body_id, s.id, c.person_id, 'DEPUTY', s.voting_right, $4
       from unnest($2::uuid[], $3::uuid[]) as c (seat_id, person_id) join seat s on s.id = c.seat_id
     on conflict (meeting_id, seat_id, person_id) where seat_id is not null
     do update set released_at = null, answer = 'OPEN', answered_at = null, answered_via = null,
                   called_at = excluded.called_at, revision = invitation.revision + 1,
                   repeated_calls = invitation.repeated_calls + 1
     returning id`,
    [meetingId, calls.map(({ seatId }) => seatId), calls.map(({ personId }) => personId), tx.now],
  );
  if (rows.length < calls.length) throw new Error('The call of a deputy was not stored');
  return rows.map(({ id }) => id);
}

export const releaseInvitation = (tx: Tx, id: InvitationId): Promise<object[]> =>
  tx.query('update invitation set released_at = $2, revision = revision + 1 where id = $1', [id, tx.now]);

/**
 * The meeting was moved: answers are open again (the given ones stay in the record), calls of deputies are withdrawn.
 * Only rows of one territory; gives the ids of the deputies who were still called.
 */
export async function startAnswersOver(
  tx: Tx,
  meetingId: MeetingId,
  territoryId: TerritoryId,
): Promise<InvitationId[]> {
  await tx.query(
    'select 1 from invitation where meeting_id = $1 and territory_id = $2 order by id for update',
    [meetingId, territoryId],
  );
  const called = await tx.query<{ id: InvitationId }>(
    `update invitation set released_at = $3 where meeting_id = $1 and territory_id = $2 and role = 'DEPUTY'
        and released_at is null and answer <> 'DECLINED' returning id`,
    [meetingId, territoryId, tx.now],
  );
  await tx.query(
    `update invitation set answer = 'OPEN', answered_at = null, answered_via = null, revision = revision + 1,
            released_at = case when role = 'DEPUTY' then coalesce(released_at, $3) else released_at end
      where meeting_id = $1 and territory_id = $2`,
    [meetingId, territoryId, tx.now],
  );
  return called.map(({ id }) => id);
}

export interface GuestPlace {
  readonly territoryId: TerritoryId;
  readonly meetingId: MeetingId;
  readonly personId: PersonId;
  readonly agendaItemId: AgendaItemId | null;
}

/** Invites a guest, or an uninvited one again; null when this person is already a guest. */
export async function inviteGuest(tx: Tx, guest: GuestPlace): Promise<InvitationId | null> {
  const [row] = await tx.query<{ id: InvitationId }>(
    `insert into invitation (id, territory_id, meeting_id, person_id, role, agenda_item_id, called_at)
     values (uuidv7(), $1, $2, $3, 'GUEST', $4, $5)
     on conflict (meeting_id, person_id) where role = 'GUEST'
     do update set released_at = null, agenda_item_id = excluded.agenda_item_id, called_at = excluded.called_at,
                   answer = 'OPEN', answered_at = null, answered_via = null, revision = invitation.revision + 1,
                   repeated_calls = invitation.repeated_calls + 1
      where invitation.released_at is not null
     returning id`,
    [guest.territoryId, guest.meetingId, guest.personId, guest.agendaItemId, tx.now],
  );
  return row?.id ?? null;
}

export const deleteInvitation = (tx: Tx, id: InvitationId): Promise<object[]> =>
  tx.query('delete from invitation where id = $1', [id]);
