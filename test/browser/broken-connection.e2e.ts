import { expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { draft } from './office-desk.js';
import { describeInBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

/** As on a train: half a second each way, 50 kB a second. */
async function slowDown(visitor: Visitor): Promise<void> {
  const devTools = await visitor.context.newCDPSession(visitor.page);
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 1_000,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
}

/** From the page's words having come to their being seen. */
const FIRST_WORDS_MS = 2_000;

async function loadForTheFirstTime(): Promise<void> {
  await using visitor = await Visitor.at(browser, { address: town.address });
  const { page } = visitor;
  await slowDown(visitor);
  await page.goto('/anmelden', { waitUntil: 'commit' });
  await page.getByText('Wird geladen').waitFor();
  expect(await page.getByText('Kommunaler Präventionsrat').first().isVisible()).toBe(true);
  const waited = await page.evaluate<number>(`new Promise((seen) => {
    const [{ responseEnd }] = performance.getEntriesByType('navigation');
    new PerformanceObserver((list) => seen(list.getEntries()[0].startTime - responseEnd))
      .observe({ type: 'paint', buffered: true });
  })`);
  expect(waited).toBeLessThan(FIRST_WORDS_MS);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The first words make room at once; the accounts of the demo below may still be on their way.
  expect(await page.locator('.start').count()).toBe(0);
  await page.getByText('Wird geladen').waitFor({ state: 'detached' });
  expect(visitor.complaints).toEqual([]);
}

const operator = async (): Promise<unknown> => {
  const [row] = await town.database.query<{ facts: unknown }>(
    'select row_to_json(installation) as facts from installation',
  );
  return JSON.stringify(row?.facts);
};

const nameOf = (page: Page) => page.getByLabel('Straße und Hausnummer');
const save = (page: Page) => page.getByRole('button', { name: 'Angaben speichern' });

const withoutNetErrors = (complaints: readonly string[]): string[] =>
  complaints.filter((complaint) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(complaint));

async function sendOnce(): Promise<void> {
  await using visitor = await Visitor.at(browser, {
    address: town.address,
    account: ACCOUNT.administration,
  });
  const { page } = visitor;
  await visitor.open('/anmelden');
  await slowDown(visitor);
  await page.goto('/verwaltung');
  await page.getByText('Wird geladen').first().waitFor();
  await nameOf(page).fill('Neue Straße 1');
  let sent = 0;
  page.on('request', (request) => {
    if (request.postData()?.includes('Neue Straße 1') === true) sent += 1;
  });
  await save(page).dblclick();
  await nameOf(page).press('Enter');
  expect(await save(page).getAttribute('aria-busy')).toBe('true');
  await page.getByText('Gespeichert.').waitFor();
  expect(sent).toBe(1);
  expect(await operator()).toContain('Neue Straße 1');
  expect(visitor.complaints).toEqual([]);
}

async function typeOffline(): Promise<void> {
  await using visitor = await Visitor.at(browser, {
    address: town.address,
    account: ACCOUNT.administration,
  });
  const { page } = visitor;
  await visitor.open('/verwaltung');
  await nameOf(page).fill('Straße ohne Netz 2');
  await visitor.context.setOffline(true);
  await page.getByText('Keine Verbindung. Was Sie eingegeben haben').waitFor();
  await save(page).click();
  await page.getByText('Der Server antwortet nicht').waitFor();
  expect(await nameOf(page).inputValue()).toBe('Straße ohne Netz 2');
  await nameOf(page).press('End');
  await nameOf(page).pressSequentially(' a');
  await visitor.context.setOffline(false);
  await page.getByText('Keine Verbindung').waitFor({ state: 'detached' });
  expect(await nameOf(page).inputValue()).toBe('Straße ohne Netz 2 a');
  await save(page).click();
  await page.getByText('Gespeichert.').waitFor();
  expect(await operator()).toContain('Straße ohne Netz 2 a');
  expect(withoutNetErrors(visitor.complaints)).toEqual([]);
}

async function leaveAgenda(): Promise<void> {
  await using visitor = await Visitor.at(browser, { address: town.address, account: ACCOUNT.office });
  const { page } = visitor;
  page.on('dialog', (dialog) => void dialog.accept());
  await visitor.open(`/sitzungen/${await draft(town, visitor, 12)}`);
  const item = page.getByLabel('Neuer Punkt');
  const beAsked = async (): Promise<void> => {
    await page.getByRole('link', { name: 'Aufgaben', exact: true }).click();
    await page.getByRole('dialog', { name: 'Eingaben verwerfen?' }).waitFor();
    await page.getByRole('button', { name: 'Hier bleiben' }).click();
  };
  await item.fill('Getippt');
  await beAsked();
  await page.reload();
  await item.waitFor();
  expect(await item.inputValue()).toBe('Getippt');

  await visitor.context.setOffline(true);
  await page.getByRole('button', { name: 'Punkt hinzufügen' }).click();
  await page.getByText('„Getippt“ ist noch nicht gespeichert').waitFor();
  await beAsked();
  await visitor.context.setOffline(false);
  await page.reload();
  await page.getByText('„Getippt“ ist noch nicht gespeichert').waitFor();
  await page.getByRole('button', { name: 'Erneut versuchen' }).click();
  await page.getByRole('button', { name: 'Getippt bearbeiten' }).waitFor();
  // Nothing is left to be asked for.
  await page.getByRole('link', { name: 'Aufgaben', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Aufgaben' }).waitFor();
  expect(withoutNetErrors(visitor.complaints)).toEqual([]);
}

async function openUnloaded(): Promise<void> {
  await using visitor = await Visitor.at(browser, { address: town.address, account: ACCOUNT.office });
  const { page } = visitor;
  await visitor.open('/');
  await visitor.context.setOffline(true);
  await page.getByRole('link', { name: 'Fristen', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Diese Seite ist noch nicht geladen' }).waitFor();
  await page.getByText('Keine Verbindung.').waitFor();
  await page.getByRole('button', { name: 'Erneut versuchen' }).click();
  // What is there stays open.
  await page.getByRole('link', { name: 'Übersicht', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Diese Seite' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Fristen', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Diese Seite ist noch nicht geladen' }).waitFor();
  await visitor.context.setOffline(false);
  await page.getByRole('heading', { level: 1, name: 'Fristen' }).waitFor();
  expect(withoutNetErrors(visitor.complaints)).toEqual([]);
}

async function moveInVain(): Promise<void> {
  await using visitor = await Visitor.at(browser, { address: town.address, account: ACCOUNT.office });
  const { page } = visitor;
  await visitor.open(`/sitzungen/${await draft(town, visitor, 13)}`);
  const titles = (): Promise<string[]> => page.locator('.item-title').allTextContents();
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('button', { name: 'Beleuchtung am Bahnhof nach oben' }).click();
  await page.getByText('Der Server antwortet nicht').first().waitFor();
  expect(await titles()).toEqual(['Lage', 'Beleuchtung am Bahnhof']);
  expect(withoutNetErrors(visitor.complaints)).toEqual([]);
}

async function scrollOffline(): Promise<void> {
  await using visitor = await Visitor.at(browser, { address: town.address, account: ACCOUNT.office });
  const { page } = visitor;
  await visitor.open(`/sitzungen/${await draft(town, visitor, 14)}`);
  await visitor.context.setOffline(true);
  const notice = page.getByText('Keine Verbindung. Was Sie');
  await notice.waitFor();
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)');
  expect(await page.evaluate<number>('window.scrollY')).toBeGreaterThan(100);
  const box = await notice.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeLessThan(400);
}

describeInBrowser('a connection that is not good', () => {
  inTown((opened) => ({ town, browser } = opened));

  it(
    'when it is slow, the first words of the page are seen long before all of it has come',
    loadForTheFirstTime,
  );

  it('when it is slow, the page says that it loads, and a button pressed twice sends once', sendOnce);

  it(
    'when it breaks while somebody types, the page says so, keeps the text, and saves it once it is back',
    typeOffline,
  );

  it('does not lose an item of an agenda: who leaves is asked, and a reload finds it again', leaveAgenda);
  it('leaves the frame standing when a page cannot be loaded, and loads it once it is back', openUnloaded);
  it('puts an item back that could not be moved, and says so', moveInVain);
  it('is told at the top of the window, wherever the page stands', scrollOffline);
});
