import { expect, it, jest } from '@jest/globals';
import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { barriersOf } from './accessibility.js';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { dayIn, draft, typed, until } from './office-desk.js';
import { describeInBrowser, Visitor } from './visitor.js';

jest.setTimeout(180_000);

let town: DemoTown;
let browser: Browser;

const PATROL = 'Polizeirevier Aue, Streifendienst';

const office = (): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account: ACCOUNT.office });

/** "02.03.2027" */
const inFigures = (day: string): string => day.split('-').toReversed().join('.');

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

async function typeDay(page: Page, day: string): Promise<void> {
  await page.getByRole('spinbutton', { name: /^Tag, Tag/ }).click();
  await page.keyboard.type(typed(day));
}

/** The last day is named while the form is typed, with one question for each pause. */
async function namesTheLastDay(): Promise<void> {
  await using visitor = await office();
  const { page } = visitor;
  const asked: string[] = [];
  page.on('request', (request) => {
    const body = request.postData() ?? '';
    if (body.includes('"startsAt":')) asked.push(body);
  });
  await visitor.open('/sitzungen/neu');
  await page.getByText(/verlangt die Geschäftsordnung 14 volle Tage/).waitFor();
  await page.getByRole('spinbutton').first().waitFor();

  const late = dayIn(town, 1);
  await typeDay(page, late);
  await page.getByText(`Einladung spätestens am`).waitFor();
  await page.getByText(inFigures(daysBefore(late, 15))).waitFor();
  await page.getByText('Wählen Sie einen späteren Tag.').waitFor();
  expect(asked).toHaveLength(1);
  expect(await barriersOf(page)).toEqual([]);

  const day = dayIn(town, 10);
  await typeDay(page, day);
  await page.getByText(inFigures(daysBefore(day, 15))).waitFor();
  await page.getByText('Wählen Sie einen späteren Tag.').waitFor({ state: 'detached' });

  await page.getByText('Videokonferenz, Antwortfrist und Art der Sitzung').click();
  await page.getByLabel('Art der Sitzung').selectOption({ label: 'Dringliche Sitzung' });
  await page.getByText('in dringenden Fällen').waitFor();
  await page.getByText(inFigures(daysBefore(day, 4))).waitFor();
  await page.getByText('Gemeinsame Sitzung mehrerer Gremien').click();
  await page.getByRole('checkbox', { name: 'Lenkungsgruppe' }).check();
  await page.getByText(/^Kommunaler Präventionsrat Schwarzenberg: Einladung spätestens/).waitFor();
  expect(visitor.complaints).toEqual([]);
}

const KEYS: Readonly<Record<string, object>> = {
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 40 },
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
};

/** Keys as a fast hand presses them: none waits for what the one before did. */
async function pressAtOnce(keyboard: CDPSession, keys: readonly string[]): Promise<void> {
  const events = keys.flatMap((key) => {
    const down = KEYS[key] ?? { key, text: key, unmodifiedText: key };
    return [
      { type: 'keyDown' as const, ...down },
      { type: 'keyUp' as const, ...down, text: '' },
    ];
  });
  await Promise.all(events.map((event) => keyboard.send('Input.dispatchKeyEvent', event)));
}

async function guestField(visitor: Visitor): Promise<Locator> {
  const { page } = visitor;
  await page.getByRole('button', { name: 'Gast einladen' }).click();
  await page.getByRole('dialog').locator('.ra-combo').waitFor();
  return page.getByRole('combobox', { name: 'Person' });
}

async function holds(field: Locator, name: string): Promise<void> {
  await until(async () => ((await field.inputValue()) === name ? true : undefined), `"${name}" in the field`);
}

const WAYS: readonly (readonly string[])[] = [
  [...'Streifen', 'ArrowDown', 'Enter'],
  [...'Streifen', 'ArrowDown', 'Tab'],
  [...PATROL, 'Tab'],
  [...PATROL.toLowerCase(), 'Enter'],
];

/** On a machine with a sixth of the speed, and answers of the server that come when everything is typed. */
async function keepsTheChoice(): Promise<void> {
  await using visitor = await office();
  const { page } = visitor;
  await visitor.open(`/sitzungen/${await draft(town, visitor, 9)}/einladung`);
  const keyboard = await visitor.context.newCDPSession(page);
  await keyboard.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  let release = (): void => undefined;
  let gate = Promise.resolve();
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('"search":"') === true) await gate;
    await route.continue();
  });
  for (const keys of WAYS) {
    const field = await guestField(visitor);
    // What was typed before the window was closed is still there.
    await field.fill('');
    gate = new Promise((resolve) => {
      release = resolve;
    });
    await pressAtOnce(keyboard, keys);
    release();
    await holds(field, PATROL);
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await guestField(visitor);
  await page.getByRole('dialog').getByRole('button', { name: 'Gast einladen' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: `${PATROL} ausladen` }).waitFor();
  expect(visitor.complaints).toEqual([]);
}

describeInBrowser('the forms of a meeting', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('name the last day for the invitation before there is a draft', namesTheLastDay);
  it('keep who is chosen by keyboard, however slow machine and server are', keepsTheChoice);
});
