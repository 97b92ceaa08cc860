import { expect, it } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { IS_WHOLE, shortForm } from '../harness/short-form.js';
import { clientRoutes, routeOf } from '../web/client-routes.js';
import { barriersOf, colourBarriersOf, crampedOf, layoutOf, motionOf, overflowOf } from './accessibility.js';
import type { DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { makePaths } from './made-paths.js';
import { LAYER, type MadePaths, type Screen } from './screen.js';
import { SCREENS } from './screens.js';
import { describeInBrowser, Visitor } from './visitor.js';

const WIDTHS = [1280, 390] as const;
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** The pages are made by React: what only concerns hand-written text of a document is left out. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'no-inline-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-dup-class': 'error',
    'require-sri': 'off',
    'prefer-native-element': 'off',
    'tel-non-breaking': 'off',
    'valid-id': ['error', { relaxed: true }],
    'script-type': 'off',
    'no-implicit-button-type': 'off',
  },
});

/** React Aria keeps the hidden input of its date fields out of the form, and the cells of its calendar close together. */
const OF_REACT_ARIA = [
  'Attribute "form" has invalid value ""',
  'Attribute "cellpadding" is deprecated on <table> element',
];
const isOurs = ({ message }: { readonly message: string }): boolean => !OF_REACT_ARIA.includes(message);

/** Heights of a window play no part; 640 px are a window of 1280 px at 200 %, the wider ones tablets. */
const REFLOW = [1024, 768, 640, 320] as const;

let town: DemoTown;
let browser: Browser;
let made: MadePaths;

/** Everybody's own browser: what it has loaded for one screen it has for the next. */
const homes = new Map<string, Visitor>();

async function homeOf(account: string): Promise<Visitor> {
  const home = homes.get(account) ?? (await Visitor.at(browser, { address: town.address, calm: true }));
  homes.set(account, home);
  return home;
}

/** Addresses of screens that were visited. */
const visited = new Set<string>();

/** On the screen, with its layer open. */
async function at(screen: Screen): Promise<Visitor> {
  const { account, path, open, narrow = false } = screen;
  const home = await homeOf(account ?? 'a stranger');
  // The screen before may have ended the session.
  if (account !== undefined) await home.signIn(account);
  const visitor = await home.tab();
  if (narrow) await visitor.page.setViewportSize(sizeOf(390));
  await visitor.open(typeof path === 'string' ? path : path(made), screen);
  visited.add(new URL(visitor.page.url()).pathname);
  await open?.(visitor.page);
  return visitor;
}

/** A busy browser says its new size before it has laid out the page in it. */
const laidOut = (page: Page): Promise<unknown> =>
  page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))',
  );

const sizeOf = (width: number) => ({ width, height: width < 600 ? 844 : 900 });

/** Both; in the short form one in each width, the other way round from one screen to the next. */
const schemesOf = (screen: Screen, width: (typeof WIDTHS)[number]): readonly Scheme[] =>
  SCHEMES.filter((_, turn) => IS_WHOLE || (VISITED.indexOf(screen) + WIDTHS.indexOf(width) + turn) % 2 === 0);

/** Of one width: all barriers, and in a second scheme those of its colours, as long as nothing else differs. */
async function faultsAt(page: Page, width: number, schemes: readonly Scheme[]): Promise<string[]> {
  const faults: string[] = [];
  await page.setViewportSize(sizeOf(width));
  let seen = '';
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await laidOut(page);
    // A live change may have come meanwhile; then everything is looked at again.
    const layout = await layoutOf(page);
    const found = await (layout === seen ? colourBarriersOf : barriersOf)(page);
    faults.push(...found.map((fault) => `${width} ${colorScheme}: ${fault}`));
    seen = layout;
  }
  return faults;
}

/** What is wrong with it in each appearance, from one visit: only CSS makes them differ. */
async function faultsOf({ page }: Visitor, screen: Screen): Promise<string[]> {
  const { narrow = false, open } = screen;
  const faults: string[] = [];
  const layers = await page.locator(LAYER).count();
  for (const width of WIDTHS.filter((one) => !narrow || one < 600))
    faults.push(...(await faultsAt(page, width, schemesOf(screen, width))));
  for (const width of REFLOW) {
    await page.setViewportSize({ width, height: 844 });
    await laidOut(page);
    const found = [...(await overflowOf(page)), ...(await crampedOf(page))];
    faults.push(...found.map((fault) => `${width}: ${fault}`));
  }
  const left = await page.locator(LAYER).count();
  if (open !== undefined && left !== layers) faults.push(`${layers} layers were open, ${left} stayed`);
  faults.push(...(await motionOf(page)));
  return faults;
}

async function invalidMarkupOf({ page }: Visitor): Promise<string[]> {
  const { results } = await validator.validateString(await page.content());
  return results
    .flatMap((result) => result.messages)
    .filter(isOurs)
    .map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`);
}

const hasLayer = ({ open }: Screen): boolean => open !== undefined;
/** Every page, and of the layers above them one in three in the short form. */
const VISITED = [...SCREENS.filter((screen) => !hasLayer(screen)), ...shortForm(SCREENS.filter(hasLayer), 3)];

describeInBrowser('every screen', () => {
  inTown(async (opened) => {
    ({ town, browser } = opened);
    made = await makePaths(town);
  });

  it.each(VISITED)(
    '$name is valid HTML, accessible in light, dark, wide and narrow, fits into 320 px and at 200 %, and keeps still',
    async (screen) => {
      await using visitor = await at(screen);
      const markup = await invalidMarkupOf(visitor);
      const faults = await faultsOf(visitor, screen);
      // The console tells that a page answers 404.
      const known = (complaint: string): boolean =>
        (screen.refusal !== undefined && complaint.includes(`status of ${screen.refusal}`)) ||
        screen.fault?.test(complaint) === true;
      expect([...markup, ...faults, ...visitor.complaints.filter((one) => !known(one))]).toEqual([]);
    },
  );

  it('is every address of the client: a page that test/browser/screens.ts lacks is named here', () => {
    const routes = new Set([...visited].map(routeOf));
    expect(clientRoutes().filter((route) => !routes.has(route))).toEqual([]);
  });
});
