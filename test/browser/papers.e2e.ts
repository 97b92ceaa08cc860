import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { cellsOf, paragraphsOf, partsOf } from '../e2e/papers/read-office-file.js';
import { readPdf } from '../e2e/papers/read-pdf.js';
import { barriersOf } from './accessibility.js';
import { ACCOUNT, type DemoTown, demoTown } from './demo-town.js';
import { describeInBrowser, openBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

/** The proposal of the demo that its council has. */
const TITLE = 'Freie Wände statt Graffiti';

async function saved({ page }: Visitor, link: string): Promise<{ name: string; bytes: Buffer }> {
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).press('Enter');
  const download = await saving;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function savesEachPaper(): Promise<void> {
  await using visitor = await Visitor.at(browser, {
    ...{ address: town.address, account: ACCOUNT.police, width: 320 },
  });
  await visitor.open('/projektvorschlaege', { link: TITLE });
  const paper = await saved(visitor, 'Beschlussvorlage als PDF herunterladen');
  expect(paper.name).toBe(`Beschlussvorlage ${TITLE}.pdf`);
  expect(await readPdf(paper.bytes)).toMatchObject({
    language: 'de-DE',
    title: `Beschlussvorlage: ${TITLE}`,
  });
  const text = await saved(visitor, 'Projektbeschreibung als Word herunterladen');
  expect(text.name).toBe(`Projektbeschreibung ${TITLE}.docx`);
  expect(paragraphsOf(partsOf(text.bytes)['word/document.xml'] ?? '')).toContainEqual({
    style: 'Title',
    text: TITLE,
  });
  const plan = await saved(visitor, 'Ausgaben- und Finanzierungsplan als Excel herunterladen');
  expect(plan.name).toBe(`Ausgaben- und Finanzierungsplan ${TITLE}.xlsx`);
  expect(cellsOf(partsOf(plan.bytes))['A1']?.value).toBe('Schwarzenberg/Erzgeb.');
  expect(await barriersOf(visitor.page)).toEqual([]);
  expect(visitor.complaints).toEqual([]);
}

async function isFoundByASlip(): Promise<void> {
  await using visitor = await Visitor.at(browser, { address: town.address, account: ACCOUNT.police });
  const { page } = visitor;
  await visitor.open('/');
  await page.keyboard.press('Control+k');
  await page.getByLabel('Wonach suchen Sie?').fill('Grafitti Wand');
  await page.getByRole('option', { name: TITLE }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
}

describeInBrowser('papers in the browser', () => {
  beforeAll(async () => {
    town = await demoTown();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await town?.[Symbol.asyncDispose]();
  });

  it('each paper of a proposal is saved by the keyboard, in a narrow window too', savesEachPaper, 60_000);
  it('a proposal is found in German, in spite of a slip, and opened', isFoundByASlip, 60_000);
});
