import type { Page } from 'playwright-core';

/** Milliseconds: a page that does not answer has nothing to show. */
const WITHIN = 2_000;
const MOST_LINES = 120;

/** The pages of the test that is running: open ones, and what closed ones showed last. */
const open = new Set<Page>();
const closed: string[] = [];

/** What a page shows, as a screen reader has it: its address, then its window above all, else its main part. */
async function sightOf(page: Page): Promise<string> {
  const shown = page.locator('dialog[open], main:not(:has(~ dialog[open]))').last();
  const tree = await shown.ariaSnapshot({ timeout: WITHIN }).catch((error: unknown) => String(error));
  const lines = tree.split('\n');
  const rest = lines.length > MOST_LINES ? [`… ${lines.length - MOST_LINES} more lines`] : [];
  return [page.url(), ...lines.slice(0, MOST_LINES), ...rest].join('\n');
}

export const opened = (page: Page): void => void open.add(page);

/** To be called before it closes: whether its test fails is known only afterwards. */
export async function closing(page: Page): Promise<void> {
  if (!open.delete(page)) return;
  closed.push(await sightOf(page));
}

/** For test/harness/environment.js, which hears of failures. */
Object.assign(globalThis, {
  lastSeen: {
    begin: (): void => void closed.splice(0),
    tell: async (): Promise<string> =>
      [...closed, ...(await Promise.all([...open].map(sightOf)))].join('\n\n'),
  },
});
