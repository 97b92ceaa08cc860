import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { barriersOf } from './accessibility.js';

/** Types a day, YYYY-MM-DD, into the parts of the field of that label. */
export async function typeDay(page: Page, label: string, iso: string): Promise<void> {
  await page.getByRole('spinbutton', { name: `Tag, ${label}` }).click();
  await page.keyboard.type(iso.split('-').toReversed().join(''));
}

/** The sentence stands at the field of that label, which has the focus; axe finds nothing wrong with that. */
export async function refusedAt(page: Page, label: string, sentence: string): Promise<void> {
  const field = page
    .locator('.kern-form-input--error, .kern-fieldset--error')
    .filter({ has: page.locator('.kern-label', { hasText: label }) });
  await field.getByText(sentence).waitFor();
  await field.locator(':focus').waitFor();
  expect(await barriersOf(page)).toEqual([]);
}

/** Gives true as long as the document is the same: nothing was reloaded in between. */
export async function staying(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate('window.sameDocument = true');
  return () => page.evaluate<boolean>('window.sameDocument === true');
}

/** Presses the button of exactly that name. */
export const press = (within: Locator | Page, name: string): Promise<void> =>
  within.getByRole('button', { name, exact: true }).click();

/** Until the window has closed. */
export const closed = (dialog: Locator): Promise<void> => dialog.waitFor({ state: 'detached' });

/** Types into the field that has the focus and searches; takes by keys what is then found. */
export async function take(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.getByRole('option').first().filter({ hasText: text }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Lets the page move below whatever is open above it, as the browser does when others change what stands there. */
export async function moveBelow(page: Page): Promise<void> {
  const before = await page.evaluate<number>('window.scrollY');
  await page.evaluate(`new Promise((moved) => {
    addEventListener('scroll', () => requestAnimationFrame(() => requestAnimationFrame(moved)), { once: true });
    scrollBy({ top: scrollY > 0 ? -40 : 40, behavior: 'instant' });
  })`);
  expect(await page.evaluate<number>('window.scrollY')).not.toBe(before);
}
