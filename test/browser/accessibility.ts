import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the open page, one line per element, and whether it is wider than the window. */
export async function barriersOf(page: Page): Promise<string[]> {
  // Evaluated by the test itself, past the policy of the page.
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(AXE);
  const results = await page.evaluate<AxeResults>(
    // A frame without scripts cannot answer axe: the mail in it is tested as a page of its own.
    `axe.run(document, { iframes: false, resultTypes: ['violations'], runOnly: ${JSON.stringify(WCAG)} })`,
  );
  return [
    ...results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
    ),
    ...(await overflowOf(page)),
  ];
}

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

/** What still moves for longer than a blink: nothing may for somebody who has asked for less motion. */
export const motionOf = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`document.getAnimations()
    .filter(({ playState, effect }) => playState === 'running' && effect.getComputedTiming().endTime > 1)
    .map(({ effect, animationName, transitionProperty }) =>
      (animationName ?? transitionProperty) + ' moves ' + effect.target.outerHTML.slice(0, 120))`);
