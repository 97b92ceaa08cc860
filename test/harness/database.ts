import pg from 'pg';
import type { DatabaseAddress } from '../../src/platform/database/index.js';

const template = (): DatabaseAddress =>
  JSON.parse(process.env['TEST_DATABASE_SERVER'] ?? 'null') as DatabaseAddress;

let count = 0;

export interface TestDatabase extends AsyncDisposable {
  /** As the owner of the schema; pools take their role by `connectionOf(address, role)`. */
  readonly address: DatabaseAddress;
  /** One statement as the owner, past row level security: for arranging and for looking behind the curtain. */
  query<Row extends object = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<Row[]>;
}

const onServer = async (sql: string): Promise<void> => {
  const client = new pg.Client({ ...template(), database: 'postgres' });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

/** Copies the files as they are, which takes a fifth of the time that PostgreSQL needs to write each page to its log. */
const FILES = 'strategy file_copy';

/** Of the test runs' own advisory locks. */
const FILLING = 7_213_999;

/** A fresh, migrated database of this test file alone. */
export const testDatabase = (): Promise<TestDatabase> => copyOf('kpr_template');

/**
 * A copy of a database that `fill` has filled: once in a run, for whichever test file asks first; the others wait for it.
 */
export async function filledDatabase(
  name: `kpr_t_${string}`,
  fill: (database: TestDatabase) => Promise<void>,
): Promise<TestDatabase> {
  const client = new pg.Client({ ...template(), database: 'postgres' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [FILLING]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) {
      await using raw = await testDatabase();
      await fill(raw);
      const { database } = raw.address;
      // Nobody may be connected to what is copied.
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
        database,
      ]);
      await client.query(`create database ${name} template ${database} ${FILES}`);
    }
  } finally {
    await client.end();
  }
  return copyOf(name);
}

async function copyOf(original: string): Promise<TestDatabase> {
  count += 1;
  const name = `kpr_t${process.pid}_${count}_${Date.now().toString(36)}`;
  await onServer(`create database ${name} template ${original} ${FILES}`);
  const address = { ...template(), database: name };
  const owner = new pg.Pool({ ...address, max: 2 });
  // The database may be dropped or restarted under an idle connection.
  owner.on('error', () => undefined);
  return {
    address,
    query: async <Row extends object>(sql: string, values: unknown[] = []) =>
      (await owner.query<Row>(sql, values)).rows,
    [Symbol.asyncDispose]: async () => {
      await owner.end();
      await onServer(`drop database if exists ${name} with (force)`);
    },
  };
}
