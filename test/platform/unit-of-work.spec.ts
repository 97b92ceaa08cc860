import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDataSource, UnitOfWork } from '../../src/platform/database/index.js';
import { type Actor, anonymous, systemActor } from '../../src/shared/actor.js';
import { systemClock } from '../../src/shared/clock.js';
import { newId, type TerritoryId } from '../../src/shared/ids.js';
import { type TestDatabase, testDatabase } from '../harness/database.js';

const schwarzenberg = newId<TerritoryId>();
const schneeberg = newId<TerritoryId>();
let database: TestDatabase;
let source: DataSource;
let work: UnitOfWork;

beforeAll(async () => {
  database = await testDatabase();
  source = await createDataSource({ address: database.address, role: 'kpr_app' }).initialize();
  work = new UnitOfWork(source, systemClock);
  for (const [id, name] of [
    [schwarzenberg, 'Schwarzenberg'],
    [schneeberg, 'Schneeberg'],
  ]) {
    await database.query(`insert into territory (id, kind, name) values ($1, 'MUNICIPALITY', $2)`, [
      id,
      name,
    ]);
    await database.query(`insert into person (id, territory_id, name) values (uuidv7(), $1, 'Ordnungsamt')`, [
      id,
    ]);
  }
});

afterAll(async () => {
  await source.destroy();
  await database[Symbol.asyncDispose]();
});

const personsSeenBy = (actor: Actor) =>
  work.run(actor, (tx) => tx.query<{ territory_id: string }>('select territory_id from person'));

describe('a unit of work', () => {
  it('sees the rows of its own territories and of nobody else, even by a raw SELECT', async () => {
    expect(await personsSeenBy(systemActor('test', schneeberg))).toEqual([{ territory_id: schneeberg }]);
  });

  it('sees nothing when the actor has no territory', async () => {
    expect(await personsSeenBy(anonymous)).toEqual([]);
  });

  it('may read what is shared but not write there', async () => {
    const guest: Actor = { ...systemActor('test', schneeberg), readTerritories: [schneeberg, schwarzenberg] };
    expect(await personsSeenBy(guest)).toHaveLength(2);
    const foreign = work.run(guest, (tx) =>
      tx.query(`insert into person (id, territory_id, name) values (uuidv7(), $1, 'Fremd')`, [schwarzenberg]),
    );
    await expect(foreign).rejects.toThrow(/row-level security/);
    await work.run(guest, (tx) =>
      tx.query(`update person set name = 'Geändert' where territory_id = $1`, [schwarzenberg]),
    );
    expect(await database.query(`select 1 from person where name = 'Geändert'`)).toEqual([]);
  });

  it('leaves no setting behind on its pooled connection', async () => {
    await personsSeenBy(systemActor('test', schneeberg));
    const rows = await source.query(`select nullif(current_setting('kpr.territories', true), '') as t`);
    expect(rows).toEqual([{ t: null }]);
  });

  it('begins on another connection when the server has ended those that lay idle', async () => {
    // Now and then the end of a connection is heard of only when it is used.
    for (let restart = 0; restart < 20; restart += 1) {
      await database.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
      expect(await personsSeenBy(systemActor('test', schneeberg))).toHaveLength(1);
    }
  });

  it('repeats the whole use case after a deadlock, at most three times', async () => {
    let attempts = 0;
    const result = await work.run(systemActor('test', schneeberg), async (tx) => {
      attempts += 1;
      if (attempts < 3) await tx.query(`do $$ begin raise exception using errcode = '40P01'; end $$`);
      return 'done';
    });
    expect([result, attempts]).toEqual(['done', 3]);
    attempts = 0;
    const hopeless = work.run(systemActor('test', schneeberg), async (tx) => {
      attempts += 1;
      await tx.query(`do $$ begin raise exception using errcode = '40001'; end $$`);
    });
    await expect(hopeless).rejects.toMatchObject({ code: '40001' });
    expect(attempts).toBe(3);
  });
});
