import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startWorker } from '../../../src/boot/start-worker.js';
import { loadConfig } from '../../../src/platform/config/index.js';
import { Client, sessionCookie } from '../../harness/app.js';
import { invited, schwarzenberg, User, type World } from '../meetings/town.js';
import { OpenPage, quiet } from './open-page.js';

let world: World;
let disposed = false;
beforeEach(async () => {
  world = await schwarzenberg();
  disposed = false;
});
afterEach(async () => {
  if (!disposed) await world.app[Symbol.asyncDispose]();
});

const endOf = (page: OpenPage): Promise<number> => page.until(() => page.ended, 2_000);

describe('the stream ends within two seconds', () => {
  it('when its owner signs out, and only that session', async () => {
    const { police, app } = world;
    const other = new User(
      new Client(app.address, await sessionCookie(app.database, police.accountId)),
      police.accountId,
    );
    const [page, otherPage] = [await OpenPage.of(police.client), await OpenPage.of(other.client)];
    await police.client.data('mutation { signOut { __typename } }');
    await endOf(page);
    expect(page.named('end')).toMatchObject([{ data: { reason: 'session' } }]);
    expect(otherPage.ended).toBe(false);
    otherPage.leave();
  });

  it.each([
    ['is deleted, as after a change of the password', 'delete from session where account_id = $1'],
    ['runs out by a change of its term', `update session set expires_at = now() where account_id = $1`],
    ['runs out by time', `update session set expires_at = now() + interval '1 second' where account_id = $1`],
    ['belongs to an account that is closed', 'update account set disabled_at = now() where id = $1'],
  ])('when the session %s', async (_, sql) => {
    const { police, app } = world;
    const page = await OpenPage.of(police.client);
    await app.database.query(sql, [police.accountId]);
    const begin = Date.now();
    await page.until(() => page.ended, 3_500);
    expect(Date.now() - begin).toBeLessThan(sql.includes('interval') ? 3_200 : 2_000);
    expect((await police.client.fetch('/live')).status).toBe(401);
  });
});

describe('whose rights end', () => {
  it('is reset within two seconds and told nothing any more', async () => {
    const { police, office, app, seats } = world;
    const meeting = await invited(world);
    const page = await OpenPage.of(police.client);
    await quiet();
    await app.database.query(`update seat set holder_id = null where id = $1`, [seats.police]);
    await page.until(() => page.named('reset').length > 0, 2_000);
    await quiet();
    const before = page.told.length;
    await office.do('changePlace', { meetingId: meeting.id, revision: meeting.revision, place: 'Schule' });
    await quiet();
    expect(page.told.slice(before)).toEqual([]);
    expect(page.ended).toBe(false);
    page.leave();
  });
});

describe('the worker', () => {
  it('tells what it did by another process', async () => {
    const { office, app } = world;
    const meeting = await invited(world);
    const page = await OpenPage.of(office.client);
    await quiet();
    const before = page.of('Meeting', meeting.id).length;
    const config = loadConfig({
      KPR_SMTP_URL: app.mailbox.url,
      KPR_MAIL_FROM: 'Rat <rat@schwarzenberg.example>',
      KPR_LOG_LEVEL: 'error',
      KPR_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    });
    const worker = await startWorker({
      config,
      address: app.database.address,
      clock: app.clock,
      role: 'worker',
    });
    try {
      await page.until(() => page.of('Meeting', meeting.id).length > before, 15_000);
      expect(page.of('Meeting', meeting.id).at(-1)).toMatchObject({
        event: 'change',
        data: { thing: 'Meeting', id: meeting.id, revision: null },
      });
    } finally {
      page.leave();
      await worker.close();
    }
  });
});

describe('the end of the server', () => {
  it('does not wait for open streams', async () => {
    const { app } = world;
    const pages = await Promise.all([OpenPage.of(world.office.client), OpenPage.of(world.police.client)]);
    const begin = Date.now();
    disposed = true;
    await app[Symbol.asyncDispose]();
    expect(Date.now() - begin).toBeLessThan(3_000);
    await Promise.all(pages.map((page) => endOf(page)));
    expect(pages.flatMap((page) => page.named('end'))).toEqual([]);
  });
});
