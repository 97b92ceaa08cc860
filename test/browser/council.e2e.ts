import { expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser, Locator, Page } from 'playwright-core';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { describeInBrowser, Visitor } from './visitor.js';

const COUNCIL = 'Kommunaler Präventionsrat Schwarzenberg';
/** No meeting calls it: its new seats are invited to none, and can be removed again. */
const STEERING = 'Lenkungsgruppe';
const HEAD = 'Gremium\tOrganisation\tArt\tName\tE-Mail\tStimmrecht\tVon\tVertretung 1';
const lineOf = (n: number, vote = 'ja'): string =>
  [
    STEERING,
    `Verein ${n}`,
    'Verein',
    `Vorstand ${n}`,
    `v${n}@verein.example`,
    vote,
    '01.01.2027',
    `Kasse ${n}`,
  ].join('\t');
const listOf = (...lines: string[]): string => [HEAD, ...lines].join('\n');

let town: DemoTown;
let browser: Browser;

const office = (): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account: ACCOUNT.office });
const one = async <T>(statement: string): Promise<T | undefined> =>
  (await town.database.query<{ it: T }>(statement))[0]?.it;

/** Waits until the database says so: what is shown at once is stored a moment later. */
async function until(statement: string, expected: string): Promise<void> {
  for (let tries = 0; tries < 50 && (await one<string>(statement)) !== expected; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await one<string>(statement)).toBe(expected);
}

/** Opens the council from the list of bodies. */
async function openCouncil({ page }: Visitor): Promise<void> {
  await page.goto('/gremien');
  await page.getByRole('link', { name: COUNCIL }).click();
  await page.getByRole('heading', { level: 1, name: COUNCIL }).waitFor();
}

/** Pastes a table as it comes from Excel and asks for the preview. */
async function paste({ page }: Visitor, text: string): Promise<void> {
  await page.getByLabel('Oder den Inhalt hier einfügen').fill(text);
  await page.getByRole('button', { name: 'Eingefügten Text übernehmen' }).click();
  await page.getByRole('heading', { name: /^Schritt 2 von 3/ }).waitFor();
}

/** Presses a key until the focus is on what bears this name. */
async function press(page: Page, key: string, name: string): Promise<void> {
  const focused = page.locator(`[aria-label="${name}"]:focus`);
  for (let tries = 0; tries < 8 && (await focused.count()) === 0; tries += 1) await page.keyboard.press(key);
  await focused.waitFor();
}

const names = (list: Locator): Promise<string[]> => list.locator('.deputy-row > span').allTextContents();

/** Seats to import; each brings a member and a deputy. */
const MANY = 1_000;

