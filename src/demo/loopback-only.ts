import type { NextFunction, Request, Response } from 'express';
import { isLoopbackHost, isLoopbackOrigin } from '../identity/index.js';
import { messageOf } from '../shared/messages/index.js';

/** The demo answers this machine only: neither a page of another origin nor a name bent to it (DNS rebinding) gets in. */
export function loopbackOnly({ headers }: Request, response: Response, next: NextFunction): void {
  const { host, origin } = headers;
  if (isLoopbackHost(host) && (origin === undefined || isLoopbackOrigin(origin))) return next();
  response.status(403).type('text/plain; charset=utf-8').send(messageOf('NOT_ALLOWED'));
}
