import { expect, it, jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { barriersOf } from './accessibility.js';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { dayIn, draft, mail, rowOf, typed } from './office-desk.js';
import { describeInBrowser, Visitor } from './visitor.js';

jest.setTimeout(180_000);

let town: DemoTown;
let browser: Browser;
/** Whose mails the mail server does not take. */
const refused = new Set<string>();

const POLICE = 'Polizeirevier Aue';
const PATROL = 'Polizeirevier Aue, Streifendienst';
const CHURCH = { name: 'Kirchgemeinde, Jugendarbeit', email: 'jugend@kirchgemeinde.example' };
const SCHOOL = 'Oberschule, Schulsozialarbeit';
const PREVENTION = 'Fachdienst Prävention';
const PUBLIC_ORDER = 'Ordnungsamt Schwarzenberg';
const GUEST = { name: 'Stadtwerke, Straßenbeleuchtung', email: 'licht@stadtwerke.example' };

const office = (): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account: ACCOUNT.office });

/** As a page that is opened once and never again: what changes is shown without reloading. */
async function openOnce(visitor: Visitor, path: string): Promise<Page> {
  await visitor.open(path);
  const { page } = visitor;
  await page.evaluate('window.openedOnce = true');
  return page;
}
const wasNotReloaded = (page: Page): Promise<unknown> => page.evaluate('window.openedOnce');

const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true });

const dialogOf = (page: Page): Locator => page.getByRole('dialog');
const closed = (page: Page): Promise<void> => dialogOf(page).waitFor({ state: 'detached' });

async function choose(page: Page, menu: string, action: string): Promise<Locator> {
  await button(page, menu).click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
  await dialogOf(page).waitFor();
  return dialogOf(page);
}

async function send(page: Page): Promise<void> {
  await button(page, 'Einladung versenden').click();
  await button(page, 'Jetzt versenden').click();
  await page.getByRole('heading', { name: 'Rückmeldungen', exact: true }).waitFor();
}

const typeDay = async (dialog: Locator, label: string, day: string): Promise<void> => {
  await dialog.getByRole('spinbutton', { name: `Tag, ${label}` }).click();
  await dialog.page().keyboard.type(typed(day));
};

/** Too late for the period: only as urgent, with a reason that is looked at in the mail before it goes out. */
async function sendsAsUrgent(): Promise<void> {
  await using visitor = await office();
  const id = await draft(town, visitor, 1);
  const page = await openOnce(visitor, `/sitzungen/${id}/einladung`);
  await page.getByText('Nicht mehr einzuhalten').waitFor();
  const before = town.mailbox.size;
  await button(page, 'Einladung versenden').click();
  await button(page, 'Jetzt versenden').click();
  await dialogOf(page).getByText('nennen Sie den Grund der Dringlichkeit').waitFor();
  await dialogOf(page).getByLabel('Grund der Dringlichkeit').fill('Einbrüche in drei Schulen');
  await dialogOf(page).getByText('E-Mail ansehen').click();
  await dialogOf(page).frameLocator('iframe').getByText('Einbrüche in drei Schulen').waitFor();
  expect(await barriersOf(page)).toEqual([]);
  expect(town.mailbox.size).toBe(before);
  await button(page, 'Jetzt versenden').click();
  await page.getByText('Verkürzt wegen Dringlichkeit').waitFor();
  await page.getByText('Grund der Dringlichkeit: Einbrüche in drei Schulen').waitFor();
  expect((await mail(town, ACCOUNT.police, 'Einladung', before)).text).toContain('Einbrüche in drei Schulen');
  expect(await wasNotReloaded(page)).toBe(true);

  await holds(id);
  expect(visitor.complaints).toEqual([]);
}

/** After its end, which was later than planned. */
async function holds(id: string): Promise<void> {
  town.clock.forwardTo(new Date(`${dayIn(town, 1)}T19:00:00Z`));
  await using visitor = await office();
  const page = await openOnce(visitor, `/sitzungen/${id}`);
  await button(page, 'Als durchgeführt markieren').click();
  await dialogOf(page)
    .getByRole('spinbutton', { name: /Minute/ })
    .click();
  await page.keyboard.type('25');
  await button(dialogOf(page), 'Als durchgeführt markieren').click();
  await closed(page);
  await page.getByText('Durchgeführt', { exact: true }).waitFor();
  await page.getByText(/Tatsächliches Ende/).waitFor();
  await page.getByText(/, 19:25 Uhr/).waitFor();
  expect(await button(page, 'Als durchgeführt markieren').count()).toBe(0);
  expect(await wasNotReloaded(page)).toBe(true);
  expect(visitor.complaints).toEqual([]);
}

