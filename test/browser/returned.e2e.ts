import { beforeEach, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { barriersOf } from './accessibility.js';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { dayIn, rowOf, typed } from './office-desk.js';
import { describeInBrowser, Visitor } from './visitor.js';

const CHURCH = 'Kirchgemeinde, Jugendarbeit';
const TO_SERVE = 'Zustellung per Post oder Telefon';

let town: DemoTown;
let browser: Browser;

const at = (account: string, width = 1280): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account, width });

/** What the church was sent about the coming meeting has come back, and its address gets legal mails only. */
async function returned(): Promise<void> {
  const { database, clock } = town;
  await database.query(`delete from service_proof where channel <> 'EMAIL'`);
  await database.query(
    `update service_proof set state = 'RETURNED', served_on = null, detail = '5.1.1', returned_at = $2
      where id in (select s.id from service_proof s join invitation i on i.id = s.invitation_id join person p on p.id = i.person_id
                     join meeting m on m.id = i.meeting_id and m.schedule = s.schedule
                    where p.name = $1 and m.starts_at > $2)`,
    [CHURCH, clock.now()],
  );
  await database.query(
    `insert into address_mark (id, territory_id, person_id, address_hash, since, stopped_at, reason, status)
     select uuidv7(), territory_id, id, sha256(convert_to(lower(contact_email), 'UTF8')), $2, $2, 'UNKNOWN_ADDRESS', '5.1.1'
       from person where name = $1
     on conflict (person_id, address_hash) do update set since = excluded.since, stopped_at = excluded.stopped_at`,
    [CHURCH, clock.now()],
  );
}

const MARK = /Adresse unzustellbar seit/;

async function setsTheAddressRight(): Promise<void> {
  await using visitor = await at(ACCOUNT.office);
  const { page } = visitor;
  await visitor.open('/personen');
  await rowOf(page, CHURCH).getByText(MARK).waitFor();
  await visitor.open('/personen', { link: CHURCH });
  const shown = await page.getByRole('main').innerText();
  expect(shown).toContain('E-Mails kommen nicht an');
  expect(shown).toContain('Diese Adresse gibt es nicht. (Meldung des Mailservers: 5.1.1)');
  expect(shown).toContain('An diese Adresse gehen nur noch Einladungen, Änderungen und Absagen.');
  await page.getByRole('button', { name: 'Adresse ist in Ordnung' }).click();
  await page.getByText('E-Mails kommen nicht an').waitFor({ state: 'detached' });
  await visitor.open('/personen');
  await rowOf(page, CHURCH).waitFor();
  expect(await page.getByText(MARK).count()).toBe(0);
  expect(visitor.complaints).toEqual([]);
}

