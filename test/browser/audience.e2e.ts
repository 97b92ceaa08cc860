import { expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { barriersOf } from './accessibility.js';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { describeInBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

const at = (account: string, width = 1280): Promise<Visitor> =>
  Visitor.at(browser, { address: town.address, account, width });

/** The first meeting that was called, by the office. */
async function openMeeting(visitor: Visitor): Promise<Page> {
  const { page } = visitor;
  await visitor.open('/sitzungen');
  await page.getByRole('link', { name: '1. Sitzung' }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const MEETING = /^Sichtbar für: Gremium\W+ändern: .*1\. Sitzung/;
const eye = (page: Page, title: string | RegExp) => page.getByRole('button', { name: title }).first();
const dialog = (page: Page) => page.getByRole('dialog');

describeInBrowser('who sees a thing', () => {
  inTown((opened) => ({ town, browser } = opened));

  it.each([1280, 390])('is chosen with a look at who will see it, at %i px', async (width) => {
    await using visitor = await at(ACCOUNT.office, width);
    const page = await openMeeting(visitor);
    await eye(page, MEETING).click();
    await dialog(page).getByText('Das werden sehen:').waitFor();
    await dialog(page).getByText('Niemand kommt dazu, niemand fällt weg.').waitFor();
    await dialog(page).getByRole('checkbox', { name: 'Alle Angemeldeten' }).check();
    await dialog(page).getByText('Alle Angemeldeten, auch in anderen Städten.').waitFor();
    await dialog(page).getByRole('heading', { name: 'Neu dazu' }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    const overflow = await page.evaluate<boolean>(
      '[document.documentElement, document.querySelector("dialog")].some((it) => it.scrollWidth > it.clientWidth + 1)',
    );
    expect(overflow).toBe(false);
    await dialog(page).getByRole('button', { name: 'Speichern' }).click();
    await eye(page, /^Sichtbar für: alle Angemeldeten/).click();
    await dialog(page).getByRole('checkbox', { name: 'Alle Angemeldeten' }).uncheck();
    await dialog(page).getByRole('heading', { name: 'Nicht mehr' }).waitFor();
    await dialog(page).getByRole('button', { name: 'Speichern' }).click();
    await eye(page, MEETING).waitFor();
  });

  it('goes to the association by an act of its own, is read there, and comes back', async () => {
    await using visitor = await at(ACCOUNT.office);
    await using association = await at(ACCOUNT.association);
    const page = await openMeeting(visitor);
    await association.open('/freigaben');
    await association.page.getByText('Noch ist nichts freigegeben').waitFor();
    await eye(page, MEETING).click();
    await dialog(page)
      .getByRole('button', { name: /^Für .*Städtebund.* freigeben$/ })
      .click();
    await dialog(page).getByText('verlassen Ihre Stadt').waitFor();
    await dialog(page).getByRole('heading', { name: 'Neu dazu' }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Freigeben', exact: true }).click();
    await dialog(page)
      .getByRole('button', { name: /zurücknehmen$/ })
      .waitFor();
    await association.page.getByRole('link', { name: /1\. Sitzung/ }).click();
    await association.page.getByRole('heading', { level: 1, name: /1\. Sitzung/ }).waitFor();

    await dialog(page)
      .getByRole('button', { name: /zurücknehmen$/ })
      .click();
    await dialog(page).getByRole('button', { name: 'Zurücknehmen', exact: true }).click();
    await dialog(page)
      .getByRole('button', { name: /^Für .*Städtebund.* freigeben$/ })
      .waitFor();
    await association.page
      .getByRole('heading', { level: 1, name: /1\. Sitzung/ })
      .waitFor({ state: 'detached' });
    await dialog(page).getByRole('button', { name: 'Abbrechen' }).click();
    await visitor.open('/freigaben');
    await page
      .getByRole('row', { name: /1\. Sitzung/ })
      .getByText('Koordin')
      .first()
      .waitFor();
  });
});
