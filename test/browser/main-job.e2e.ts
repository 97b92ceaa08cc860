import { expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { barriersOf } from './accessibility.js';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { dayIn, draft, mail, rowOf, typed } from './office-desk.js';
import { describeInBrowser, Visitor } from './visitor.js';

jest.setTimeout(180_000);

let town: DemoTown;
let browser: Browser;

const APPEARANCES = [
  { width: 1280, scheme: 'light' },
  { width: 390, scheme: 'dark' },
  { width: 320, scheme: 'light' },
] as const;

const POLICE = 'Polizeirevier Aue';
const CHURCH = 'Kirchgemeinde, Jugendarbeit';

async function openInvitation(visitor: Visitor, id: string): Promise<Page> {
  await visitor.open(`/sitzungen/${id}/einladung`);
  return visitor.page;
}

/** The mail as the police will get it; then two clicks. */
async function previewAndSend(page: Page): Promise<void> {
  await page.getByLabel('Ansicht für').selectOption({ label: POLICE });
  await page.frameLocator('iframe').getByText(`Guten Tag, ${POLICE}`).waitFor();
  await page.getByText('Kalendereintrag termin.ics').click();
  await page.getByText('17:00 Uhr').first().waitFor();
  expect(await barriersOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Einladung versenden' }).click();
  await page.getByText('10 Personen werden eingeladen.').last().waitFor();
  expect(await barriersOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Jetzt versenden' }).click();
  await page.getByRole('heading', { name: 'Rückmeldungen', exact: true }).waitFor();
  await rowOf(page, POLICE).getByText('E-Mail zugestellt').waitFor();
}

const linkIn = (text: string): string => /\/r\/[\w-]+/.exec(text)?.[0] ?? '';

/** One answers on a phone, by the link, without JavaScript: one click. */
async function answerByLink(text: string): Promise<void> {
  await using phone = await Visitor.at(browser, { address: town.address, width: 390, javaScript: false });
  await phone.page.goto(linkIn(text));
  await phone.page.getByRole('button', { name: 'Zusagen' }).click();
  await phone.page.getByText('Sie haben zugesagt').waitFor();
  await phone.page.getByRole('button', { name: 'Zusagen', exact: true, pressed: true }).waitFor();
  expect(phone.complaints).toEqual([]);
}

/** Somebody called and cannot come. */
async function recordRefusal(page: Page): Promise<void> {
  await page.getByRole('button', { name: `Aktionen für ${CHURCH}` }).click();
  await page.getByRole('menuitem', { name: 'Antwort eintragen' }).click();
  await page.getByRole('radio', { name: 'Absage', exact: true }).check();
  await page.getByRole('button', { name: 'Antwort eintragen' }).click();
  await rowOf(page, CHURCH).getByText('per Telefon').waitFor();
  await page.getByRole('button', { name: 'Abgesagt (1)' }).click();
  expect(await page.getByRole('rowheader').allTextContents()).toHaveLength(1);
  expect(await barriersOf(page)).toEqual([]);
}

/** Everybody is told, and answers are open again. */
async function move(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Weitere Aktionen' }).click();
  await page.getByRole('menuitem', { name: 'Sitzung verlegen' }).click();
  await page.getByRole('spinbutton', { name: 'Tag, Neuer Tag' }).click();
  await page.keyboard.type(typed(dayIn(town, 10)));
  await page.getByRole('button', { name: 'Verlegen und allen mitteilen' }).click();
  await page.getByRole('button', { name: 'Offen (10)' }).waitFor();
}

/** Refused without a reason, at its field. */
async function cancel(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Weitere Aktionen' }).click();
  await page.getByRole('menuitem', { name: 'Sitzung absagen' }).click();
  await page.getByRole('button', { name: 'Absagen und allen mitteilen' }).click();
  await page.getByText('Füllen Sie dieses Feld aus.').waitFor();
  await page.getByLabel('Grund der Absage').fill('Der Saal ist gesperrt.');
  await page.getByRole('button', { name: 'Absagen und allen mitteilen' }).click();
  await page.getByText('Die Sitzung ist abgesagt: Der Saal ist gesperrt.').waitFor();
}

async function byKeyboard(): Promise<void> {
  await using office = await Visitor.at(browser, { address: town.address, account: ACCOUNT.office });
  const page = await openInvitation(office, await draft(town, office, 9));
  const before = town.mailbox.size;
  for (let presses = 0; presses < 80 && (await page.locator('select:focus').count()) === 0; presses += 1)
    await page.keyboard.press('Tab');
  // One types the name that one looks for.
  await page.keyboard.type(POLICE.slice(0, -4));
  await page.frameLocator('iframe').getByText(`Guten Tag, ${POLICE}`).waitFor();
  await press(page, 'Einladung versenden', 'Shift+Tab');
  await page.getByRole('dialog').getByText('10 Personen').waitFor();
  await press(page, 'Jetzt versenden');
  await page.getByRole('heading', { name: 'Rückmeldungen', exact: true }).waitFor();
  await onHeading(page);
  await mail(town, ACCOUNT.police, 'Einladung', before);

  await chooseFirst(page, `Aktionen für ${POLICE}`);
  // The focus stands on the first choice.
  await page.keyboard.press('Space');
  await press(page, 'Antwort eintragen');
  await rowOf(page, POLICE).getByText('Zugesagt').waitFor();

  await chooseFirst(page, 'Weitere Aktionen', 'Shift+Tab');
  // It stands in the day; once the calendar has been loaded, in the first part of the day.
  await page.keyboard.press('Control+A');
  await page.keyboard.type(typed(dayIn(town, 11)).replace(/^(..)(..)/, '$1.$2.'));
  await press(page, 'Verlegen und allen mitteilen');
  await page.getByRole('button', { name: 'Offen (10)' }).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('Weitere Aktionen');

  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Sitzung absagen' }).waitFor();
  await page.keyboard.type('Der Saal ist gesperrt.');
  await press(page, 'Absagen und allen mitteilen');
  await page.getByText('Die Sitzung ist abgesagt: Der Saal ist gesperrt.').waitFor();
  await onHeading(page);
  expect(office.complaints).toEqual([]);
}

async function withoutBarriers(): Promise<void> {
  await using office = await Visitor.at(browser, { address: town.address, account: ACCOUNT.office });
  const page = await openInvitation(office, await draft(town, office, 10));
  const before = town.mailbox.size;
  await page.getByRole('button', { name: 'Einladung versenden' }).click();
  await page.getByRole('button', { name: 'Jetzt versenden' }).click();
  const path = linkIn((await mail(town, ACCOUNT.police, 'Einladung', before)).text);
  for (const appearance of APPEARANCES) {
    await using member = await Visitor.at(browser, { address: town.address, ...appearance });
    for (const address of [path, '/r/gilt-nicht']) {
      await member.open(address);
      expect(await barriersOf(member.page)).toEqual([]);
    }
    // The page of a link that is void answers 404, which the console tells.
    expect(member.complaints.filter((line) => !line.includes('404'))).toEqual([]);
    await using narrow = await Visitor.at(browser, {
      ...{ address: town.address, account: ACCOUNT.office, ...appearance },
    });
    await narrow.open(new URL(page.url()).pathname);
    expect(await barriersOf(narrow.page)).toEqual([]);
    expect(narrow.complaints).toEqual([]);
  }
}

describeInBrowser('the main job of the office', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('is done by mouse: preview, send, see answers arrive, record one, move, cancel', async () => {
    await using office = await Visitor.at(browser, { address: town.address, account: ACCOUNT.office });
    const page = await openInvitation(office, await draft(town, office, 8));
    const before = town.mailbox.size;
    await previewAndSend(page);
    await answerByLink((await mail(town, ACCOUNT.police, 'Einladung', before)).text);
    await rowOf(page, POLICE).getByText('Zugesagt').waitFor();
    await rowOf(page, POLICE).getByText('per Link').waitFor();
    await recordRefusal(page);
    await move(page);
    await mail(town, ACCOUNT.police, 'Verlegt', before);
    await cancel(page);
    await mail(town, ACCOUNT.police, 'Abgesagt', before);
    expect(office.complaints).toEqual([]);
  });

  it('is done by keyboard alone: preview, send, record an answer, move, cancel', byKeyboard);
  it('is answered on a page without barriers, light and dark, wide and narrow', withoutBarriers);
});

/** The words of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    `(() => { const at = document.activeElement; return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim(); })()`,
  );

/** What opened the dialog is gone: the focus is not, it stands on the heading of the page. */
const onHeading = (page: Page): Promise<void> => page.locator('h1:focus').waitFor({ timeout: 5_000 });

/** Goes on by Tab until the focus stands there. */
async function tabTo(page: Page, words: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await focused(page)) === words) return;
    await page.keyboard.press(key);
  }
  throw new Error(`No way by ${key} to "${words}"`);
}

async function press(page: Page, words: string, key = 'Tab'): Promise<void> {
  await tabTo(page, words, key);
  await page.keyboard.press('Enter');
}

/** Opens a menu and takes its first action, which opens a dialog. */
async function chooseFirst(page: Page, menu: string, key = 'Tab'): Promise<void> {
  await press(page, menu, key);
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
}
