import { expect, it, jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { Api } from '../../src/demo/api.js';
import { ACCOUNTS } from '../../src/demo/silberberg.js';
import { barriersOf } from './accessibility.js';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { begunMeeting } from './made-paths.js';
import { closed, press, refusedAt, typeDay } from './steps.js';
import { describeInBrowser, Visitor } from './visitor.js';

jest.setTimeout(180_000);

let town: DemoTown;
let browser: Browser;
let path: string;

inTown(async (opened) => {
  ({ town, browser } = opened);
  path = await begunMeeting(town, await Api.signIn(town.address, ACCOUNTS.office));
});

const visit = (account: string): Promise<Visitor> => Visitor.at(browser, { address: town.address, account });
const itemOf = (page: Page, title: string): Locator =>
  page.locator('.agenda-items > li').filter({ hasText: title });
const dialogOf = (page: Page): Locator => page.getByRole('dialog');

describeInBrowser('decisions at the meeting page', () => {
  it('are recorded in a few steps, with sentences at the fields, and read by the council', async () => {
    await using office = await visit(ACCOUNT.office);
    await office.open(path);
    const { page } = office;
    const item = itemOf(page, 'Lage');
    await press(item, 'Beschluss erfassen');
    await press(dialogOf(page), 'Speichern');
    await refusedAt(page, 'Ergebnis', 'Füllen Sie dieses Feld aus.');
    await dialogOf(page).getByRole('radio', { name: 'Mit Auflagen beschlossen' }).check();
    await dialogOf(page).getByLabel('Wortlaut').fill('Der Präventionsrat empfiehlt das Vorhaben.');
    await dialogOf(page).getByLabel('Auflagen', { exact: true }).fill('Bericht nach einem Jahr.');
    await dialogOf(page).getByLabel('Ja').fill('99');
    await press(dialogOf(page), 'Speichern');
    await refusedAt(page, 'Ja', 'Das sind 99 Stimmen.');
    await dialogOf(page).getByLabel('Ja').fill('3');
    await press(dialogOf(page), 'Speichern');
    await closed(dialogOf(page));
    await item.getByText('Mit Auflagen beschlossen').waitFor();
    await item.getByText('3 Ja, 0 Nein, 0 Enthaltungen').waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await using member = await visit(ACCOUNT.member);
    await member.open(path);
    await itemOf(member.page, 'Lage').getByText('Bericht nach einem Jahr.').waitFor();
    expect(await member.page.getByRole('button', { name: /Beschluss/ }).count()).toBe(0);
    expect([...office.complaints, ...member.complaints]).toEqual([]);
  });

  it('are put right with a reason, and completed by what the town says', async () => {
    await using office = await visit(ACCOUNT.office);
    await office.open(path);
    const { page } = office;
    const item = itemOf(page, 'Beleuchtung am Bahnhof');
    await item.getByText('Wartet auf die Entscheidung der Stadt').waitFor();
    await press(item, 'Beschluss berichtigen');
    await dialogOf(page).getByLabel('Wortlaut').fill('Der Präventionsrat empfiehlt vier Leuchten.');
    await press(dialogOf(page), 'Speichern');
    await refusedAt(page, 'Grund der Berichtigung', 'Nennen Sie den Grund der Berichtigung.');
    await dialogOf(page).getByLabel('Grund der Berichtigung').fill('Falsch abgeschrieben');
    await press(dialogOf(page), 'Speichern');
    await closed(dialogOf(page));
    await item.getByText('vier Leuchten').waitFor();
    await item.getByText('Frühere Fassungen (1)').click();
    await item.getByText('drei Leuchten').waitFor();
    await press(item, 'Entscheidung der Stadt erfassen');
    await dialogOf(page).getByRole('radio', { name: 'Stadtrat' }).check();
    await dialogOf(page).getByRole('radio', { name: 'Ja, bewilligt' }).check();
    await typeDay(page, 'Tag der Entscheidung', town.clock.now().toISOString().slice(0, 10));
    await dialogOf(page).getByLabel('Zeichen der Entscheidung').fill('SR 12/2026');
    await press(dialogOf(page), 'Speichern');
    await closed(dialogOf(page));
    await item.getByText(/Stadtrat hat am .* zugestimmt \(SR 12\/2026\)/).waitFor();
    expect(await item.getByText('Wartet auf die Entscheidung der Stadt').count()).toBe(0);
    expect(office.complaints).toEqual([]);
  });
});
