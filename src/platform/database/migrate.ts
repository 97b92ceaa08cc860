import type { MixedList } from 'typeorm';
import type { DatabaseAddress } from './address.js';
import { createDataSource } from './data-source.js';

const MIGRATION_LOCK = 7213002;

export class SchemaTooNewError extends Error {
  constructor(unknown: readonly string[]) {
    super(
      `Die Datenbank ist neuer als dieses Programm (unbekannter Stand: ${unknown.join(', ')}). ` +
        'Starten Sie die neuere Programmversion oder spielen Sie eine Sicherung zurück.',
    );
  }
}

/** Brings the schema up to this program's state, one process at a time; refuses a schema that is newer than itself. */
export async function migrate(address: DatabaseAddress, migrations: MixedList<Function>): Promise<number> {
  const source = createDataSource({ address, role: 'owner', migrations, poolSize: 2 });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const known = new Set(source.migrations.map((migration) => migration.name));
    const unknown = (await appliedMigrations(lock)).filter((name) => !known.has(name));
    if (unknown.length > 0) throw new SchemaTooNewError(unknown);
    return (await source.runMigrations({ transaction: 'each' })).length;
  } finally {
    await lock.release();
    await source.destroy();
  }
}

async function appliedMigrations(runner: { query(sql: string): Promise<unknown> }): Promise<string[]> {
  const [found] = (await runner.query(`select to_regclass('public.migrations') is not null as there`)) as { there: boolean }[];
  if (found?.there !== true) return [];
  const rows = (await runner.query('select name from public.migrations order by id')) as { name: string }[];
  return rows.map((row) => row.name);
}
