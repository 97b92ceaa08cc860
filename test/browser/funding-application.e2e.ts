import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { Api } from '../../src/demo/api.js';
import { ACCOUNTS } from '../../src/demo/silberberg.js';
import { storedFinance } from '../e2e/funding/applications.js';
import { approvedProposal } from './demo-project.js';
import { ACCOUNT, type DemoTown, demoTown } from './demo-town.js';
import { barriersOf } from './accessibility.js';
import { refusedAt } from './steps.js';
import { pdf } from '../e2e/files/samples.js';
import { describeInBrowser, openBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

const TITLE = 'Nachtwanderer am Bahnhof';
const at = (account: string, width = 1280): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account, width });

/** A proposal of the police of which 8,000.00 € are asked of a programme. */
async function propose(): Promise<void> {
  const police = await Api.signIn(town.address, { email: ACCOUNT.police, name: 'Polizei' });
  const finance = {
    expenditures: [
      { id: randomUUID(), kind: 'FEES', title: 'Workshops', amount: '20.000,00 €', isEligible: true },
    ],
    funding: [
      { id: randomUUID(), kind: 'PROGRAMME', title: 'LPR', amount: '18.000,00 €' },
      { id: randomUUID(), kind: 'OWN_SHARE', title: 'Stadt', amount: '2.000,00 €' },
    ],
  };
  const draft = { head: { title: TITLE }, finance };
  await police.mutate('startProposal', { draft }, { type: 'ProjectProposal', fields: 'id' });
}

/** From the beginning to the proof of use, all in the browser, refusals at their fields. */
async function fromDraftToProof(): Promise<void> {
  await using office = await at(ACCOUNT.office);
  const { page } = office;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
  const save = async (): Promise<void> => {
    await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await office.open('/foerderung/antraege');
  await page.getByText('Es gibt noch keinen Förderantrag').waitFor();
  await press('Antrag beginnen');
  await page.getByLabel('Projektvorschlag').selectOption({ label: TITLE });
  await press('Entwurf anlegen');
  await page.getByRole('heading', { level: 1, name: new RegExp(TITLE) }).waitFor();
  await page.getByText(/Vor dem Antrag ist eine Beratung nötig/).waitFor();
  expect(await barriersOf(page)).toEqual([]);
  await press('Als eingereicht eintragen');
  await save();
  await press('Bescheid eintragen');
  await page.getByLabel('Nummer des Bescheids').fill('LPR-17');
  await page.getByLabel('Betrag').fill('18.000,01');
  await page.getByLabel('Auflagen').fill('Plakate nennen die Förderung');
  await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).press('Enter');
  await refusedAt(page, 'Betrag', 'Beantragt sind 18.000,00');
  await page.getByLabel('Betrag').fill('15.000,00 €');
  await save();
  await press('Aufgabe daraus machen');
  await page.getByRole('link', { name: 'Aufgabe: Plakate nennen die Förderung' }).waitFor();
  await press('Mittel abrufen');
  await page.getByLabel('Betrag').fill('15.000,01');
  await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).press('Enter');
  await refusedAt(page, 'Betrag', 'Übrig sind nur 15.000,00');
  await page.getByLabel('Betrag').fill('5000');
  await save();
  await page.getByText('10.000,00 €').first().waitFor();
  await page.getByRole('button', { name: /^Abruf vom .* über 5\.000,00.€ berichtigen$/ }).press('Enter');
  expect(await barriersOf(page)).toEqual([]);
  await page.getByLabel('Betrag').fill('5.500,01 €');
  await page.getByLabel('Grund').fill('Zahlendreher');
  await save();
  await page.getByText('9.499,99 €').first().waitFor();
  await page.getByText('berichtigt: Zahlendreher').waitFor();
  await page.getByRole('button', { name: /^Geld ist da: Abruf vom .* über 5\.500,01.€$/ }).press('Enter');
  await save();
  await page.getByRole('button', { name: /^Geld ist da/ }).waitFor({ state: 'detached' });
  await press('Verwendungsnachweis beginnen');
  await press('Verwendungsnachweis bearbeiten');
  await page.getByLabel('Was wurde getan?').fill('Zwölf Abende');
  await page.getByLabel('Was wurde erreicht?').fill('Weniger Beschwerden');
  await page.getByLabel('Ausgegeben: Workshops').fill('19.000,00 €');
  await save();
  await press('Nachweis als eingereicht eintragen');
  await save();
  await page.getByText('Unterlagen aufbewahren bis').waitFor();
  expect(office.complaints).toEqual([]);
}

