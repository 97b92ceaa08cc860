import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { MailboxFaults } from '../../src/platform/mail/mailbox.js';
import { type DemoTown, demoTown } from './demo-town.js';
import { openBrowser } from './visitor.js';

interface Opened {
  readonly town: DemoTown;
  readonly browser: Browser;
}

/** A busy machine plays the demo's main job for this long. */
const OPEN_WITHIN_MS = 180_000;

/**
 * A demo town and a browser for the tests of this file, open from before the first until after the last.
 * `take` is given both; `faults`: see `demoTown`.
 */
export function inTown(take: (opened: Opened) => unknown, faults: MailboxFaults = {}): void {
  const open = new AsyncDisposableStack();
  beforeAll(async () => {
    const [town, browser] = await Promise.all([
      demoTown(faults).then((opened) => open.use(opened)),
      openBrowser().then((opened) => open.use(opened)),
    ]);
    await take({ town, browser });
  }, OPEN_WITHIN_MS);
  afterAll(() => open.disposeAsync(), OPEN_WITHIN_MS);
}