/** Somebody of the town's list, by keyboard, for one item; then not. */
async function invitesAndUninvites(page: Page): Promise<void> {
  await button(page, 'Gast einladen').click();
  await dialogOf(page).locator('.ra-combo').waitFor();
  await dialogOf(page).getByRole('combobox', { name: 'Person' }).focus();
  await page.keyboard.type(PATROL);
  await page.keyboard.press('Tab');
  await dialogOf(page).getByLabel('Tagesordnungspunkt').selectOption({ label: '2. Beleuchtung am Bahnhof' });
  await button(dialogOf(page), 'Gast einladen').click();
  await closed(page);
  await page.getByText('Gast zu „Beleuchtung am Bahnhof“').waitFor();
  await button(page, `${PATROL} ausladen`).click();
  await button(dialogOf(page), 'Gast ausladen').click();
  await page.getByText('Kein Gast eingeladen.').waitFor();
}

/** Somebody new, who reads his item alone. */
async function invitesSomebodyNew(page: Page): Promise<void> {
  await button(page, 'Gast einladen').click();
  await dialogOf(page).getByRole('radio', { name: 'Eine neue Person' }).check();
  await dialogOf(page).getByLabel('Name').fill(GUEST.name);
  await dialogOf(page)
    .getByLabel(/^E-Mail-Adresse/)
    .fill(GUEST.email);
  await dialogOf(page).getByLabel('Tagesordnungspunkt').selectOption({ label: '2. Beleuchtung am Bahnhof' });
  expect(await barriersOf(page)).toEqual([]);
  await button(dialogOf(page), 'Gast einladen').click();
  await closed(page);
  await page.getByText(GUEST.name).first().waitFor();
}

/** The server says no; the office reads why, and sends again once the mailbox is there. */
async function mendsARefusedMail(page: Page): Promise<void> {
  await page.getByText('Eine E-Mail kam nicht an').waitFor();
  await page.getByText(`${CHURCH.name}: 550 5.1.1`).waitFor();
  await rowOf(page, CHURCH.name).getByText('E-Mail abgelehnt').waitFor();
  expect(await barriersOf(page)).toEqual([]);
  refused.delete(CHURCH.email);
  const before = town.mailbox.size;
  await button(page, `Erneut an ${CHURCH.name} senden`).click();
  await page.getByText(`Die E-Mail an ${CHURCH.name} ist unterwegs.`).waitFor();
  await mail(town, CHURCH.email, 'Einladung', before);
  await page.getByText('Eine E-Mail kam nicht an').waitFor({ state: 'detached' });
  await rowOf(page, CHURCH.name).getByText('E-Mail zugestellt').waitFor();
}

const SERVICES = [
  { name: CHURCH.name, by: 'Per Post', detail: 'Einschreiben 47' },
  { name: SCHOOL, by: 'Am Telefon', detail: '' },
  { name: PREVENTION, by: 'Übergeben', detail: '' },
] as const;

async function recordsServices(page: Page): Promise<void> {
  for (const { name, by, detail } of SERVICES) {
    const dialog = await choose(page, `Aktionen für ${name}`, 'Zugang eintragen');
    await dialog.getByRole('radio', { name: by }).check();
    await typeDay(dialog, 'Tag des Zugangs', dayIn(town, 0));
    await dialog.getByLabel(/^Bemerkung/).fill(detail);
    await button(dialog, 'Zugang eintragen').click();
    await closed(page);
    await rowOf(page, name)
      .getByText(new RegExp(`^${by} am `))
      .waitFor();
    if (detail !== '') await rowOf(page, name).getByText(detail).waitFor();
  }
}

/** One comes, one sends somebody; both called. */
async function recordsAnswers(page: Page): Promise<void> {
  const yes = await choose(page, `Aktionen für ${PUBLIC_ORDER}`, 'Antwort eintragen');
  await yes.getByRole('radio', { name: 'Zusage' }).check();
  await button(yes, 'Antwort eintragen').click();
  await closed(page);
  await rowOf(page, PUBLIC_ORDER).getByText('Zugesagt').waitFor();
  await rowOf(page, PUBLIC_ORDER).getByText('per Telefon').waitFor();

  const deputy = await choose(page, `Aktionen für ${POLICE}`, 'Antwort eintragen');
  await deputy.getByRole('radio', { name: 'Absage mit Vertretung' }).check();
  await deputy.getByLabel('Wer vertritt?').selectOption({ label: PATROL });
  await button(deputy, 'Antwort eintragen').click();
  await closed(page);
  await rowOf(page, PATROL).getByText(`Vertretung für ${POLICE}`).waitFor();
  await button(page, 'Zugesagt (1)').waitFor();
}

async function uninvitesAfterSending(page: Page): Promise<void> {
  const before = town.mailbox.size;
  const dialog = await choose(page, `Aktionen für ${GUEST.name}`, 'Gast ausladen');
  await button(dialog, 'Gast ausladen').click();
  await closed(page);
  await rowOf(page, GUEST.name).waitFor({ state: 'detached' });
  await mail(town, GUEST.email, 'Einladung zurückgenommen', before);
}

