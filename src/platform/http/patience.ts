import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { DomainError } from '../../shared/domain-error.js';
import { errorBody } from './error-answer.js';

/** How long a connection may keep a place without getting on, in milliseconds. */
export interface Patience {
  /** Until all headers of a request are there: one packet, even on a bad line. */
  readonly headers: number;
  /** Until the whole request is there: the largest body at the speed of a slow mobile network, and as long as our client waits. */
  readonly request: number;
  /** The same for who has said who he is and brings a file: 25 MB at the speed of a slow village line. */
  readonly upload: number;
  /** Between two requests: longer than proxies keep theirs (usually 60 s), so that none meets a closed connection. */
  readonly idle: number;
  /** Without a byte in either direction, e.g. a reader who stopped reading: six beats of the live stream. */
  readonly silence: number;
  /** How often the first two are looked at. */
  readonly look: number;
}

export const PATIENCE: Patience = {
  headers: 10_000,
  request: 30_000,
  upload: 600_000,
  idle: 65_000,
  silence: 120_000,
  look: 1_000,
};

/** Before the server listens: sets its time limits, and lets it tell in JSON why a connection ends. */
export function limitPatience(
  server: Server,
  patience: Patience,
  headers: Readonly<Record<string, string>>,
): void {
  server.headersTimeout = patience.headers;
  server.requestTimeout = patience.upload;
  server.keepAliveTimeout = patience.idle;
  server.timeout = patience.silence;
  // An option of createServer, which Nest calls; the server reads it when it begins to listen.
  Object.assign(server, { connectionsCheckingInterval: patience.look });
  const answers = new WeakMap<Duplex, ServerResponse>();
  const end = (socket: Duplex, code: string | undefined): void => {
    const begun = answers.get(socket);
    const isFree = begun === undefined || begun.writableEnded || !begun.headersSent;
    if (code === 'ECONNRESET' || !socket.writable || !isFree) socket.destroy();
    else socket.end(lastWords(code, headers), () => socket.destroy());
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answers.set(request.socket, response);
    if (hasBody(request)) hurry(request, patience.request, () => end(request.socket, TOO_SLOW));
  });
  server.on('clientError', (error: Error & { code?: string }, socket) => end(socket, error.code));
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

const hurried = new WeakMap<IncomingMessage, NodeJS.Timeout>();

function hurry(request: IncomingMessage, milliseconds: number, end: () => void): void {
  const timer = setTimeout(() => {
    if (!request.complete) end();
  }, milliseconds);
  hurried.set(request, timer);
  request.once('close', () => clearTimeout(timer));
}

/** For whoever has said who he is, and sends much: only the patience for uploads is left. */
export const letTakeLonger = (request: IncomingMessage): void => clearTimeout(hurried.get(request));

/** As Node names it when the whole request takes too long. */
const TOO_SLOW = 'ERR_HTTP_REQUEST_TIMEOUT';

const STATUS: Readonly<Record<string, readonly [string, string]>> = {
  [TOO_SLOW]: ['408 Request Timeout', 'REQUEST_TOO_SLOW'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'REQUEST_TOO_LARGE'],
};

/** A whole answer as text: there is no response to write it to. */
function lastWords(code: string | undefined, headers: Readonly<Record<string, string>>): string {
  const [status, said] = STATUS[code ?? ''] ?? ['400 Bad Request', 'REQUEST_INVALID'];
  const body = JSON.stringify(errorBody(new DomainError(said)));
  const all = {
    ...headers,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  const lines = Object.entries(all).map((header) => header.join(': '));
  return `HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}
