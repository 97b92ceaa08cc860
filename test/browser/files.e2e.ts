import { expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, Locator } from 'playwright-core';
import { archive, pdf } from '../e2e/files/samples.js';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { draft } from './office-desk.js';
import { describeInBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

const at = (account: string, width?: number): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account, ...(width === undefined ? {} : { width }) });
const button = ({ page }: Visitor, name: string | RegExp): Locator => page.getByRole('button', { name });
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

/** The papers of the whole meeting stand in a section of their own. */
const papers = ({ page }: Visitor): Locator => page.getByRole('region', { name: 'Unterlagen zur Sitzung' });

async function addsAndReads(): Promise<void> {
  await using office = await at(ACCOUNT.office);
  await office.open('/sitzungen', { link: '1. Sitzung' });
  const field = papers(office).locator('input[type="file"]').last();
  await field.setInputFiles([
    file('Lageplan Bahnhof.pdf', pdf('Lage')),
    file('alles.zip', archive()),
    file('Bericht.pdf', pdf('Bericht')),
  ]);
  await papers(office).getByRole('link', { name: 'Bericht', exact: true }).waitFor();
  // What was refused is said at its field, and does not keep the others from coming in.
  await papers(office)
    .getByText(/^alles\.zip: .*Möglich sind: PDF, DOCX/)
    .first()
    .waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  await papers(office).getByText('Hinzugefügt: Lageplan Bahnhof.pdf, Bericht.pdf').waitFor();
  expect(office.complaints.filter((each) => !each.includes('422'))).toEqual([]);

  await using member = await at(ACCOUNT.member, 390);
  await member.open('/sitzungen', { link: '1. Sitzung' });
  const saving = member.page.waitForEvent('download');
  await papers(member).getByRole('link', { name: 'Lageplan Bahnhof', exact: true }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('Lageplan Bahnhof.pdf');
  expect(await readFile(await download.path())).toEqual(pdf('Lage'));
  expect(await button(member, /löschen$/).count()).toBe(0);
}

async function changesByKeyboard(): Promise<void> {
  await using office = await at(ACCOUNT.office);
  const { page } = office;
  await office.open('/sitzungen', { link: '1. Sitzung' });
  const choosing = page.waitForEvent('filechooser');
  await button(office, 'Neue Fassung: Bericht').press('Enter');
  await (await choosing).setFiles(file('Bericht neu.pdf', pdf('Bericht, zweite Fassung')));
  await page.getByText('Die neue Fassung von „Bericht“ ist gespeichert.').waitFor();
  await page.getByText('Eine ältere Fassung').click();
  await page.getByRole('link', { name: 'Bericht, Fassung 1' }).waitFor();
  await button(office, 'Bericht umbenennen').press('Enter');
  await page.getByLabel('Titel').last().fill('Lagebericht');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Lagebericht', exact: true }).waitFor();
  await button(office, 'Lagebericht löschen').press('Enter');
  await page.getByRole('dialog', { name: '„Lagebericht“ löschen?' }).waitFor();
  await button(office, 'Endgültig löschen').press('Enter');
  await page.getByRole('link', { name: 'Lagebericht', exact: true }).waitFor({ state: 'detached' });
  expect(await town.database.query(`select 1 from attachment where title = 'Lagebericht'`)).toEqual([]);
  expect(office.complaints).toEqual([]);
}

async function confidential(): Promise<void> {
  await using office = await at(ACCOUNT.office);
  await office.open('/sitzungen', { link: '1. Sitzung' });
  await office.page.getByText('Unterlagen hinzufügen', { exact: true }).first().click();
  await office.page
    .locator('.item input[type="file"]:visible')
    .first()
    .setInputFiles([file('Vertraulich.pdf', pdf('vertraulich'))]);
  const link = office.page.getByRole('link', { name: 'Vertraulich', exact: true });
  await link.waitFor();
  await town.database.query(`update attachment set audience = '{OFFICE}' where title = 'Vertraulich'`);
  await using member = await at(ACCOUNT.member);
  await member.open('/sitzungen', { link: '1. Sitzung' });
  await member.page.getByRole('heading', { name: 'Tagesordnung' }).waitFor();
  expect(await member.page.getByText('Vertraulich').count()).toBe(0);
  const path = (await link.getAttribute('href')) ?? '';
  expect((await member.context.request.get(path)).status()).toBe(404);
  expect((await office.context.request.get(path)).status()).toBe(200);
}

async function goesWithItsItem(): Promise<void> {
  await using office = await at(ACCOUNT.office);
  const { page } = office;
  const id = await draft(town, office, 12);
  await office.open(`/sitzungen/${id}`);
  await page.getByText('Unterlagen hinzufügen', { exact: true }).first().click();
  const field = page.locator('.item input[type="file"]:visible').first();
  await field.setInputFiles([file('Wegweiser.pdf', pdf('Weg'))]);
  await page.getByRole('link', { name: 'Wegweiser', exact: true }).waitFor();
  await button(office, 'Lage entfernen').click();
  await page.getByText('Zu diesem Punkt gehört eine Unterlage.').waitFor();
  await button(office, 'Abbrechen').last().click();
  await page.getByRole('link', { name: 'Wegweiser', exact: true }).waitFor();
  await button(office, 'Lage entfernen').click();
  await button(office, 'Punkt und Unterlagen löschen').click();
  await page.getByRole('link', { name: 'Wegweiser', exact: true }).waitFor({ state: 'detached' });
  expect(await town.database.query(`select 1 from attachment where title = 'Wegweiser'`)).toEqual([]);
  expect(office.complaints).toEqual([]);
}

describeInBrowser('papers of a meeting in the browser', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('are added by the office, several at once, and saved by a member', addsAndReads, 120_000);
  it('are replaced, renamed and removed by keyboard alone', changesByKeyboard, 120_000);
  it('of an item in a draft go with it, after a question', goesWithItsItem, 120_000);
  it('of an item are kept from whom they are not meant for', confidential, 120_000);
});
