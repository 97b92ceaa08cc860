import { expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { draft, mail, rowOf } from './office-desk.js';
import { describeInBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;
/** The mail server lets mails to this address wait. */
let waiting: string | undefined;

const POLICE = 'Polizeirevier Aue';
const DEPUTY = 'Polizeirevier Aue, Streifendienst';

async function send(office: Visitor, weeks: number): Promise<Page> {
  const { page } = office;
  await office.open(`/sitzungen/${await draft(town, office, weeks)}/einladung`);
  await page.getByRole('button', { name: 'Einladung versenden' }).click();
  await page.getByRole('button', { name: 'Jetzt versenden' }).click();
  await page.getByRole('heading', { name: 'Rückmeldungen', exact: true }).waitFor();
  return page;
}

const linkIn = (text: string): string => /\/r\/[\w-]+/.exec(text)?.[0] ?? '';

const forecast = (page: Page): Promise<string | null> => page.getByText(/\d+ sicher, /).textContent();

async function answerWithoutScript(): Promise<void> {
  await using office = await Visitor.at(browser, { address: town.address, account: ACCOUNT.office });
  const before = town.mailbox.size;
  const page = await send(office, 8);
  expect(await forecast(page)).toContain('0 sicher, ');
  await using phone = await Visitor.at(browser, { address: town.address, width: 390, javaScript: false });
  await phone.page.goto(linkIn((await mail(town, ACCOUNT.police, 'Einladung', before)).text));

  await phone.page.getByRole('button', { name: 'Zusagen' }).click();
  await phone.page.getByText('Sie haben zugesagt').waitFor();
  // Nobody reloads the page of the office.
  await page.getByText('1 sicher, ').waitFor();

  await phone.page.getByRole('button', { name: 'Absagen' }).click();
  await phone.page.getByText('Sie haben abgesagt').waitFor();
  await rowOf(page, POLICE).getByText('Abgesagt').waitFor();
  await page.getByText('0 sicher, ').waitFor();

  await phone.page.getByLabel('Wer vertritt Sie?').selectOption({ label: DEPUTY });
  await phone.page.getByRole('button', { name: 'Vertretung' }).click();
  await phone.page.getByText(`Zur Vertretung eingeladen: ${DEPUTY}.`).waitFor();
  await page.getByText(DEPUTY).first().waitFor();
  expect(phone.complaints).toEqual([]);
  expect(office.complaints).toEqual([]);
}

async function watchSending(): Promise<void> {
  await using office = await Visitor.at(browser, { address: town.address, account: ACCOUNT.office });
  waiting = ACCOUNT.police;
  const page = await send(office, 9);
  const bar = page.getByRole('progressbar', { name: 'Die Einladung wird versendet: 9 von 10 versendet' });
  await bar.waitFor();
  expect(await bar.getAttribute('value')).toBe('9');
  expect(office.complaints).toEqual([]);
}

describeInBrowser('answers to an invitation', () => {
  inTown((opened) => ({ town, browser } = opened), {
    recipient: (address) => (address === waiting ? 'greylist' : undefined),
  });

  it(
    'come from a page without JavaScript, and move the forecast on the page of the office',
    answerWithoutScript,
  );
  it('are waited for while a bar tells how many mails have left', watchSending);
});
