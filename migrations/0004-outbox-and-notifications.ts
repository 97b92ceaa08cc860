import type { MigrationInterface, QueryRunner } from 'typeorm';
import { townTable, workerSeesAll } from './policy.js';

/** Events that wait for the relay, and notices that wait for their hour: rows first, the queue only carries (architecture §5). */
export class OutboxAndNotifications1763800000004 implements MigrationInterface {
  name = 'OutboxAndNotifications1763800000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OUTBOX);
    await runner.query(NOTIFICATIONS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const OUTBOX = `
  create table outbox (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    topic text not null,
    payload jsonb not null,
    appended_at timestamptz not null default now(),
    attempts integer not null default 0,
    next_try_at timestamptz not null default now(),
    last_error text,
    relayed_at timestamptz,
    done_at timestamptz,
    parked_at timestamptz
  );
  create index outbox_waiting on outbox (next_try_at) where done_at is null and parked_at is null;
  create index outbox_done on outbox (done_at) where done_at is not null;
  create index outbox_parked on outbox (territory_id) where parked_at is not null;
  ${townTable('outbox')}
  ${workerSeesAll('outbox')}
  create function outbox_announce() returns trigger language plpgsql as $$
    begin perform pg_notify('outbox', ''); return null; end $$;
  create trigger outbox_announce after insert on outbox for each statement execute function outbox_announce();`;

const NOTIFICATIONS = `
  create table notification (
    id uuid primary key,
    territory_id uuid not null references territory (id),
    person_id uuid references person (id),
    -- A notice to the coordination office of the territory has no person.
    to_office boolean not null default false,
    kind text not null,
    channel text not null default 'EMAIL' check (channel in ('EMAIL')),
    subject_type text not null,
    subject_id uuid not null,
    -- The state of the subject this row was planned for (e.g. schedule number of the meeting): another one makes it stale.
    subject_revision integer not null,
    -- Tells apart several rows of one kind for the same subject, e.g. 'P7D' and 'P2D' of a reminder.
    variant text not null default '',
    facts jsonb not null default '{}',
    due_at timestamptz not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'CLAIMED', 'READY', 'SENDING', 'SENT', 'REFUSED', 'SUPERSEDED', 'PARKED')),
    lease_until timestamptz,
    lease_number integer not null default 0,
    attempts integer not null default 0,
    last_error text,
    ready_at timestamptz,
    message_id text,
    sent_at timestamptz,
    check (person_id is not null or to_office)
  );
  create unique index notification_once on notification
    (subject_id, kind, variant, subject_revision, coalesce(person_id, '00000000-0000-0000-0000-000000000000'::uuid));
  create index notification_due on notification (due_at) where state = 'WAITING';
  create index notification_leased on notification (lease_until) where state in ('CLAIMED', 'READY', 'SENDING');
  -- What the office must see. Each index costs with each of a notice's five states, so there are no more than these.
  create index notification_failed on notification (territory_id) where state in ('REFUSED', 'PARKED');
  ${townTable('notification')}
  ${workerSeesAll('notification')}`;