/** Enters on the list that the church was told by phone. */
async function entersPhoneCall(page: Page): Promise<void> {
  await page.getByRole('button', { name: `Zugang bei ${CHURCH} eintragen` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Am Telefon' }).check();
  await dialog.getByRole('spinbutton', { name: 'Tag, Tag des Zugangs' }).click();
  await page.keyboard.type(typed(dayIn(town, 0)));
  await dialog.getByRole('button', { name: 'Zugang eintragen' }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function servesByPhone(): Promise<void> {
  await using visitor = await at(ACCOUNT.office);
  const { page } = visitor;
  await visitor.open('/sitzungen', { link: '1. Sitzung', tab: 'Einladung und Rückmeldungen' });
  await rowOf(page, CHURCH).getByText(MARK).waitFor();
  await page.getByText('Eine Person ist per Post oder Telefon zu benachrichtigen').waitFor();
  await page.getByRole('link', { name: TO_SERVE }).click();
  await page.getByRole('heading', { level: 1, name: TO_SERVE }).waitFor();
  const row = rowOf(page, CHURCH);
  expect(await row.innerText()).toContain('1. Sitzung');
  expect(await row.innerText()).toContain('Verlegung');
  await page.getByRole('link', { name: 'Liste für alle Sitzungen zeigen' }).click();
  await page.getByText('Eine Person ist zu benachrichtigen.').waitFor();
  await entersPhoneCall(page);
  await page.getByText('Niemand ist zu benachrichtigen').waitFor();
  expect(visitor.complaints).toEqual([]);
}

/** What was entered was wrong: the church was not called at all. On a phone. */
async function takesTheEntryBack(): Promise<void> {
  await using visitor = await at(ACCOUNT.office, 390);
  const { page } = visitor;
  await visitor.open('/sitzungen/zustellung');
  await entersPhoneCall(page);
  await visitor.open('/sitzungen', { link: '1. Sitzung', tab: 'Einladung und Rückmeldungen' });
  const row = rowOf(page, CHURCH);
  await row.getByRole('button', { name: `Aktionen für ${CHURCH}` }).click();
  await page.getByRole('menuitem', { name: /^Berichtigen: Am Telefon am / }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^Eingetragen ist: Am Telefon am /).waitFor();
  expect(await barriersOf(page)).toEqual([]);
  await dialog.getByRole('radio', { name: 'Es gab keinen Zugang' }).check();
  await dialog.getByRole('button', { name: 'Zugang berichtigen' }).click();
  await dialog.getByText('Füllen Sie dieses Feld aus.').first().waitFor();
  await dialog.getByLabel('Grund der Berichtigung').fill('Es war eine andere Nummer.');
  await dialog.getByRole('button', { name: 'Zugang berichtigen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await row.getByText(/Berichtigt: Es war eine andere Nummer\., eingetragen von /).waitFor();
  expect(await row.locator('s').innerText()).toMatch(/^Am Telefon am /);
  await page.getByText('Eine Person ist per Post oder Telefon zu benachrichtigen').waitFor();
  expect(await barriersOf(page)).toEqual([]);
  expect(visitor.complaints).toEqual([]);
}

async function printsTheList(): Promise<void> {
  await using visitor = await at(ACCOUNT.office);
  const { page } = visitor;
  await page.addInitScript('window.printed = 0; window.print = () => { window.printed += 1; };');
  await visitor.open('/sitzungen');
  await page.getByRole('link', { name: TO_SERVE }).click();
  await page.getByRole('button', { name: 'Liste drucken' }).click();
  expect(await page.evaluate('window.printed')).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await rowOf(page, CHURCH).waitFor();
  expect(await page.getByRole('button').count()).toBe(0);
}

async function fitsNarrowWindows(): Promise<void> {
  await using visitor = await at(ACCOUNT.office, 320);
  await visitor.open('/sitzungen', { link: '1. Sitzung', tab: 'Einladung und Rückmeldungen' });
  await rowOf(visitor.page, CHURCH).getByText(MARK).waitFor();
  expect(await barriersOf(visitor.page)).toEqual([]);
  await visitor.open('/sitzungen/zustellung');
  await rowOf(visitor.page, CHURCH).waitFor();
  expect(await barriersOf(visitor.page)).toEqual([]);
}

async function isNotThere(): Promise<void> {
  await using visitor = await at(ACCOUNT.member);
  const { page } = visitor;
  await visitor.open('/sitzungen', { link: '1. Sitzung' });
  expect(await page.getByText(MARK).count()).toBe(0);
  await visitor.open('/sitzungen');
  expect(await page.getByRole('link', { name: TO_SERVE }).count()).toBe(0);
  await visitor.open('/sitzungen/zustellung');
  await page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor();
}

describeInBrowser('a mail that came back', () => {
  inTown((opened) => ({ town, browser } = opened));
  beforeEach(returned);

  it('marks the person, whose address the office sets right', setsTheAddressRight);
  it('leads the office to those whom it tells by phone, and who are listed no more then', servesByPhone);
  it(
    'may take back what it entered: the wrong entry stays to be read, and the person is listed again',
    takesTheEntryBack,
  );
  it('gives a list to print, without what belongs to the screen', printsTheList);
  it('is shown without barriers in a window of 320 px', fitsNarrowWindows);
  it('is hidden from members', isNotThere);
});
