import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { FIGURES } from '../../../src/delivery/persistence/figures.js';
import { loadConfig } from '../../../src/platform/config/index.js';
import { startTestApp } from '../../harness/app.js';
import { invited, schwarzenberg, type World } from '../meetings/town.js';
import { aNotice } from './notice.js';

const TOKEN = 'only-for-tests-only-for-tests-only-for-tests';
const SECRET = { KPR_SECRET: TOKEN };

let world: World;
beforeAll(async () => {
  const config = { ...loadConfig({ ...SECRET, KPR_METRICS_TOKEN: TOKEN }), port: 0 };
  world = await schwarzenberg({ composition: { config } });
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const ask = (authorization?: string): Promise<Response> =>
  world.app.anonymous.fetch('/metrics', authorization === undefined ? {} : { headers: { authorization } });

/** The figures of our own. */
async function figures(): Promise<Record<string, number>> {
  const answer = await ask(`Bearer ${TOKEN}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
  const lines = (await answer.text()).split('\n').filter((line) => line.startsWith('kpr_'));
  return Object.fromEntries(
    lines.map((line) => line.split(' ')).map(([name, value]) => [name, Number(value)]),
  );
}

/** Deadlines whose computing failed: two are tried again, three wait for somebody, one of which is a step. */
async function failedDeadlines(): Promise<void> {
  const { app, town } = world;
  await app.database.query('delete from deadline_stale');
  await app.database.query(
    `insert into deadline_stale (territory_id, kind, subject_id, attempts, parked_at)
     select $1, 'TASK', uuidv7(), s.attempts, s.parked_at
       from (values (0, null), (1, null), (9, null), (10, now()), (10, now())) s (attempts, parked_at)`,
    [town.id],
  );
  await app.database.query(
    `with owed as (
       insert into deadline (id, territory_id, kind, subject_id, due_on, last_day, is_open, facts, reckoned_on)
       values (uuidv7(), $1, 'TASK', uuidv7(), '2026-12-11', '2026-12-11', true, '{}', '2026-12-01') returning id)
     insert into deadline_step (id, territory_id, deadline_id, schedule, position, told, missed, due_at, state, taken_at, reached, attempts, parked_at)
     select uuidv7(), $1, owed.id, 1, s.position, 'OFFICE', true, '2026-12-01', s.state, s.taken_at, s.reached, 10, now()
       from owed, (values (0, 'WAITING', null::timestamptz, null::integer), (1, 'TAKEN', now(), 1)) s (position, state, taken_at, reached)`,
    [town.id],
  );
}

async function inEveryState(): Promise<void> {
  const { app, town, police } = world;
  await invited(world);
  await invited(world);
  await app.database.query(`update outbox set appended_at = now() - interval '1 hour'`);
  await app.database.query(
    'update outbox set parked_at = now() where id = (select id from outbox order by id limit 1)',
  );
  await failedDeadlines();
  const states = [
    { state: 'WAITING', reason: null, dueAt: '2026-12-01T07:59:00Z' },
    { state: 'CLAIMED', reason: null, dueAt: '2026-12-01T07:50:00Z' },
    { state: 'WAITING', reason: null, dueAt: '2027-12-01T07:50:00Z' },
    { state: 'WAITING', reason: '451', dueAt: '2026-12-01T09:00:00Z' },
    { state: 'REFUSED' },
    { state: 'PARKED' },
    { state: 'SENT', reason: null, sentAt: '2026-12-01T07:30:00Z' },
    { state: 'SENT', reason: null, sentAt: '2026-12-01T06:30:00Z' },
  ];
  for (const state of states)
    await aNotice(app, {
      ...{ territoryId: town.id, personId: police.personId, ...state },
      ...{ kind: 'ACCOUNT_INVITATION', subjectType: 'Person', subjectId: police.personId },
    });
}

describe('the metrics for Prometheus', () => {
  it('are there only where a token is set, and only with it', async () => {
    await using closed = await startTestApp({ composition: { config: { ...loadConfig(SECRET), port: 0 } } });
    const nothing = await closed.anonymous.fetch('/metrics', {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect([nothing.status, await nothing.json()]).toMatchObject([
      404,
      { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    ]);
    for (const wrong of [undefined, `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN, 'Bearer ']) {
      const refused = await ask(wrong);
      const { errors } = (await refused.json()) as { errors: { extensions: { code: string } }[] };
      expect([refused.status, errors[0]?.extensions.code]).toEqual([401, 'METRICS_TOKEN_NEEDED']);
    }
  });

  it('say what the rows say of outbox, mails, deadlines and queue', async () => {
    await inEveryState();
    const { kpr_outbox_oldest_seconds: age, ...rest } = await figures();
    expect(age).toBeGreaterThan(3_590);
    expect(rest).toEqual({
      ...{ kpr_figures_up: 1, kpr_outbox_waiting: 1, kpr_outbox_parked: 1 },
      ...{ kpr_notices_due: 2, kpr_notices_oldest_due_seconds: 600, kpr_notices_late: 1 },
      ...{ kpr_mails_sent_last_hour: 1, kpr_mails_deferred: 1, kpr_mails_refused: 1, kpr_mails_parked: 1 },
      ...{ kpr_deadlines_retrying: 2, kpr_deadlines_parked: 3 },
      ...{ kpr_queue_waiting: 0, kpr_queue_active: 0, kpr_queue_delayed: 0, kpr_queue_failed: 0 },
    });
  });

  it('name no town and nobody, tell of this process, and are explained to the town’s IT', async () => {
    const text = await (await ask(`Bearer ${TOKEN}`)).text();
    expect(text).toContain('process_resident_memory_bytes ');
    expect(text).not.toMatch(/Schwarzenberg|Polizei|@|[0-9a-f]{8}-[0-9a-f]{4}/);
    const operations = readFileSync('docs/operations.md', 'utf8');
    const names = [...text.matchAll(/^(kpr_\w+) /gm)].map(([, name = '']) => name);
    expect(names.filter((name) => !operations.includes(`\`${name}\``))).toEqual([]);
  });

  it('are still answered when the database takes too long, without its figures', async () => {
    const blocker = new pg.Client({ ...world.app.database.address });
    await blocker.connect();
    await blocker.query('begin; lock table notification in access exclusive mode');
    const began = performance.now();
    const both = await Promise.all([figures(), figures()]);
    await blocker.end();
    expect(both).toEqual([{ kpr_figures_up: 0 }, { kpr_figures_up: 0 }]);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(await figures()).toMatchObject({ kpr_figures_up: 1, kpr_notices_due: 2 });
  });

  it('read the indexes of what waits and failed, and not all mails of the years', async () => {
    const { app, town, police } = world;
    await app.database.query(
      `insert into notification (id, territory_id, person_id, kind, subject_type, subject_id, subject_revision, due_at, state, sent_at)
       select uuidv7(), $1, $2, 'REMINDER', 'Invitation', uuidv7(), 1, '2026-01-01', s.state, case s.state when 'SENT' then '2026-01-01'::date end
         from generate_series(1, 10000) n, (values ('SENT'), ('SUPERSEDED')) s (state)`,
      [town.id, police.personId],
    );
    await app.database.query('analyze notification');
    const plan = await app.database.query<{ 'QUERY PLAN': string }>(
      `explain ${FIGURES.replaceAll('$1', `'2026-12-01T08:00:00Z'`)}`,
    );
    const steps = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(steps).toContain('notification_sent');
    expect(steps).not.toContain('Seq Scan on notification');
  });
});
