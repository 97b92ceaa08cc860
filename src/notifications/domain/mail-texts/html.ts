import { oneLine } from '../../../shared/one-line.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text on one line, safe in HTML content and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  oneLine(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** The address when it leads to the web, else null: nothing else may become a link in a mail. */
export function webAddress(href: string): string | null {
  const url = URL.parse(href);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}
