import pg from 'pg';
import { PasswordHasher } from '../../../src/identity/passwords/password-hasher.js';
import { identityEntities } from '../../../src/identity/index.js';
import { connectionOf, createDataSource, UnitOfWork } from '../../../src/platform/database/index.js';
import { CheckPassword } from '../../../src/identity/use-cases/check-password.js';
import {
  type AccountId,
  type BodyId,
  newId,
  type PersonId,
  type TerritoryId,
} from '../../../src/shared/ids.js';
import { type TestDatabase, testDatabase } from '../../harness/database.js';

/** Berlin's noon of a day in the term of the test's seats. */
export const A_DAY = new Date('2027-03-02T11:00:00Z');

/** Rows as other modules would have written them, past row level security. */
function buildersFor(database: TestDatabase, hasher: PasswordHasher) {
  const insert = async <Id extends string>(sql: string, values: unknown[]): Promise<Id> => {
    const id = newId<Id>();
    await database.query(sql, [id, ...values]);
    return id;
  };
  return {
    town: (name: string) =>
      insert<TerritoryId>(`insert into territory (id, kind, name) values ($1, 'MUNICIPALITY', $2)`, [name]),
    person: (territoryId: TerritoryId, name: string, accountId: AccountId | null = null) =>
      insert<PersonId>('insert into person (id, territory_id, name, account_id) values ($1, $2, $3, $4)', [
        territoryId,
        name,
        accountId,
      ]),
    council: (territoryId: TerritoryId, name = 'Kriminalpräventiver Rat') =>
      insert<BodyId>(
        `insert into body (id, territory_id, kind, name) values ($1, $2, 'PREVENTION_COUNCIL', $3)`,
        [territoryId, name],
      ),
    account: async (email: string, password: string | null = null) =>
      insert<AccountId>(
        `insert into account (id, email, password_hash, created_at) values ($1, $2, $3, now())`,
        [email, password && (await hasher.hash(password))],
      ),
  };
}

/** A database with its own clock, as the identity module uses it. */
export async function arrange() {
  const database = await testDatabase();
  const source = await createDataSource({
    address: database.address,
    role: 'kpr_app',
    entities: identityEntities,
  }).initialize();
  const pool = new pg.Pool({ ...connectionOf(database.address, 'kpr_app'), max: 4 });
  const clock = { time: A_DAY, now: () => clock.time };
  const unitOfWork = new UnitOfWork(source, clock);
  const hasher = new PasswordHasher();
  return {
    ...database,
    pool,
    clock,
    unitOfWork,
    hasher,
    checkPassword: new CheckPassword(unitOfWork, hasher),
    ...buildersFor(database, hasher),
    close: async () => {
      await pool.end();
      await source.destroy();
      await database[Symbol.asyncDispose]();
    },
  };
}

export type Arranged = Awaited<ReturnType<typeof arrange>>;
