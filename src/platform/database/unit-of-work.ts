import type { DataSource, EntityManager } from 'typeorm';
import type pg from 'pg';
import type { Actor } from '../../shared/actor.js';
import type { Clock } from '../../shared/clock.js';
import { wasConnectionEnded } from './database-gone.js';

/**
 * An open transaction with its actor and its time. Every write, and every read that a rule depends on, takes it as an
 * argument: forgetting it does not compile.
 */
export class Tx {
  constructor(
    /** TypeORM's manager inside this transaction. */
    readonly manager: EntityManager,
    /** Who acts; row level security is set to his territories. */
    readonly actor: Actor,
    /** The business time of the whole use case. */
    readonly now: Date,
    private readonly client: pg.PoolClient,
  ) {}

  /** Runs one SQL statement in this transaction and returns its rows. Values only by `$n`. */
  async query<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.client.query<Row>(sql, [...values]);
    return result.rows;
  }

  /** Writes for one more territory in this transaction, e.g. a batch of the worker that spans towns. */
  async actFor(actor: Actor): Promise<Tx> {
    await setTerritories(this.client, actor);
    return new Tx(this.manager, actor, this.now, this.client);
  }
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const MOST_ATTEMPTS = 3;

/** Leaves a transaction without a commit. */
class RehearsalEnds extends Error {}

/**
 * Opens one transaction per use case; a deadlock or serialization failure repeats the whole use case, and one that met a
 * connection from before a restart begins on another.
 */
export class UnitOfWork {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` in one READ COMMITTED transaction as `actor`; commits when it returns, rolls back when it throws.
   * `work` may run up to three times, so it must have no effect but rows.
   */
  async run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      let hasBegun = false;
      try {
        return await this.attempt(actor, (tx) => {
          hasBegun = true;
          return work(tx);
        });
      } catch (error) {
        if (attempt >= MOST_ATTEMPTS || !mayTryAgain(error, hasBegun)) throw error;
      }
    }
  }

  /** As `run`, and rolls back whatever `work` wrote: to look at what a change would lead to. */
  async rehearse<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const outcome: { found?: T } = {};
    try {
      await this.run(actor, async (tx) => {
        outcome.found = await work(tx);
        throw new RehearsalEnds();
      });
    } catch (error) {
      if (!(error instanceof RehearsalEnds)) throw error;
    }
    return outcome.found as T;
  }

  private async attempt<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as pg.PoolClient;
      await runner.startTransaction();
      await setTerritories(client, actor);
      const result = await work(new Tx(runner.manager, actor, this.clock.now(), client));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // A connection that died cannot roll back; its transaction is gone with it.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

const setTerritories = (client: pg.PoolClient, actor: Actor): Promise<unknown> =>
  client.query(
    `select set_config('kpr.territories', $1, true), set_config('kpr.write_territories', $2, true), set_config('kpr.persons', $3, true)`,
    [uuidArray(actor.readTerritories), uuidArray(actor.territories), uuidArray(actor.persons)],
  );

/** The text form in which the policies read a setting; empty means: no rows. */
export const uuidArray = (ids: readonly string[]): string => (ids.length === 0 ? '' : `{${ids.join(',')}}`);

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** What has begun may be committed when the connection ends: only what had not is begun anew. */
const mayTryAgain = (error: unknown, hasBegun: boolean): boolean =>
  [SERIALIZATION_FAILURE, DEADLOCK].includes(String(codeOf(error))) ||
  (!hasBegun && wasConnectionEnded(error));

/** The name of the constraint that an SQL error broke, so that a use case's caller can say it in the town's words. */
export const brokenConstraint = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'constraint' in error && typeof error.constraint === 'string'
    ? error.constraint
    : null;
