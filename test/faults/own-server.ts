import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { prepareDatabase } from '../../src/boot/prepare-database.js';
import type { DatabaseAddress } from '../../src/platform/database/index.js';
import { defaultDataDirectory, startEmbeddedPostgres } from '../../src/platform/embedded-postgres/index.js';
import type { TestDatabase } from '../harness/database.js';

const checkoutPath = fileURLToPath(new URL('../..', import.meta.url));

/** A PostgreSQL of this test alone, under the product's supervisor and as durable as in the town. */
export interface OwnServer extends AsyncDisposable {
  /** A new, migrated database. Its `query` waits while the server is away. */
  database(name: string): Promise<TestDatabase>;
  /** A copy of a database that nobody uses just now. */
  copy(original: string, name: string): Promise<TestDatabase>;
  /** SIGKILL of the postmaster; the supervisor starts it again. */
  kill(): void;
  /** Stops the server and starts it again so much later. */
  goneFor(milliseconds: number): Promise<void>;
}

export async function ownServer(): Promise<OwnServer> {
  const dataDirectory = `${defaultDataDirectory('test', checkoutPath)}-faults-${process.pid}`;
  const start = () => startEmbeddedPostgres({ dataDirectory, checkoutPath });
  let server = await start();
  const onServer = (sql: string) => patiently(server.connection('postgres'), sql);
  return {
    database: async (name) => {
      await onServer(`create database ${name}`);
      await prepareDatabase(server.connection(name));
      return databaseOf(server.connection(name));
    },
    copy: async (original, name) => {
      await onServer(`create database ${name} template ${original}`);
      return databaseOf(server.connection(name));
    },
    kill: () =>
      process.kill(
        Number(readFileSync(join(server.dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0]),
        'SIGKILL',
      ),
    goneFor: async (milliseconds) => {
      await server.stop();
      await pause(milliseconds);
      server = await start();
    },
    [Symbol.asyncDispose]: async () => {
      await server.stop();
      for (const path of [
        server.dataDirectory,
        `${server.dataDirectory}.password`,
        `${server.dataDirectory}.log`,
      ]) {
        rmSync(path, { recursive: true, force: true });
      }
    },
  };
}

const databaseOf = (address: DatabaseAddress): TestDatabase => ({
  address,
  query: <Row extends object>(sql: string, values: unknown[] = []) => patiently<Row>(address, sql, values),
  // It goes with its server.
  [Symbol.asyncDispose]: () => Promise.resolve(),
});

const isAbsence = (error: unknown): boolean =>
  error instanceof Error &&
  (!('severity' in error) || /^(57P|08)/.test('code' in error ? String(error.code) : ''));

/** One statement on a connection of its own, repeated while the server is away; a wrong statement fails at once. */
async function patiently<Row extends object>(
  address: DatabaseAddress,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  for (;;) {
    const client = new Client(address);
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query<Row>(sql, values)).rows;
    } catch (error) {
      if (!isAbsence(error)) throw error;
      await pause(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
