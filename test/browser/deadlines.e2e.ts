import { expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { describeInBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

const GROUP = 'AG Graffiti';
const LIGHT = 'Beleuchtung am Bahnhof prüfen';

const at = (account: string, width?: number): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account, ...(width === undefined ? {} : { width }) });

const entry = ({ page }: Visitor, title: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) });

async function explainsItself(): Promise<void> {
  await using visitor = await at(ACCOUNT.member, 390);
  await visitor.open('/fristen');
  const light = entry(visitor, LIGHT);
  await light.locator('summary').focus();
  await visitor.page.keyboard.press('Enter');
  for (const words of [
    'Eine Aufgabe ist an dem Tag fällig, der für sie vereinbart ist.',
    /^Vereinbarter Tag: /,
    /^Danach gilt die Aufgabe als überfällig\./,
    /^Koordinierungsstelle: erinnert am /,
  ])
    await light.getByText(words).waitFor();
  await light.getByRole('link', { name: LIGHT }).click();
  // The page of the task says the same.
  await visitor.page.getByRole('heading', { level: 1, name: LIGHT }).waitFor();
  await visitor.page.getByText('Wie berechnet?').click();
  await visitor.page.getByText(/^Vereinbarter Tag: /).waitFor();
  expect(visitor.complaints).toEqual([]);
}

async function narrows(): Promise<void> {
  await using visitor = await at(ACCOUNT.office);
  const { page } = visitor;
  await visitor.open('/fristen');
  await entry(visitor, LIGHT).waitFor();
  await page.getByLabel('Art').selectOption({ label: 'Ladungsfrist' });
  await entry(visitor, LIGHT).waitFor({ state: 'detached' });
  await page.getByLabel('Zustand').selectOption({ label: 'Erledigt oder vorbei' });
  const meeting = page.getByRole('listitem').filter({ hasText: 'Ladungsfrist' }).first();
  await meeting.getByText('Wie berechnet?').click();
  await meeting.getByText(/^Minus 15 Tage/).waitFor();
  expect(page.url()).toContain('art=INVITATION');
  await page.reload();
  await meeting.waitFor();
  await page.getByLabel('Zustand').selectOption({ label: 'Überfällig' });
  await page.getByText('Zu dieser Auswahl gibt es keine Frist.').waitFor();
  await page.getByRole('button', { name: 'Alle offenen Fristen zeigen' }).click();
  await entry(visitor, LIGHT).waitFor();
  expect(visitor.complaints).toEqual([]);
}

async function followsTheThing(): Promise<void> {
  await using visitor = await at(ACCOUNT.office);
  await visitor.open('/fristen');
  await entry(visitor, LIGHT).waitFor();
  await town.database.query(
    `update task set state = 'DONE', ended_at = now(), revision = revision + 1 where title = $1`,
    [LIGHT],
  );
  await entry(visitor, LIGHT).waitFor({ state: 'detached' });
}

/** The office settles the report that a working group owes; the end of a seat explains itself beside the seat. */
async function settlesReport(): Promise<void> {
  await town.database.query(
    `update seat set valid_to = '2027-12-31' where body_id = (select id from body where name = $1)`,
    [GROUP],
  );
  await using visitor = await at(ACCOUNT.office);
  const { page } = visitor;
  await visitor.open('/gremien');
  await page.getByRole('link', { name: GROUP }).first().click();
  await page
    .getByText('Letzter Tag der Amtszeit: Freitag, 31.12.2027.')
    .first()
    .waitFor({ state: 'attached' });
  await page.getByText('Bericht bis').waitFor();
  await page.getByRole('button', { name: 'Bericht liegt vor' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Notiz').fill('In der Lenkungsgruppe vorgestellt.');
  await dialog.getByRole('button', { name: 'Bericht liegt vor' }).click();
  await page.getByText('Bisherige Berichte (1)').click();
  await page.getByText('In der Lenkungsgruppe vorgestellt.').waitFor();
  expect(await page.getByText('Bericht bis').count()).toBe(0);
  expect(visitor.complaints).toEqual([]);
}

/** So does the chair of the group, whom the start page asks for it; nobody else in the group may. */
async function chairSettlesReport(): Promise<void> {
  const { database, clock } = town;
  await database.query(`update body set report_due = $2::date + 3, revision = revision + 1 where name = $1`, [
    GROUP,
    clock.now(),
  ]);
  await using chair = await at(ACCOUNT.member, 390);
  await chair.open('/');
  const item = chair.page.getByRole('listitem').filter({ hasText: 'Bericht der Arbeitsgruppe vorlegen' });
  await item.getByText('Weil Sie den Vorsitz der Arbeitsgruppe haben.').waitFor();
  await item.getByRole('link', { name: 'Arbeitsgruppe öffnen' }).click();
  await chair.page.getByRole('button', { name: 'Bericht liegt vor' }).click();
  const dialog = chair.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Bericht liegt vor' }).click();
  await dialog.waitFor({ state: 'detached' });
  await chair.page.getByText(/Bisherige Berichte/).click();
  await chair.page.getByText('Eingetragen: Ordnungsamt Schwarzenberg').waitFor();
  expect(chair.complaints).toEqual([]);
}

describeInBrowser('deadlines in the browser', () => {
  inTown((opened) => ({ town, browser } = opened));

  it(
    'say how they are computed, by keyboard on a phone and on the page of the thing',
    explainsItself,
    120_000,
  );
  it('are narrowed by kind and state, which stay in the address', narrows, 120_000);
  it('are settled by the office when the report of a working group is there', settlesReport, 120_000);
  it(
    'are settled by the chair of the group as well, who is asked on the start page',
    chairSettlesReport,
    120_000,
  );
  it('go from an open page when the thing is done', followsTheThing, 120_000);
});
