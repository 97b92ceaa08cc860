import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE } from '../../../src/platform/http/index.js';
import { invited, schwarzenberg, type World } from '../meetings/town.js';
import { pdf } from './samples.js';

let world: World;
beforeAll(async () => {
  // The tests' own requests come as a whole; a file may take longer than they.
  world = await schwarzenberg({ composition: { patience: { ...PATIENCE, request: 1_500 } } });
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

async function* dribbling(content: Buffer): AsyncGenerator<Uint8Array> {
  for (const byte of content) {
    yield Uint8Array.of(byte);
    await pause(40);
  }
}

it('a file may come slowly from somebody who is known, while other requests are cut off', async () => {
  const { id } = await invited(world);
  const slowly = (path: string, type: string, content: Buffer): Promise<Response> =>
    world.office.client.fetch(path, {
      method: 'POST',
      headers: { 'content-type': type, accept: 'application/json' },
      body: ReadableStream.from(dribbling(content)),
      duplex: 'half',
    });
  const query = new URLSearchParams({ art: 'Meeting', id, name: 'Plan.pdf' });
  const began = performance.now();
  const [file, other] = await Promise.all([
    slowly(`/dateien?${query.toString()}`, 'application/octet-stream', pdf('langsam')),
    slowly('/graphql', 'application/json', Buffer.from(' '.repeat(80))).then(
      ({ status }) => status,
      () => 'cut off',
    ),
  ]);
  expect(performance.now() - began).toBeGreaterThan(1_500);
  expect(file.status).toBe(201);
  expect([408, 'cut off']).toContain(other);
});
