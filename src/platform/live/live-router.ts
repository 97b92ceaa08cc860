import { type Request, type Response, Router } from 'express';
import { DomainError } from '../../shared/domain-error.js';
import { isDatabaseGone } from '../database/index.js';
import { answerError, isOfOwnOrigin } from '../http/index.js';
import type { LiveHub } from './live-hub.js';
import type { LiveSession, LiveSessions } from './live-sessions.js';
import { LiveStream } from './live-stream.js';

const LIVE_PATH = '/live';

/** Proxies must neither keep nor hold back nor pack what is written here; the connection ends with the answer. */
const STREAM_HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
  Connection: 'close',
};

interface LiveParts {
  readonly hub: LiveHub;
  readonly sessions: LiveSessions;
  /** Origin under which browsers open the application. */
  readonly publicOrigin: string;
}

/** The stream of changes for signed-in pages of our own origin, at LIVE_PATH (docs/adr/0006-live-stream.md). */
export function liveRouter(parts: LiveParts): Router {
  const router = Router();
  router.all(LIVE_PATH, async (request: Request, response: Response) => {
    try {
      await openStream(parts, request, response);
    } catch (error) {
      answerError(request, response, refusalOf(error));
    }
  });
  return router;
}

/** What the visitor is told; bugs go on to Express. */
function refusalOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (isDatabaseGone(error)) return new DomainError('TEMPORARILY_UNAVAILABLE');
  throw error;
}

async function openStream({ hub, sessions, publicOrigin }: LiveParts, request: Request, response: Response) {
  if (request.method !== 'GET') throw new DomainError('REQUEST_INVALID');
  if (!isOfOwnOrigin(request, publicOrigin)) throw new DomainError('NOT_ALLOWED');
  const key = sessions.keyOf(request);
  if (key === null) throw new DomainError('SIGN_IN_NEEDED');
  // Heard before looked at: what ends the session from now on is not missed.
  await hub.hear();
  const session = await sessionOf(sessions, key);
  if (!hub.mayOpen(key)) {
    response.setHeader('Retry-After', '30');
    throw new DomainError('TEMPORARILY_UNAVAILABLE');
  }
  if (request.destroyed || response.destroyed) return;
  response.writeHead(200, STREAM_HEADERS);
  const stream = new LiveStream(response);
  response.on('close', () => hub.close(stream, key));
  response.on('error', () => hub.close(stream, key));
  await hub.open(stream, key, session, lastEventIdOf(request));
}

async function sessionOf(sessions: LiveSessions, key: Buffer): Promise<LiveSession> {
  const [session] = await sessions.look([key]);
  if (session == null) throw new DomainError('SIGN_IN_NEEDED');
  return session;
}

/** Browsers name the last event when they come again; the first time, the page's address names its answer's position. */
const lastEventIdOf = ({ headers, query }: Request): string | null => {
  const id = headers['last-event-id'] ?? query['since'];
  return typeof id === 'string' && id !== '' ? id : null;
};
