import { expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { barriersOf } from './accessibility.js';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { closed, press } from './steps.js';
import { describeInBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

const PROBLEM = 'Was ist das Problem?';

/** Keeps the state from the page of versions, where the keys alone lead. */
async function keeps({ page }: Visitor, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Stand festhalten' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Wozu?').fill(note);
  await press(dialog, 'Stand festhalten');
  await closed(dialog);
  await page.getByText(note).waitFor();
}

/** Written, kept, changed, kept again: what was added and taken out can be read, seen without colour and heard. */
async function comparesTwo(): Promise<void> {
  await using visitor = await Visitor.at(browser, {
    address: town.address,
    account: ACCOUNT.member,
    width: 390,
  });
  const { page } = visitor;
  await visitor.open('/projektvorschlaege');
  await press(page, 'Projekt vorschlagen');
  await page.getByRole('heading', { level: 1, name: 'Erste Skizze' }).waitFor();
  const form = new URL(page.url()).pathname;
  const versions = form.replace('/bearbeiten', '/fassungen');
  await page.getByLabel(PROBLEM).fill('Die Unterführung wird oft besprüht.');
  await page.getByText('Gespeichert', { exact: true }).waitFor();
  await visitor.open(form.replace('/bearbeiten', ''));
  await page.getByRole('link', { name: 'Fassungen', exact: true }).click();
  await page.getByText('Noch keine Fassungen').waitFor();
  await keeps(visitor, 'Erster Stand');
  await visitor.open(form);
  await page.getByLabel(PROBLEM).fill('Die Unterführung am Bahnhof wird besprüht.');
  await page.getByText('Gespeichert', { exact: true }).waitFor();
  await visitor.open(versions);
  await keeps(visitor, 'Zweiter Stand');
  await page.getByText('Ein Feld unterscheidet sich zwischen Fassung 1 und Fassung 2.').waitFor();
  const changes = page.locator('.changed-words');
  expect(await changes.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('am Bahnhof')]);
  expect(await changes.locator('del').allInnerTexts()).toEqual([expect.stringContaining('oft')]);
  const lines = await page.evaluate<string[]>(
    `[...document.querySelectorAll('.changed-words :is(ins, del)')].map((mark) => getComputedStyle(mark).textDecorationLine)`,
  );
  expect(lines.toSorted()).toEqual(['line-through', 'underline']);
  expect(await changes.textContent()).toContain('hinzugefügt:');
  expect(await barriersOf(page)).toEqual([]);
  await page.getByLabel('Von').selectOption({ label: 'Fassung 2, festgehalten' });
  await page.getByText('Wählen Sie zwei verschiedene Fassungen.').waitFor();
  expect(visitor.complaints).toEqual([]);
}

describeInBrowser('versions of a proposal', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('are kept and compared on a phone, without relying on colour', comparesTwo, 90_000);
});
