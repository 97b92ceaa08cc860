import { expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { describeInBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

const at = (account: string, width?: number): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account, ...(width === undefined ? {} : { width }) });

const button = ({ page }: Visitor, name: string): Locator => page.getByRole('button', { name, exact: true });

const card = ({ page }: Visitor, title: string | RegExp): Locator =>
  page.getByRole('article', { name: title });

const stateOf = async (title: string): Promise<object | undefined> =>
  (
    await town.database.query<{ state: string; receiver: string | null }>(
      'select state, proposed_id as receiver from task where title = $1',
      [title],
    )
  )[0];

const LIGHTS = 'Beleuchtung am Bahnhof prüfen';
const PATROL = 'Streifenplan für den Weihnachtsmarkt abstimmen';

async function understands(): Promise<void> {
  await using visitor = await at(ACCOUNT.member, 390);
  const { page } = visitor;
  await visitor.open('/');
  await page.getByText('3 Dinge warten auf Sie.').waitFor();
  await page.getByRole('heading', { level: 2, name: 'Später oder ohne Termin' }).waitFor();
  const lights = card(visitor, LIGHTS);
  await lights.getByText(/Weil Sie zuständig sind\..*Koordinierungsstelle\./).waitFor();
  await card(visitor, PATROL).getByText('Weil Sie mithelfen.').waitFor();
  await card(visitor, /Sitzung/)
    .getByText(/Weil Sie im Gremium „.*“ Mitglied sind\. Ohne Antwort bleibt offen/)
    .waitFor();
  expect(visitor.complaints).toEqual([]);
}

async function doneInOneClick(): Promise<void> {
  await using visitor = await at(ACCOUNT.member);
  const { page } = visitor;
  await visitor.open('/');
  await button(visitor, `Erledigt: ${LIGHTS}`).click();
  await card(visitor, LIGHTS).waitFor({ state: 'detached' });
  expect(await stateOf(LIGHTS)).toMatchObject({ state: 'DONE' });
  await page.getByText('2 Dinge warten auf Sie.').waitFor();
  await button(visitor, 'Rückgängig').click();
  await card(visitor, LIGHTS).waitFor();
  expect(await stateOf(LIGHTS)).toMatchObject({ state: 'OPEN' });
  expect(visitor.complaints).toEqual([]);
}

/** What the other does is seen without reloading. */
async function handedOver(): Promise<void> {
  await using police = await at(ACCOUNT.police);
  await using member = await at(ACCOUNT.member);
  await member.open('/');
  await police.open('/aufgaben', { link: PATROL });
  await police.page.getByRole('button', { name: 'Weitere Schritte' }).click();
  await police.page.getByRole('menuitem', { name: 'Aufgabe übergeben' }).click();
  const dialog = police.page.getByRole('dialog');
  await dialog.getByRole('combobox').first().fill('Ordnungsamt');
  await police.page.getByRole('option').first().click();
  await dialog.getByRole('button', { name: 'Um Übernahme bitten' }).click();
  await dialog.waitFor({ state: 'detached' });
  const asked = member.page.getByRole('article').filter({ hasText: 'Aufgabe annehmen oder ablehnen' });
  await asked.getByText('Bis Sie zustimmen, bleibt die bisherige Stelle zuständig.').waitFor();
  await asked.getByRole('button', { name: 'Aufgabe übernehmen' }).click();
  await asked.waitFor({ state: 'detached' });
  expect(await stateOf(PATROL)).toMatchObject({ receiver: null });
  await card(member, PATROL).getByText('Weil Sie zuständig sind.').waitFor();
}

async function refusedInPlace(): Promise<void> {
  await using visitor = await at(ACCOUNT.member);
  await visitor.open('/');
  await visitor.page.route('**/graphql', (route) => route.abort());
  await button(visitor, `Erledigt: ${LIGHTS}`).click();
  await card(visitor, LIGHTS).getByRole('alert').getByText('Der Server antwortet nicht').first().waitFor();
  await visitor.page.unroute('**/graphql');
  expect(await stateOf(LIGHTS)).toMatchObject({ state: 'OPEN' });
}

async function officeFindsItsOwn(): Promise<void> {
  await using visitor = await at(ACCOUNT.office);
  await visitor.open('/');
  const missing = visitor.page.getByRole('article').filter({ hasText: 'Rückmeldungen fehlen' });
  await missing.getByText('Weil Sie die Koordinierungsstelle sind.').first().waitFor();
  await card(visitor, 'Träger für die Nachtwanderer suchen').getByText('Zuständige benennen').waitFor();
  await missing.getByRole('link', { name: 'Rückmeldungen ansehen' }).first().click();
  await visitor.page.waitForURL(/\/sitzungen\//);
}

async function nothingLeft(): Promise<void> {
  await town.database.query(`update task set state = 'DONE', ended_at = now() where ended_at is null`);
  await town.database.query(`update invitation set released_at = now() where answer = 'OPEN'`);
  await using visitor = await at(ACCOUNT.member);
  await visitor.open('/');
  await visitor.page.getByText('Alles erledigt').waitFor();
}

describeInBrowser('"Was muss ich jetzt tun?"', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('shows a member what waits, until when, why, and what happens otherwise', understands);
  it('a task is done by one click, and the click is taken back', doneInOneClick);
  it('a task that somebody hands over appears at once and is taken over in place', handedOver);
  it('a refusal stands at its own card, and the task stays', refusedInPlace);
  it('shows the office missing answers and tasks of nobody, and leads there', officeFindsItsOwn);
  it('says when everything is done', nothingLeft);
});