/** Two change the place at once: the second one reads what the first one did, and keeps what he typed. */
async function changesThePlaceWithAnother(page: Page): Promise<void> {
  await using other = await office();
  await other.open(new URL(page.url()).pathname);
  const mine = await choose(page, 'Weitere Aktionen', 'Ort ändern');
  const theirs = await choose(other.page, 'Weitere Aktionen', 'Ort ändern');
  await theirs.getByLabel(/^Ort/).fill('Sporthalle');
  await mine.getByLabel(/^Ort/).fill('Feuerwache');
  const before = town.mailbox.size;
  await button(mine, 'Ändern und allen mitteilen').click();
  await closed(page);
  await page.locator('.meeting-when').getByText('Feuerwache').waitFor();
  expect((await mail(town, ACCOUNT.police, 'Ort geändert', before)).text).toContain('Feuerwache');

  await button(theirs, 'Ändern und allen mitteilen').click();
  await theirs.getByText('Jetzt gespeichert: Feuerwache').waitFor();
  expect(await theirs.getByLabel(/^Ort/).inputValue()).toBe('Sporthalle');
  await button(theirs, 'Meine Eingaben behalten').click();
  await button(theirs, 'Ändern und allen mitteilen').click();
  await closed(other.page);
  await page.locator('.meeting-when').getByText('Sporthalle').waitFor();
  // A browser notes the answer of a refusal as no error: it is an answer like others.
  expect(other.complaints).toEqual([]);
}

async function cancels(page: Page): Promise<void> {
  const dialog = await choose(page, 'Weitere Aktionen', 'Sitzung absagen');
  await dialog.getByLabel('Grund der Absage').fill('Der Saal ist gesperrt.');
  await button(dialog, 'Absagen und allen mitteilen').click();
  await closed(page);
  await page.getByText('Die Sitzung ist abgesagt: Der Saal ist gesperrt.').waitFor();
  await button(page, 'Weitere Aktionen').waitFor({ state: 'detached' });
}

/** From the guest of a draft to the cancellation, on one page that is never opened again. */
async function worksOnOnePage(): Promise<void> {
  await using visitor = await office();
  const page = await openOnce(visitor, `/sitzungen/${await draft(town, visitor, 8)}/einladung`);
  await invitesAndUninvites(page);
  await invitesSomebodyNew(page);
  refused.add(CHURCH.email);
  const before = town.mailbox.size;
  await send(page);
  const { text } = await mail(town, GUEST.email, 'Einladung', before);
  expect(text).toContain('Beleuchtung am Bahnhof');
  expect(text).not.toContain('Lage');
  await mendsARefusedMail(page);
  await recordsServices(page);
  await recordsAnswers(page);
  await uninvitesAfterSending(page);
  await changesThePlaceWithAnother(page);
  await cancels(page);
  expect(await wasNotReloaded(page)).toBe(true);
  expect(visitor.complaints).toEqual([]);
}

/** On paper: what and when and the agenda, none of what belongs to the screen. */
async function printsTheAgenda(): Promise<void> {
  await using visitor = await office();
  const { page } = visitor;
  await page.addInitScript('window.printed = 0; window.print = () => { window.printed += 1; };');
  await visitor.open(`/sitzungen/${await draft(town, visitor, 12)}`);
  await page.locator('.item-title').first().waitFor();
  await button(page, 'Drucken').click();
  expect(await page.evaluate('window.printed')).toBe(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.title()).toMatch(/Sitzung – Kommunaler Präventionsrat$/);
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect(await page.locator('.meeting-when').isVisible()).toBe(true);
  for (const title of ['Lage', 'Beleuchtung am Bahnhof'])
    expect(await page.locator('.item-title').getByText(title, { exact: true }).isVisible()).toBe(true);
  for (const role of ['navigation', 'button', 'textbox', 'banner'] as const)
    expect(await visibleOf(page.getByRole(role))).toEqual([]);
}

const visibleOf = async (found: Locator): Promise<string[]> => {
  const words: string[] = [];
  for (const one of await found.all()) if (await one.isVisible()) words.push((await one.textContent()) ?? '');
  return words;
};

describeInBrowser('the office of a meeting', () => {
  const recipient = (address: string) => (refused.has(address) ? ('refuse' as const) : undefined);
  inTown((opened) => ({ town, browser } = opened), { recipient });

  it(
    'invites guests, mends a refused mail, enters services and answers, changes the place, cancels: one page',
    worksOnOnePage,
  );
  it('prints the agenda without what belongs to the screen', printsTheAgenda);
  it(
    'sends too late as urgent only, with the reason read in the mail before; marks the meeting held',
    sendsAsUrgent,
  );
});
