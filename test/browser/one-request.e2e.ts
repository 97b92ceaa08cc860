import { expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { PAGES } from './screens.js';
import { describeInBrowser, Visitor } from './visitor.js';

/** The page of components alone knows nothing of the server. */
const WITHOUT_DATA = ['bausteine'];

const ADDRESSED = PAGES.flatMap(({ path, ...screen }) =>
  typeof path === 'string' ? [{ ...screen, path }] : [],
);

let town: DemoTown;
let browser: Browser;

describeInBrowser('a page that is opened by its address', () => {
  inTown((opened) => ({ town, browser } = opened));

  it.each(ADDRESSED)('asks the server once: $name', async (screen) => {
    await using visitor = await Visitor.at(browser, { address: town.address, ...screen });
    // Without the stream of changes the page falls silent, so that no later request is missed.
    await visitor.context.route('**/live*', (route) => route.fulfill({ status: 204 }));
    let { path } = screen;
    if (screen.link !== undefined) {
      await visitor.open(path, screen);
      path = new URL(visitor.page.url()).pathname;
    }
    const asked: string[] = [];
    const page = await visitor.context.newPage();
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/graphql') asked.push(request.postData() ?? '');
    });
    await page.goto(path);
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.locator('.kern-loader').waitFor({ state: 'detached' });
    expect(asked).toHaveLength(WITHOUT_DATA.includes(screen.name) ? 0 : 1);
  });
});
