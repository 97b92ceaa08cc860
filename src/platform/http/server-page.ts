const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as part of an HTML page, also inside a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

interface ServerPage {
  readonly title: string;
  /** Address of the style sheet (SERVER_PAGE_STYLE); '' for none. */
  readonly style: string;
  /** HTML. */
  readonly main: string;
}

/** A page that the server makes itself: works without JavaScript, looks like the client, follows light or dark of the system. */
export const serverPage = ({ title, style, main }: ServerPage): string =>
  `<!doctype html>\n<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title>` +
  `<link rel="icon" href="/icon.svg" type="image/svg+xml">${style === '' ? '' : `<link rel="stylesheet" href="${escapeHtml(style)}">`}</head>` +
  `<body class="server-page"><main class="server-page-main">${main}</main></body></html>\n`;
