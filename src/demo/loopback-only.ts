import type { NextFunction, Request, Response } from 'express';
import { isLoopbackHost, isLoopbackOrigin } from '../identity/index.js';
import { messageOf } from '../shared/messages/index.js';

/** The demo answers this machine only: neither a page of another origin nor a name bent to it (DNS rebinding) gets in. */
export function loopbackOnly(request: Request, response: Response, next: NextFunction): void {
  const { host, origin } = request.headers;
  if (isLoopbackHost(host) && (origin === undefined || isLoopbackOrigin(origin) || isLinkPage(request)))
    return next();
  response.status(403).type('text/plain; charset=utf-8').send(messageOf('NOT_ALLOWED'));
}

/** Pages behind a personal link send no referrer, so browsers post their forms with the origin `null`. */
const isLinkPage = ({ headers, path }: Request): boolean =>
  headers.origin === 'null' &&
  (path.startsWith('/r/') ||
    path.startsWith('/t/') ||
    path.startsWith('/abbestellen/') ||
    path.startsWith('/konto/'));
