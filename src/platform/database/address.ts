import pg from 'pg';

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

/** Connection settings of a role: a session that never is more than it must be. */
export const connectionOf = (address: DatabaseAddress, role: DatabaseRole): pg.PoolConfig => ({
  ...address,
  application_name: `kpr ${role}`,
  keepAlive: true,
  connectionTimeoutMillis: 5_000,
  ...(role === 'owner' ? {} : { options: `-c role=${role}` }),
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
