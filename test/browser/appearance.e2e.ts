import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { makePaths } from './made-paths.js';
import type { MadePaths } from './screen.js';
import { describeInBrowser, Visitor } from './visitor.js';

/** Side of what a finger hits, in pixels (interface.md: buttons 44 px). */
const FINGER = 44;

let town: DemoTown;
let browser: Browser;
let made: MadePaths;

const SEEN = '.kern-icon, .kern-btn, .kern-badge, .kern-form-input__input, .ra-input, .ra-button';

/** Elements in whose place the picture of the page has one colour only: nothing of them is seen. */
async function unseen(page: Page, selector: string): Promise<string[]> {
  await page.evaluate('window.scrollTo(0, 0)');
  const picture = (await page.screenshot({ fullPage: true, animations: 'disabled' })).toString('base64');
  return page.evaluate<string[]>(`(async () => {
    const bytes = Uint8Array.from(atob('${picture}'), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    pen.drawImage(bitmap, 0, 0);
    const isPlain = ({ x, y, width, height }) => {
      const dots = new Uint32Array(pen.getImageData(x, y, Math.ceil(width), Math.ceil(height)).data.buffer);
      return dots.every((dot) => dot === dots[0]);
    };
    return [...document.querySelectorAll(${JSON.stringify(selector)})]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1)
      .filter((one) => isPlain(one.getBoundingClientRect()))
      .map((one) => (one.closest('button, a') ?? one).outerHTML.slice(0, 160));
  })()`);
}

/** What looks the same with the focus as without. */
async function hiddenFocus(page: Page): Promise<string[]> {
  const hidden: string[] = [];
  for (let steps = 0; steps < 25; steps += 1) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate<string | null>(`(() => {
      const at = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      const isMarked = outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) > 1);
      return at === document.body || isMarked ? null : at.outerHTML.slice(0, 160);
    })()`);
    if (words !== null) hidden.push(words);
  }
  return hidden;
}

/** How many parts of the page, with what is before and after them, take their time to change or go on moving. */
const SLOW = `[...document.querySelectorAll('*')]
  .flatMap((one) => [null, '::before', '::after'].map((part) => getComputedStyle(one, part)))
  .filter(({ animationName, animationDuration, transitionDuration }) => {
    const longest = (times) => Math.max(...times.split(',').map(parseFloat));
    return longest(transitionDuration) > 0.001 || (animationName !== 'none' && longest(animationDuration) > 0.001);
  }).length`;

/** The agenda as it is shown; topics below it that wait for a meeting have titles too. */
const titles = (page: Page): Promise<string[]> =>
  page.getByRole('grid', { name: 'Tagesordnung' }).locator('.item-title').allTextContents();

/** The agenda of the draft in its stored order. */
const stored = async (): Promise<string[]> => {
  const rows = await town.database.query<{ title: string }>(
    'select title from agenda_item where meeting_id = $1 order by position',
    [made.draft.split('/').at(-1)],
  );
  return rows.map(({ title }) => title);
};

async function until<Found>(found: () => Promise<Found>, wanted: Found): Promise<void> {
  for (let tries = 0; tries < 100 && String(await found()) !== String(wanted); tries += 1) await pause(100);
  expect(await found()).toEqual(wanted);
}

describeInBrowser('appearance', () => {
  inTown(async (opened) => {
    ({ town, browser } = opened);
    made = await makePaths(town);
  });

  it('icons, edges of buttons and the focus are seen in forced colours', async () => {
    await using visitor = await Visitor.at(browser, {
      ...{ address: town.address, account: ACCOUNT.office, forcedColors: true },
    });
    const { page } = visitor;
    for (const path of ['/bausteine', '/gremien', made.draft]) {
      await visitor.open(path);
      // Parts that are loaded later.
      await page.waitForLoadState('load');
      expect(await unseen(page, SEEN)).toEqual([]);
      expect(await hiddenFocus(page)).toEqual([]);
    }
    expect(visitor.complaints).toEqual([]);
  });

  it('is that of an office only where a public body runs it', async () => {
    await using visitor = await Visitor.at(browser, {
      ...{ address: town.address, account: ACCOUNT.administration },
    });
    const { page } = visitor;
    const header = page.getByRole('region', { name: 'Offizielle Website' });
    await visitor.open('/verwaltung');
    expect(await header.count()).toBe(1);
    await page.getByLabel('Kopfzeile „Offizielle Website“ zeigen').uncheck();
    await page.getByRole('button', { name: 'Angaben speichern' }).click();
    await page.getByText('Gespeichert.').waitFor();
    await header.waitFor({ state: 'detached' });
    await using stranger = await Visitor.at(browser, { address: town.address });
    await stranger.open('/impressum');
    expect(await stranger.page.getByRole('region', { name: 'Offizielle Website' }).count()).toBe(0);
    expect([...visitor.complaints, ...stranger.complaints]).toEqual([]);
  });

  it('nothing moves for somebody who asked for less motion, and much does otherwise', async () => {
    const moving = async (calm: boolean): Promise<number> => {
      await using visitor = await Visitor.at(browser, {
        ...{ address: town.address, account: ACCOUNT.office, calm },
      });
      // What is asked for never comes: the page shows that it waits.
      await visitor.page.route('**/graphql', () => undefined);
      await visitor.page.goto('/gremien');
      await visitor.page.locator('.kern-loader').first().waitFor();
      return await visitor.page.evaluate<number>(SLOW);
    };
    expect(await moving(true)).toBe(0);
    expect(await moving(false)).toBeGreaterThan(0);
  });

  it('an agenda is put in order by a finger on a phone, by buttons that it can hit', async () => {
    await using visitor = await Visitor.at(browser, {
      ...{ address: town.address, account: ACCOUNT.office, width: 390, touch: true },
    });
    const { page } = visitor;
    await visitor.open(made.draft);
    const buttons = page.locator('.sortable-buttons button');
    await buttons.first().waitFor();
    await page.locator('.sortable-handle').first().waitFor();
    for (const target of await page.locator('.sortable-buttons button, .sortable-handle').all()) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(FINGER);
    }
    await page.getByRole('button', { name: 'Beleuchtung am Bahnhof nach oben' }).tap();
    await until(() => titles(page), ['Beleuchtung am Bahnhof', 'Lage']);
    await until(() => stored(), ['Beleuchtung am Bahnhof', 'Lage']);
    expect(visitor.complaints).toEqual([]);
  });
});
