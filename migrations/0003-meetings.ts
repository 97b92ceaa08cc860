import type { MigrationInterface, QueryRunner } from 'typeorm';
import { townTable } from './policy.js';

/** Meetings with agenda, invitations, answers, proof of service and history (domain.md A10). */
export class Meetings1763800000003 implements MigrationInterface {
  name = 'Meetings1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MEETINGS);
    await runner.query(INVITATIONS);
    await runner.query(HISTORY);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const MEETINGS = `
  create table meeting (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    number integer,
    kind text not null check (kind in ('ORDINARY', 'URGENT', 'CONSTITUTIVE')),
    title text not null,
    state text not null check (state in ('DRAFT', 'INVITED', 'HELD', 'CANCELLED')),
    starts_at timestamptz not null,
    ends_at timestamptz,
    zone text not null,
    place text,
    video_url text,
    urgency_reason text,
    second_meeting boolean not null default false,
    answer_by date,
    invited_at timestamptz,
    held_until timestamptz,
    cancelled_at timestamptz,
    cancel_reason text,
    sequence integer not null default 0,
    schedule integer not null default 1,
    revision integer not null default 1,
    check (ends_at is null or ends_at > starts_at),
    check (place is not null or video_url is not null or state = 'DRAFT'),
    check ((state = 'DRAFT') = (invited_at is null)),
    check ((state = 'HELD') = (held_until is not null)),
    check ((state = 'CANCELLED') = (cancelled_at is not null))
  );
  create index meeting_territory on meeting (territory_id, starts_at, id);
  ${townTable('meeting')}

  -- The convening bodies, the lead one first; a body may belong to another territory (joint meeting).
  create table meeting_body (
    meeting_id uuid not null references meeting (id) on delete cascade,
    body_id uuid not null references body (id),
    territory_id uuid not null references territory (id),
    body_territory_id uuid not null references territory (id),
    position integer not null check (position > 0),
    rules jsonb,
    primary key (meeting_id, body_id),
    constraint meeting_body_order unique (meeting_id, position) deferrable initially deferred
  );
  create index meeting_body_body on meeting_body (body_id, meeting_id) include (territory_id);
  create index meeting_body_territory on meeting_body (territory_id);
  ${townTable('meeting_body')}

  create table topic (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    body_id uuid not null references body (id),
    title text not null,
    note text,
    minutes integer check (minutes between 0 and 600),
    proposed_by uuid references person (id),
    proposed_at timestamptz not null,
    closed_at timestamptz,
    revision integer not null default 1
  );
  create index topic_body on topic (body_id) where closed_at is null;
  create index topic_territory on topic (territory_id);
  ${townTable('topic')}

  create table agenda_item (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    meeting_id uuid not null references meeting (id) on delete cascade,
    topic_id uuid references topic (id),
    position integer not null check (position > 0),
    title text not null,
    presenter text,
    minutes integer check (minutes between 0 and 600),
    kind text not null check (kind in ('INFORMATION', 'CONSULTATION', 'DECISION')),
    publicity text not null check (publicity in ('PUBLIC', 'NON_PUBLIC')),
    audience text[] not null default '{BODY}'
      check (audience <@ '{OFFICE,STEERING,BODY,TOWN,ASSOCIATION,STATE,PUBLIC}'::text[] and cardinality(audience) > 0),
    constraint agenda_item_order unique (meeting_id, position) deferrable initially deferred
  );
  create index agenda_item_territory on agenda_item (territory_id);
  ${townTable('agenda_item')}`;

const INVITATIONS = `
  -- One row per person called: the holder of a seat, a deputy once called, a guest.
  -- It belongs to the territory of the convening body, so that members of a joint meeting answer in their own town.
  create table invitation (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    meeting_id uuid not null references meeting (id) on delete cascade,
    body_id uuid references body (id),
    seat_id uuid references seat (id),
    person_id uuid not null references person (id),
    role text not null check (role in ('HOLDER', 'DEPUTY', 'GUEST')),
    voting_right boolean not null default false,
    agenda_item_id uuid references agenda_item (id) on delete set null,
    answer text not null default 'OPEN' check (answer in ('OPEN', 'ACCEPTED', 'DECLINED')),
    answered_at timestamptz,
    answered_via text check (answered_via in ('APP', 'LINK', 'OFFICE', 'CALENDAR')),
    called_at timestamptz not null,
    released_at timestamptz,
    -- How often somebody was called again after a release. His calendar took the entry away with the CANCEL and takes
    -- a new REQUEST with the same UID only under a higher SEQUENCE (RFC 5546, 2.1.4 and 3.2.5).
    repeated_calls integer not null default 0,
    revision integer not null default 1,
    check ((role = 'GUEST') = (seat_id is null)),
    check ((answer = 'OPEN') = (answered_at is null))
  );
  create unique index invitation_seat_person on invitation (meeting_id, seat_id, person_id) where seat_id is not null;
  create unique index invitation_guest on invitation (meeting_id, person_id) where role = 'GUEST';
  -- One person represents at most one further seat per meeting (domain.md A10).
  create unique index invitation_one_further_seat on invitation (meeting_id, person_id)
    where role = 'DEPUTY' and released_at is null and answer <> 'DECLINED';
  create index invitation_meeting on invitation (meeting_id);
  create index invitation_person on invitation (person_id, meeting_id);
  create index invitation_call on invitation (person_id) where role in ('DEPUTY', 'GUEST') and released_at is null;
  create index invitation_territory on invitation (territory_id);
  ${townTable('invitation')}

  create table answer_record (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    invitation_id uuid not null references invitation (id) on delete cascade,
    schedule integer not null,
    answer text not null check (answer in ('OPEN', 'ACCEPTED', 'DECLINED')),
    chosen_deputy_id uuid references person (id),
    at timestamptz not null,
    via text not null check (via in ('APP', 'LINK', 'OFFICE', 'CALENDAR')),
    recorded_by uuid references account (id)
  );
  create index answer_record_invitation on answer_record (invitation_id, at);
  create index answer_record_territory on answer_record (territory_id);
  ${townTable('answer_record')}

  -- Proof of service (Zugang): what was handed over to whom, by which channel, with which result.
  create table service_proof (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    invitation_id uuid not null references invitation (id) on delete cascade,
    occasion text not null check (occasion in ('INVITATION', 'CHANGE', 'MOVE', 'SUPPLEMENT', 'CANCELLATION', 'CALL', 'RELEASE')),
    schedule integer not null,
    channel text not null check (channel in ('EMAIL', 'POST', 'PHONE', 'HAND')),
    state text not null check (state in ('HANDED_OVER', 'ACCEPTED', 'REFUSED', 'RETURNED')),
    at timestamptz not null,
    served_on date,
    reference text,
    detail text,
    entered_by uuid references account (id)
  );
  create index service_proof_invitation on service_proof (invitation_id, at);
  create unique index service_proof_reference on service_proof (reference) where reference is not null;
  create index service_proof_territory on service_proof (territory_id);
  ${townTable('service_proof')}`;

const HISTORY = `
  create table meeting_history (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    meeting_id uuid not null references meeting (id) on delete cascade,
    at timestamptz not null,
    event text not null,
    facts jsonb not null default '{}',
    account_id uuid references account (id)
  );
  create index meeting_history_meeting on meeting_history (meeting_id, at);
  create index meeting_history_territory on meeting_history (territory_id);
  ${townTable('meeting_history')}`;
