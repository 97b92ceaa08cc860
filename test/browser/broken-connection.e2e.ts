import { expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
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

const operator = async (): Promise<unknown> => {
  const [row] = await town.database.query<{ facts: unknown }>(
    'select row_to_json(installation) as facts from installation',
  );
  return JSON.stringify(row?.facts);
};

const nameOf = (page: Page) => page.getByLabel('Straße und Hausnummer');
const save = (page: Page) => page.getByRole('button', { name: 'Angaben speichern' });

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
  expect(visitor.complaints.filter((complaint) => !complaint.includes('ERR_INTERNET_DISCONNECTED'))).toEqual(
    [],
  );
}

describeInBrowser('a connection that is not good', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('when it is slow, the page says that it loads, and a button pressed twice sends once', sendOnce);

  it(
    'when it breaks while somebody types, the page says so, keeps the text, and saves it once it is back',
    typeOffline,
  );
});
