import type pg from 'pg';
import { connectionOf, type DatabaseAddress } from './address.js';
import { createDataSource } from './data-source.js';
import { WatchedClient } from './watched-client.js';

type Migrations = readonly (new () => { name?: string })[];

const MIGRATION_LOCK = 7213002;

export class SchemaTooNewError extends Error {
  constructor(unknown: readonly string[]) {
    super(
      `Die Datenbank ist neuer als dieses Programm (unbekannter Stand: ${unknown.join(', ')}). ` +
        'Starten Sie die neuere Programmversion oder spielen Sie eine Sicherung zurück.',
    );
  }
}

/**
 * Brings the schema up to this program's state, one process at a time; refuses a schema that is newer than itself.
 * Returns how many migrations ran. A schema that is up to date costs one short query: every start passes here.
 */
export async function migrate(address: DatabaseAddress, migrations: Migrations): Promise<number> {
  const client = new WatchedClient(connectionOf(address, 'owner'));
  await client.connect();
  try {
    const known = migrations.map((migration) => new migration().name ?? migration.name);
    if (missing(known, await appliedMigrations(client)).length === 0) return 0;
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await runMissing(address, migrations);
  } finally {
    await client.end();
  }
}

function missing(known: readonly string[], applied: readonly string[]): string[] {
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new SchemaTooNewError(unknown);
  return known.filter((name) => !applied.includes(name));
}

async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const found = await client.query<{ there: boolean }>(
    `select to_regclass('public.migrations') is not null as there`,
  );
  if (found.rows[0]?.there !== true) return [];
  return (await client.query<{ name: string }>('select name from public.migrations order by id')).rows.map(
    (row) => row.name,
  );
}

async function runMissing(address: DatabaseAddress, migrations: Migrations): Promise<number> {
  const source = createDataSource({ address, role: 'owner', migrations: [...migrations], poolSize: 1 });
  await source.initialize();
  try {
    return (await source.runMigrations({ transaction: 'each' })).length;
  } finally {
    await source.destroy();
  }
}
