import { setTimeout } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { barriersOf } from './accessibility.js';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { draft } from './office-desk.js';
import { describeInBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

const office = (width = 1280): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account: ACCOUNT.office, width });

const titles = (page: Page): Promise<string[]> => page.locator('.item-title').allTextContents();

/** Goes on by Tab, or back by Shift+Tab, until the element of that role and name has the focus. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const isThere = (words: string): boolean =>
    typeof name === 'string' ? words.includes(name) : name.test(words);
  for (let steps = 0; steps < 150; steps += 1) {
    await page.keyboard.press(key);
    const words = await page.evaluate<string>(`(() => {
      const it = document.activeElement;
      if (!it.matches('a, button, input, [role=spinbutton], [role=row]')) return '';
      if (it.matches('[role=row]')) return 'Zeile: ' + it.getAttribute('aria-label');
      const label = it.labels?.[0]?.textContent ?? '';
      return [it.getAttribute('aria-label'), label, it.textContent].filter(Boolean).join(' ');
    })()`);
    if (isThere(words)) return;
  }
  throw new Error(`Tab never comes to ${String(name)}.`);
}

const inDraft = async (page: Page): Promise<void> => {
  await page.waitForURL(/\/sitzungen\/[0-9a-f-]{36}$/);
  await page.getByLabel('Neuer Punkt').waitFor();
};

/** The agenda as it is stored: that of another tab, because changes may still be on their way in this one. */
async function storedTitles(visitor: Visitor): Promise<string[]> {
  await using other = await visitor.tab();
  await other.open(visitor.page.url());
  await other.page.getByLabel('Neuer Punkt').waitFor();
  // The list is a part that is loaded later.
  await other.page.locator('.item-title').first().waitFor();
  return await titles(other.page);
}

/** What is shown at once is stored a moment later. */
async function until<Found>(found: () => Promise<Found>, wanted: Found): Promise<void> {
  let last = await found();
  for (let tries = 0; tries < 50 && String(last) !== String(wanted); tries += 1) {
    await setTimeout(200);
    last = await found();
  }
  expect(last).toEqual(wanted);
}

/** Items of the last meeting's agenda. */
const TAKEN_OVER = 5;

