import { expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { Api } from '../../src/demo/api.js';
import { ACCOUNTS } from '../../src/demo/silberberg.js';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { until } from './office-desk.js';
import { describeInBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

const member = (width = 1280): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account: ACCOUNT.member, width });

const personOf = async (account: string): Promise<string> =>
  (
    await town.database.query<{ id: string }>(
      'select p.id from person p join account a on a.id = p.account_id where a.email = $1',
      [account],
    )
  )[0]?.id ?? '';

/** The office gives somebody a task. */
async function gives(
  title: string,
  account: string = ACCOUNT.member,
): Promise<{ id: string; revision: number }> {
  const office = await Api.signIn(town.address, ACCOUNTS.office);
  const input = { title, responsiblePersonId: await personOf(account) };
  return office.mutate('createTask', input, { type: 'Task', fields: 'id revision' });
}

const unread = async (): Promise<number> =>
  (
    await town.database.query<{ n: number }>(
      'select count(*)::int as n from inbox_entry where person_id = $1 and read_at is null',
      [await personOf(ACCOUNT.member)],
    )
  )[0]?.n ?? 0;
const unreadIs = (count: number): Promise<true> =>
  until(async () => ((await unread()) === count ? true : undefined), `${count} unread`);

const underWay = async (): Promise<number> =>
  (
    await town.database.query<{ n: number }>(
      `select count(*)::int as n from notification where person_id = $1 and kind = 'TASK_ASSIGNED'
         and state in ('WAITING', 'CLAIMED', 'READY', 'SENDING')`,
      [await personOf(ACCOUNT.member)],
    )
  )[0]?.n ?? 0;

/** The bell with this number on it. */
const bell = (page: Page, count: number): Locator =>
  page.getByRole('link', { name: count === 0 ? /^Mitteilungen$/ : `Mitteilungen ${count} ungelesen` });
const entry = (page: Page, title: string): Locator => page.getByRole('listitem').filter({ hasText: title });

async function rings(): Promise<void> {
  await using visitor = await member();
  await visitor.open('/hilfe');
  const before = await unread();
  await bell(visitor.page, before).waitFor();
  await gives('Es klingelt');
  // Nobody touches the page meanwhile.
  await bell(visitor.page, before + 1).waitFor();
  expect(visitor.complaints).toEqual([]);
}

async function opens(): Promise<void> {
  await using visitor = await member(390);
  const { page } = visitor;
  await gives('Wird geöffnet');
  await visitor.open('/mitteilungen');
  const mine = entry(page, 'Wird geöffnet');
  await mine.getByText('Für eine Aufgabe sind Sie zuständig.').waitFor();
  await mine.getByText('weil Ihnen eine Aufgabe zugewiesen wurde').waitFor();
  const before = await unread();
  await mine.getByRole('link', { name: 'Wird geöffnet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Wird geöffnet' }).waitFor();
  await bell(page, before - 1).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Mitteilungen' }).waitFor();
  await mine.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Alle', exact: true }).click();
  await mine.waitFor();
  expect(await mine.getByText('neu', { exact: true }).count()).toBe(0);
  expect(visitor.complaints).toEqual([]);
}

async function reads(): Promise<void> {
  await using visitor = await member();
  await using elsewhere = await member();
  for (const title of ['Erste', 'Zweite', 'Dritte']) await gives(`${title} von dreien`);
  await visitor.open('/mitteilungen');
  await elsewhere.open('/');
  const { page } = visitor;
  await entry(page, 'Dritte von dreien').waitFor();
  const before = await unread();
  await entry(page, 'Zweite von dreien')
    .getByRole('button', { name: 'Als gelesen markieren' })
    .press('Enter');
  await entry(page, 'Zweite von dreien').waitFor({ state: 'detached' });
  await bell(elsewhere.page, before - 1).waitFor();
  await page.getByRole('button', { name: 'Alle als gelesen markieren' }).press('Enter');
  await page.getByText('Sie haben alles gelesen.').waitFor();
  await bell(page, 0).waitFor();
  await bell(elsewhere.page, 0).waitFor();
  await unreadIs(0);
}

async function hides(): Promise<void> {
  const { id, revision } = await gives('Geht an andere');
  await unreadIs(1);
  // A notice whose mail has not gone yet would be withdrawn as a whole.
  await until(async () => ((await underWay()) === 0 ? true : undefined), 'all mails gone');
  const office = await Api.signIn(town.address, ACCOUNTS.office);
  const change = { responsiblePersonId: await personOf(ACCOUNT.police) };
  await office.mutate('changeTask', { taskId: id, revision, change }, { type: 'Task', fields: 'id' });
  await using visitor = await member();
  await visitor.open('/mitteilungen');
  await visitor.page.getByText('Den Inhalt können Sie nicht mehr sehen.').waitFor();
  expect(await visitor.page.getByText('Geht an andere').count()).toBe(0);
}

describeInBrowser('the inbox in the browser', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('rings its bell on any page, while nobody touches it', rings, 120_000);
  it('opens what a notice is about, which is read then', opens, 120_000);
  it('is read one by one and as a whole by keys, and another window shows it', reads, 120_000);
  it('hides the content of what one may not see any more', hides, 120_000);
});
