import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the open page, one line per element, and whether it is wider than the window. */
export async function barriersOf(page: Page): Promise<string[]> {
  // Evaluated by the test itself, past the policy of the page.
  await page.evaluate(AXE);
  const results = await page.evaluate<AxeResults>(
    // A frame without scripts cannot answer axe: the mail in it is tested as a page of its own.
    `axe.run(document, { iframes: false, runOnly: ${JSON.stringify(WCAG)} })`,
  );
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  return [
    ...results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
    ),
    ...(wide > 0 ? [`${wide} px too wide`] : []),
  ];
}
