import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COUNCIL_DASHBOARD } from '../../../src/meetings/index.js';
import { invited, schwarzenberg, type User, type World } from './town.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
  await invited(world);
  await invited(world, { startsAt: '2027-03-09T17:30[Europe/Berlin]', endsAt: null });
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

/** The same operation as a stranger's, which is parsed, completed and written again. */
const asOfSomebodyElse = COUNCIL_DASHBOARD.replace('CouncilDashboard', 'OfSomebodyElse');

const filterOf = ({ town }: World) => ({ filter: { territoryId: town.id, states: ['INVITED'] } });

const readers = (): [string, User][] => [
  ['the office', world.office],
  ['a member', world.police],
  ['a deputy who is not called', world.firstDeputy],
];

describe('an operation of our own client', () => {
  it('is answered with the text that PostgreSQL made, and with the same answer as any other', async () => {
    const { app } = world;
    for (const [, reader] of readers()) {
      app.statements.length = 0;
      const own = await reader.ask(COUNCIL_DASHBOARD, filterOf(world));
      const other = await reader.ask(asOfSomebodyElse, filterOf(world));
      expect(own).toEqual(other);
      const [direct, plain] = app.statements;
      expect(app.statements).toHaveLength(2);
      expect(direct).toMatch(/::text as answer$/);
      expect(plain).not.toMatch(/::text as answer$/);
    }
    const { meetings } = await world.office.ask<{ meetings: { nodes: { startsAt: string }[] } }>(
      COUNCIL_DASHBOARD,
      filterOf(world),
    );
    expect(meetings.nodes.map(({ startsAt }) => startsAt)).toEqual([
      '2027-03-02T16:00:00.000Z',
      '2027-03-09T16:30:00.000Z',
    ]);
  });

  it('gets the same error as any other: strangers and wrong input', async () => {
    const { app, office } = world;
    for (const document of [COUNCIL_DASHBOARD, asOfSomebodyElse]) {
      const stranger = await app.anonymous.run(document, filterOf(world));
      expect(stranger.errors?.[0]?.extensions.code).toBe('SIGN_IN_NEEDED');
      const wrong = await office.client.run(document, { filter: { from: 'tomorrow' } });
      expect(wrong.errors?.[0]?.extensions.code).toBe('INPUT_INVALID');
    }
  });

  it('is answered by what one may at this moment, not by what one might at the request before', async () => {
    const { app, police } = world;
    const seen = async (document: string): Promise<number> =>
      (await police.ask<{ meetings: { nodes: object[] } }>(document, filterOf(world))).meetings.nodes.length;
    const isTheSameFor = async (count: number): Promise<void> => {
      expect([await seen(COUNCIL_DASHBOARD), await seen(asOfSomebodyElse)]).toEqual([count, count]);
    };
    await isTheSameFor(2);
    await app.database.query(
      `update seat set valid_from = '2026-01-01', valid_to = '2026-11-30' where holder_id = $1`,
      [police.personId],
    );
    await app.database.query(`update invitation set released_at = now() where person_id = $1`, [
      police.personId,
    ]);
    expect(await seen(COUNCIL_DASHBOARD)).toBe(0);
    await isTheSameFor(0);
    await app.database.query(`update seat set valid_to = null where holder_id = $1`, [police.personId]);
    expect(await seen(COUNCIL_DASHBOARD)).toBe(2);
    await isTheSameFor(2);
  });

  it('is refused as soon as the session has ended, and the answer tells nothing of the stream of changes', async () => {
    const { app, firstDeputy } = world;
    const post = (): Promise<Response> =>
      firstDeputy.client.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: COUNCIL_DASHBOARD, variables: filterOf(world) }),
      });
    for (const again of [1, 2]) {
      const answer = await post();
      expect([again, answer.status, answer.headers.has('live-position')]).toEqual([again, 200, true]);
      await answer.text();
    }
    await app.database.query('delete from session where account_id = $1', [firstDeputy.accountId]);
    const after = await post();
    expect(await after.json()).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'SIGN_IN_NEEDED' } }],
    });
    expect(after.headers.has('live-position')).toBe(false);
  });

  it('is completed by graphql when a field is null that must not be', async () => {
    const { app, office } = world;
    await app.database.query(`alter table meeting alter column title drop not null`);
    await app.database.query(`update meeting set title = null`);
    const own = await office.client.run(COUNCIL_DASHBOARD, filterOf(world));
    expect(own.data).toBeNull();
    expect(own.errors?.[0]?.extensions.code).toBe('INTERNAL');
  });
});
