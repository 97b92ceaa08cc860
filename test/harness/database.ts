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

/** A fresh, migrated database of this test file alone. */
export async function testDatabase(): Promise<TestDatabase> {
  count += 1;
  const name = `kpr_t${process.pid}_${count}_${Date.now().toString(36)}`;
  await onServer(`create database ${name} template kpr_template`);
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
