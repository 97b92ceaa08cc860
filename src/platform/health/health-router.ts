import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Health, readiness, type ReadinessCheck } from './health.js';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const answer = (response: ServerResponse, health: Health): void => {
  response.writeHead(health.status === 'ok' ? 200 : 503, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(health));
};

/** Middleware for `/health/live` (the process answers) and `/health/ready` (it can do its work); all else goes on to `next`. */
export const healthRouter =
  (checks: readonly ReadinessCheck[]): Handler =>
  (request, response, next) => {
    const path = request.url?.split('?')[0];
    if (request.method !== 'GET' && request.method !== 'HEAD') next();
    else if (path === '/health/live') answer(response, { status: 'ok', checks: {} });
    else if (path === '/health/ready') void readiness(checks).then((health) => answer(response, health));
    else next();
  };
