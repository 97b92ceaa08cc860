import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { IssueSetupCode } from '../../src/installation/index.js';
import { startTestApp, type TestApp } from '../harness/app.js';
import { barriersOf } from './accessibility.js';
import { describeInBrowser, openBrowser, Visitor } from './visitor.js';

const MEMBERS = [
  'Gremium;Organisation;Art;Name;Funktion;E-Mail;Stimmrecht;Vorsitz;Von;Bis;Vertretung 1;Vertretung 2',
  'Kommunaler Präventionsrat Schwarzenberg/Erzgeb.;Polizeirevier Aue;Polizeirevier;Revierleitung;;revier@polizei.example;ja;;01.12.2026;;;',
];

let app: TestApp;
let browser: Browser;
let code: string;

const fill = (page: Page, label: string, text: string): Promise<void> => page.getByLabel(label).fill(text);
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();
const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

async function describeAccountAndTown(page: Page): Promise<void> {
  await fill(page, 'Ihre Funktion', 'Koordinierungsstelle');
  await fill(page, 'E-Mail-Adresse zum Anmelden', 'verwaltung@schwarzenberg.example');
  await page.getByLabel('Kennwort', { exact: true }).fill('kurz');
  const town = page.getByRole('combobox', { name: /Stadt oder Gemeinde/ });
  await town.pressSequentially('schwarzenb');
  await page.getByRole('option', { name: /Schwarzenberg/ }).click();
  await page.getByText('14521550').waitFor();
  await fill(page, 'E-Mail-Adresse der Koordinierungsstelle', 'praevention@schwarzenberg.example');
}

type Look = () => Promise<void>;

/** A wrong one first: it is told at the field, and stays there. */
async function giveCode(page: Page, look: Look): Promise<void> {
  await fill(page, 'Einmalcode', 'FALSCH');
  await press(page, 'Code prüfen');
  await expectFocus(page, 'code');
  await look();
  expect(await page.getByLabel('Einmalcode').inputValue()).toBe('FALSCH');
  await fill(page, 'Einmalcode', code.toLowerCase());
  await press(page, 'Code prüfen');
}

/** With a password that is too short first: nothing typed is lost. */
async function foundTown(page: Page, look: Look): Promise<void> {
  await describeAccountAndTown(page);
  expect(await page.getByLabel('Name der Koordinierungsstelle').inputValue()).toBe(
    'Koordinierungsstelle Schwarzenberg/Erzgeb.',
  );
  await press(page, 'Konto und Stadt anlegen');
  await expectFocus(page, 'password');
  await look();
  expect(await page.getByLabel('Ihre Funktion').inputValue()).toBe('Koordinierungsstelle');
  await page.getByLabel('Kennwort', { exact: true }).fill('Brücke am Rathaus 7');
  await press(page, 'Konto und Stadt anlegen');
}

async function createBodies(page: Page, look: Look): Promise<void> {
  await heading(page, 'Gremien');
  await page.getByLabel('Auch eine Lenkungsgruppe anlegen').check();
  await look();
  await press(page, 'Gremien anlegen');
}

/** A faulty list first: it says where, and changes nothing. */
async function takeMembers(page: Page, look: Look): Promise<void> {
  await heading(page, 'Mitglieder');
  await fill(page, 'Oder den Inhalt hier einfügen', MEMBERS.join('\n').replace(';ja;', ';jein;'));
  await press(page, 'Eingefügten Text übernehmen');
  await page.getByText('Zeile 2, Spalte „Stimmrecht“').waitFor();
  await look();
  await fill(page, 'Oder den Inhalt hier einfügen', MEMBERS.join('\n'));
  await press(page, 'Eingefügten Text übernehmen');
  await page.getByText('Revierleitung', { exact: true }).first().waitFor();
  await look();
  await press(page, 'Liste übernehmen');
  await heading(page, 'Testmail');
}

