import type { Tx } from '../../platform/database/index.js';
import type { BodyId, InvitationId, MeetingId, PersonId, SeatId, TerritoryId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';
import type { RulesSnapshot } from '../domain/convening-body.js';
import type { MeetingKind } from '../domain/invitation-period.js';
import type { MeetingState } from '../domain/meeting-state.js';

/** An invitation as it is now: what a notice about it is checked against right before it goes out. */
export interface InvitationNow {
  readonly meetingState: MeetingState;
  readonly schedule: number;
  readonly startsAt: Date;
  readonly answer: 'OPEN' | 'ACCEPTED' | 'DECLINED';
  readonly released: boolean;
}

/** The present state of invitations, by id; one statement. Unknown ones are missing. */
export async function invitationsNow(tx: Tx, ids: readonly string[]): Promise<Map<string, InvitationNow>> {
  const rows = await tx.query<InvitationNow & { id: string }>(
    `select i.id, m.state as "meetingState", m.schedule, m.starts_at as "startsAt", i.answer,
            -- Whose seat ends before the meeting is released a moment later, by an event that may still wait.
            i.released_at is not null
              or coalesce(s.valid_to < (m.starts_at at time zone 'Europe/Berlin')::date, false) as released
       from invitation i join meeting m on m.id = i.meeting_id left join seat s on s.id = i.seat_id where i.id = any ($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, ...now }) => [id, now]));
}

/** Somebody who is called to a meeting, as far as the planning of notices needs it. */
export interface Invitee {
  readonly invitationId: InvitationId;
  /** Null for guests. */
  readonly bodyId: BodyId | null;
  readonly personId: PersonId;
  readonly role: 'HOLDER' | 'DEPUTY' | 'GUEST';
  readonly copyEmail: string | null;
  readonly answer: 'OPEN' | 'ACCEPTED' | 'DECLINED';
  readonly released: boolean;
  readonly schedule: number;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly zone: string;
  readonly hasVideo: boolean;
  readonly invitedAt: Date;
  readonly rules: MailRules | null;
}

/** The rules of the snapshot that mails follow, beside those that meetings follow. */
export type MailRules = RulesSnapshot & {
  readonly secondMeetingQuorum?: number | null;
  readonly reminders?: readonly {
    readonly before: { readonly days: number } | { readonly hours: number };
    readonly to: 'OPEN' | 'OPEN_AND_COMING';
    readonly onlyVideo: boolean;
  }[];
  readonly nudgeAfterDays?: readonly number[];
};

/** Everybody of one territory who is called to the meeting, also those released; or one invitation alone. */
export const inviteesOf = (
  tx: Tx,
  of: { meetingId: MeetingId; invitationId?: InvitationId },
  territoryId: TerritoryId,
): Promise<Invitee[]> =>
  tx.query<Invitee>(
    `select i.id as "invitationId", i.body_id as "bodyId", i.person_id as "personId", i.role, p.copy_email as "copyEmail", i.answer,
            i.released_at is not null as released, m.schedule, m.sequence, m.starts_at as "startsAt", m.zone,
            m.video_url is not null as "hasVideo", m.invited_at as "invitedAt",
            (select b.rules from meeting_body b where b.meeting_id = m.id
              order by b.body_id = i.body_id desc nulls last, b.position limit 1) as rules
       from invitation i join meeting m on m.id = i.meeting_id join person p on p.id = i.person_id
      where i.meeting_id = $1 and i.territory_id = $2 and ($3::uuid is null or i.id = $3) and m.invited_at is not null`,
    [of.meetingId, territoryId, of.invitationId ?? null],
  );

/** One item of the agenda as it stands in the invitation; who may read it decides the recipient's rights. */
export interface MailAgendaItem {
  readonly id: string;
  readonly position: number;
  readonly title: string;
  readonly presenter: string | null;
  readonly minutes: number | null;
  readonly publicity: 'PUBLIC' | 'NON_PUBLIC';
  readonly kind: 'INFORMATION' | 'CONSULTATION' | 'DECISION';
}

/** Everything that a mail about one invitation says. Texts and names: never log, never store elsewhere. */
export interface MailFacts {
  readonly invitationId: InvitationId;
  readonly territoryId: TerritoryId;
  readonly meetingId: MeetingId;
  readonly role: 'HOLDER' | 'DEPUTY' | 'GUEST';
  readonly answer: 'OPEN' | 'ACCEPTED' | 'DECLINED';
  readonly released: boolean;
  readonly seatId: SeatId | null;
  /** The same person is still called to this meeting for another seat: his calendar keeps the entry. */
  readonly calledOtherwise: boolean;
  /** The term of the seat ends before the meeting. */
  readonly seatEnded: boolean;
  /** Organisation of the seat, or its holder's name. */
  readonly seatName: string | null;
  readonly deputyNames: readonly string[];
  /** What the member of the seat answered; null for guests. */
  readonly holderAnswer: 'OPEN' | 'ACCEPTED' | 'DECLINED' | null;
  readonly person: {
    readonly id: PersonId;
    readonly name: string;
    readonly email: string | null;
    readonly copyEmail: string | null;
    readonly hasAccount: boolean;
  };
  readonly bodyNames: readonly string[];
  readonly meeting: {
    readonly number: number | null;
    readonly kind: MeetingKind;
    readonly state: MeetingState;
    readonly urgencyReason: string | null;
    readonly startsAt: Date;
    readonly endsAt: Date | null;
    readonly zone: string;
    readonly place: string | null;
    readonly videoUrl: string | null;
    readonly answerBy: Day | null;
    readonly cancelReason: string | null;
    readonly secondMeeting: boolean;
    /** Of the calendar object for this person: rises with the meeting's, and when he is called again after a release. */
    readonly sequence: number;
    readonly schedule: number;
  };
  readonly rules: MailRules | null;
  readonly agenda: readonly MailAgendaItem[];
  /** What the last move replaced: old and new values, as in the history. */
  readonly lastMove: Readonly<Record<string, unknown>> | null;
  /** What each change of place replaced, the last one first. */
  readonly lastChanges: readonly Readonly<Record<string, unknown>>[];
  /** The items that each Ergänzung added, the last one first. */
  readonly lastSupplements: readonly Readonly<Record<string, unknown>>[];
  readonly office: {
    readonly territoryName: string;
    readonly name: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly onBehalfOf: string;
  };
}

const AGENDA = `coalesce((select json_agg(json_build_object('id', a.id, 'position', a.position, 'title', a.title, 'presenter', a.presenter,
    'minutes', a.minutes, 'publicity', a.publicity, 'kind', a.kind) order by a.position)
  from agenda_item a where a.meeting_id = m.id), '[]')`;

const lastEvent = (event: string): string =>
  `(select h.facts from meeting_history h where h.meeting_id = m.id and h.event = '${event}' order by h.at desc, h.id desc limit 1)`;

const lastEvents = (event: string): string =>
  `coalesce((select json_agg(h.facts order by h.at desc, h.id desc) from meeting_history h where h.meeting_id = m.id and h.event = '${event}'), '[]')`;

const MAIL_FACTS = `
  select i.id as "invitationId", i.territory_id as "territoryId", i.meeting_id as "meetingId", i.role, i.answer, i.seat_id as "seatId",
         i.released_at is not null as released, coalesce(s.valid_to < (m.starts_at at time zone 'Europe/Berlin')::date, false) as "seatEnded",
         coalesce(o.name, holder.name) as "seatName",
         coalesce((select json_agg(dp.name order by d.position) from deputy d join person dp on dp.id = d.person_id
                    where d.seat_id = i.seat_id), '[]') as "deputyNames",
         (select h.answer from invitation h where h.meeting_id = i.meeting_id and h.seat_id = i.seat_id and h.role = 'HOLDER'
           and h.released_at is null limit 1) as "holderAnswer",
         json_build_object('id', p.id, 'name', p.name, 'email', p.contact_email, 'copyEmail', p.copy_email,
                           'hasAccount', p.account_id is not null) as person,
         (select json_agg(b.name order by mb.position) from meeting_body mb join body b on b.id = mb.body_id
           where mb.meeting_id = m.id) as "bodyNames",
         m.number, m.kind, m.state, m.urgency_reason as "urgencyReason", m.starts_at as "startsAt", m.ends_at as "endsAt", m.zone,
         m.place, m.video_url as "videoUrl", m.answer_by as "answerBy", m.cancel_reason as "cancelReason",
         m.second_meeting as "secondMeeting", m.schedule,
         m.sequence + (select coalesce(sum(own.repeated_calls), 0)::int from invitation own
                        where own.meeting_id = m.id and own.person_id = i.person_id) as sequence,
         exists (select 1 from invitation other where other.meeting_id = m.id and other.person_id = i.person_id
                    and other.id <> i.id and other.released_at is null) as "calledOtherwise",
         (select mb.rules from meeting_body mb where mb.meeting_id = m.id
           order by mb.body_id = i.body_id desc nulls last, mb.position limit 1) as rules,
         ${AGENDA} as agenda, ${lastEvent('MOVED')} as "lastMove", ${lastEvents('PLACE_CHANGED')} as "lastChanges",
         ${lastEvents('AGENDA_SUPPLEMENTED')} as "lastSupplements",
         json_build_object('territoryName', t.name, 'name', t.office_name, 'email', t.office_email, 'phone', t.office_phone,
                           'onBehalfOf', lead.on_behalf_of) as office
    from invitation i
    join meeting m on m.id = i.meeting_id
    join person p on p.id = i.person_id
    join territory t on t.id = i.territory_id
    join territory lead on lead.id = m.territory_id
    left join seat s on s.id = i.seat_id
    left join organisation o on o.id = s.organisation_id
    left join person holder on holder.id = s.holder_id
   where i.id = any ($1)`;

type Row = Omit<MailFacts, 'meeting'> & MailFacts['meeting'];

/** The facts for mails about these invitations, by id; one statement. */
export async function mailFactsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, MailFacts>> {
  const rows = await tx.query<Row>(MAIL_FACTS, [ids]);
  return new Map(rows.map((row) => [row.invitationId, factsOf(row)]));
}

function factsOf(row: Row): MailFacts {
  const { number, kind, state, urgencyReason, startsAt, endsAt, zone, place, videoUrl, ...rest } = row;
  const { answerBy, cancelReason, secondMeeting, sequence, schedule, ...facts } = rest;
  return {
    ...facts,
    meeting: {
      ...{ number, kind, state, urgencyReason, startsAt, endsAt, zone, place, videoUrl },
      ...{ answerBy, cancelReason, secondMeeting, sequence, schedule },
    },
  };
}

/** What became of one mail, for the proof of service. */
export interface MailResult {
  readonly invitationId: string;
  readonly territoryId: TerritoryId;
  readonly occasion: 'INVITATION' | 'CHANGE' | 'MOVE' | 'SUPPLEMENT' | 'CANCELLATION' | 'CALL' | 'RELEASE';
  readonly schedule: number;
  readonly state: 'ACCEPTED' | 'REFUSED';
  /** The day in Berlin on which the server accepted it (domain.md A10); null when it did not. */
  readonly servedOn: Day | null;
  /** Opaque reference of the sending; the same one is recorded once. */
  readonly reference: string;
  readonly detail: string | null;
}

/** Records that our mail server accepted or refused a mail about an invitation. */
export const recordMailResult = (tx: Tx, result: MailResult): Promise<object[]> =>
  tx.query(
    `insert into service_proof (id, territory_id, invitation_id, occasion, schedule, channel, state, at, served_on, reference, detail)
     values (uuidv7(), $1, $2, $3, $4, 'EMAIL', $5, $6, $7, $8, $9)
     on conflict (reference) where reference is not null do nothing`,
    [
      ...[result.territoryId, result.invitationId, result.occasion, result.schedule, result.state],
      ...[tx.now, result.servedOn, result.reference, result.detail],
    ],
  );

/** A mail that was handed over came back: what it proved is withdrawn, and when it went is kept (domain.md A10). */
export const recordMailReturn = (
  tx: Tx,
  result: Pick<MailResult, 'invitationId' | 'territoryId' | 'occasion' | 'schedule' | 'reference' | 'detail'>,
): Promise<object[]> =>
  tx.query(
    `insert into service_proof (id, territory_id, invitation_id, occasion, schedule, channel, state, at, reference, detail, returned_at)
     values (uuidv7(), $1, $2, $3, $4, 'EMAIL', 'RETURNED', $5, $6, $7, $5)
     on conflict (reference) where reference is not null
     do update set state = 'RETURNED', served_on = null, detail = excluded.detail, returned_at = excluded.returned_at`,
    [
      ...[result.territoryId, result.invitationId, result.occasion, result.schedule],
      ...[tx.now, result.reference, result.detail],
    ],
  );
