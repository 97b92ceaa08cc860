import { createHash } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

/** Features of the browser that no page of ours needs, and so no foreign text in it can use. */
const UNUSED_FEATURES = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'serial', 'usb'],
];

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries({
    'default-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    ...directives,
  })
    .map((directive) => directive.join(' '))
    .join('; ');

/** Data is no page: nothing in it runs, loads or is framed, whatever a browser takes it for. */
const DATA: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy({}),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** A year. Other hosts below ours belong to the town, so they are not included. */
const STRICT_TRANSPORT = 'max-age=31536000';

const OWN_FILES = { 'style-src': "'self'", 'img-src': "'self' data:", 'font-src': "'self'" };

/** What pages may do beyond data. None runs or styles anything that stands in the page itself. */
const PAGES = {
  /** The web client: runs our files only, and asks our own host only. */
  client: {
    'Content-Security-Policy': policy({
      ...OWN_FILES,
      'script-src': "'self'",
      'connect-src': "'self'",
      'frame-src': "'self'",
      'manifest-src': "'self'",
      'form-action': "'self'",
    }),
  },
  /** Pages that the server makes itself: no script. */
  server: {
    'Content-Security-Policy': policy({ ...OWN_FILES, 'frame-src': "'self'", 'form-action': "'self'" }),
  },
  /** Pages behind a personal link: its address is a secret. */
  link: {
    'Content-Security-Policy': policy({ ...OWN_FILES, 'form-action': "'self'" }),
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The headers that every answer has. `publicUrl`: the address under which browsers open the application. */
export function headersOfAll(publicUrl: string): Readonly<Record<string, string>> {
  const isTls = new URL(publicUrl).protocol === 'https:';
  return isTls ? { ...DATA, 'Strict-Transport-Security': STRICT_TRANSPORT } : DATA;
}

/** Every answer is protected like data; pages and files say where they differ, by the functions below. */
export function protectAll(publicUrl: string): RequestHandler {
  const headers = Object.entries(headersOfAll(publicUrl));
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}

/** Says that the answer is a page of this kind. */
export function asPage(response: Response, kind: keyof typeof PAGES): void {
  response.set(PAGES[kind]).type('html');
}

/** Files whose names carry a hash of their content: they never change, so the browser may keep them for good. */
export const asForever: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  next();
};

/**
 * Says that the answer is the HTML of a mail, for a frame of our own pages: it comes from elsewhere, so nothing in it
 * runs, loads or leads anywhere. Mails bring their styles along: exactly those that stand in it are let through.
 */
export function asMail(response: Response, html: string): void {
  const mail = policy({
    'style-src': `'unsafe-hashes' ${stylesIn(html).map(hashOf).join(' ')}`,
    'img-src': 'data:',
    'frame-ancestors': "'self'",
  });
  response.set('Content-Security-Policy', `${mail}; sandbox`).type('html');
}

/** A file that is handed out. */
interface Download {
  /** Made by us; any letters. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** Says that the answer is a file to be saved: never shown in the page, and should somebody show it, nothing in it runs. */
export function asDownload(response: Response, { name, mediaType, bytes }: Download): void {
  response.set({
    'Content-Type': mediaType,
    'Content-Length': String(bytes),
    'Content-Disposition': `attachment; filename="${plainName(name)}"; filename*=UTF-8''${encodedName(name)}`,
    'Content-Security-Policy': `${policy({})}; sandbox`,
  });
}

const UMLAUTS: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' },
  ...{ Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' },
};

/** For programs that know only ASCII (RFC 6266, 4.3). */
const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/[äöüßÄÖÜ]/g, (letter) => UMLAUTS[letter] ?? letter)
    .replaceAll(/[^ -~]|["%\\]/g, '_');

/** RFC 8187: everything that is no letter, digit or one of a few marks is written by its bytes. */
const encodedName = (name: string): string =>
  encodeURIComponent(name.normalize('NFC').toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const ENTITIES: Readonly<Record<string, string>> = { '&quot;': '"', '&#39;': "'", '&amp;': '&' };

const stylesIn = (html: string): string[] => {
  const attributes = [...html.matchAll(/ style="([^"]*)"/g)].map(([, style = '']) =>
    style.replaceAll(/&(?:quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity),
  );
  const elements = [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(([, style = '']) => style);
  return [...new Set([...attributes, ...elements])];
};

const hashOf = (style: string): string => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** Says that the answer belongs to the explorer: its program makes style elements, which carry this `nonce`. */
export function asExplorer(response: Response, nonce: string): void {
  response.set({
    'Content-Security-Policy': policy({
      'script-src': "'self'",
      'style-src': `'self' 'nonce-${nonce}'`,
      'img-src': "'self' data:",
      'font-src': "'self' data:",
      'connect-src': "'self'",
      'worker-src': "'self' blob:",
      'base-uri': "'self'",
    }),
    'Referrer-Policy': 'no-referrer',
  });
}