describeInBrowser('meetings', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('is made from the last one in a few clicks, and its agenda is filled by mouse', async () => {
    await using visitor = await office();
    const { page } = visitor;
    await visitor.open('/sitzungen');
    await page.getByRole('link', { name: 'Sitzung anlegen' }).click();
    await page.getByRole('button', { name: /Kalender öffnen/ }).click();
    for (let month = 0; month < 5; month += 1)
      await page.getByRole('button', { name: 'Nächster Monat' }).first().click();
    await page
      .getByRole('button', { name: /, 14\. / })
      .first()
      .click();
    await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
    await inDraft(page);
    expect(await page.getByText('Einladung spätestens am').count()).toBe(1);
    expect(await titles(page)).toHaveLength(TAKEN_OVER);

    const wanted = ['Lagebild', 'Beleuchtung am Bahnhof', 'Verschiedenes'];
    for (const title of wanted) {
      await page.getByLabel('Neuer Punkt').fill(title);
      await page.getByRole('button', { name: 'Punkt hinzufügen' }).click();
    }
    await page.getByRole('button', { name: 'Verschiedenes entfernen' }).click();
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByRole('button', { name: 'Rückgängig' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Lagebild bearbeiten' }).click();
    await page.getByLabel('Minuten').first().fill('15');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('15 Min.').last().waitFor();
    await page.getByRole('button', { name: 'Lagebild nach oben' }).click();

    await until(async () => (await storedTitles(visitor)).indexOf('Lagebild'), TAKEN_OVER - 1);
    expect(await titles(page)).toHaveLength(TAKEN_OVER + wanted.length);
    expect(await barriersOf(page)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  it('is made, filled and put in order by keyboard alone', async () => {
    await using visitor = await office();
    const { page } = visitor;
    await visitor.open('/sitzungen');
    await tabTo(page, 'Sitzung anlegen');
    await page.keyboard.press('Enter');
    await page.getByText('stammen aus').waitFor();
    await page.getByRole('spinbutton').first().waitFor();
    await tabTo(page, /Tag/);
    await page.keyboard.type('15042028');
    await tabTo(page, 'Entwurf anlegen');
    await page.keyboard.press('Enter');
    await inDraft(page);

    await tabTo(page, 'Neuer Punkt');
    // Enter adds, and the next item can be typed at once.
    for (const title of ['Erster', 'Zweiter', 'Dritter']) {
      await page.keyboard.type(title);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('button', { name: 'Dritter nach oben' }).waitFor();
    expect(await page.evaluate('document.activeElement.name')).toBe('title');
    // Back into the list: arrows go from row to row, Tab to the buttons of one.
    await tabTo(page, 'Zeile', 'Shift+Tab');
    await page.keyboard.press('End');
    await tabTo(page, 'Dritter nach oben');
    await page.keyboard.press('Enter');
    await until(async () => (await titles(page)).slice(TAKEN_OVER), ['Erster', 'Dritter', 'Zweiter']);
    // The focus went along with the row.
    await until(() => page.evaluate<string>('document.activeElement.textContent'), 'Dritter nach oben');
    await page.keyboard.press('Enter');
    const wanted = ['Dritter', 'Erster', 'Zweiter'];
    await until(async () => (await titles(page)).slice(TAKEN_OVER), wanted);
    await until(async () => (await storedTitles(visitor)).slice(TAKEN_OVER), wanted);
    expect(visitor.complaints).toEqual([]);
  });

  it('is put in order by dragging with the mouse, and with the keys that are named for it', async () => {
    await using visitor = await office();
    const { page } = visitor;
    await visitor.open(`/sitzungen/${await draft(town, visitor, 15)}`);
    const handle = page.getByRole('button', { name: 'Lage verschieben' });
    await handle.waitFor();
    const last = page.locator('.sortable-row').last();
    const { height = 0 } = (await last.boundingBox()) ?? {};
    // A mouse takes the whole row, the handle too.
    const from = { sourcePosition: { x: 20, y: 20 } };
    await page
      .locator('.sortable-row')
      .first()
      .dragTo(last, { ...from, targetPosition: { x: 100, y: height - 4 } });
    await until(() => titles(page), ['Beleuchtung am Bahnhof', 'Lage']);
    await until(() => storedTitles(visitor), ['Beleuchtung am Bahnhof', 'Lage']);

    await handle.press('Enter');
    await page.getByText('Drücken Sie die Pfeiltasten').first().waitFor({ state: 'attached' });
    const place = page.locator(':focus[aria-label="Vor Beleuchtung am Bahnhof einfügen"]');
    for (let presses = 0; presses < 5 && (await place.count()) === 0; presses += 1)
      await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await until(() => titles(page), ['Lage', 'Beleuchtung am Bahnhof']);
    await until(() => storedTitles(visitor), ['Lage', 'Beleuchtung am Bahnhof']);
    expect(visitor.complaints).toEqual([]);
  });

  it('asks whoever leaves while a change is on its way', async () => {
    await using visitor = await office();
    const { page } = visitor;
    await visitor.open('/sitzungen', { link: '2. Sitzung' });
    await page.getByRole('button', { name: 'Lagebild nach unten' }).waitFor();
    const held = Promise.withResolvers<void>();
    await page.route('**/graphql', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Lagebild nach unten' }).click();
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    held.resolve();
    await until(async () => (await storedTitles(visitor)).indexOf('Lagebild'), TAKEN_OVER);
    await page.unrouteAll({ behavior: 'wait' });
  });

  it('shows to the second of two coordinators what the first one changed, and loses nothing', async () => {
    await using first = await office();
    await using second = await office();
    await first.open('/sitzungen');
    await first.page.getByRole('link', { name: /2\. Sitzung/ }).click();
    await inDraft(first.page);
    await second.open(new URL(first.page.url()).pathname);
    for (const { page } of [first, second])
      await page.getByRole('button', { name: 'Details ändern' }).click();

    await second.page.getByRole('textbox', { name: /^Ort/ }).fill('Sporthalle');
    await second.page.getByRole('textbox', { name: /^Titel/ }).fill('Sondersitzung');
    await first.page.getByRole('textbox', { name: /^Ort/ }).fill('Feuerwache');
    await first.page.getByRole('button', { name: 'Speichern' }).click();
    await first.page.getByRole('button', { name: 'Details ändern' }).waitFor();
    await second.page.getByRole('button', { name: 'Speichern' }).click();

    await second.page.getByText('Jetzt gespeichert: Feuerwache').waitFor();
    expect(await second.page.getByRole('textbox', { name: /^Ort/ }).inputValue()).toBe('Sporthalle');
    expect(await second.page.getByRole('textbox', { name: /^Titel/ }).inputValue()).toBe('Sondersitzung');
    await second.page.getByRole('button', { name: 'Übernehmen' }).click();
    await second.page.getByRole('button', { name: 'Speichern' }).click();
    await second.page.getByRole('heading', { level: 1, name: 'Sondersitzung' }).waitFor();
    expect(await second.page.getByText('Feuerwache').count()).toBeGreaterThan(0);

    // What touches nothing of the other's change goes through without a question.
    await first.page.getByLabel('Neuer Punkt').fill('Vom Ersten');
    await first.page.keyboard.press('Enter');
    await second.page.getByLabel('Neuer Punkt').fill('Von der Zweiten');
    await second.page.keyboard.press('Enter');
    await second.page.getByRole('button', { name: 'Von der Zweiten bearbeiten' }).waitFor();
    await first.page.getByRole('button', { name: 'Vom Ersten bearbeiten' }).waitFor();
    const both = async (): Promise<string[]> =>
      (await storedTitles(first)).filter((title) => ['Vom Ersten', 'Von der Zweiten'].includes(title));
    await until(async () => (await both()).toSorted(), ['Vom Ersten', 'Von der Zweiten']);
  });
});
