import { join } from 'node:path';
import express, { type Request, type Response, Router } from 'express';
import type { ClientFiles } from './client-files.js';

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

/** Addresses that the server answers itself; everything else that a browser opens is a page of the client. */
const OF_THE_SERVER = /^\/(?:graphql|live|health|metrics|explorer|demo|assets|r|konto|vorschau)(?:\/|$)/;

/** A page of the client below an address of the server. */
const CLIENT_PAGES_BELOW: ReadonlySet<string> = new Set(['/konto']);

/** Names of files carry a hash of their content. */
const FOREVER = { immutable: true, maxAge: '365d', index: false, redirect: false } as const;

/** Serves the client. `showcase` adds the page that shows all components, for tests and for who builds pages. */
export function clientRouter(files: ClientFiles, { showcase }: { showcase: boolean }): Router {
  const router = Router();
  router.use('/assets', keepForever, express.static(join(files.folder, 'assets'), FOREVER));
  router.get('/icon.svg', (_, response) => response.sendFile(join(files.folder, 'icon.svg')));
  if (showcase) {
    router.get('/bausteine', (_, response) => {
      response.set('Content-Security-Policy', PAGE_POLICY).sendFile(join(files.folder, 'bausteine.html'));
    });
  }
  router.get(/.*/, (request, response, next) => {
    if (!isPage(request)) return next();
    response.set('Content-Security-Policy', PAGE_POLICY).type('html').send(files.page);
  });
  return router;
}

const isPage = (request: Request): boolean =>
  (!OF_THE_SERVER.test(request.path) || CLIENT_PAGES_BELOW.has(request.path)) &&
  request.accepts(['json', 'html']) === 'html';

/** Elsewhere nothing may be stored. */
const keepForever = (_: Request, response: Response, next: () => void): void => {
  response.removeHeader('Cache-Control');
  next();
};
