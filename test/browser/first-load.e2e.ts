import { gzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { describeInBrowser, Visitor } from './visitor.js';

const MOST_KB = 250;

let town: DemoTown;
let browser: Browser;

describeInBrowser('the first load', () => {
  inTown((opened) => ({ town, browser } = opened));

  it(`of a member's overview takes at most ${MOST_KB} kB of JS and CSS, compressed`, async () => {
    await using visitor = await Visitor.at(browser, { address: town.address, account: ACCOUNT.member });
    const sizes: Promise<number>[] = [];
    visitor.page.on('response', (response) => {
      if (!['script', 'stylesheet'].includes(response.request().resourceType())) return;
      // Counted here, whatever the server in front compresses.
      sizes.push(response.body().then((body) => gzipSync(body).length));
    });
    await visitor.open('/');
    const all = await Promise.all(sizes);
    const kilobytes = Math.ceil(all.reduce((sum, size) => sum + size, 0) / 1000);
    process.stdout.write(`first load of the overview: ${kilobytes} kB gzip in ${all.length} files\n`);
    expect(all.length).toBeGreaterThanOrEqual(2);
    expect(kilobytes).toBeLessThanOrEqual(MOST_KB);
    expect(visitor.complaints).toEqual([]);
  });
});
