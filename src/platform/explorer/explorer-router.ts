import { type NextFunction, type Request, type Response, Router } from 'express';

const EXPLORER_PATH = '/explorer';

interface ExplorerSettings {
  /** Whether this visitor is signed in and may see the explorer. Errors go to Express. */
  readonly maySee: (request: Request) => Promise<boolean>;
  /** Path of the API on the same origin. */
  readonly endpoint: string;
}

/** The browser itself keeps the explorer from calling other hosts, whatever a later version of the package tries. */
const NO_OTHER_HOST = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const STRANGER = 'Bitte melden Sie sich zuerst an. Danach öffnen Sie diese Seite erneut.';

const protect = (response: Response): void => {
  response.set({
    'Content-Security-Policy': NO_OTHER_HOST,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  });
};

/**
 * The API explorer, served from the package altair-static after sign-in, below EXPLORER_PATH.
 * The package is read at the first visit only, so that the start does not pay for it.
 */
export function explorerRouter({ maySee, endpoint }: ExplorerSettings): Router {
  const router = Router();
  let pages: Promise<Router> | null = null;
  router.use(EXPLORER_PATH, async (request: Request, response: Response, next: NextFunction) => {
    protect(response);
    if (!(await maySee(request))) {
      response.status(401).type('text/plain; charset=utf-8').send(STRANGER);
      return;
    }
    pages ??= import('./explorer-pages.js').then(({ explorerPages }) =>
      explorerPages(EXPLORER_PATH, endpoint),
    );
    (await pages)(request, response, next);
  });
  return router;
}