const OF_APPLICATION = { type: 'FundingApplication', fields: 'id revision' };
interface Thing {
  readonly id: string;
  readonly revision: number;
}

/** A grant for this year, and the project of it with a receipt of 1.300,00 €; the path of the application. */
async function grantedProject(): Promise<string> {
  const proposalId = await approvedProposal(town, 'Bemalte Unterführung');
  const content = JSON.stringify({ finance: storedFinance() });
  await town.database.query('update proposal set content = content || $2 where id = $1', [
    proposalId,
    content,
  ]);
  const office = await Api.signIn(town.address, ACCOUNTS.office);
  const day = town.clock.now().toISOString().slice(0, 10);
  const { fundingProgrammes } = await office.query<{ fundingProgrammes: Thing[] }>(
    '{ fundingProgrammes { id } }',
  );
  const asked = { proposalId, programmeId: fundingProgrammes[0]?.id, year: Number(day.slice(0, 4)) };
  const act = (name: string, { id, revision }: Thing, more: object): Promise<Thing> =>
    office.mutate<Thing>(name, { applicationId: id, revision, ...more }, OF_APPLICATION);
  const begun = await office.mutate<Thing>('startFundingApplication', asked, OF_APPLICATION);
  const submitted = await act('submitFundingApplication', begun, { submittedOn: day, despiteFindings: true });
  const periodTo = `${day.slice(0, 4)}-12-31`;
  const grant = { number: 'LPR-1', issuedOn: day, amount: 800_000, periodFrom: day, periodTo };
  await act('recordGrant', submitted, { grant });
  const OF_PROJECT = { type: 'Project', fields: 'id budgetLines { id }' };
  const project = await office.mutate<{ id: string; budgetLines: Thing[] }>(
    'startProject',
    { proposalId },
    OF_PROJECT,
  );
  const receipt = { payee: 'Farbenhaus', purpose: 'Farbe', amount: 130_000, paidOn: day };
  const of = { projectId: project.id, lineId: project.budgetLines[0]?.id };
  await office.mutate('recordReceipt', { ...of, ...receipt }, OF_PROJECT);
  return `/foerderung/antraege/${begun.id}`;
}

/** The proof is filled from the receipts, corrected, and says by how much it differs from them. */
async function fillsFromProject(): Promise<void> {
  const path = await grantedProject();
  await using office = await at(ACCOUNT.office);
  const { page } = office;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
  await office.open(path);
  await page.locator('a[href^="/projekte/"]').getByText('Bemalte Unterführung', { exact: true }).waitFor();
  await press('Verwendungsnachweis beginnen');
  const row = page
    .getByRole('table', { name: 'Zahlenmäßiger Nachweis' })
    .getByRole('row', { name: /Farben und Wände/ });
  await row.getByText('1.300,00').nth(1).waitFor();
  await press('Verwendungsnachweis bearbeiten');
  await page.getByLabel('Ausgegeben: Farben und Wände').fill('1.250,00 €');
  await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).press('Enter');
  await row.getByText(/50,00.€ weniger als die Belege/).waitFor();
  await press('Neu aus dem Projekt füllen');
  await page.getByText('Belege nach Art und Jahr').first().click();
  await page.getByRole('table', { name: 'Belege nach Art und Jahr' }).getByText('Material').waitFor();
  await row.getByText(/50,00.€ weniger als die Belege/).waitFor();
  expect(await barriersOf(page)).toEqual([]);
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Verwendungsnachweis als PDF herunterladen' }).click();
  expect((await file).suggestedFilename()).toBe('Verwendungsnachweis Bemalte Unterführung.pdf');
  expect(office.complaints).toEqual([]);
}

/** Beside the finance plan the author reads what the programme says to it, anew when he has changed it. */
async function guardsThePlan(): Promise<void> {
  const account = await Api.signIn(town.address, { email: ACCOUNT.police, name: 'Polizei' });
  const finance = {
    expenditures: [
      { id: randomUUID(), kind: 'INVESTMENT', title: 'Kamera', amount: '12.000,00 €', isEligible: true },
    ],
    funding: [{ id: randomUUID(), kind: 'PROGRAMME', title: 'LPR', amount: '12.000,00 €' }],
  };
  const draft = { head: { title: 'Kamera am Bahnhof' }, finance };
  const { id } = await account.mutate<Thing>(
    'startProposal',
    { draft },
    { type: 'ProjectProposal', fields: 'id' },
  );
  await using police = await at(ACCOUNT.police);
  const { page } = police;
  await police.open(`/projektvorschlaege/${id}/bearbeiten?abschnitt=FINANCE`);
  await page.getByRole('heading', { name: 'Passt der Plan zum Programm?' }).waitFor();
  await page.getByText('Investition wird in diesem Programm nicht gefördert', { exact: false }).waitFor();
  await page.getByText(/Vor dem Antrag ist eine Beratung nötig/).waitFor();
  expect(await barriersOf(page)).toEqual([]);
  await page.getByRole('combobox', { name: 'Art' }).first().selectOption({ label: 'Material' });
  await page.getByText('Investition wird in diesem Programm nicht gefördert').waitFor({ state: 'detached' });
  expect(police.complaints).toEqual([]);
}