async function testMail(page: Page, look: Look): Promise<void> {
  await heading(page, 'Testmail');
  await press(page, 'Testmail senden');
  await page.getByText('Der Mailserver hat die Testmail angenommen').waitFor();
  await look();
  await page.getByRole('link', { name: 'Weiter' }).click();
}

async function setUpTheTown(): Promise<void> {
  await using visitor = await Visitor.at(browser, { address: app.address });
  const { page } = visitor;
  const found: string[] = [];
  const look = async (): Promise<void> => void found.push(...(await barriersOf(visitor.page)));
  await visitor.open('/einrichten');
  await giveCode(page, look);
  await foundTown(page, look);
  await createBodies(page, look);
  await takeMembers(page, look);
  // Left and opened again, it goes on where it was.
  await visitor.open('/einrichten');
  await testMail(page, look);
  await heading(page, 'Erste Sitzung');
  await look();
  expect(await page.getByRole('link', { name: 'Erste Sitzung anlegen' }).getAttribute('href')).toBe(
    '/sitzungen/neu',
  );
  await page.locator('#inhalt').getByRole('link', { name: 'Zur Übersicht' }).click();
  await heading(page, 'Was muss ich jetzt tun?');
  expect([...found, ...visitor.complaints]).toEqual([]);
}

async function comeSecond(): Promise<void> {
  await using visitor = await Visitor.at(browser, { address: app.address });
  await visitor.open(`/einrichten#${code}`);
  await heading(visitor.page, 'Diese Anwendung ist schon eingerichtet');
  await visitor.page.getByRole('link', { name: 'Zur Anmeldung' }).click();
  await heading(visitor.page, 'Anmelden');
}

async function comeWithTheCode(): Promise<void> {
  await using other = await startTestApp();
  const own = (await other.get(IssueSetupCode).run()) ?? '';
  await using visitor = await Visitor.at(browser, { address: other.address, width: 390 });
  const asked: string[] = [];
  visitor.page.on('request', (request) => asked.push(request.url()));
  await visitor.open(`/einrichten#${own}`);
  await visitor.page.getByLabel('Ihre Funktion').waitFor();
  expect(visitor.page.url()).toBe(`${other.address}/einrichten`);
  // Typed text outlives a reload; the password and the code do not.
  await fill(visitor.page, 'Ihre Funktion', 'Koordinierungsstelle');
  await visitor.page.getByLabel('Kennwort', { exact: true }).fill('Brücke am Rathaus 7');
  await visitor.page.reload();
  await fill(visitor.page, 'Einmalcode', own);
  await press(visitor.page, 'Code prüfen');
  await visitor.page.getByLabel('Ihre Funktion').waitFor();
  expect(await visitor.page.getByLabel('Ihre Funktion').inputValue()).toBe('Koordinierungsstelle');
  expect(await visitor.page.getByLabel('Kennwort', { exact: true }).inputValue()).toBe('');
  expect(await visitor.page.evaluate<string>('JSON.stringify({ ...sessionStorage })')).not.toContain(
    'Brücke',
  );
  expect(asked.filter((url) => url.includes(own.slice(0, 4)) && !url.includes('#'))).toEqual([]);
  expect(visitor.complaints).toEqual([]);
}

describeInBrowser('the first run', () => {
  beforeAll(async () => {
    [app, browser] = await Promise.all([startTestApp(), openBrowser()]);
    code = (await app.get(IssueSetupCode).run()) ?? '';
  });
  afterAll(async () => {
    await browser.close();
    await app[Symbol.asyncDispose]();
  });

  it('leads from the code to the overview, and may be left and taken up again', setUpTheTown);

  it('tells the second visitor that it is done', comeSecond);

  it('takes the code from the address, where it does not stay and no server sees it', comeWithTheCode);
});

async function expectFocus(page: Page, name: string): Promise<void> {
  await page.locator(`[name="${name}"]:focus`).waitFor();
  expect(await page.locator(`[name="${name}"]`).getAttribute('aria-invalid')).toBe('true');
}