async function findsAmongThousands(): Promise<void> {
  await using visitor = await office();
  const { page } = visitor;
  await visitor.open('/gremien/import');
  await paste(visitor, listOf(...Array.from({ length: MANY }, (_, n) => lineOf(MANY + n, 'nein'))));
  const apply = page.getByRole('button', { name: /Änderungen übernehmen$/ });
  await apply.waitFor({ timeout: 60_000 });
  // Of the thousands of changes only those exist that are seen.
  expect(await page.getByRole('listitem').count()).toBeLessThan(100);
  await apply.click();
  await page.getByRole('heading', { name: 'Schritt 3 von 3: Fertig' }).waitFor({ timeout: 60_000 });
  expect(await one<number>('select count(*)::int as it from person')).toBeGreaterThan(2 * MANY);

  await visitor.open('/personen');
  const rows = page.getByRole('main').getByRole('rowheader');
  await page.getByText(/^2\.\d{3} Einträge$/).waitFor();
  expect(await rows.count()).toBe(50);
  const begin = await rows.first().textContent();
  await page.getByRole('button', { name: 'Weiter', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Zurück', exact: true }).waitFor();
  expect(await rows.first().textContent()).not.toBe(begin);
  expect(await rows.count()).toBe(50);
  // The reader is where the next page begins, by eye and by keys; the browser glides there.
  await page.waitForFunction('window.scrollY === 0 && document.activeElement.localName === "h1"');
  await page.getByRole('button', { name: 'Zurück', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Zurück', exact: true }).waitFor({ state: 'detached' });
  expect(await rows.first().textContent()).toBe(begin);

  const last = `Vorstand ${2 * MANY - 1}`;
  await page.getByLabel('Personen suchen').pressSequentially(last);
  await page.getByText('Ein Eintrag', { exact: true }).waitFor();
  expect(await rows.first().textContent()).toContain(last);
  expect(visitor.complaints).toEqual([]);
}

describeInBrowser('members and bodies', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('brings 40 members in by paste and preview, and takes them back', async () => {
    await using visitor = await office();
    const { page } = visitor;
    await visitor.open('/gremien/import');
    const before = await one<number>('select count(*)::int as it from person');
    await paste(visitor, listOf(...Array.from({ length: 40 }, (_, n) => lineOf(n))));
    await page.getByText('Vorstand 0', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: /^\d+ Änderungen übernehmen$/ }).click();
    await page.getByRole('heading', { name: 'Schritt 3 von 3: Fertig' }).waitFor();
    expect(await one<number>('select count(*)::int as it from person')).toBe((before ?? 0) + 80);
    await page.getByRole('button', { name: /^Import vom .* rückgängig machen$/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Rückgängig machen' }).click();
    await page.getByText('Der Import ist rückgängig gemacht.').waitFor();
    expect(await one<number>('select count(*)::int as it from person')).toBe(before);
    await page.getByText(/^Rückgängig gemacht am/).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  it('shows how much of a list is written while that takes longer', async () => {
    await using visitor = await office();
    const { page } = visitor;
    await visitor.open('/gremien/import');
    await paste(visitor, listOf(lineOf(101), lineOf(102)));
    const take = page.getByRole('button', { name: /^\d+ Änderungen übernehmen$/ });
    const all = Number.parseInt((await take.textContent()) ?? '', 10);
    const seats = new pg.Client(town.database.address);
    await seats.connect();
    try {
      // The seats come last, and have to wait until this ends.
      await seats.query('begin; lock table seat in share mode');
      await take.click();
      // Two organisations and four persons, without the seats and their deputies.
      await page.getByText(`${all - 4} von ${all} erledigt`).waitFor();
    } finally {
      await seats.end();
    }
    await page.getByRole('heading', { name: 'Schritt 3 von 3: Fertig' }).waitFor();
  });

  it('says line, column and what to do in a faulty file, and reads the mended one', async () => {
    await using visitor = await office();
    const { page } = visitor;
    await visitor.open('/gremien/import');
    const file = (text: string) => ({
      ...{ name: 'mitglieder.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(text.replaceAll('\t', ';'), 'latin1'),
    });
    const field = page.getByLabel('Liste auswählen');
    await field.setInputFiles(file(listOf(lineOf(1), lineOf(2, 'jein'))));
    const fault = page.getByRole('row', { name: /jein/ });
    expect(await fault.textContent()).toContain('36: Stimmrecht„jein“ ist nicht eindeutig.');
    expect(await page.getByRole('button', { name: /übernehmen$/ }).count()).toBe(1);
    await field.setInputFiles(file(listOf(lineOf(1), lineOf(2))));
    await page.getByRole('button', { name: /^\d+ Änderungen übernehmen$/ }).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  it('says why an import cannot be taken back any more', async () => {
    await using visitor = await office();
    const { page } = visitor;
    await visitor.open('/gremien/import');
    await paste(visitor, listOf(lineOf(77)));
    await page.getByRole('button', { name: /Änderungen übernehmen$/ }).click();
    await page.getByRole('heading', { name: 'Schritt 3 von 3: Fertig' }).waitFor();
    await page.goto('/personen?suche=Vorstand%2077');
    await page.getByRole('link', { name: 'Vorstand 77' }).click();
    await page.getByRole('button', { name: 'Person ändern' }).click();
    await page.getByLabel(/^Telefon/).fill('03774 1');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('03774 1').waitFor();
    await page.goto('/gremien/import');
    await page
      .getByRole('button', { name: /^Import vom .* rückgängig machen$/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Rückgängig machen' }).click();
    await page.getByText(/^Seit dem Import wurde anderes geändert \(1\): Vorstand 77/).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  it('fills a vacancy with a person who is created right there, by keyboard only', async () => {
    await using visitor = await office();
    const { page } = visitor;
    await openCouncil(visitor);
    await page.getByRole('button', { name: 'Sitz besetzen: Gewerbeverein Schwarzenberg' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Sitz besetzen/ });
    await dialog.locator('.ra-combo').waitFor();
    await page.keyboard.type('Gewerbeverein, Vorstand');
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Person anlegen' }).press('Enter');
    const creation = page.getByRole('dialog', { name: 'Person anlegen' });
    expect(await creation.getByLabel('Name').inputValue()).toBe('Gewerbeverein, Vorstand');
    await creation.getByLabel(/^E-Mail/).fill('keine Adresse');
    await page.keyboard.press('Enter');
    await creation
      .getByText(/keine gültige E-Mail-Adresse|E-Mail-Adresse/)
      .last()
      .waitFor();
    await creation.getByLabel(/^E-Mail/).fill('vorstand@gewerbe.example');
    await page.keyboard.press('Enter');
    await creation.waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: 'Besetzen' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Gewerbeverein, Vorstand' }).waitFor();
    expect(await page.getByText('Ein Sitz ist unbesetzt').count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  });

  it('puts deputies into another order by buttons and by keys', async () => {
    await using visitor = await office();
    const { page } = visitor;
    await openCouncil(visitor);
    await page.getByRole('button', { name: 'Aktionen für Polizeirevier Aue' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Vertretungen ordnen' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Vertretungen: Polizeirevier Aue' });
    const [first, second] = ['Polizeirevier Aue, Einsatz', 'Polizeirevier Aue, Streifendienst'];
    await dialog.getByText(`1. ${first}`).waitFor();
    expect(await names(dialog)).toEqual([`1. ${first}`, `2. ${second}`]);
    await dialog.getByRole('button', { name: `${second} nach oben` }).press('Enter');
    await dialog.getByText(`1. ${second}`).waitFor();
    const order = `select string_agg(p.name, '; ' order by d.position) as it from deputy d join person p on p.id = d.person_id
      where d.seat_id = (select seat_id from deputy join person on person.id = person_id where name = '${first}')`;
    await until(order, `${second}; ${first}`);
    // Drag and drop by keys: to the handle, take it up, to the place, let it go.
    await press(page, 'Shift+Tab', `${second} verschieben`);
    await page.keyboard.press('Enter');
    await press(page, 'ArrowDown', `Nach ${first} einfügen`);
    await page.keyboard.press('Enter');
    await dialog.getByText(`1. ${first}`).waitFor();
    await until(order, `${first}; ${second}`);
    expect(visitor.complaints).toEqual([]);
  });

  it('shows the same to a member, without addresses and without anything to change', async () => {
    await using visitor = await Visitor.at(browser, { address: town.address, account: ACCOUNT.member });
    const { page } = visitor;
    await openCouncil(visitor);
    const buttons = await page.getByRole('main').getByRole('button').allTextContents();
    expect(buttons).toEqual([]);
    await page.getByRole('link', { name: 'Polizeirevier Aue', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Polizeirevier Aue' }).waitFor();
    expect(await page.getByRole('main').textContent()).not.toContain('@');
    await visitor.open('/gremien/import');
    await page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  it('finds one of two thousand persons, and turns the pages of their list', findsAmongThousands, 180_000);
});
