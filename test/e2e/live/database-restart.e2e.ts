import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import { prepareDatabase } from '../../../src/boot/prepare-database.js';
import { startWeb } from '../../../src/boot/start-web.js';
import { loadConfig } from '../../../src/platform/config/index.js';
import type { DatabaseAddress } from '../../../src/platform/database/index.js';
import {
  defaultDataDirectory,
  startEmbeddedPostgres,
} from '../../../src/platform/embedded-postgres/index.js';
import { Client, sessionCookie } from '../../harness/app.js';
import type { TestDatabase } from '../../harness/database.js';
import { TestClock } from '../../harness/test-clock.js';
import { TODAY, Town } from '../meetings/town.js';
import { OpenPage } from './open-page.js';

const checkoutPath = fileURLToPath(new URL('../../..', import.meta.url));

/** Statements on connections of their own, repeated while the server is away. */
const patient = (address: DatabaseAddress): TestDatabase['query'] =>
  async function query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    for (;;) {
      const client = new pg.Client(address);
      client.on('error', () => undefined);
      try {
        await client.connect();
        return (await client.query<Row>(sql, values)).rows;
      } catch (error) {
        if (error instanceof pg.DatabaseError && !error.code?.startsWith('57')) throw error;
        await pause(50);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  };

it('a killed database leaves the stream open: it is reset, and then told what happens', async () => {
  const dataDirectory = `${defaultDataDirectory('test', checkoutPath)}-live-${process.pid}`;
  const server = await startEmbeddedPostgres({ dataDirectory, checkoutPath });
  const address = server.connection('kpr');
  await prepareDatabase(address);
  const config = {
    ...loadConfig({ KPR_LOG_LEVEL: 'silent', KPR_SECRET: 'only-for-tests-only-for-tests-only-for-tests' }),
    port: 0,
  };
  const web = await startWeb({
    config,
    address,
    clock: new TestClock(TODAY),
    role: 'web',
    explorers: () => true,
  });
  const database = { address, query: patient(address) } as TestDatabase;
  const as = async (accountId: string) => new Client(web.address, await sessionCookie(database, accountId));
  try {
    const town = await Town.found({ database, as }, 'Schwarzenberg');
    const office = await town.office();
    const page = await OpenPage.of(office.client);
    const lastId = page.told[0]?.id ?? '';
    process.kill(
      Number(readFileSync(join(server.dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0]),
      'SIGKILL',
    );
    const body = await town.body('Rat');
    await page.until(() => page.named('reset').length > 0, 20_000);
    // What changes before it listens again is covered by a reset of its own.
    const isTold = (): boolean => page.of('Body', body).length > 0;
    for (let changes = 0; !isTold() && changes < 20; changes += 1) {
      await database.query(`update body set revision = revision + 1 where id = $1`, [body]);
      await page.until(isTold, 1_000).catch(() => undefined);
    }
    expect(isTold()).toBe(true);
    expect(page.ended).toBe(false);
    const again = await OpenPage.of(office.client, { 'last-event-id': lastId });
    expect(again.told[0]?.event).toBe('reset');
    page.leave();
    again.leave();
  } finally {
    await web.close();
    await server.stop();
    for (const path of [dataDirectory, `${dataDirectory}.password`, `${dataDirectory}.log`])
      rmSync(path, { recursive: true, force: true });
  }
});
