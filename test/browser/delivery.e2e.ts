import { expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { rowOf, until } from './office-desk.js';
import { describeInBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

const at = (account: string, width?: number): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account, ...(width === undefined ? {} : { width }) });

/** Mails of the demo's council, as if its mail server had refused them for good; their number. */
async function giveUp(most: number): Promise<number> {
  const rows = await town.database.query(
    `update notification set state = 'REFUSED', last_error = '550 5.1.1', sent_at = null
      where id in (select n.id from notification n join person p on p.id = n.person_id
                    where n.kind = 'INVITATION' and n.state = 'SENT' order by p.name limit $1) returning id`,
    [most],
  );
  return rows.length;
}

const countParked = async (): Promise<number> =>
  (
    await town.database.query<{ n: number }>(
      `select count(*)::int as n from notification where state = 'REFUSED'`,
    )
  )[0]?.n ?? -1;

async function sendsOneAgain(): Promise<void> {
  await giveUp(2);
  await using visitor = await at(ACCOUNT.office);
  const { page } = visitor;
  await visitor.open('/');
  await page.getByRole('link', { name: 'Versand' }).click();
  await page.getByRole('link', { name: 'Aufgegeben (2)' }).waitFor();
  const row = rowOf(page, 'Einladung').first();
  expect(await row.innerText()).toContain('Der Mailserver hat Adresse oder Nachricht abgelehnt (550 5.1.1).');
  await row.getByRole('button', { name: /^Erneut senden: Einladung an / }).click();
  // It goes out, and the page tells it by itself.
  await page.getByRole('link', { name: 'Aufgegeben (1)' }).waitFor();
  await page.getByRole('link', { name: 'Fällig (0)' }).waitFor();
  expect(visitor.complaints).toEqual([]);
}

async function sendsAllAgain(): Promise<void> {
  await giveUp(3);
  await using visitor = await at(ACCOUNT.office, 390);
  const { page } = visitor;
  await visitor.open('/versand');
  await page.getByLabel('Art der Mail').selectOption('Verlegung');
  await page.getByText('Hier steht zurzeit nichts.').waitFor();
  await page.getByLabel('Art der Mail').selectOption('Einladung');
  await page.getByRole('button', { name: /^Alle \d erneut senden$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erneut senden' }).click();
  await page.getByText(/Mails werden erneut gesendet/).waitFor();
  await until(async () => ((await countParked()) === 0 ? true : undefined), 'all mails to leave');
  expect(visitor.complaints).toEqual([]);
}

async function countsAlone(): Promise<void> {
  const given = await giveUp(2);
  await using visitor = await at(ACCOUNT.administration);
  const { page } = visitor;
  await visitor.open('/versand');
  const shown = await page.getByRole('main').innerText();
  expect(shown).toContain(`Betroffen: ${given}.`);
  for (const hidden of ['Polizei', 'Einladung', '1. Sitzung']) expect(shown).not.toContain(hidden);
  await page.getByRole('button', { name: `Alle ${given} erneut senden` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erneut senden' }).click();
  await page.getByText(`${given} Mails werden erneut gesendet.`).waitFor();
  await until(async () => ((await countParked()) === 0 ? true : undefined), 'all mails to leave');
}

async function isNotThere(): Promise<void> {
  await using visitor = await at(ACCOUNT.member);
  await visitor.open('/versand');
  expect(await visitor.page.getByRole('link', { name: 'Versand' }).count()).toBe(0);
  await visitor.page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor();
}

describeInBrowser('what the mails do', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('is told to the office, which sends again what was refused', sendsOneAgain);
  it('is narrowed by kind, and all of it is sent again after a question', sendsAllAgain);
  it('is told to the administration in numbers, which sends all again without reading it', countsAlone);
  it('is hidden from members', isNotThere);
});
