import { expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { describeInBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

const at = (account: string, width?: number): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account, ...(width === undefined ? {} : { width }) });

/** The answers that the town has stored for this account. */
const storedAnswer = async (account: string): Promise<string | undefined> => {
  const rows = await town.database.query<{ answer: string }>(
    `select i.answer from invitation i join person p on p.id = i.person_id
       join account a on a.id = p.account_id where a.email = $1 and i.released_at is null`,
    [account],
  );
  return rows[0]?.answer;
};

const button = ({ page }: Visitor, name: string): Locator => page.getByRole('button', { name, exact: true });

const hasFocus = async (page: Page, wanted: Locator): Promise<boolean> =>
  (await wanted.and(page.locator(':focus')).count()) === 1;

/** Until the server has answered: the chosen answer is shown before. */
const settled = ({ page }: Visitor): Promise<void> =>
  page.locator('[aria-busy]').first().waitFor({ state: 'detached' });

/** Presses Tab until this is focused. */
async function tabTo({ page }: Visitor, wanted: Locator): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if (await hasFocus(page, wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not get there');
}

/** As if the time of the session had run out. */
const endSession = (visitor: Visitor): Promise<void> => visitor.context.clearCookies();

async function answersInPlace(): Promise<void> {
  await using visitor = await at(ACCOUNT.member, 390);
  await visitor.open('/');
  await button(visitor, 'Zusagen').click();
  await visitor.page.getByText('Zugesagt', { exact: true }).waitFor();
  await visitor.page.getByText('2 Dinge warten auf Sie.').waitFor();
  expect(await storedAnswer(ACCOUNT.member)).toBe('ACCEPTED');
  await button(visitor, 'Absagen').click();
  await visitor.page.getByText('Abgesagt', { exact: true }).waitFor();
  await expect(button(visitor, 'Absagen').getAttribute('aria-pressed')).resolves.toBe('true');
  await settled(visitor);
  expect(await storedAnswer(ACCOUNT.member)).toBe('DECLINED');
  expect(visitor.complaints).toEqual([]);
}

async function sendsADeputy(): Promise<void> {
  await using visitor = await at(ACCOUNT.police);
  await visitor.open('/');
  await tabTo(visitor, button(visitor, 'Vertretung schicken'));
  await visitor.page.keyboard.press('Enter');
  await tabTo(visitor, button(visitor, 'Polizeirevier Aue, Streifendienst'));
  await visitor.page.keyboard.press('Enter');
  await visitor.page.getByText('Abgesagt', { exact: true }).waitFor();
  await settled(visitor);
  expect(await storedAnswer(ACCOUNT.police)).toBe('DECLINED');
  const rows = await town.database.query<{ name: string }>(
    `select p.name from invitation i join person p on p.id = i.person_id
      where i.role = 'DEPUTY' and i.released_at is null and p.name like 'Polizeirevier%'`,
  );
  expect(rows).toEqual([{ name: 'Polizeirevier Aue, Streifendienst' }]);
}

async function keepsTheAnswer(): Promise<void> {
  await using visitor = await at(ACCOUNT.chair);
  await visitor.open('/');
  await visitor.page.route('**/graphql', (route) => route.abort());
  await button(visitor, 'Zusagen').click();
  await visitor.page.getByRole('alert').getByText('Der Server antwortet nicht').first().waitFor();
  await expect(button(visitor, 'Zusagen').getAttribute('aria-pressed')).resolves.toBe('false');
  await visitor.page.unroute('**/graphql');
  await button(visitor, 'Zusagen').click();
  await visitor.page.getByText('Zugesagt', { exact: true }).waitFor();
}

async function searches(): Promise<void> {
  await using visitor = await at(ACCOUNT.office);
  const { page } = visitor;
  await visitor.open('/hilfe');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Wonach suchen Sie?' });
  await field.waitFor();
  await page.keyboard.type('graffiti');
  await page.getByRole('status').getByText('zu „graffiti“').waitFor();
  const chosen = page.getByRole('option', { selected: true });
  const first = await chosen.textContent();
  await page.keyboard.press('ArrowDown');
  expect(await chosen.textContent()).not.toBe(first);
  expect(await field.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  expect(new URL(page.url()).pathname).toBe('/hilfe');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('1. Sitzung');
  await page
    .getByRole('option', { name: /1\. Sitzung/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/sitzungen\/[0-9a-f-]{36}$/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('gibtesnicht');
  await page.getByText('Nichts gefunden').waitFor();
}

async function signsInAgain(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await endSession(visitor);
  await button(visitor, 'Kennwort ändern').click();
  const dialog = page.getByRole('dialog', { name: 'Ihre Anmeldung ist abgelaufen' });
  await dialog.waitFor();
  await dialog.getByRole('button', { name: 'Ohne Kennwort anmelden (Vorführung)' }).click();
  await dialog.waitFor({ state: 'detached' });
  // The page has asked again.
  await page.getByRole('link', { name: 'Aufgaben' }).waitFor();
}

async function goesOnWithThePassword(): Promise<void> {
  await using visitor = await at(ACCOUNT.chair);
  const { page } = visitor;
  await visitor.open('/konto');
  await page.getByLabel('Bisheriges Kennwort').fill('das alte ist falsch');
  await page.getByLabel('Neues Kennwort').fill('vier neue Wörter im Rathaus');
  // Whoever leaves the page open over lunch, and then over night.
  for (let ended = 0; ended < 2; ended += 1) await signsInAgain(visitor);
  expect(await page.getByLabel('Neues Kennwort').inputValue()).toBe('vier neue Wörter im Rathaus');
  await button(visitor, 'Kennwort ändern').click();
  const current = page.getByLabel('Bisheriges Kennwort');
  await page.getByText('Das bisherige Kennwort stimmt nicht').waitFor();
  await expect(current.getAttribute('aria-invalid')).resolves.toBe('true');
  expect(await hasFocus(page, current)).toBe(true);
}

async function reportsABarrier(): Promise<void> {
  await using visitor = await at(ACCOUNT.chair);
  const { page } = visitor;
  await visitor.open('/barrierefreiheit');
  const text = page.getByLabel('Was ist nicht nutzbar?');
  await text.fill('Die Tagesordnung lässt sich nicht vorlesen.');
  await endSession(visitor);
  await page.route('**/graphql', (route) => route.abort());
  await button(visitor, 'Barriere melden').click();
  await page.getByRole('alert').getByText('Der Server antwortet nicht').first().waitFor();
  expect(await text.inputValue()).toContain('Tagesordnung');
  await page.unroute('**/graphql');
  page.on('dialog', (question) => void question.accept());
  await page.reload();
  await text.waitFor();
  expect(await text.inputValue()).toContain('Tagesordnung');
  await button(visitor, 'Barriere melden').click();
  await page.getByText('Danke. Ihre Meldung ist unterwegs.').waitFor();
}

async function signsIn(): Promise<void> {
  await using visitor = await Visitor.at(browser, { address: town.address });
  const { page } = visitor;
  await visitor.open('/konto');
  await page.waitForURL(/\/anmelden\?weiter=/);
  await page.getByLabel('E-Mail-Adresse').fill(ACCOUNT.member);
  await page.getByLabel('Kennwort', { exact: true }).fill('ganz sicher falsch');
  await button(visitor, 'Anmelden').click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('E-Mail-Adresse').inputValue()).toBe(ACCOUNT.member);
  await button(visitor, 'Ordnungsamt Schwarzenberg').click();
  await page.getByRole('heading', { level: 1, name: 'Konto' }).waitFor();
  expect(await page.getByText('Offizielle Website').count()).toBe(1);
}

describeInBrowser('the daily use', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('a member answers in place by one click, and changes it by another', answersInPlace);
  it('a member sends a chosen deputy by the keyboard alone', sendsADeputy);
  it('a broken connection keeps the former answer and says so', keepsTheAnswer);
  it('the search is opened, used and closed by the keyboard', searches);
  it('a session that ends twice while a password is typed loses nothing', goesOnWithThePassword);
  it('a report of a barrier outlives the session, a broken connection and a reload', reportsABarrier);
  it(
    'a stranger is led to the sign-in; a wrong password is told; one click opens the page he wanted',
    signsIn,
  );
});
