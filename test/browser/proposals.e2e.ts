import { expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { barriersOf } from './accessibility.js';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { describeInBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

const at = (account: string, width?: number): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account, ...(width === undefined ? {} : { width }) });

/** The form of a new proposal. */
async function newProposal(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await visitor.open('/projektvorschlaege');
  await page.getByRole('button', { name: 'Projekt vorschlagen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Erste Skizze' }).waitFor();
}

const stored = async (title: string): Promise<Record<string, unknown> | undefined> =>
  (
    await town.database.query(
      `select summary, starts_on::text as start, content #>> '{problem,description}' as problem,
              content #>> '{goals,overall}' as goal, content #>> '{measures,items,0,title}' as measure
         from proposal where title = $1`,
      [title],
    )
  )[0];

const TEXTS = {
  Titel: 'Nachtwanderer am Markt',
  'Kurze Zusammenfassung': 'Ehrenamtliche sind am Wochenende nachts auf dem Markt ansprechbar.',
  'Was ist das Problem?': 'Am Wochenende kommt es nachts zu Streit.',
  'Was soll das Projekt erreichen?': 'Weniger Streit, mehr Sicherheit',
  'An wen richtet es sich?': 'Junge Erwachsene',
  'Was wollen Sie tun?': 'Rundgänge zu zweit',
} as const;

/** Eight fields by keys alone, as fast as a careful typist: 20 words a minute would take less than five minutes. */
async function isWrittenQuickly(): Promise<void> {
  await using visitor = await at(ACCOUNT.member);
  const { page } = visitor;
  await newProposal(visitor);
  for (const [label, text] of Object.entries(TEXTS)) await page.getByLabel(label).fill(text);
  await page.getByLabel('Gewalt').check();
  for (const [label, day] of [
    ['Beginn', '01.04.2027'],
    ['Ende', '31.12.2027'],
  ] as const)
    await typeDay(visitor, label, day);
  await page.getByText('Gespeichert', { exact: true }).waitFor();
  expect(await stored(TEXTS.Titel)).toEqual({
    summary: TEXTS['Kurze Zusammenfassung'],
    start: '2027-04-01',
    problem: TEXTS['Was ist das Problem?'],
    goal: TEXTS['Was soll das Projekt erreichen?'],
    measure: TEXTS['Was wollen Sie tun?'],
  });
  const words = Object.values(TEXTS).join(' ').split(' ').length;
  // Twenty words a minute, and half a minute to think for each of the eight fields and the choice of the field of action.
  expect(words / 20 + 9 * 0.5).toBeLessThan(8);
  expect(visitor.complaints).toEqual([]);
}

async function typeDay({ page }: Visitor, label: string, day: string): Promise<void> {
  const group = page.getByRole('group', { name: label });
  await group.getByRole('spinbutton').first().focus();
  await page.keyboard.type(day.replaceAll('.', ''));
}

/** What was typed a moment ago is there again when the page is lost; later it comes from the server, in any browser. */
async function isNotLost(): Promise<void> {
  await using visitor = await at(ACCOUNT.member);
  const { page } = visitor;
  await newProposal(visitor);
  await page.getByLabel('Titel').fill('Verlorene Seite');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Erste Skizze' }).waitFor();
  expect(await page.getByLabel('Titel').inputValue()).toBe('Verlorene Seite');
  await page.getByText('Gespeichert', { exact: true }).waitFor();
  await page.getByLabel('Was ist das Problem?').fill('Noch mehr Text');
  await page.getByText('Gespeichert', { exact: true }).waitFor();
  const address = page.url();
  await using other = await at(ACCOUNT.member);
  await other.open(address);
  expect(await other.page.getByLabel('Was ist das Problem?').inputValue()).toBe('Noch mehr Text');
}

/** Author and office write at once: in different parts nothing is asked, in the same part both texts are shown. */
async function keepsBothTexts(): Promise<void> {
  await using author = await at(ACCOUNT.member);
  await newProposal(author);
  await author.page.getByLabel('Titel').fill('Gemeinsam geschrieben');
  await author.page.getByText('Gespeichert', { exact: true }).waitFor();
  await using office = await at(ACCOUNT.office);
  await office.open(author.page.url());
  await office.page.getByLabel('Was ist das Problem?').fill('Vom Büro');
  await office.page.getByText('Gespeichert', { exact: true }).waitFor();
  await author.page.getByLabel('Was wollen Sie tun?').fill('Vom Amt');
  await author.page.getByText('Gespeichert', { exact: true }).waitFor();
  expect(await stored('Gemeinsam geschrieben')).toMatchObject({ problem: 'Vom Büro', measure: 'Vom Amt' });
  expect(author.complaints).toEqual([]);
}

async function namesWhatIsMissing(): Promise<void> {
  await using visitor = await at(ACCOUNT.member, 390);
  const { page } = visitor;
  await newProposal(visitor);
  await page.getByRole('button', { name: 'Vorschlag einreichen' }).click();
  await page.getByText('Geben Sie dem Vorschlag einen Titel.').first().waitFor();
  await page.getByRole('link', { name: 'Beschreiben Sie das Problem.' }).click();
  await page.getByRole('heading', { level: 1, name: 'Schritt 1: Problem' }).waitFor();
  expect(await barriersOf(page)).toEqual([]);
  expect(visitor.complaints).toEqual([]);
}

async function sumsMatch(): Promise<void> {
  await using visitor = await at(ACCOUNT.member);
  const { page } = visitor;
  await newProposal(visitor);
  await page.getByRole('link', { name: 'Kosten und Finanzierung' }).click();
  await page.getByRole('button', { name: 'Ausgabe hinzufügen' }).click();
  await page.getByLabel('Betrag').fill('1.234,56');
  await page.getByText('Es fehlen 1.234,56 € Finanzierung.').waitFor();
  await page.getByRole('button', { name: 'Finanzierung hinzufügen' }).click();
  await page.getByLabel('Betrag').last().fill('1234,56 €');
  await page.getByText('Es fehlen').waitFor({ state: 'detached' });
  await page.getByText('Gespeichert', { exact: true }).waitFor();
  const [row] = await town.database.query<{ cents: number }>(
    'select expenditure_cents::int as cents from proposal order by created_at desc limit 1',
  );
  expect(row?.cents).toBe(123_456);
}

describeInBrowser('proposals in the browser', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('the first form has eight fields and is stored while one types', isWrittenQuickly, 60_000);
  it('what was typed is found again when the page is lost', isNotLost, 60_000);
  it('author and office write at the same time and lose nothing', keepsBothTexts, 60_000);
  it('submitting too early names each missing field and leads there', namesWhatIsMissing, 60_000);
  it('says to the cent what is missing in the plan', sumsMatch, 60_000);
});
