import pg from 'pg';
import { DATABASE_TIMES, KEEPALIVE, MIGRATION_SILENCE } from './database-times.js';
import { WatchedClient, type WatchedConfig } from './watched-client.js';

// Days stay days: a `date` must not become midnight in the process's zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Where the database is: one address, whose user owns the schema; the pools then take a role that owns nothing. */
export interface DatabaseAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** `owner` migrates; `kpr_app` serves people; `kpr_worker` handles outbox, notices and jobs (architecture §4). */
export type DatabaseRole = 'owner' | 'kpr_app' | 'kpr_worker';

/** Connection settings of a role: a session that never is more than it must be, and never waits for ever. */
export const connectionOf = (address: DatabaseAddress, role: DatabaseRole): WatchedConfig => ({
  ...address,
  application_name: `kpr ${role}`,
  Client: WatchedClient as unknown as new () => pg.Client,
  keepAlive: true,
  keepAliveInitialDelayMillis: KEEPALIVE.idle * 1_000,
  connectionTimeoutMillis: DATABASE_TIMES.connect,
  ...(role === 'owner'
    ? { silence: MIGRATION_SILENCE, options: SERVER_NOTICES_LOSS }
    : { ...shortWork(), options: `-c role=${role} ${SERVER_NOTICES_LOSS}` }),
});

/** A client that vanished without a word leaves no session behind, nor its locks. Without meaning on a Unix socket. */
const SERVER_NOTICES_LOSS = [
  `tcp_keepalives_idle=${KEEPALIVE.idle}`,
  `tcp_keepalives_interval=${KEEPALIVE.interval}`,
  `tcp_keepalives_count=${KEEPALIVE.count}`,
  `tcp_user_timeout=${(KEEPALIVE.idle + KEEPALIVE.interval * KEEPALIVE.count) * 1_000}`,
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

const shortWork = () => ({
  silence: DATABASE_TIMES.silence,
  query_timeout: DATABASE_TIMES.answer,
  statement_timeout: DATABASE_TIMES.statement,
  idle_in_transaction_session_timeout: DATABASE_TIMES.idleInTransaction,
});

/** Reads `postgres://user:password@host:port/database`; a host that begins with %2F is a socket folder. */
export function parseDatabaseUrl(url: string): DatabaseAddress {
  const parsed = new URL(url);
  return {
    host: decodeURIComponent(parsed.hostname),
    port: Number(parsed.port || 5432),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)),
  };
}
