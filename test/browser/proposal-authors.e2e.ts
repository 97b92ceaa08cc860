import { expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { barriersOf } from './accessibility.js';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { closed, press, take } from './steps.js';
import { describeInBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

const at = (account: string, width = 1280): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account, width });

const PROBLEM = 'Was ist das Problem?';
const saved = ({ page }: Visitor): Promise<void> => page.getByText('Gespeichert', { exact: true }).waitFor();

/** A proposal that somebody has begun; the page of its form stays open. */
async function begun(visitor: Visitor, title: string): Promise<string> {
  const { page } = visitor;
  await visitor.open('/projektvorschlaege');
  await press(page, 'Projekt vorschlagen');
  await page.getByRole('heading', { level: 1, name: 'Erste Skizze' }).waitFor();
  await page.getByLabel('Titel').fill(title);
  await saved(visitor);
  return new URL(page.url()).pathname;
}

const problemOf = async (title: string): Promise<string | undefined> =>
  (
    await town.database.query<{ words: string }>(
      `select content #>> '{problem,description}' as words from proposal where title = $1`,
      [title],
    )
  )[0]?.words;

/** By keys alone, in a narrow window: a person is found by typing, writes, and is taken out again. */
async function writesTogether(): Promise<void> {
  await using author = await at(ACCOUNT.member, 320);
  const { page } = author;
  const form = await begun(author, 'Gemeinsam');
  await author.open(form.replace('/bearbeiten', ''));
  await page.getByRole('button', { name: 'Person einladen' }).press('Enter');
  const dialog = page.getByRole('dialog');
  // The plain choice stands there until the field for typing has been loaded.
  await dialog.locator('input[role="combobox"]').focus();
  await take(page, 'Polizeirevier Aue');
  expect(await barriersOf(page)).toEqual([]);
  await press(dialog, 'Person einladen');
  await closed(dialog);
  await page.getByRole('button', { name: 'Polizeirevier Aue herausnehmen' }).waitFor();
  expect(await barriersOf(page)).toEqual([]);
  await using other = await at(ACCOUNT.police);
  await other.open(form);
  await other.page.getByLabel(PROBLEM).fill('Vom Revier geschrieben');
  await saved(other);
  expect(await problemOf('Gemeinsam')).toBe('Vom Revier geschrieben');
  await press(page, 'Polizeirevier Aue herausnehmen');
  await press(dialog, 'Polizeirevier Aue herausnehmen');
  await closed(dialog);
  await other.open(form);
  await other.page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor();
  expect([...author.complaints, ...other.complaints]).toEqual([]);
}

/** Both change the same field: the other text is shown at it, and what was typed stays until one is chosen. */
async function losesNoText(): Promise<void> {
  await using author = await at(ACCOUNT.member);
  await using office = await at(ACCOUNT.office);
  const form = await begun(author, 'Zur selben Zeit');
  await office.open(form);
  // The connection of the author is slow: his text is still on its way when the other one is stored.
  await author.context.setOffline(true);
  await author.page.getByLabel(PROBLEM).fill('Vom Ordnungsamt');
  await office.page.getByLabel(PROBLEM).fill('Vom Büro');
  await saved(office);
  await author.context.setOffline(false);
  await author.page.getByLabel('An wen richtet es sich?').fill('Jugendliche');
  const conflict = author.page.getByText('„Was ist das Problem?“ hat auch jemand anderes geändert.');
  await conflict.waitFor();
  await author.page.getByText('Vom Büro').waitFor();
  expect(await author.page.getByLabel(PROBLEM).inputValue()).toBe('Vom Ordnungsamt');
  expect(await problemOf('Zur selben Zeit')).toBe('Vom Büro');
  expect(await barriersOf(author.page)).toEqual([]);
  await press(author.page, 'Meine Fassung behalten');
  await conflict.waitFor({ state: 'detached' });
  await saved(author);
  expect(await problemOf('Zur selben Zeit')).toBe('Vom Ordnungsamt');
}

/** Two fields of the same step: nobody is asked, and both stand there. */
async function asksNobody(): Promise<void> {
  await using author = await at(ACCOUNT.member);
  await using office = await at(ACCOUNT.office);
  const form = await begun(author, 'Im selben Schritt');
  await author.open(`${form}?abschnitt=PROBLEM`);
  await office.open(`${form}?abschnitt=PROBLEM`);
  await office.page.getByLabel('Seit wann?').fill('Seit Sommer');
  await author.page.getByLabel(PROBLEM).fill('Streit am Markt');
  await saved(office);
  await saved(author);
  const [row] = await town.database.query(
    `select content #>> '{problem,description}' as problem, content #>> '{problem,since}' as since from proposal where title = $1`,
    ['Im selben Schritt'],
  );
  expect(row).toEqual({ problem: 'Streit am Markt', since: 'Seit Sommer' });
  expect([...author.complaints, ...office.complaints]).toEqual([]);
}

describeInBrowser('several authors of a proposal', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('are invited and taken out again by keys, on a phone', writesTogether, 90_000);
  it('lose no text when they write in the same field at once', losesNoText, 90_000);
  it('are asked nothing when they write in two fields of one step', asksNobody, 90_000);
});
