import { expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { localDayOf } from '../../src/shared/time/day.js';
import { barriersOf } from './accessibility.js';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { linkTo } from './made-paths.js';
import { closed, moveBelow, press, refusedAt, staying, take, typeDay } from './steps.js';
import { describeInBrowser, Visitor } from './visitor.js';

const COUNCIL = 'Kommunaler Präventionsrat Schwarzenberg';
const YOUTH_OFFICE = 'Jugendamt Erzgebirgskreis';
const CHURCH = 'Kirchgemeinde Schwarzenberg';
const SCHOOL = 'Oberschule Schwarzenberg';
const SUCCESSOR = 'Gemeindevollzugsdienst Schwarzenberg';

let town: DemoTown;
let browser: Browser;

/** The coordination office, whose browser knows the same day as the town's server. */
async function office(): Promise<Visitor> {
  const visitor = await Visitor.at(browser, { address: town.address, account: ACCOUNT.office });
  await visitor.page.clock.setFixedTime(town.clock.now());
  return visitor;
}

/** YYYY-MM-DD, so many days after the town's today. */
const day = (after: number): string => localDayOf(new Date(town.clock.now().getTime() + after * 86_400_000));
/** "2027-03-02" → "02.03.2027". */
const german = (iso: string): string => iso.split('-').toReversed().join('.');

async function openCouncil({ page }: Visitor): Promise<void> {
  await page.goto('/gremien');
  await page.getByRole('link', { name: COUNCIL }).click();
  await page.getByRole('heading', { level: 1, name: COUNCIL }).waitFor();
}

const rowOf = (page: Page, seat: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: seat, exact: true }) });

async function choose(page: Page, seat: string, action: string): Promise<Locator> {
  await page.getByRole('button', { name: `Aktionen für ${seat}` }).click();
  await page.getByRole('menuitem', { name: action }).click();
  const dialog = page.getByRole('dialog', { name: seat });
  await dialog.waitFor();
  return dialog;
}

async function handsOverAndEnds(): Promise<void> {
  await using visitor = await office();
  const { page } = visitor;
  await openCouncil(visitor);
  const stays = await staying(page);

  const handOver = await choose(page, YOUTH_OFFICE, 'Sitz übergeben');
  await handOver.locator('.ra-combo input').focus();
  await take(page, SUCCESSOR);
  await typeDay(page, 'Ab wann', '1999-01-01');
  await press(handOver, 'Sitz übergeben');
  await refusedAt(page, 'Ab wann', 'Die Übergabe muss nach dem Beginn');
  expect(await handOver.getByRole('combobox').first().inputValue()).toBe(SUCCESSOR);
  await typeDay(page, 'Ab wann', day(0));
  await press(handOver, 'Sitz übergeben');
  await closed(handOver);
  await rowOf(page, YOUTH_OFFICE).getByRole('link', { name: SUCCESSOR }).waitFor();
  await page.getByText('Frühere Sitze (1)').click();
  await rowOf(page, YOUTH_OFFICE).getByRole('link', { name: 'Jugendamt, Prävention' }).waitFor();

  const end = await choose(page, CHURCH, 'Sitz beenden');
  await typeDay(page, 'Letzter Tag', '1999-01-01');
  await press(end, 'Sitz beenden');
  await refusedAt(page, 'Letzter Tag', 'Das Ende liegt vor dem Beginn.');
  await typeDay(page, 'Letzter Tag', day(30));
  await press(end, 'Sitz beenden');
  await closed(end);
  await rowOf(page, CHURCH)
    .getByText(`bis ${german(day(30))}`)
    .waitFor();
  expect(await stays()).toBe(true);
  expect(visitor.complaints).toEqual([]);
}

