import type { Tx } from '../../platform/database/index.js';
import type { BodyId, InvitationId, MeetingId, SeatId, TerritoryId } from '../../shared/ids.js';
import type { VacantSeat } from '../domain/vacant-seats.js';

/** The meetings of a body that are still to come, drafts too, with the territories that own them; in one fixed order. */
export const comingMeetingsOf = (
  tx: Tx,
  bodyId: BodyId,
): Promise<{ id: MeetingId; territoryId: TerritoryId }[]> =>
  tx.query(
    `select m.id, m.territory_id as "territoryId" from meeting m join meeting_body b on b.meeting_id = m.id
      where b.body_id = $1 and m.state in ('DRAFT', 'INVITED') and m.starts_at > $2 order by m.id`,
    [bodyId, tx.now],
  );

/** `s`, a seat, is valid on the day of `m`, a meeting; days are those of Berlin. */
const SEAT_OF_DAY = `s.valid_from <= (m.starts_at at time zone 'Europe/Berlin')::date
  and (s.valid_to is null or s.valid_to >= (m.starts_at at time zone 'Europe/Berlin')::date)`;

/** Deputies who stand for the successor as well keep their call: it goes over to the new seat. */
export const handCallsOver = (
  tx: Tx,
  meetingId: MeetingId,
  seats: { from: SeatId; to: SeatId },
): Promise<object[]> =>
  tx.query(
    `update invitation i set seat_id = s.id, voting_right = s.voting_right, revision = i.revision + 1
       from seat s join deputy d on d.seat_id = s.id, meeting m
      where i.meeting_id = $1 and i.seat_id = $2 and i.role = 'DEPUTY' and i.released_at is null
        and s.id = $3 and d.person_id = i.person_id
        and m.id = i.meeting_id and m.state = 'INVITED' and ${SEAT_OF_DAY}`,
    [meetingId, seats.from, seats.to],
  );

export interface ReleasedCall {
  readonly id: InvitationId;
  readonly role: 'HOLDER' | 'DEPUTY';
}

/** Seats of one territory in a meeting; `seatIds`: these alone, null: all of its convening bodies. */
export interface SeatsInMeeting {
  readonly meetingId: MeetingId;
  readonly territoryId: TerritoryId;
  readonly seatIds: readonly SeatId[] | null;
}

/** Releases everybody called to the invited meeting for a seat that is not valid on its day, and whoever holds his no more. */
export const releaseFromEndedSeats = (
  tx: Tx,
  { meetingId, territoryId, seatIds }: SeatsInMeeting,
): Promise<ReleasedCall[]> =>
  tx.query<ReleasedCall>(
    `update invitation i set released_at = $4, revision = i.revision + 1
       from seat s, meeting m
      where i.meeting_id = $1 and i.territory_id = $2 and ($3::uuid[] is null or i.seat_id = any ($3)) and i.released_at is null
        and s.id = i.seat_id and m.id = i.meeting_id and m.state = 'INVITED'
        and (not (${SEAT_OF_DAY}) or (i.role = 'HOLDER' and s.holder_id is distinct from i.person_id))
      returning i.id, i.role`,
    [meetingId, territoryId, seatIds, tx.now],
  );

/**
 * Invites the holder of each seat that is valid on the day of the invited meeting, unless he is; anew who was released
 * or called as the deputy of a seat that is now his own.
 * Deputies have no row until called. Set-based, because a large body is invited at once.
 */
export async function inviteHolders(
  tx: Tx,
  { meetingId, territoryId, seatIds }: SeatsInMeeting,
): Promise<InvitationId[]> {
  const rows = await tx.query<{ id: InvitationId }>(
    `insert into invitation (id, territory_id, meeting_id, body_id, seat_id, person_id, role, voting_right, called_at)
     select uuidv7(), s.territory_id, m.id, s.body_id, s.id, s.holder_id, 'HOLDER', s.voting_right, $4
       from meeting m join meeting_body b on b.meeting_id = m.id join seat s on s.body_id = b.body_id
      where m.id = $1 and m.state = 'INVITED' and s.territory_id = $2 and ($3::uuid[] is null or s.id = any ($3))
        and s.holder_id is not null and ${SEAT_OF_DAY}
     on conflict (meeting_id, seat_id, person_id) where seat_id is not null
     do update set released_at = null, role = 'HOLDER', called_at = excluded.called_at,
                   answer = 'OPEN', answered_at = null, answered_via = null, revision = invitation.revision + 1,
                   repeated_calls = invitation.repeated_calls + 1
      where invitation.released_at is not null or invitation.role = 'DEPUTY'
     returning id`,
    [meetingId, territoryId, seatIds, tx.now],
  );
  return rows.map(({ id }) => id);
}

/** Seats of the territory's convening bodies without a holder on the day of the meeting, for which nobody is called. */
export const vacantSeatsOf = (
  tx: Tx,
  meetingId: MeetingId,
  territoryId: TerritoryId,
): Promise<VacantSeat[]> =>
  tx.query<VacantSeat>(
    `select s.id, (select json_agg(d.person_id order by d.position) from deputy d where d.seat_id = s.id) as deputies
       from meeting m join meeting_body b on b.meeting_id = m.id join seat s on s.body_id = b.body_id
      where m.id = $1 and m.state = 'INVITED' and s.territory_id = $2 and s.holder_id is null and ${SEAT_OF_DAY}
        and exists (select 1 from deputy d where d.seat_id = s.id)
        and not exists (select 1 from invitation i where i.meeting_id = m.id and i.seat_id = s.id and i.released_at is null)
      order by s.id`,
    [meetingId, territoryId],
  );
