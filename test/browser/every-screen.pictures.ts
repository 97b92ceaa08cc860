import { mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { makePaths } from './made-paths.js';
import type { MadePaths, Screen } from './screen.js';
import { SCREENS } from './screens.js';
import { describeInBrowser, Visitor } from './visitor.js';

const FOLDER = fileURLToPath(new URL('../../docs/screens', import.meta.url));
const MOST_BYTES = 250_000;
/** In pixels: beyond it a page repeats itself. */
const TALLEST = 2_400;

const APPEARANCES = [
  { ending: '', width: 1280, height: 900, scheme: 'light' },
  { ending: '-phone', width: 390, height: 844, scheme: 'light' },
  { ending: '-dark', width: 1280, height: 900, scheme: 'dark' },
] as const;
type Appearance = (typeof APPEARANCES)[number];

let town: DemoTown;
let browser: Browser;
let made: MadePaths;

/** As tall as the page, but no taller than a reader scrolls and a repository carries. */
async function photograph(page: Page, { width, height }: Appearance, file: string): Promise<void> {
  const whole = await page.evaluate<number>('document.documentElement.scrollHeight');
  for (let tall = Math.min(Math.max(whole, height), TALLEST); ; tall = Math.max(height, tall - 400)) {
    await page.setViewportSize({ width, height: tall });
    await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    if (statSync(file).size <= MOST_BYTES || tall === height) return;
  }
}

async function take(screen: Screen, appearance: Appearance): Promise<void> {
  const { name, account, path, open } = screen;
  const { width, scheme, ending } = appearance;
  const who = account === undefined ? {} : { account };
  await using visitor = await Visitor.at(browser, {
    ...{ address: town.address, width, scheme, calm: true },
    ...who,
  });
  await visitor.open(typeof path === 'string' ? path : path(made), screen);
  await open?.(visitor.page);
  await visitor.page.evaluate('document.fonts.ready.then(() => undefined)');
  // Nothing is shown as if somebody pointed at it.
  await visitor.page.mouse.move(0, 0);
  // Parts that are loaded later (calendar, list) take the place of plain fields.
  await visitor.page.waitForTimeout(500);
  await photograph(visitor.page, appearance, `${FOLDER}/${name}${ending}.png`);
}

/** Dialogs and menus only when they are asked for: LAYERS=1 npm run screenshots -- -t NAME. */
const PICTURED = SCREENS.filter(({ open }) => open === undefined || process.env['LAYERS'] !== undefined);

describeInBrowser('pictures', () => {
  inTown(async (opened) => {
    ({ town, browser } = opened);
    made = await makePaths(town);
    mkdirSync(FOLDER, { recursive: true });
  });

  it.each(PICTURED)('$name', async (screen) => {
    for (const appearance of APPEARANCES)
      if (screen.narrow !== true || appearance.width < 600) await take(screen, appearance);
  });
});
