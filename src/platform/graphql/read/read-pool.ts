import type { PoolClient, PoolConfig } from 'pg';
import { Client, Pool } from 'pg';
import { isUuid } from '../../../shared/ids.js';
import { wasConnectionEnded } from '../../database/index.js';
import { type Premise, PremiseError, type Statement } from './statement.js';

/** Settings of the read pool beside those of `pg`. */
export interface ReadPoolOptions extends PoolConfig {
  /** Called with the text of each statement, without the frame of its transaction. */
  readonly onStatement?: (text: string) => void;
  /** Called when an idle connection breaks, e.g. because PostgreSQL restarts; the pool has dropped it already. */
  readonly onConnectionError?: (error: Error) => void;
}

/** Sessions in UTC, so that times read the same everywhere; no LLVM, which costs more than these statements take. */
const SESSION = '-c TimeZone=UTC -c jit=off';

/** A prepared statement keeps its plan: to plan it anew for each actor takes longer than to run it. */
const KEPT_PLAN = 'force_generic_plan';

/** A statement that met a connection from before a restart begins on another. */
const MOST_ATTEMPTS = 3;

/** Runs each statement in a read-only transaction that sees the given territories and persons only, in one round trip. */
export class ReadPool {
  private readonly pool: Pool;
  private readonly onStatement: (text: string) => void;

  constructor(options: ReadPoolOptions) {
    const { onStatement, onConnectionError, ...config } = options;
    this.onStatement = onStatement ?? (() => undefined);
    const session = [config.options, SESSION].filter((part) => part !== undefined).join(' ');
    this.pool = new Pool({ ...config, options: session, pipeline: true });
    // A connection that breaks while it is in use fails its query as well; unheard, the event would end the process.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.pool.on('error', (error) => onConnectionError?.(error));
  }

  /**
   * The first column of the first row, or null without a row. Without territories, row level security shows nothing
   * but the actor's own `persons`.
   * Errors of PostgreSQL are passed on; PremiseError when the premise does not hold.
   */
  async run<T>(
    territories: readonly string[],
    statement: Statement,
    persons: readonly string[] = [],
    premise: Premise | null = null,
  ): Promise<T | null> {
    const frame = [uuidSetting(territories), uuidSetting(persons)];
    for (let attempt = 1; ; attempt += 1) {
      const answers = await this.attempt<T>(frame, statement, premise);
      const [begun, , proof, result] = answers;
      const failure = answers.find((answer) => answer.status === 'rejected');
      if (failure === undefined) {
        if (premise?.holds(firstOf(proof)) === false) throw new PremiseError();
        return firstOf(result);
      }
      const mayTryAgain = begun.status === 'rejected' && wasConnectionEnded(begun.reason);
      if (!mayTryAgain || attempt >= MOST_ATTEMPTS) throw failure.reason;
    }
  }

  async end(): Promise<void> {
    await this.pool.end();
  }

  /** What PostgreSQL answered to the beginning, the frame, the premise, the statement and the end of its transaction. */
  private async attempt<T>(frame: readonly string[], statement: Statement, premise: Premise | null) {
    const client = await this.pool.connect();
    this.onStatement(statement.text);
    const answers = await inOneWrite(client, () =>
      Promise.allSettled([
        client.query('begin read only'),
        client.query({
          name: 'kpr_frame',
          text: "select set_config('kpr.territories', $1, true), set_config('kpr.persons', $2, true), set_config('plan_cache_mode', $3, true)",
          values: [...frame, statement.name === undefined ? 'auto' : KEPT_PLAN],
        }),
        premise === null ? null : client.query<[unknown]>(inArrays(premise.statement)),
        client.query<[T]>(inArrays(statement)),
        client.query('commit'),
      ]),
    );
    // An error has ended the transaction as well; a connection that is not idle now is broken.
    client.release(client.getTransactionStatus() !== 'I' || answers[4].status === 'rejected');
    return answers;
  }
}

/** The first column of the first row. */
const firstOf = <T>(answer: PromiseSettledResult<{ readonly rows: readonly [T][] } | null>): T | null =>
  answer.status === 'fulfilled' ? (answer.value?.rows[0]?.[0] ?? null) : null;

const inArrays = ({ name, text, values }: Statement) => ({
  name,
  text,
  values: [...values],
  rowMode: 'array' as const,
});

/** Holds back what is written until all of it is there: one system call and one waking of PostgreSQL instead of four. */
function inOneWrite<T>(client: PoolClient, write: () => T): T {
  const stream = client instanceof Client ? client.connection.stream : null;
  stream?.cork();
  try {
    return write();
  } finally {
    stream?.uncork();
  }
}

/** A setting that the policies read: a uuid[] literal. Anything but uuids is refused, above all `*`. */
function uuidSetting(ids: readonly string[]): string {
  if (!ids.every(isUuid)) throw new Error('Territories and persons must be uuids');
  return ids.length === 0 ? '' : `{${ids.join(',')}}`;
}
