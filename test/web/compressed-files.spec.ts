import { readdirSync } from 'node:fs';
import { type IncomingHttpHeaders, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { clientFiles, clientRouter } from '../../src/platform/web/index.js';

const folder = join(process.cwd(), 'web/dist');
const nameOf = (ending: string): string =>
  readdirSync(join(folder, 'assets')).find((name) => name.endsWith(ending)) ?? '';
const script = nameOf('.js.br').slice(0, -3);
const font = nameOf('.woff2');

let server: Server;
beforeAll(() => {
  server = express()
    .use(clientRouter(clientFiles(folder), { showcase: false }))
    .listen(0);
});
afterAll(() => {
  server.close();
});

/** The bytes as they are sent. */
const asset = (name: string, encodings?: string): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const headers = encodings === undefined ? {} : { 'accept-encoding': encodings };
    get({ port, path: `/assets/${name}`, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject);
  });

describe('a file of the client', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ])('is sent to who takes "%s" as %s, with the same content and type', async (takes, encoding, unpack) => {
    const plain = await asset(script);
    const sent = await asset(script, takes);
    expect(sent.headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': plain.headers['content-type'],
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    expect(unpack(sent.body).equals(plain.body)).toBe(true);
    expect(sent.body.length).toBeLessThan(plain.body.length / 2);
  });

  it('is sent as it is to who takes nothing else, and says that others get it otherwise', async () => {
    const { headers } = await asset(script, 'identity');
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers['content-type']).toMatch(/javascript/);
  });

  it('is not compressed twice when it is a font', async () => {
    expect((await asset(font, 'br, gzip')).headers).not.toHaveProperty('content-encoding');
  });
});
