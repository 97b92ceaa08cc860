import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { describeInBrowser, Visitor } from './visitor.js';

/** Half of what Web Vitals still calls good; it is about a finger's breadth of one card. */
const MOST = 0.05;

/** Long enough that whatever would be drawn before the first answer is drawn. */
const ANSWER_AFTER_MS = 500;
/** What comes in chunks of its own has come by then. */
const SETTLED_AFTER_MS = 1_000;

const WIDTHS = [1280, 390] as const;

let town: DemoTown;
let browser: Browser;

/** Opens the address in a fresh document and gives what moved there, by the measure of Chromium. */
async function shiftOf({ context }: Visitor, address: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(`window.shift = 0; new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });`);
  await page.goto(address);
  await page.locator('h1').first().waitFor();
  await pause(SETTLED_AFTER_MS);
  return page.evaluate<number>('window.shift');
}

describeInBrowser('a page that is loading', () => {
  inTown((opened) => ({ town, browser } = opened));

  it.each(WIDTHS)('does not jump when its answer comes late, in a window of %i px', async (width) => {
    const { address } = town;
    await using visitor = await Visitor.at(browser, { address, account: ACCOUNT.office, width });
    await visitor.open('/sitzungen', { link: '1. Sitzung' });
    const meeting = visitor.page.url();
    await visitor.context.route('**/graphql', async (route) => {
      await pause(ANSWER_AFTER_MS);
      await route.continue();
    });
    for (const page of [address, meeting]) expect(await shiftOf(visitor, page)).toBeLessThan(MOST);
    expect(visitor.complaints).toEqual([]);
  });
});
