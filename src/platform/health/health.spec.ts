import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { databaseCheck, healthRouter, migrationsCheck, readiness, type ReadinessCheck } from './index.js';

const works: ReadinessCheck = { name: 'database', check: async () => undefined };
const fails = databaseCheck({
  query: async () => Promise.reject(new Error('password authentication failed for kpr')),
});

let server: Server | undefined;
afterEach(() => void server?.close());

async function ask(path: string, checks: readonly ReadinessCheck[]) {
  const router = healthRouter(checks);
  server = createServer((request, response) =>
    router(request, response, () => response.writeHead(404).end('{}')),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  return { status: answer.status, body: await answer.json() };
}

describe('the health of the service', () => {
  it('is ready when all it needs works', async () => {
    expect(await ask('/health/ready', [works, migrationsCheck(() => true)])).toEqual({
      status: 200,
      body: { status: 'ok', checks: { database: 'ok', migrations: 'ok' } },
    });
  });

  it('is not ready while the migrations run', async () => {
    expect(await ask('/health/ready', [works, migrationsCheck(() => false)])).toMatchObject({
      status: 503,
      body: { checks: { database: 'ok', migrations: 'failed' } },
    });
  });

  it('says which part fails, and not why', async () => {
    const { status, body } = await ask('/health/ready', [fails]);
    expect([status, body]).toEqual([503, { status: 'unavailable', checks: { database: 'failed' } }]);
  });

  it('does not wait for a part that hangs', async () => {
    const hangs: ReadinessCheck = { name: 'queue', check: () => new Promise(() => undefined) };
    expect(await readiness([works, hangs], 20)).toEqual({
      status: 'unavailable',
      checks: { database: 'ok', queue: 'timeout' },
    });
  });

  it('is alive even when it is not ready', async () => {
    expect(await ask('/health/live', [fails])).toMatchObject({ status: 200 });
  });

  it('leaves other paths to others', async () => {
    expect(await ask('/graphql', [works])).toMatchObject({ status: 404 });
  });
});
