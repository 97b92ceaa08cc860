import type { MigrationInterface, QueryRunner } from 'typeorm';
import { among } from './policy.js';

/** How each person wants each kind of notice; what is collected for the digest, and what only stands in the inbox. */
export class NoticeSettings1763800000017 implements MigrationInterface {
  name = 'NoticeSettings1763800000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SETTINGS);
    await runner.query(STATES);
    await runner.query(UNSUBSCRIBE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

const OWN = `person_id = any ((select nullif(current_setting('kpr.persons', true), '')::uuid[])::uuid[])`;

/** A person's own: nobody else of the town reads them, and he keeps them also when he has no right there today. */
const SETTINGS = `
  create table notice_setting (
    person_id uuid not null references person (id) on delete cascade,
    territory_id uuid not null references territory (id),
    kind text not null,
    choice text not null check (choice in ('AT_ONCE', 'DIGEST', 'OFF')),
    primary key (person_id, kind)
  );
  create index notice_setting_territory on notice_setting (territory_id);
  alter table notice_setting enable row level security;
  create policy notice_setting_own on notice_setting for all to kpr_app using (${OWN}) with check (${OWN});
  create policy notice_setting_worker on notice_setting for select to kpr_worker
    using (${among('kpr.territories', 'territory_id')});
  grant select, insert, update, delete on notice_setting to kpr_app;
  grant select on notice_setting to kpr_worker;`;

/** COLLECTED: waits for the digest of its person. KEPT: he wants no mail of this kind; the inbox shows it. */
const STATES = `
  alter table notification drop constraint notification_state_check;
  alter table notification add constraint notification_state_check check (state in
    ('WAITING', 'CLAIMED', 'READY', 'SENDING', 'SENT', 'REFUSED', 'SUPERSEDED', 'PARKED', 'COLLECTED', 'KEPT'));
  create index notification_collected on notification (person_id) where state = 'COLLECTED';`;

/** The link by which somebody gives up the mails of one kind. */
const UNSUBSCRIBE = `
  alter table link_token drop constraint link_token_purpose_check;
  alter table link_token add column notice_kind text;
  alter table link_token add constraint link_token_purpose_check
    check (purpose in ('RSVP', 'ACCOUNT', 'TASK', 'UNSUBSCRIBE') and (purpose = 'UNSUBSCRIBE') = (notice_kind is not null));`;
