import { escapeHtml, serverPage } from './server-page.js';

export const heading = (words: string): string => `<h1 class="kern-heading-large">${words}</h1>`;
export const subheading = (words: string): string => `<h2 class="kern-heading-medium">${words}</h2>`;
/** `words` is HTML, as in all of these. */
export const paragraph = (words: string): string => `<p class="kern-body">${words}</p>`;

export const notice = (
  kind: 'info' | 'success' | 'danger',
  role: 'status' | 'alert',
  words: string,
): string =>
  `<div class="kern-alert kern-alert--${kind}" role="${role}"><div class="kern-alert__header">` +
  `<span class="kern-icon kern-icon--${kind}" aria-hidden="true"></span><span class="kern-title">${words}</span></div></div>`;

/** `value` is HTML. */
export const entry = (term: string, value: string): string =>
  `<div class="kern-description-list-item"><dt class="kern-description-list-item__key">${escapeHtml(term)}</dt>` +
  `<dd class="kern-description-list-item__value">${value}</dd></div>`;

export const link = (href: string, words: string): string =>
  `<a class="kern-link" href="${escapeHtml(href)}">${escapeHtml(words)}</a>`;

export const form = (content: string): string =>
  `<form class="server-page-form" method="post">${content}</form>`;

export const button = (id: string, look: 'primary' | 'secondary', label: string, attributes = ''): string =>
  `<button type="submit" class="kern-btn kern-btn--${look} kern-btn--block" id="${id}"${attributes}>` +
  `<span class="kern-label">${label}</span></button>`;

/** Whom to ask. */
export interface Contact {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

export function contact(office: Contact): string {
  const ways = [
    escapeHtml(office.name),
    ...(office.email === null ? [] : [link(`mailto:${office.email}`, office.email)]),
    ...(office.phone === null ? [] : [`Telefon ${escapeHtml(office.phone)}`]),
  ];
  return subheading('Fragen?') + paragraph(ways.join(', '));
}

/** One page for every link that does not work, whatever the reason. `hints` is HTML: what may have happened, what to do. */
export const voidLink = (style: string, hints: string): string =>
  serverPage({
    title: 'Link nicht gültig',
    style,
    main: heading('Dieser Link gilt nicht mehr') + paragraph(hints),
  });
