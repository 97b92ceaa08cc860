import { expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { barriersOf } from './accessibility.js';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { press } from './steps.js';
import { describeInBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

const GOAL = 'Was soll das Projekt erreichen?';

const at = (account: string, width = 1280): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account, width });

/** Its label says beside its name that it is optional. */
const goalIn = (page: Page): Locator =>
  page.getByRole('textbox', { name: /^Was soll das Projekt erreichen/ });

/** The comments at the goal. */
const talkAt = ({ page }: Visitor): Locator => page.getByRole('region', { name: `Kommentare zu „${GOAL}“` });

async function openedTalk(visitor: Visitor): Promise<Locator> {
  // By keys: the button says how many there are, and at which field.
  await visitor.page
    .getByRole('button', { name: new RegExp(`bei „${GOAL.replace('?', '\\?')}“`) })
    .press('Enter');
  return talkAt(visitor);
}

/** The office asks at a field, the author answers on a phone, and it is settled. */
async function isTalkedAbout(): Promise<void> {
  await using author = await at(ACCOUNT.member, 320);
  const { page } = author;
  await author.open('/projektvorschlaege');
  await press(page, 'Projekt vorschlagen');
  await page.getByRole('heading', { level: 1, name: 'Erste Skizze' }).waitFor();
  await goalIn(page).fill('Weniger Streit');
  await page.getByText('Gespeichert', { exact: true }).waitFor();
  const form = new URL(page.url()).pathname;

  await using office = await at(ACCOUNT.office);
  await office.open(form.replace('/bearbeiten', ''));
  const asked = await openedTalk(office);
  await asked.getByRole('textbox').fill('Woran messen Sie das?');
  await press(asked, 'Kommentar speichern');
  await asked.locator('.proposal-said', { hasText: 'Woran messen Sie das?' }).waitFor();
  expect(await barriersOf(office.page)).toEqual([]);

  // The open page hears of it, and what stands in its fields stays.
  await page.getByText('Kommentare (1 offen)').waitFor();
  expect(await goalIn(page).inputValue()).toBe('Weniger Streit');
  const heard = await openedTalk(author);
  await heard.locator('.proposal-said', { hasText: 'Woran messen Sie das?' }).waitFor();
  await heard.getByRole('button', { name: /^Antworten/ }).press('Enter');
  await page.keyboard.type('An der Zahl der Einsätze.');
  await press(heard, 'Antworten');
  await heard.getByText('An der Zahl der Einsätze.').waitFor();
  expect(await barriersOf(page)).toEqual([]);
  await heard.getByRole('button', { name: /^Erledigt/ }).press('Enter');
  await page.getByText('Kommentare (alle erledigt)').waitFor();
  await office.page.getByText('Kommentare (alle erledigt)').waitFor();
  await atHeadAndEmptyFields(office);
  expect([...author.complaints, ...office.complaints]).toEqual([]);
}

/** On the page to read, one talks also about the head, and about what nobody has written yet. */
async function atHeadAndEmptyFields({ page }: Visitor): Promise<void> {
  await page
    .getByText(/^Zu leeren Feldern etwas sagen/)
    .first()
    .click();
  for (const [name, words] of [
    ['Titel', 'Bitte mit dem Ort.'],
    ['Kurze Zusammenfassung', 'Ein Satz genügt.'],
  ] as const) {
    await page.getByRole('button', { name: new RegExp(`bei „${name}“`) }).press('Enter');
    const talk = page.getByRole('region', { name: new RegExp(`^Kommentare zu „${name}“`) });
    await talk.getByRole('textbox').fill(words);
    await press(talk, 'Kommentar speichern');
    await talk.locator('.proposal-said', { hasText: words }).waitFor();
  }
  expect(await barriersOf(page)).toEqual([]);
}

describeInBrowser('comments at the fields of a proposal', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('are said, answered and settled by keys, on a phone, and reach open pages', isTalkedAbout, 90_000);
});
