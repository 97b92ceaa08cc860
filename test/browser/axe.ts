import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Visitor } from './visitor.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, one line per element. */
export async function violations(visitor: Visitor): Promise<string[]> {
  // Evaluated by the test itself, past the policy of the page.
  await visitor.page.evaluate(AXE);
  const results = await visitor.page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ${JSON.stringify(WCAG)} })`,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  );
}
