import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PATIENCE } from '../../../src/platform/http/index.js';
import { startTestApp, type TestApp } from '../../harness/app.js';

/** Production waits longer; how long is said below. */
const SHORT = { headers: 600, request: 1_200, upload: 2_600, idle: 500, silence: 3_000, look: 100 };
/** No limit above is as long as this, on a busy machine either. */
const LONG = 5_500;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ composition: { patience: SHORT } });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
});

/** Somebody who sends a byte now and then. Gives what was answered until the server ended the connection, and after how long. */
async function dribble(begin: string, byte: string): Promise<{ answer: string; milliseconds: number }> {
  const socket = open();
  const began = performance.now();
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  socket.write(begin);
  const drip = setInterval(() => socket.writable && socket.write(byte), 50);
  await once(socket, 'close');
  clearInterval(drip);
  return { answer, milliseconds: performance.now() - began };
}

function open(): Socket {
  const socket = connect(Number(new URL(app.address).port), 'localhost');
  // What is sent after the end is answered with a reset.
  socket.on('error', () => undefined);
  return socket;
}

const POST = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
const jsonOf = (answer: string): unknown => JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4));
const TOO_SLOW = {
  errors: [
    {
      message: 'Die Anfrage kam zu langsam an. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
      extensions: { code: 'REQUEST_TOO_SLOW', field: null },
    },
  ],
};

describe('a connection is closed', () => {
  it('when its headers come byte by byte, with the reason in JSON', async () => {
    const { answer, milliseconds } = await dribble(`${POST}X-Slow: `, 'x');
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toMatch(/^Content-Security-Policy: default-src 'none'/m);
    expect(jsonOf(answer)).toEqual(TOO_SLOW);
    expect(milliseconds).toBeLessThan(LONG);
  });

  it('when its body comes byte by byte, with the reason in JSON', async () => {
    const { answer, milliseconds } = await dribble(`${POST}Content-Length: 100000\r\n\r\n{`, ' ');
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(jsonOf(answer)).toEqual(TOO_SLOW);
    expect(milliseconds).toBeGreaterThan(SHORT.headers);
    expect(milliseconds).toBeLessThan(LONG);
  });

  it('when it says nothing at all', async () => {
    const { answer, milliseconds } = await dribble('', '');
    expect(answer).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect(milliseconds).toBeLessThan(LONG);
  });

  it('when nothing follows its last request', async () => {
    const { answer, milliseconds } = await dribble(
      'GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n',
      '',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(milliseconds).toBeLessThan(LONG);
  });

  it('when what is sent is no HTTP, or has endless headers, with the reason in JSON', async () => {
    const nonsense = await dribble('Guten Tag!\r\n\r\n', '');
    expect(nonsense.answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(jsonOf(nonsense.answer)).toMatchObject({ errors: [{ extensions: { code: 'REQUEST_INVALID' } }] });
    const endless = await dribble(`${POST}X-Long: ${'x'.repeat(40_000)}`, '');
    expect(endless.answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(jsonOf(endless.answer)).toMatchObject({ errors: [{ extensions: { code: 'REQUEST_TOO_LARGE' } }] });
  });
});

it('production waits at most ten seconds for headers, thirty for a request, ten minutes for a file, two for a sign of life', () => {
  const { headers, request, upload, silence } = PATIENCE;
  expect({ headers, request, upload, silence }).toEqual({
    ...{ headers: 10_000, request: 30_000, upload: 600_000, silence: 120_000 },
  });
});
