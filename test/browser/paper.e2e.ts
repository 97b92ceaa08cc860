import { expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { makePaths } from './made-paths.js';
import type { MadePaths } from './screen.js';
import { PAGES, SCREENS } from './screens.js';
import { describeInBrowser, Visitor } from './visitor.js';

/** An A4 sheet without its margins, in CSS pixels. */
const SHEET = { width: 718, height: 1047 };

/** What is printed, and words that have to be on the paper. */
const PRINTED: Readonly<Record<string, string>> = {
  uebersicht: 'Was muss ich jetzt tun?',
  aufgaben: 'Streifenplan für den Weihnachtsmarkt abstimmen',
  fristen: 'Beleuchtung am Bahnhof prüfen',
  personen: 'Landespräventionsrat, Beratung',
  organisationen: 'Ordnungsamt Schwarzenberg',
  gremium: 'Büro des Oberbürgermeisters',
  sitzungen: '1. Sitzung',
  'sitzungen-kalender': 'Januar 2027',
  sitzung: 'Tagesordnung',
  einladung: 'Fachdienst Prävention',
  entwurf: 'Beleuchtung am Bahnhof',
  'entwurf-einladung': 'Wer eingeladen wird',
  projektvorschlaege: 'Freie Wände statt Graffiti',
  projektvorschlag: 'Freie Wände statt Graffiti',
  projekt: 'Graffiti am Bahnhof vorbeugen',
  foerderung: 'RL KommPräv',
  versand: 'Versand',
  hilfe: 'Einladung versenden',
};

/** Only a screen needs it. */
const ROLES = ['navigation', 'button', 'textbox', 'searchbox', 'combobox', 'banner', 'search'] as const;

let town: DemoTown;
let browser: Browser;
let made: MadePaths;

const shown = async (found: Locator): Promise<string[]> =>
  found.evaluateAll((all) =>
    all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 160)),
  );

/** What the paper shows of the screen, and what does not fit on it. */
async function wasteOf(page: Page): Promise<string[]> {
  const parts = await Promise.all(ROLES.map((role) => shown(page.getByRole(role))));
  const others = await shown(page.locator('iframe, input, details:not([open]):not(.chart *, .help-part *)'));
  const wide = await page.evaluate<number>('document.scrollingElement.scrollWidth');
  return [...parts.flat(), ...others, ...(wide > SHEET.width ? [`${wide} px wide`] : [])];
}

describeInBrowser('on paper', () => {
  inTown(async (opened) => {
    ({ town, browser } = opened);
    made = await makePaths(town);
  });

  it.each(Object.entries(PRINTED))(
    '%s shows "%s" and nothing to press, to fill or to open',
    async (name, words) => {
      const screen = [...PAGES, ...SCREENS].find((one) => one.name === name);
      if (screen === undefined) throw new Error(`There is no screen ${name}.`);
      const { path, account = '' } = screen;
      await using visitor = await Visitor.at(browser, { address: town.address, account });
      await visitor.open(typeof path === 'string' ? path : path(made), screen);
      await visitor.page.setViewportSize(SHEET);
      await visitor.page.emulateMedia({ media: 'print' });
      expect(await wasteOf(visitor.page)).toEqual([]);
      const found = await visitor.page.locator('main').getByText(words).locator('visible=true').count();
      expect(found).toBeGreaterThan(0);
    },
  );
});
