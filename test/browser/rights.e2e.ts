import { expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { describeInBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;
const visitorAs = (account: string): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account });

const COUNCIL = 'Kommunaler Präventionsrat Schwarzenberg';
const rowOf = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

/** Chooses somebody by typing his name. */
async function choosePerson(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Person' }).fill(name);
  // His organisation follows the name: others of it hold the same words.
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
}

describeInBrowser('rights', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('the administration appoints somebody and ends it, and data protection sees it without buttons', async () => {
    await using visitor = await visitorAs(ACCOUNT.administration);
    const { page } = visitor;
    await visitor.open('/');
    await page.getByRole('link', { name: 'Rechte und Bestellungen ansehen' }).click();
    await page.getByRole('button', { name: 'Bestellen' }).click();
    await choosePerson(page, 'Ordnungsamt Schwarzenberg');
    await page.getByLabel('Amt').selectOption('Koordinierungsstelle');
    await page.getByRole('dialog').getByRole('button', { name: 'Bestellen' }).click();
    await rowOf(page, 'Ordnungsamt Schwarzenberg').waitFor();

    await using watcher = await visitorAs(ACCOUNT.dataProtection);
    await watcher.open('/verwaltung/rechte');
    await rowOf(watcher.page, 'Ordnungsamt Schwarzenberg').waitFor();
    expect(await watcher.page.getByRole('button', { name: /estellen|eenden|zustimmen/ }).count()).toBe(0);

    await page.getByRole('button', { name: 'Bestellung beenden: Ordnungsamt Schwarzenberg' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Beenden' }).click();
    await rowOf(page, 'Ordnungsamt Schwarzenberg').getByText(/bis/).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  it('the page of a body says who may do and see what, and why', async () => {
    await using visitor = await visitorAs(ACCOUNT.member);
    const { page } = visitor;
    await visitor.open('/gremien', { link: COUNCIL });
    await page.getByRole('link', { name: 'Wer darf was, wer sieht was?' }).click();
    const reason = 'Polizeirevier Aue, weil diese Stelle den Sitz „Polizeirevier Aue“ hat (seit 01.10.2022)';
    await rowOf(page, 'Mitglied').getByText(reason).waitFor();
    await rowOf(page, 'Systemverwaltung').getByText('Keine Sitzung, Tagesordnung').waitFor();
    await rowOf(page, 'Städtebund').getByText('Städtebund Silberberg: Die Stadt gehört dazu.').waitFor();
    // A member does not see the person who accompanies the town.
    await rowOf(page, 'Prozessbegleitung').getByText('der Name steht hier nicht').waitFor();
    expect(await page.getByText('Landespräventionsrat, Prozessbegleitung').count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  });

  it('a town agrees to a coach, the state council appoints one, and the town withdraws', async () => {
    await using office = await visitorAs(ACCOUNT.neighbour);
    await office.open('/verwaltung/rechte');
    await office.page.getByRole('button', { name: 'Prozessbegleitung zustimmen' }).click();
    await office.page.getByText('Noch ist niemand bestellt.').waitFor();

    await using council = await visitorAs(ACCOUNT.stateCouncil);
    await council.open('/verwaltung/rechte');
    await rowOf(council.page, 'Schneeberg').waitFor();
    await council.page.getByRole('button', { name: 'Prozessbegleitung bestellen' }).click();
    await choosePerson(council.page, 'Landespräventionsrat, Prozessbegleitung');
    await council.page.getByLabel('Stadt', { exact: true }).selectOption('Schneeberg');
    await council.page.getByRole('dialog').getByRole('button', { name: 'Bestellen', exact: true }).click();
    await rowOf(council.page, 'Schneeberg').getByText('Landespräventionsrat, Prozessbegleitung').waitFor();

    await office.page.getByText('Es begleitet: Landespräventionsrat, Prozessbegleitung').waitFor();
    await office.page.getByRole('button', { name: 'Zustimmung zurücknehmen' }).click();
    await office.page.getByRole('dialog').getByRole('button', { name: 'Zustimmung zurücknehmen' }).click();
    await office.page.getByRole('button', { name: 'Prozessbegleitung zustimmen' }).waitFor();
    expect([...office.complaints, ...council.complaints]).toEqual([]);
  });

  it.each([
    [ACCOUNT.coach, 'Prozessbegleitung Schwarzenberg', 'Gremien ansehen'],
    [ACCOUNT.association, 'Städtebund Silberberg', 'Freigegebene Sitzungen ansehen'],
    [ACCOUNT.stateCouncil, 'Landespräventionsrat, Freistaat Sachsen', 'Personen pflegen'],
    [ACCOUNT.dataProtection, 'Datenschutz Schwarzenberg', 'Rechte und Bestellungen ansehen'],
  ])('the start page tells %s what there is to do', async (account, title, way) => {
    await using visitor = await visitorAs(account);
    await visitor.open('/');
    await visitor.page
      .getByRole('heading', { name: new RegExp(title) })
      .first()
      .waitFor();
    await visitor.page.getByRole('link', { name: way }).first().click();
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    expect(visitor.complaints).toEqual([]);
  });
});
