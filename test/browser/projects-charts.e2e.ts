import { expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { barriersOf } from './accessibility.js';
import type { DemoTown } from './demo-town.js';
import { inTown } from './in-town.js';
import { describeInBrowser, Visitor, type VisitorOptions } from './visitor.js';

let town: DemoTown;
let browser: Browser;

/** The page of components, once the chunk of the charts has come. */
async function atCharts(options: Partial<VisitorOptions> = {}): Promise<Visitor> {
  const visitor = await Visitor.at(browser, { address: town.address, ...options });
  await visitor.page.goto('/bausteine');
  await visitor.page.getByRole('img', { name: 'Meilensteine', exact: true }).waitFor();
  await visitor.page.locator('.chart-series').first().waitFor({ state: 'attached' });
  await visitor.page.locator('.chart-planned').first().waitFor({ state: 'attached' });
  return visitor;
}

const chart = (page: Page, title: string) =>
  page
    .locator('figure')
    .filter({ has: page.getByText(title, { exact: true }).first() })
    .first();

/** Paths that are drawn beyond the edges of their picture. */
const CUT_OFF = `[...document.querySelectorAll('.chart svg')].flatMap((svg) => {
  const box = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text, path, circle, rect, line')]
    .filter((one) => !one.closest('pattern'))
    .map((one) => [one, one.getBoundingClientRect()])
    .filter(([, { left, right, top, bottom }]) => left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1)
    .map(([one]) => one.outerHTML.slice(0, 120));
})`;

describeInBrowser('charts', () => {
  inTown((opened) => ({ town, browser } = opened));

  it('each picture has a name, says what it shows, and gives its numbers as a table', async () => {
    await using visitor = await atCharts();
    const { page } = visitor;
    const series = page.getByRole('img', { name: 'Sachbeschädigungen am Bahnhof' });
    const said = await series.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${said}"]`).textContent()).toBe(
      'Zuletzt 66 Anzeigen im Vierteljahr am 30.09.2027. Ausgangswert 120, Ziel 60: 90 % des Weges.',
    );
    const indicator = chart(page, 'Sachbeschädigungen am Bahnhof');
    await indicator.getByText('Als Tabelle').click();
    expect(await indicator.locator('tbody tr').allInnerTexts()).toEqual([
      '31.03.2027\t112,5',
      '30.06.2027\t84',
      '30.09.2027\t66',
    ]);
    const timeline = chart(page, 'Meilensteine');
    expect(await timeline.innerText()).toContain('5 Meilensteine, 1 erreicht, 1 überfällig');
    await timeline.getByText('Als Tabelle').click();
    expect(await timeline.locator('tbody tr').first().innerText()).toBe(
      '1. Auftakt mit der Schule\t15.02.2027\terreicht',
    );
    expect(visitor.complaints).toEqual([]);
  });

  it('a line of the budget that is spent beyond its plan says so in words, and loses nothing', async () => {
    await using visitor = await atCharts();
    const lines = chart(visitor.page, 'Ausgaben').getByRole('listitem');
    expect(await lines.nth(0).innerText()).toBe(
      'Personal: 6.123,45 € von 8.000,00 € ausgegeben'.replaceAll(' €', '\u00A0€'),
    );
    expect(await lines.nth(1).innerText()).toContain('300,00\u00A0€ über dem Plan');
    expect(await lines.nth(1).locator('.chart-over').count()).toBe(1);
  });

  for (const [name, options] of [
    ['in light colours', {}],
    ['in dark colours', { scheme: 'dark' }],
    ['at 320 pixels', { width: 320 }],
    ['in colours of the reader', { forcedColors: true }],
  ] as const) {
    it(`there are no barriers and nothing is cut off ${name}`, async () => {
      await using visitor = await atCharts(options);
      expect(await barriersOf(visitor.page)).toEqual([]);
      expect(await visitor.page.evaluate(CUT_OFF)).toEqual([]);
    });
  }

  it('on paper the table stands below the picture', async () => {
    await using visitor = await atCharts();
    await visitor.page.emulateMedia({ media: 'print' });
    const rows = chart(visitor.page, 'Sachbeschädigungen am Bahnhof').locator('tbody tr');
    expect(await rows.first().isVisible()).toBe(true);
    expect((await rows.first().boundingBox())?.height).toBeGreaterThan(0);
  });
});
