import { Socket } from 'node:net';
import pg from 'pg';

/** The server owes an answer and has sent no byte of it for too long. */
export class DatabaseSilentError extends Error {
  readonly code = 'ETIMEDOUT';

  constructor() {
    super('The database does not answer any more');
  }
}

export interface WatchedConfig extends pg.PoolConfig {
  /** Milliseconds without a byte after which the connection is given up, if an answer is owed. */
  readonly silence: number;
}

/**
 * A connection that is given up when the server owes an answer and stays silent. `query_timeout` of `pg` alone would only
 * fail the query and leave the stalled connection in its pool, where it fails the next one, and so on for ever.
 */
export class WatchedClient extends pg.Client {
  private leaving = false;

  constructor(config: WatchedConfig) {
    super(config);
    const { stream } = this.connection;
    if (!(stream instanceof Socket)) return;
    // Counts from the last byte in either direction, again after each silence, and keeps no process alive.
    stream.setTimeout(config.silence).on('timeout', () => {
      if (this.owesAnswer()) stream.destroy(new DatabaseSilentError());
    });
  }

  override end(): Promise<void>;
  override end(callback: (error: Error) => void): void;
  override end(callback?: (error: Error) => void): Promise<void> | void {
    this.leaving = true;
    return callback === undefined ? super.end() : super.end(callback);
  }

  /** `readyForQuery` is what `pg` knows from the protocol; its types leave it out. */
  private owesAnswer(): boolean {
    return this.leaving || Reflect.get(this, 'readyForQuery') !== true;
  }
}