/** The notice is kept with the application, and read by the author too. */
async function keepsPapers(): Promise<void> {
  await using office = await at(ACCOUNT.office);
  const { page } = office;
  await office.open('/foerderung/antraege');
  await page.getByRole('link', { name: new RegExp(TITLE) }).click();
  const notice = { name: 'Bescheid.pdf', mimeType: 'application/pdf', buffer: pdf('bewilligt') };
  await page.locator('input[type="file"]').last().setInputFiles([notice]);
  await page.getByRole('link', { name: 'Bescheid', exact: true }).waitFor();
  expect(await barriersOf(page)).toEqual([]);
  expect(office.complaints).toEqual([]);
}

/** Whoever wrote the proposal reads what became of it, on a phone, and changes nothing. */
async function authorReads(): Promise<void> {
  await using police = await at(ACCOUNT.police, 390);
  const { page } = police;
  await police.open('/foerderung/antraege');
  await page.getByRole('link', { name: new RegExp(TITLE) }).click();
  await page.getByText('Zuwendungsbescheid').waitFor();
  expect(await page.getByRole('button', { name: /eintragen|abrufen|ändern/ }).count()).toBe(0);
  expect(await barriersOf(page)).toEqual([]);
  expect(police.complaints).toEqual([]);
}

/** The same money by year, field and town, as a picture, as tables and as a file. */
async function moneyByYear(): Promise<void> {
  await using office = await at(ACCOUNT.office);
  const { page } = office;
  await office.open('/foerderung');
  await page.getByRole('link', { name: 'Geld nach Jahren' }).press('Enter');
  await page.getByRole('img', { name: 'Nach Jahren' }).locator('.chart-bar-outline').nth(1).waitFor();
  await page.getByText(/Zusammen: 15\.000,00.€ bewilligt, 5\.500,01.€ abgerufen/).waitFor();
  const ofTown = page
    .getByRole('table', { name: 'Nach Städten' })
    .getByRole('row', { name: /Schwarzenberg/ });
  expect(await ofTown.innerText()).toMatch(/15\.000,00.€\s+5\.500,01.€\s+0,00.€\s+2\.000,00.€/);
  await page.getByRole('table', { name: 'Nach Handlungsfeldern' }).getByText('ohne Handlungsfeld').waitFor();
  await page.getByText('Als Tabelle', { exact: true }).click();
  await page.getByRole('table', { name: 'Nach Jahren' }).getByText('15.000,00').waitFor();
  const choice = page.getByRole('combobox', { name: 'Jahr' });
  const year = await choice.locator('option').nth(1).innerText();
  await choice.selectOption(year);
  await page.waitForURL(`**/foerderung/mittel?jahr=${year}`);
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Als Tabelle herunterladen (CSV)' }).press('Enter');
  const file = await coming;
  expect(file.suggestedFilename()).toBe('Fördermittel.csv');
  expect(readFileSync(await file.path(), 'utf8')).toContain(
    `Schwarzenberg/Erzgeb.;${year};alle;15000,00;5500,01;0,00;2000,00`,
  );
  expect(await barriersOf(page)).toEqual([]);
  expect(office.complaints).toEqual([]);
}

describeInBrowser('an application for funding in the browser', () => {
  beforeAll(async () => {
    town = await demoTown();
    browser = await openBrowser();
    await propose();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await town?.[Symbol.asyncDispose]();
  });

  it('goes from the draft to the proof of use', fromDraftToProof, 180_000);
  it('is summed by year, field and town', moneyByYear, 120_000);
  it('fills the proof of use from its project', fillsFromProject, 120_000);
  it('keeps its papers', keepsPapers, 120_000);
  it('is guarded beside the finance plan of the proposal', guardsThePlan, 120_000);
  it('is read by the author of its proposal on a phone', authorReads, 120_000);
});
