import { expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ACCOUNT, type DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { describeInBrowser, Visitor } from './visitor.js';

let town: DemoTown;
let browser: Browser;

const COUNCIL = [
  ...['/', '/sitzungen', '/aufgaben', '/projektvorschlaege', '/projekte', '/fristen', '/foerderung'],
  '/gremien',
];
const SHARES = '/freigaben';
const DELIVERY = '/versand';
const ADMINISTRATION = '/verwaltung';
const RIGHTS = '/verwaltung/rechte';
const HELP = '/hilfe';

/** What each may open from the menu (interface.md §3, architecture.md §4). */
const MENUS: Readonly<Record<string, readonly string[]>> = {
  office: [...COUNCIL, SHARES, DELIVERY, RIGHTS, HELP],
  administration: [...COUNCIL, DELIVERY, ADMINISTRATION, RIGHTS, HELP],
  dataProtection: [...COUNCIL, SHARES, RIGHTS, HELP],
  association: [...COUNCIL, SHARES, HELP],
  stateCouncil: [...COUNCIL, SHARES, RIGHTS, HELP],
  coach: [...COUNCIL, HELP],
  chair: [...COUNCIL, HELP],
  police: [...COUNCIL, HELP],
  member: [...COUNCIL, HELP],
};

/** Pages that some have and others have not. */
const CLOSED = [SHARES, DELIVERY, ADMINISTRATION, RIGHTS];

const menuOf = (page: Page): Promise<(string | null)[]> =>
  page.locator('#menu a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));

describeInBrowser('the menu', () => {
  inTown((opened) => ({ town, browser } = opened));

  it.each(Object.entries(MENUS))(
    'shows %s what he may open, and nothing else is open to him',
    async (who, menu) => {
      const account = ACCOUNT[who as keyof typeof ACCOUNT];
      await using visitor = await Visitor.at(browser, { address: town.address, account });
      await visitor.open('/');
      expect(await menuOf(visitor.page)).toEqual(menu);
      const opened: string[] = [];
      for (const address of CLOSED) {
        await visitor.open(address);
        const title = await visitor.page.locator('h1').first().textContent();
        if (title !== 'Diese Seite gibt es nicht') opened.push(address);
      }
      expect(opened).toEqual(CLOSED.filter((address) => menu.includes(address)));
      expect(visitor.complaints).toEqual([]);
    },
  );

  it('stands beside an address that leads nowhere, and a stranger signs in there', async () => {
    await using visitor = await Visitor.at(browser, { address: town.address, account: ACCOUNT.member });
    await visitor.open('/sitzungen/gibt/es/nicht');
    expect(await menuOf(visitor.page)).toEqual(MENUS['member']);
    await visitor.context.clearCookies();
    await visitor.page.reload();
    await visitor.page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
  });
});
