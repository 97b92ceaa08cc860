import { join } from 'node:path';
import express, { type Request, type Response, Router } from 'express';
import { asForever, asPage } from '../http/index.js';
import type { ClientFiles } from './client-files.js';
import { precompressed } from './precompressed.js';

/** First parts of the addresses of the client's pages (web/src/app/routes.tsx). All others are the server's. */
export const CLIENT_PAGES: readonly string[] = [
  ...[
    '',
    'anmelden',
    'einrichten',
    'sitzungen',
    'aufgaben',
    'mitteilungen',
    'gremien',
    'personen',
    'projektvorschlaege',
    'organisationen',
    'freigaben',
    'foerderung',
    'projekte',
    'fristen',
    'themen',
    'konto',
    'versand',
    'verwaltung',
  ],
  ...['hilfe', 'barrierefreiheit', 'datenschutz', 'impressum'],
];

/** Below this page, addresses are the server's (links of mails, which work without JavaScript), but for these. */
const ACCOUNT = 'konto';
const ACCOUNT_PAGES: readonly string[] = ['', 'mitteilungen'];

/** Their Cache-Control is set before. */
const FILES = { cacheControl: false, index: false, redirect: false } as const;

/** Serves the client. `showcase` adds the page that shows all components, for tests and for who builds pages. */
export function clientRouter(files: ClientFiles, { showcase }: { showcase: boolean }): Router {
  const router = Router();
  const assets = join(files.folder, 'assets');
  router.use('/assets', asForever, precompressed(assets), express.static(assets, FILES), notKept);
  router.get('/icon.svg', (_, response) => response.sendFile(join(files.folder, 'icon.svg')));
  if (showcase) {
    router.get('/bausteine', (_, response) => {
      asPage(response, 'client');
      response.sendFile(join(files.folder, 'bausteine.html'));
    });
  }
  router.use((request, response, next) => {
    if (!isPage(request)) return next();
    asPage(response, 'client');
    response.send(files.page);
  });
  return router;
}

function isPage(request: Request): boolean {
  const [, first = '', ...below] = request.path.split('/');
  return (
    ['GET', 'HEAD'].includes(request.method) &&
    CLIENT_PAGES.includes(first) &&
    (first !== ACCOUNT || ACCOUNT_PAGES.includes(below.join('/'))) &&
    request.accepts(['json', 'html']) === 'html'
  );
}

/** A file that is not there may come with the next version. */
const notKept = (_: Request, response: Response, next: () => void): void => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};
