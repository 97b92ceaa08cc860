import { join } from 'node:path';
import express, { type Request, type Response, Router } from 'express';
import type { ClientFiles } from './client-files.js';
import { precompressed } from './precompressed.js';

/** The page runs our files only, asks our own host only, and is shown in nobody's frame. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** First parts of the addresses of the client's pages (web/src/app/routes.tsx). All others are the server's. */
export const CLIENT_PAGES: readonly string[] = [
  ...[
    '',
    'anmelden',
    'einrichten',
    'sitzungen',
    'gremien',
    'personen',
    'organisationen',
    'konto',
    'verwaltung',
  ],
  ...['hilfe', 'barrierefreiheit', 'datenschutz', 'impressum'],
];

/** Below this page, addresses are the server's: links of mails, which work without JavaScript. */
const ALONE = 'konto';

/** Names of files carry a hash of their content. */
const FOREVER = { immutable: true, maxAge: '365d', index: false, redirect: false } as const;

/** Serves the client. `showcase` adds the page that shows all components, for tests and for who builds pages. */
export function clientRouter(files: ClientFiles, { showcase }: { showcase: boolean }): Router {
  const router = Router();
  const assets = join(files.folder, 'assets');
  router.use('/assets', keepForever, precompressed(assets), express.static(assets, FOREVER));
  router.get('/icon.svg', (_, response) => response.sendFile(join(files.folder, 'icon.svg')));
  if (showcase) {
    router.get('/bausteine', (_, response) => {
      response.set('Content-Security-Policy', PAGE_POLICY).sendFile(join(files.folder, 'bausteine.html'));
    });
  }
  router.use((request, response, next) => {
    if (!isPage(request)) return next();
    response.set('Content-Security-Policy', PAGE_POLICY).type('html').send(files.page);
  });
  return router;
}

function isPage(request: Request): boolean {
  const [, first = '', ...below] = request.path.split('/');
  return (
    ['GET', 'HEAD'].includes(request.method) &&
    CLIENT_PAGES.includes(first) &&
    (first !== ALONE || below.join('') === '') &&
    request.accepts(['json', 'html']) === 'html'
  );
}

/** Elsewhere nothing may be stored. */
const keepForever = (_: Request, response: Response, next: () => void): void => {
  response.removeHeader('Cache-Control');
  next();
};
