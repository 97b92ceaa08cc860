import type { RecipientRole } from './why.js';

/** A mail ready to be handed over; the subject is safe for a header. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface MailLink {
  readonly label: string;
  readonly href: string;
}

/** What a mail is made of; text and HTML are two renderings of the same blocks. Every text stays on one line. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'links'; readonly links: readonly MailLink[] };

export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
}

/** To whom a mail goes and why, which stands at its end. */
export interface Envelope {
  readonly recipientName: string;
  readonly role: RecipientRole;
  /** The coordination office that answers questions. */
  readonly contact: Contact;
  /**
   * Page with the settings for notices; for recipients without an account the page on which they give up mails of this
   * kind, null when they may not.
   */
  readonly settingsUrl: string | null;
}

export interface MailContent {
  readonly subject: string;
  readonly to: Envelope;
  readonly blocks: readonly Block[];
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const subheading = (text: string): Block => ({ kind: 'subheading', text });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const links = (...given: readonly MailLink[]): Block => ({ kind: 'links', links: given });

/** A table of facts; those without a value are left out. */
export const facts = (rows: readonly (readonly [label: string, value: string | null])[]): Block => ({
  kind: 'facts',
  facts: rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }])),
});

/** The block as a list of one, or nothing: for parts of a mail that are not always there. */
export const when = (condition: boolean, ...blocks: readonly Block[]): readonly Block[] =>
  condition ? blocks : [];

/** At most so many characters, with an ellipsis; never cuts inside a character. */
export function shorten(text: string, max: number): string {
  const characters = [...new Intl.Segmenter('de', { granularity: 'grapheme' }).segment(text)];
  if (characters.length <= max) return text;
  const kept = characters.slice(0, max - 1).map(({ segment }) => segment);
  return `${kept.join('').trimEnd()}…`;
}
