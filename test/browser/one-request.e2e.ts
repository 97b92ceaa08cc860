import { expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { makePaths } from './made-paths.js';
import type { MadePaths, Screen } from './screen.js';
import { PAGES } from './screens.js';
import { describeInBrowser, Visitor } from './visitor.js';

/** The page of components alone knows nothing of the server. */
const WITHOUT_DATA = ['bausteine'];

/** Each page has to fall silent, so that no later request is missed: others are opened meanwhile. */
const AT_ONCE = 3;

let town: DemoTown;
let browser: Browser;
let made: MadePaths;

/** Everybody's own browser: what it has loaded for one page it has for the next. */
const homes = new Map<string, Promise<Visitor>>();
const visits = new Map<string, Promise<number>>();

function homeOf(account = 'a stranger'): Promise<Visitor> {
  const home = homes.get(account) ?? open(account === 'a stranger' ? {} : { account });
  homes.set(account, home);
  return home;
}

async function open(who: { readonly account?: string }): Promise<Visitor> {
  const visitor = await Visitor.at(browser, { address: town.address, ...who });
  // The stream of changes is never silent.
  await visitor.context.route('**/live*', (route) => route.fulfill({ status: 204 }));
  return visitor;
}

/** How often this page asks the server; those after it are being opened. */
function requestsOf(screen: Screen): Promise<number> {
  const at = PAGES.indexOf(screen);
  for (const each of PAGES.slice(at, at + AT_ONCE)) {
    if (visits.has(each.name)) continue;
    const visit = visited(each);
    visits.set(each.name, visit);
    // Told by its own test.
    visit.catch(() => undefined);
  }
  return visits.get(screen.name) ?? visited(screen);
}

async function visited(screen: Screen): Promise<number> {
  const home = await homeOf(screen.account);
  let path = typeof screen.path === 'string' ? screen.path : screen.path(made);
  if (screen.link !== undefined) {
    await using way = await home.tab();
    await way.open(path, screen);
    path = new URL(way.page.url()).pathname;
  }
  await using tab = await home.tab();
  let asked = 0;
  tab.page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/graphql') asked += 1;
  });
  await tab.page.goto(path);
  await tab.page.locator('h1').first().waitFor();
  await tab.page.waitForLoadState('networkidle');
  await tab.page.locator('.kern-loader').waitFor({ state: 'detached' });
  return asked;
}

describeInBrowser('a page that is opened by its address', () => {
  inTown(async (opened) => {
    ({ town, browser } = opened);
    made = await makePaths(town);
  });

  it.each(PAGES)('asks the server once: $name', async (screen) => {
    expect(await requestsOf(screen)).toBe(WITHOUT_DATA.includes(screen.name) ? 0 : 1);
  });
});
