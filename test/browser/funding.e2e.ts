import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ACCOUNT, type DemoTown, demoTown } from './demo-town.js';
import { refusedAt } from './steps.js';
import { describeInBrowser, openBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

const GUIDELINE = 'Richtlinie Kommunale Prävention (RL KommPräv)';
const at = (account: string, width = 1280): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account, width });

/** What is known is shown with source and day, and its dates are explained. */
async function showsProgrammes(): Promise<void> {
  await using member = await at(ACCOUNT.member, 390);
  const { page } = member;
  await member.open('/foerderung', { link: GUIDELINE });
  await page.getByText('Bitte prüfen Sie die Angaben beim Fördergeber.').waitFor();
  await page.getByText('Mi., 31.05.2023').waitFor();
  await page.getByText(/SächsABl\. S\. 811/).waitFor();
  await page.getByText('Bis 10.000,00 € wird nur in diesen Fällen gefördert').waitFor();
  await page
    .getByText('6 Monate nach dem Ende des Projekts (üblich, in der Quelle nicht gefunden)')
    .waitFor();
  await page.getByText('Fr., 15.10.2027').first().waitFor();
  await page.getByText('Wie berechnet?').last().click();
  await page.getByText('Danach ist für 2028 kein Antrag mehr möglich.').waitFor();
  expect(await page.getByRole('button', { name: /verfolgen/ }).count()).toBe(0);
  expect(member.complaints).toEqual([]);
}

async function follows(): Promise<void> {
  await using office = await at(ACCOUNT.office);
  const { page } = office;
  await office.open('/foerderung', { link: GUIDELINE });
  await page.getByRole('button', { name: 'Termine nicht mehr verfolgen' }).press('Enter');
  await page.getByRole('button', { name: 'Termine verfolgen', exact: true }).press('Enter');
  await page.getByText(/ verfolgt die Termine\./).waitFor();
  // The worker reckons the days a moment later, and the open page is told.
  await page.getByText('Fr., 15.10.2027').first().waitFor();
  await office.open('/fristen?art=FUNDING_CLOSES');
  await page.getByRole('link', { name: 'Förderfenster schließt: RL KommPräv' }).waitFor();
  expect(office.complaints).toEqual([]);
}

async function describesOwn(): Promise<void> {
  await using office = await at(ACCOUNT.office);
  const { page } = office;
  const save = () => page.getByRole('button', { name: 'Programm speichern' }).press('Enter');
  await office.open('/foerderung');
  await page.getByRole('link', { name: 'Programm eintragen' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name des Programms' }).fill('Kleine Förderung der Stadt');
  await page.getByRole('textbox', { name: 'Fördergeber' }).fill('Stadt Schwarzenberg');
  await page.getByRole('textbox', { name: 'Quelle' }).fill('Haushalt 2027');
  await page.getByRole('textbox', { name: 'Antragsfenster' }).fill('immer im Herbst');
  await page.getByRole('checkbox', { name: 'Anteilsfinanzierung' }).check();
  await page.getByRole('checkbox', { name: 'Material' }).check();
  await page.getByRole('textbox', { name: 'Höchster Betrag im Jahr' }).fill('1.500,00 €');
  await save();
  await refusedAt(page, 'Antragsfenster', 'Schreiben Sie jedes Fenster in eine Zeile');
  await page.getByRole('textbox', { name: 'Antragsfenster' }).fill('01.02. bis 30.02.');
  await save();
  // That there is no such day, the server says.
  await refusedAt(page, 'Antragsfenster', 'Geben Sie Tag und Monat an');
  await page.getByRole('textbox', { name: 'Antragsfenster' }).fill('01.02. bis 31.03.');
  await save();
  await page.getByRole('heading', { name: 'Kleine Förderung der Stadt' }).waitFor();
  await page.getByText('1.500,00 €').waitFor();
  await page.getByRole('link', { name: 'Angaben ändern' }).click();
  await page.getByRole('textbox', { name: 'Höchster Betrag im Jahr' }).fill('2000');
  await page.getByRole('button', { name: 'Speichern' }).press('Enter');
  await page.getByText('2.000,00 €').waitFor();
  await office.open('/foerderung');
  await page.getByRole('link', { name: 'Kleine Förderung der Stadt' }).waitFor();
  expect(office.complaints).toEqual([]);
}

describeInBrowser('funding in the browser', () => {
  beforeAll(async () => {
    town = await demoTown();
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await town?.[Symbol.asyncDispose]();
  });

  it(
    'shows what is known of programmes, as of which day and from where, on a phone too',
    showsProgrammes,
    120_000,
  );
  it('puts the dates of a programme among those of the town, by keyboard', follows, 120_000);
  it(
    'takes a programme of the town and its changes, and says at the field what is wrong',
    describesOwn,
    120_000,
  );
});
