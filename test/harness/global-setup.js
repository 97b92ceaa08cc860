// One embedded PostgreSQL for the whole run, with a migrated template database that every test file copies.
// Plain JavaScript on the built code: Jest does not resolve TypeScript imports here.
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const pg = createRequire(import.meta.url)('pg');
const checkout = fileURLToPath(new URL('../..', import.meta.url));

export default async function start() {
  const { startEmbeddedPostgres, defaultDataDirectory } =
    await import('../../dist/src/platform/embedded-postgres/index.js');
  const { prepareDatabase } = await import('../../dist/src/boot/prepare-database.js');
  const directory = defaultDataDirectory('test', checkout);
  const startIn = (dataDirectory) =>
    startEmbeddedPostgres({ dataDirectory, checkoutPath: checkout, fast: true });
  // A second run beside this one gets a server of its own, which goes when it ends.
  const server = await startIn(directory).catch(() => startIn(`${directory}-${process.pid}`));
  const client = new pg.Client(server.connection('postgres'));
  await client.connect();
  const old = await client.query(`select datname from pg_database where datname like 'kpr\\_t%'`);
  for (const { datname } of old.rows) await client.query(`drop database "${datname}" with (force)`);
  await client.query('create database kpr_template');
  await client.end();
  await prepareDatabase(server.connection('kpr_template'));
  process.env.TEST_DATABASE_SERVER = JSON.stringify(server.connection('kpr_template'));
  globalThis.__TEST_DATABASE_SERVER__ = server;
  // Files that belong to a filled database, e.g. the mails of the demo.
  process.env.TEST_RUN_FOLDER = mkdtempSync(join(tmpdir(), 'kpr-test-run-'));
}
