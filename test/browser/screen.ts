import type { Page } from 'playwright-core';

/** Addresses that are there only after something has been done. */
export interface MadePaths {
  /** The form of a proposal that the public order office is writing. */
  readonly proposal: string;
  /** A draft of a meeting. */
  readonly draft: string;
  /** A meeting that is on, with a decision that waits for the town. */
  readonly begun: string;
  /** A project that runs. */
  readonly project: string;
  /** A topic that somebody proposed. */
  readonly topic: string;
  /** A funding programme that the office described. */
  readonly programme: string;
  /** An application to it, with its notice. */
  readonly application: string;
  /** The link by which a member answers his invitation. */
  readonly answer: string;
  /** The link by which somebody gets an account. */
  readonly account: string;
  /** The link by which somebody gives up a kind of mail. */
  readonly unsubscribe: string;
}

export interface Screen {
  /** File name of its picture. */
  readonly name: string;
  /** A function: the address is there only after something has been done. */
  readonly path: string | ((made: MadePaths) => string);
  /** Text of the link on it that leads to the screen, when the address has an id in it. */
  readonly link?: string;
  /** Text of the tab there. */
  readonly tab?: string;
  /** Whose browser shows it; absent: a stranger's. */
  readonly account?: string;
  /** What is done there first: a dialog, a menu or a list is opened. Pictures of these are only made when asked for. */
  readonly open?: (page: Page) => Promise<void>;
  /** What the server answers on the way there, when it refuses. */
  readonly refusal?: number;
  /** What goes wrong on the way there, as the console tells it; absent: nothing does. */
  readonly fault?: RegExp;
  /** It is only shown in narrow windows. */
  readonly narrow?: boolean;
}

/** What lies above a page. */
export const LAYER = 'dialog[open], [role="menu"], [role="listbox"], .ra-popover';