async function namesDeputies(): Promise<void> {
  await using visitor = await office();
  const { page } = visitor;
  await openCouncil(visitor);
  const stays = await staying(page);
  await page.getByRole('button', { name: `Aktionen für ${SCHOOL}` }).press('Enter');
  await page.getByRole('menuitem', { name: 'Vertretungen ordnen' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: `Vertretungen: ${SCHOOL}` });
  await dialog.getByText('Noch niemand vertritt diesen Sitz.').waitFor();
  const person = dialog.locator('.ra-combo input');
  await person.focus();
  await page.keyboard.type('Fachdienst');
  await page.getByRole('option').first().waitFor();
  await moveBelow(page);
  expect(await page.getByRole('option').first().isVisible()).toBe(true);
  expect(await person.inputValue()).toBe('Fachdienst');
  await person.clear();
  // The focus stands in the field; whoever is chosen is saved at once, and the next can be typed.
  for (const [index, name] of ['Fachdienst Prävention', 'Polizeirevier Aue, Einsatz'].entries()) {
    await person.focus();
    await take(page, name);
    await dialog.getByText(`${index + 1}. ${name}`).waitFor();
  }
  expect(await barriersOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await closed(dialog);
  await rowOf(page, SCHOOL).getByRole('listitem').nth(1).waitFor();
  expect(await rowOf(page, SCHOOL).getByRole('listitem').allTextContents()).toEqual([
    'Fachdienst Prävention',
    'Polizeirevier Aue, Einsatz',
  ]);
  expect(await stays()).toBe(true);
  expect(visitor.complaints).toEqual([]);
}

async function adoptsRules(): Promise<void> {
  await using visitor = await office();
  const { page } = visitor;
  await openCouncil(visitor);
  const stays = await staying(page);
  const adopt = async (): Promise<void> => {
    await page.getByRole('link', { name: 'Neue Fassung eintragen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Neue Fassung der Geschäftsordnung' }).waitFor();
  };
  const period = page.getByLabel(/^Ladungsfrist \(Tage\)/);

  await adopt();
  await period.fill('vierzehn');
  await press(page, 'Fassung eintragen');
  await refusedAt(page, 'Ladungsfrist (Tage)', 'Geben Sie eine ganze Zahl von 0 bis 90 ein.');
  expect(await period.inputValue()).toBe('vierzehn');
  await period.fill('10');
  await press(page, 'Fassung eintragen');
  await page.getByText(`Es gilt Fassung 1 seit ${german(day(0))}.`).waitFor();
  await page.getByText('Alle Regeln zeigen').click();
  await page.getByText('10 Tage, ohne Zugang und Sitzungstag').waitFor();

  await adopt();
  await period.fill('21');
  await typeDay(page, 'Gilt ab', '1999-01-01');
  await press(page, 'Fassung eintragen');
  await refusedAt(page, 'Gilt ab', 'Eine neue Fassung gilt frühestens ab heute');
  expect(await period.inputValue()).toBe('21');
  await typeDay(page, 'Gilt ab', day(20));
  await press(page, 'Fassung eintragen');
  await page.getByText('Fassungen (2)').click();
  await page.getByText(`Fassung 1, ${german(day(0))} bis ${german(day(19))}`).waitFor();
  await page.getByText(`Fassung 2, seit ${german(day(20))}`).waitFor();
  // The one that holds today is still the first.
  await page.getByText(`Es gilt Fassung 1 seit ${german(day(0))}.`).waitFor();
  expect(await stays()).toBe(true);
  expect(visitor.complaints).toEqual([]);
}

async function foundsAnOrganisation(): Promise<void> {
  await using visitor = await office();
  const { page } = visitor;
  await visitor.open('/organisationen');
  const stays = await staying(page);
  await press(page, 'Organisation anlegen');
  const dialog = page.getByRole('dialog', { name: 'Organisation anlegen' });
  const name = dialog.getByLabel('Name', { exact: true });
  await dialog.getByLabel('Art').selectOption('CLUB');
  await press(dialog, 'Speichern');
  await refusedAt(page, 'Name', 'Füllen Sie dieses Feld aus.');
  await name.fill(SCHOOL);
  await dialog.getByLabel(/^Kurzname/).fill('SV');
  await press(dialog, 'Speichern');
  await refusedAt(page, 'Name', 'Eine Organisation mit diesem Namen gibt es schon.');
  expect(await dialog.getByLabel(/^Kurzname/).inputValue()).toBe('SV');
  // The side that the kind proposes.
  expect(await dialog.getByRole('radio', { name: 'Gesellschaft' }).isChecked()).toBe(true);
  await name.fill('Sportverein Schwarzenberg');
  await press(dialog, 'Speichern');
  await closed(dialog);
  await rowOf(page, 'Sportverein Schwarzenberg').getByText('Verein', { exact: true }).waitFor();

  await press(page, 'Sportverein Schwarzenberg ändern');
  const change = page.getByRole('dialog', { name: 'Organisation ändern' });
  await change.getByLabel('Name', { exact: true }).fill('Turnverein Schwarzenberg');
  await press(change, 'Speichern');
  await closed(change);
  await rowOf(page, 'Turnverein Schwarzenberg').getByText('SV', { exact: true }).waitFor();
  expect(await rowOf(page, 'Sportverein Schwarzenberg').count()).toBe(0);
  expect(await stays()).toBe(true);
  expect(visitor.complaints).toEqual([]);
}

async function foundsAndDissolvesABody(): Promise<void> {
  await using visitor = await office();
  const { page } = visitor;
  await visitor.open('/gremien');
  const stays = await staying(page);
  await press(page, 'Gremium anlegen');
  const dialog = page.getByRole('dialog', { name: 'Gremium anlegen' });
  await dialog.getByLabel('Name', { exact: true }).fill(COUNCIL);
  await press(dialog, 'Gremium anlegen');
  await refusedAt(page, 'Auftrag', 'Eine Arbeitsgruppe braucht einen Auftrag mit Beginn.');
  await dialog.getByRole('textbox', { name: 'Auftrag' }).fill('Wände am Bahnhof sauber halten');
  await press(dialog, 'Gremium anlegen');
  await refusedAt(page, 'Name', 'Ein Gremium mit diesem Namen gibt es schon.');
  expect(await dialog.getByRole('textbox', { name: 'Auftrag' }).inputValue()).toBe(
    'Wände am Bahnhof sauber halten',
  );
  await dialog.getByLabel('Name', { exact: true }).fill('Arbeitsgruppe Bahnhof');
  await dialog.getByLabel(/^Gehört zu/).selectOption({ label: COUNCIL });
  await press(dialog, 'Gremium anlegen');
  await page.getByRole('heading', { level: 1, name: 'Arbeitsgruppe Bahnhof' }).waitFor();
  await page.getByText('Wände am Bahnhof sauber halten').waitFor();

  const act = async (action: string): Promise<Locator> => {
    await press(page, 'Weitere Aktionen');
    await page.getByRole('menuitem', { name: action }).click();
    return page.getByRole('dialog');
  };
  const change = await act('Gremium ändern');
  await change.getByLabel('Name', { exact: true }).fill('Arbeitsgruppe Bahnhofstraße');
  await press(change, 'Speichern');
  await page.getByRole('heading', { level: 1, name: 'Arbeitsgruppe Bahnhofstraße' }).waitFor();
  await closed(change);

  // The council stands above it and cannot go first; the reason is not that of one field.
  await page.getByRole('link', { name: COUNCIL }).first().click();
  await page.getByRole('heading', { level: 1, name: COUNCIL }).waitFor();
  const tooEarly = await act('Gremium auflösen');
  await press(tooEarly, 'Gremium auflösen');
  await tooEarly.getByText('Diesem Gremium sind noch andere zugeordnet.').waitFor();
  await press(tooEarly, 'Abbrechen');
  await closed(tooEarly);

  await page.getByRole('link', { name: 'Arbeitsgruppe Bahnhofstraße' }).click();
  await page.getByRole('heading', { level: 1, name: 'Arbeitsgruppe Bahnhofstraße' }).waitFor();
  const dissolve = await act('Gremium auflösen');
  await page.getByRole('spinbutton', { name: 'Tag, Letzter Tag des Gremiums' }).click();
  for (let digits = 0; digits < 3; digits += 1) await page.keyboard.press('Backspace');
  await press(dissolve, 'Gremium auflösen');
  await refusedAt(page, 'Letzter Tag des Gremiums', 'Füllen Sie dieses Feld aus.');
  await typeDay(page, 'Letzter Tag des Gremiums', day(0));
  await press(dissolve, 'Gremium auflösen');
  await closed(dissolve);
  await page.getByText(`Aufgelöst zum ${german(day(0))}`).waitFor();
  expect(await page.getByRole('button', { name: 'Weitere Aktionen' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Gremien', exact: true }).first().click();
  await page.getByText('Aufgelöste Gremien (1)').waitFor();
  expect(await stays()).toBe(true);
  expect(visitor.complaints).toEqual([]);
}

const NEWCOMER = { name: 'Polizeirevier Aue, Einsatz', email: 'einsatz-aue@polizei.example' };

async function invitesToAnAccount(): Promise<void> {
  await using visitor = await office();
  const { page } = visitor;
  await visitor.open('/personen', { link: NEWCOMER.name });
  await page.getByText('Hat noch kein Konto.').waitFor();
  await press(page, 'Person einladen');
  await page.getByText(`Die Einladung zum Konto ist unterwegs an ${NEWCOMER.email}.`).waitFor();
  expect(await page.getByRole('button', { name: 'Person einladen' }).count()).toBe(0);
  const stays = await staying(page);

  await using newcomer = await Visitor.at(browser, { address: town.address, javaScript: false });
  await newcomer.page.goto(await linkTo(town, NEWCOMER.email, /\/konto\/einladung\/[\w-]+/));
  const address = newcomer.page.getByLabel('E-Mail-Adresse');
  const redeem = async (password: string): Promise<void> => {
    await newcomer.page.getByLabel(/^Kennwort/).fill(password);
    await newcomer.page.getByRole('button').click();
  };
  await address.fill(NEWCOMER.email);
  await redeem('zu kurz');
  await newcomer.page.getByText('Das Kennwort ist zu kurz. Wählen Sie mindestens 12 Zeichen.').waitFor();
  expect(await address.inputValue()).toBe(NEWCOMER.email);
  await redeem('vier neue Wörter im Rathaus');
  await newcomer.page.getByText('Sie sind angemeldet.').waitFor();

  // The office's page says so by itself.
  await page.getByText('Kann sich anmelden.').waitFor();
  expect(await stays()).toBe(true);
  expect(visitor.complaints).toEqual([]);
}

describeInBrowser('changes of the council', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('a seat is handed over and another one ends; a wrong day is refused at its field', handsOverAndEnds);
  it('deputies are named in order by keys alone', namesDeputies);
  it('rules of procedure are adopted, and a later version with its day', adoptsRules);
  it('an organisation is founded and renamed; a name that is taken is refused', foundsAnOrganisation);
  it(
    'a body is created, changed and dissolved; what is missing is refused at its field',
    foundsAndDissolvesABody,
  );
  it('a person gets an account by the mail that the office sends', invitesToAnAccount);
});
