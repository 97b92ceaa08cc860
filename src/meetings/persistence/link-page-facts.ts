import type { Tx } from '../../platform/database/index.js';
import type { InvitationId, PersonId } from '../../shared/ids.js';
import type { MeetingState } from '../domain/meeting-state.js';
import type { Answer, InvitationRole } from '../domain/seat-chain.js';

/** What the page behind a personal link shows: no agenda, no papers (architecture §4). */
export interface LinkPageFacts {
  readonly bodyNames: readonly string[];
  readonly state: MeetingState;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly zone: string;
  readonly schedule: number;
  readonly place: string | null;
  readonly videoUrl: string | null;
  readonly personName: string;
  readonly role: InvitationRole;
  readonly answer: Answer;
  /** Deputies of the own seat, for its holder alone, in their order. */
  readonly deputies: readonly { readonly personId: PersonId; readonly name: string }[];
  /** The deputy who is called now. */
  readonly calledDeputyId: PersonId | null;
  readonly office: { readonly name: string; readonly email: string | null; readonly phone: string | null };
}

/** The facts of one invitation; null when it is gone. */
export async function linkPageFacts(tx: Tx, id: InvitationId): Promise<LinkPageFacts | null> {
  const [facts] = await tx.query<LinkPageFacts>(
    `select coalesce((select json_agg(b.name order by mb.position) from meeting_body mb join body b on b.id = mb.body_id
                       where mb.meeting_id = m.id), '[]') as "bodyNames",
            m.state, m.starts_at as "startsAt", m.ends_at as "endsAt", m.zone, m.schedule, m.place, m.video_url as "videoUrl",
            p.name as "personName", i.role, i.answer,
            coalesce((select json_agg(json_build_object('personId', dp.id, 'name', dp.name) order by d.position)
                        from deputy d join person dp on dp.id = d.person_id
                       where d.seat_id = i.seat_id and i.role = 'HOLDER'), '[]') as deputies,
            (select c.person_id from invitation c where c.meeting_id = m.id and c.seat_id = i.seat_id and c.role = 'DEPUTY'
                and i.role = 'HOLDER' and c.released_at is null and c.answer <> 'DECLINED' limit 1) as "calledDeputyId",
            json_build_object('name', t.office_name, 'email', t.office_email, 'phone', t.office_phone) as office
       from invitation i join meeting m on m.id = i.meeting_id join person p on p.id = i.person_id
       join territory t on t.id = i.territory_id
      where i.id = $1`,
    [id],
  );
  return facts ?? null;
}
