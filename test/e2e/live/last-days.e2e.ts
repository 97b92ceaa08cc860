import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../harness/app.js';
import { Town, type User } from '../meetings/town.js';
import { OpenPage, quiet } from './open-page.js';

/** Last days, and the midnight in Berlin that follows: winter, both clock changes and the days before them. */
const MIDNIGHTS = [
  ['2027-01-15', '2027-01-15T23:00:00Z'],
  ['2027-03-27', '2027-03-27T23:00:00Z'],
  ['2027-03-28', '2027-03-28T22:00:00Z'],
  ['2027-10-30', '2027-10-30T22:00:00Z'],
  ['2027-10-31', '2027-10-31T23:00:00Z'],
] as const;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-01T08:00:00Z' });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
});

const before = (midnight: string): Date => new Date(Date.parse(midnight) - 1_000);
const bodiesSeenBy = async (user: User, town: Town): Promise<number> =>
  (
    await user.ask<{ bodies: object[] }>('query ($id: ID!) { bodies(territoryId: $id) { id } }', {
      id: town.id,
    })
  ).bodies.length;

/** A town with one of each: a member, a coordinator, an administrator and a coach, whose rights end with this day. */
async function townUntil(day: string): Promise<{ town: Town; council: string; users: User[] }> {
  const town = await Town.found(app, `Stadt ${day}`);
  const council = await town.body('Rat');
  const member = await town.user('Mitglied');
  await town.seat(council, member.personId, [], day);
  const users: User[] = [member];
  for (const role of ['COORDINATOR', 'ADMIN', 'COACH']) {
    const user = await town.user(role);
    await app.database.query(
      `insert into appointment (id, territory_id, person_id, role, valid_from, valid_to) values (uuidv7(), $1, $2, $3, '2026-01-01', $4)`,
      [town.id, user.personId, role, day],
    );
    users.push(user);
  }
  return { town, council, users };
}

describe('a right whose last day is', () => {
  it.each(MIDNIGHTS)('%s ends at %s, in sessions and streams that are open', async (day, midnight) => {
    const { town, council, users } = await townUntil(day);
    app.clock.set(before(midnight));
    for (const user of users) expect(await bodiesSeenBy(user, town)).toBe(1);
    const pages = await Promise.all(users.map((user) => OpenPage.of(user.client)));
    await quiet();
    await app.database.query('update body set revision = revision + 1 where id = $1', [council]);
    for (const page of pages) await page.until(() => page.of('Body', council).length > 0, 10_000);
    const told = pages.map((page) => page.of('Body', council).length);
    const resets = pages.map((page) => page.named('reset').length);
    app.clock.set(midnight);
    for (const user of users) expect(await bodiesSeenBy(user, town)).toBe(0);
    await app.database.query('update body set revision = revision + 1 where id = $1', [council]);
    for (const [at, page] of pages.entries())
      await page.until(() => page.named('reset').length > (resets[at] ?? 0), 10_000);
    await quiet();
    expect(pages.map((page) => page.of('Body', council).length)).toEqual(told);
    for (const page of pages) page.leave();
  });
});
