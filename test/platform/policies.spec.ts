import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlainPolicies1763800000026 } from '../../migrations/0026-plain-policies.js';
import { testDatabase, type TestDatabase } from '../harness/database.js';

/** As migrations wrote it before number 0026. */
const former = (setting: string): string =>
  `((select current_setting('${setting}', true)) = '*' or town = any ((select nullif(nullif(current_setting('${setting}', true), '*'), '')::uuid[])::uuid[]))`;

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});

const policies = (table: string): Promise<{ using: string | null; check: string | null }[]> =>
  database.query(
    `select qual as using, with_check as check from pg_policies where tablename = '${table}' order by policyname`,
  );

describe('The policies of an installation that was there before', () => {
  it('become those of a new one', async () => {
    await database.query(`
      create table plain (town uuid); create table earlier (town uuid);
      create policy a on plain using (town = any ((select nullif(current_setting('kpr.territories', true), '')::uuid[])::uuid[]));
      create policy a on earlier using (${former('kpr.territories')});
      create policy b on plain for update
        using (town = any ((select nullif(current_setting('kpr.write_territories', true), '')::uuid[])::uuid[]))
        with check (town = any ((select nullif(current_setting('kpr.write_territories', true), '')::uuid[])::uuid[]));
      create policy b on earlier for update
        using (${former('kpr.write_territories')}) with check (${former('kpr.write_territories')});`);
    await new PlainPolicies1763800000026().up({ query: (sql: string) => database.query(sql) } as never);
    expect(await policies('earlier')).toEqual(await policies('plain'));
  });

  it('have no word that opens every territory', async () => {
    const open = await database.query(
      `select tablename from pg_policies where coalesce(qual, '') || coalesce(with_check, '') like '%''*''%'`,
    );
    expect(open).toEqual([]);
  });
});
