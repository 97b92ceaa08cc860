import type { Locator, Page } from 'playwright-core';

/**
 * Seconds that somebody of average skill needs, by the keystroke-level model (Card, Moran, Newell 1980): a thought of
 * 1.35 s before each act, 1.3 s to point and press, 0.28 s for each key of somebody who does not type for a living.
 */
const THOUGHT_S = 1.35;
const CLICK_S = 1.3;
const KEY_S = 0.28;

/** A user's hand: does what one does, and counts it. Waiting for the machine is not counted. */
export class Hand {
  clicks = 0;
  keys = 0;
  private acts = 0;

  constructor(readonly page: Page) {}

  get seconds(): number {
    return this.acts * THOUGHT_S + this.clicks * CLICK_S + this.keys * KEY_S;
  }

  async click(target: Locator): Promise<void> {
    await target.click();
    this.acts += 1;
    this.clicks += 1;
  }

  /** The button of exactly that name, of the window above the page when there is one. */
  async press(name: string | RegExp): Promise<void> {
    const dialog = this.page.locator('dialog[open]');
    const within = (await dialog.count()) > 0 ? dialog.last() : this.page;
    const exact = typeof name === 'string';
    await this.click(within.getByRole('button', { name, exact }).first());
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.click(this.page.getByRole('link', { name }).first());
  }

  /** Into what has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.acts += 1;
    this.keys += text.length;
  }

  async key(name: string): Promise<void> {
    await this.page.keyboard.press(name);
    this.acts += 1;
    this.keys += 1;
  }

  /** Pastes what was copied elsewhere: one pair of keys. */
  async paste(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
    this.acts += 1;
    this.keys += 2;
  }
}
