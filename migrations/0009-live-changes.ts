import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever changes a thing announces it on the channel `live`, by ids alone: docs/adr/0006-live-stream.md. */
export class LiveChanges1763800000009 implements MigrationInterface {
  name = 'LiveChanges1763800000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ANNOUNCE);
    for (const [table, on] of Object.entries(STORED)) await runner.query(announcing(table, on));
    for (const [table, on] of Object.entries(DELETED)) await runner.query(announcing(table, on, true));
    await runner.query(RIGHTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go up only: restore a backup instead.');
  }
}

/**
 * A message is [thing, id, territory of the judging row, revision or null, judging thing, judging id]: who sees the
 * judging row (the thing itself when there is none) is told of the thing. `["*", null, territory]` means: too much
 * to tell. A transaction that announces the same twice sends it once.
 */
const ANNOUNCE = `
  create function kpr_announce_live(messages jsonb[]) returns void language plpgsql as $$
    begin
      if cardinality(messages) > 200 then
        messages := array(select distinct jsonb_build_array(m -> 0, m -> 1, m -> 2, m -> 3) from unnest(messages) m);
      end if;
      if cardinality(messages) > 200 then
        messages := array(select distinct jsonb_build_array('*', null, m -> 2) from unnest(messages) m);
      end if;
      perform pg_notify('live', m::text) from unnest(messages) m;
    end $$;`;

/** A thing with a revision tells of itself. */
export const itself = (thing: string, territory = 'c.territory_id'): string =>
  `jsonb_build_array('${thing}', c.id, ${territory}, c.revision)`;

/** A row without a page of its own tells of the thing on whose page it stands; the revision there says nothing then. */
export const within = (thing: string, id: string, judge: string): string =>
  `jsonb_build_array('${thing}', ${id}, c.territory_id, null, '${judge}', c.id)`;

const NOBODYS = 'null::uuid';
const MEETING_OF_INVITATION = '(select i.meeting_id from invitation i where i.id = c.invitation_id)';

/**
 * What is told when rows are inserted or updated. Agenda items and rules of procedure are missing: their use cases
 * take the next revision of the meeting or body. Territories and organisations are public facts of no territory.
 */
const STORED: Readonly<Record<string, readonly string[]>> = {
  territory: [itself('Territory', NOBODYS)],
  territory_membership: [`jsonb_build_array('Territory', c.territory_id, ${NOBODYS}, null)`],
  organisation: [itself('Organisation', NOBODYS)],
  person: [itself('Person')],
  appointment: [`jsonb_build_array('Appointment', c.id, c.territory_id, null)`],
  body: [itself('Body')],
  seat: [itself('Seat'), within('Body', 'c.body_id', 'Seat')],
  deputy: [within('Seat', 'c.seat_id', 'Deputy')],
  meeting: [itself('Meeting')],
  topic: [itself('Topic'), within('Body', 'c.body_id', 'Topic')],
  invitation: [within('Meeting', 'c.meeting_id', 'Invitation')],
  service_proof: [within('Meeting', MEETING_OF_INVITATION, 'ServiceProof')],
};

const everything = `jsonb_build_array('*', null, c.territory_id)`;

/** What is told when rows are deleted: nobody can be asked any more who saw them, so the thing around them is told. */
const DELETED: Readonly<Record<string, readonly string[]>> = {
  organisation: [everything],
  person: [everything],
  body: [everything],
  seat: [`jsonb_build_array('Body', c.body_id, c.territory_id, null)`],
  deputy: [`jsonb_build_array('Seat', c.seat_id, c.territory_id, null)`],
  meeting_body: [`jsonb_build_array('Body', c.body_id, c.body_territory_id, null)`],
  invitation: [`jsonb_build_array('Meeting', c.meeting_id, c.territory_id, null)`],
};

/** One function per table keeps its plan; triggers that see all rows of a statement stand for one event each. */
export function announcing(table: string, messages: readonly string[], deleted = false): string {
  const name = `${table}_live${deleted ? '_deleted' : ''}`;
  const trigger = (event: string, rows: string): string => `
    create trigger ${name}_${event} after ${event} on ${table} referencing ${rows} table as changed
      for each statement execute function ${name}();`;
  return `
    create function ${name}() returns trigger language plpgsql as $$
      begin
        perform kpr_announce_live(array(
          select distinct v.m from changed c cross join lateral (values ${messages.map((m) => `(${m})`).join(', ')}) v (m)));
        return null;
      end $$;
    ${deleted ? trigger('delete', 'old') : trigger('insert', 'new') + trigger('update', 'new')}`;
}

/** Whoever's session ends or whose rights change by other rows than those above: the open streams look again. */
const RIGHTS = `
  create function kpr_announce_rights() returns trigger language plpgsql as $$
    begin perform pg_notify('live', '["Rights"]'); return null; end $$;
  create trigger session_live after update or delete on session for each statement execute function kpr_announce_rights();
  create trigger account_live after update of disabled_at on account for each statement execute function kpr_announce_rights();
  create trigger share_live_changed after insert or update or delete on share for each statement execute function kpr_announce_rights();`;
