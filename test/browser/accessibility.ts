import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules of axe that look at colours; all others look at what a colour scheme leaves as it is. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the open page, one line per element, and whether it is wider than the window. */
export const barriersOf = async (page: Page): Promise<string[]> => [
  ...(await violationsOf(page, WCAG)),
  ...(await overflowOf(page)),
];

/** Of the barriers of a page those in its colours. */
export const colourBarriersOf = (page: Page): Promise<string[]> => violationsOf(page, OF_COLOURS);

async function violationsOf(page: Page, rules: readonly string[]): Promise<string[]> {
  // Evaluated by the test itself, past the policy of the page.
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>(
    // A frame without scripts cannot answer axe: the mail in it is tested as a page of its own.
    `axe.run(document, { iframes: false, resultTypes: ['violations'], runOnly: ${JSON.stringify(rules)} })`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  );
}

/** Where each element stands and whether it is to be seen: equal when nothing has moved, come or gone. */
export const layoutOf = (page: Page): Promise<string> =>
  page.evaluate<string>(`[...document.querySelectorAll('body *')].map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return [x, y, width, height].map(Math.round).join(' ') + getComputedStyle(one).visibility[0];
  }).join()`);

/** Whether the page, or a window above it, has to be scrolled sideways, and what stands out. */
export const overflowOf = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const tooWide = [document.scrollingElement, ...document.querySelectorAll('dialog[open], .kern-dialog__body, .ra-popover')]
      .filter((box) => box.scrollWidth > box.clientWidth || box.getBoundingClientRect().right > innerWidth + 1);
    return tooWide.map((box) => {
      const edge = Math.min(innerWidth, box.getBoundingClientRect().right);
      const out = [...box.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > edge + 1);
      return box.localName + '.' + box.className + ' is ' + box.scrollWidth + ' px wide: ' +
        out.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)).join(' | ');
    });
  })()`);

/** In cells, in sorted rows and in the bar: what stands out over its neighbour, and words broken in two, but for addresses. */
export const crampedOf = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const isSeen = (one) => one.checkVisibility() && one.closest('.kern-sr-only, .table-not-on-phone') === null;
    const faults = [];
    const rows = [...document.querySelectorAll('.frame-bar > .kern-btn')].map((one) => one.offsetTop);
    if (Math.max(...rows) - Math.min(...rows) > 20) faults.push('the buttons of the bar stand in several rows');
    for (const place of document.querySelectorAll('.table :is(th, td), .sortable-content, .frame-bar > *')) {
      const { right, width } = place.closest('thead')?.offsetWidth === 1 ? {} : place.getBoundingClientRect();
      if (!width || !isSeen(place)) continue;
      for (const one of place.querySelectorAll('*'))
        if (isSeen(one) && one.getBoundingClientRect().right > right + 1)
          faults.push('out of its place stands ' + one.outerHTML.slice(0, 120));
      const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      for (let text; (text = texts.nextNode()); )
        for (const { 0: word, index } of isSeen(text.parentElement) ? text.data.matchAll(/(?<![\\p{L}@.])\\p{L}{2,20}(?![\\p{L}@]|\\.\\p{L})/gu) : []) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (range.getClientRects().length > 1) faults.push('broken is ' + word);
        }
    }
    return faults;
  })()`);

/** What still moves for longer than a blink: nothing may for somebody who has asked for less motion. */
export const motionOf = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`document.getAnimations()
    .filter(({ playState, effect }) => playState === 'running' && effect.getComputedTiming().endTime > 1)
    .map(({ effect, animationName, transitionProperty }) =>
      (animationName ?? transitionProperty) + ' moves ' + effect.target.outerHTML.slice(0, 120))`);
