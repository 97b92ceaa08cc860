import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { describeInBrowser, Visitor } from './visitor.js';

/** Longer than a page takes to gather changes. */
const LONG_AFTER_MS = 1_000;

/** Waits for a fact of the page; its policy forbids the evaluation that `waitForFunction` needs. */
const until = async (page: Page, fact: string): Promise<void> => {
  while ((await page.evaluate(fact)) !== true) await pause(20);
};

let town: DemoTown;
let browser: Browser;
let meeting: string;

/** Keeps the stream from opening until `release` is called. */
async function held(visitor: Visitor): Promise<{ release: () => void }> {
  const { promise, resolve: release } = Promise.withResolvers<void>();
  await visitor.context.route('**/live*', async (route) => {
    await promise;
    await route.continue();
  });
  return { release };
}

/** Counts the requests of a page, and marks when its stream was ready. */
async function watched(page: Page): Promise<() => number> {
  await page.addInitScript(`
    const Original = EventSource;
    window.EventSource = class extends Original {
      constructor(address) {
        super(address);
        this.addEventListener('ready', () => { window.readyAt ??= Date.now(); });
      }
    };`);
  let asked = 0;
  page.on('request', (request) => (asked += new URL(request.url()).pathname === '/graphql' ? 1 : 0));
  return () => asked;
}

const call = (title: string) =>
  town.database.query('update meeting set title = $1, revision = revision + 1 where id = $2', [
    title,
    meeting,
  ]);

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

describeInBrowser('between the answer of a page and the begin of its stream', () => {
  inTown(async (opened) => {
    ({ town, browser } = opened);
    const [row] = await town.database.query<{ id: string }>(
      'select id from meeting order by starts_at limit 1',
    );
    meeting = row?.id ?? '';
  });

  it('a change is not missed', async () => {
    await call('Vor dem Öffnen');
    await using visitor = await Visitor.at(browser, { address: town.address, account: ACCOUNT.office });
    const { release } = await held(visitor);
    await visitor.page.goto(`/sitzungen/${meeting}`);
    await heading(visitor.page, 'Vor dem Öffnen').waitFor();
    await call('In der Lücke');
    release();
    await heading(visitor.page, 'In der Lücke').waitFor();
  });

  it('a page in which nothing happened is not asked for again, however late the stream begins', async () => {
    await call('Wie beim Öffnen');
    await using visitor = await Visitor.at(browser, { address: town.address, account: ACCOUNT.office });
    const { page } = visitor;
    const { release } = await held(visitor);
    const asked = await watched(page);
    await page.goto(`/sitzungen/${meeting}`);
    await heading(page, 'Wie beim Öffnen').waitFor();
    await until(page, `performance.now() > ${2 * LONG_AFTER_MS}`);
    release();
    await until(page, `Date.now() - (window.readyAt ?? Infinity) > ${LONG_AFTER_MS}`);
    expect(asked()).toBe(1);
    await call('Nach dem Beginn');
    await heading(page, 'Nach dem Beginn').waitFor();
    expect(asked()).toBe(2);
  });
});
