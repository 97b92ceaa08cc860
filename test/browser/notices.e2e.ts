import { expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { linkTo, UNSUBSCRIBE } from './made-paths.js';
import { describeInBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

const chosen = async (kind: string): Promise<string | undefined> =>
  (
    await town.database.query<{ choice: string }>('select choice from notice_setting where kind = $1', [kind])
  )[0]?.choice;

async function choosesByKeyboard(): Promise<void> {
  await using visitor = await Visitor.at(browser, { address: town.address, account: ACCOUNT.member });
  const { page } = visitor;
  await visitor.open('/konto');
  await page.getByRole('link', { name: 'Mitteilungen einstellen' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Mitteilungen einstellen' }).waitFor();
  const tasks = page.getByLabel('Neue Aufgaben');
  expect(await tasks.inputValue()).toBe('AT_ONCE');
  await tasks.focus();
  // The last one that was reached is what is stored, however fast one goes.
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
  await page.getByText('Gespeichert. Neue Aufgaben: Keine E-Mail').waitFor();
  expect(await chosen('TASK_ASSIGNED')).toBe('OFF');
  await page.reload();
  await tasks.waitFor();
  expect(await tasks.inputValue()).toBe('OFF');
  expect(visitor.complaints).toEqual([]);
}

async function readsWhatIsFixed(): Promise<void> {
  await using visitor = await Visitor.at(browser, {
    address: town.address,
    account: ACCOUNT.member,
    width: 390,
  });
  const { page } = visitor;
  await visitor.open('/konto/mitteilungen');
  await page.getByText('Fristen und Rechte hängen daran').waitFor();
  await page.getByRole('listitem').getByText('Einladungen', { exact: true }).waitFor();
  expect(await page.getByLabel('Einladungen', { exact: true }).count()).toBe(0);
  // What comes at 07:00 does not come at once.
  const daily = page.getByLabel('Tagesübersicht um 07:00 Uhr').locator('option');
  expect(await daily.allTextContents()).toEqual(['Per E-Mail, wenn etwas wartet', 'Keine E-Mail']);
}

async function keepsTheChoiceWhenTheServerIsAway(): Promise<void> {
  await using visitor = await Visitor.at(browser, { address: town.address, account: ACCOUNT.member });
  const { page } = visitor;
  await visitor.open('/konto/mitteilungen');
  await page.route('**/graphql', (route) => route.abort());
  await page.getByLabel('Erinnerungen an Sitzungen').selectOption('Keine E-Mail');
  await page.getByText('Der Server antwortet nicht').first().waitFor();
  await page.unroute('**/graphql');
  expect(await chosen('REMINDER')).toBeUndefined();
  await page.getByLabel('Erinnerungen an Sitzungen').selectOption('Keine E-Mail');
  await page.getByText('Gespeichert. Erinnerungen an Sitzungen: Keine E-Mail').waitFor();
  expect(await chosen('REMINDER')).toBe('OFF');
}

async function unsubscribesFromTheMail(): Promise<void> {
  await town.database.query('delete from notice_setting');
  const path = await linkTo(town, ACCOUNT.chair, UNSUBSCRIBE);
  await using visitor = await Visitor.at(browser, { address: town.address, javaScript: false, width: 390 });
  const { page } = visitor;
  await page.goto(path);
  await page.getByRole('heading', { level: 1, name: 'E-Mails abbestellen' }).waitFor();
  expect(await chosen('REMINDER')).toBeUndefined();
  await page.getByRole('button', { name: 'Keine E-Mails mehr' }).click();
  await page.getByText('Sie erhalten diese E-Mails nicht').waitFor();
  expect(await chosen('REMINDER')).toBe('OFF');
  await page.getByRole('button', { name: 'Rückgängig: Sofort per E-Mail erhalten' }).click();
  await page.getByText('Sie erhalten diese E-Mails sofort').waitFor();
  expect(await chosen('REMINDER')).toBe('AT_ONCE');
  expect(visitor.complaints).toEqual([]);
}

describeInBrowser('who gets notices', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('chooses by keyboard how he gets each kind, and finds it so again', choosesByKeyboard);
  it('reads which mails are fixed, and why', readsWhatIsFixed);
  it('is told when a choice was not stored, and chooses again', keepsTheChoiceWhenTheServerIsAway);
  it(
    'gives a kind up by the link in the mail, without JavaScript, and takes it back',
    unsubscribesFromTheMail,
  );
});
