/** How long who talks with the database waits; milliseconds. Rising: each later one catches what the earlier ones let pass. */
export interface DatabaseTimes {
  /** For a connection, or for a free one of the pool. */
  readonly connect: number;
  /** For one statement; PostgreSQL ends a longer one itself. */
  readonly statement: number;
  /** For a byte of the answer; then the connection counts as dead and is thrown away. */
  readonly silence: number;
  /** For the whole answer; only where the silence is not watched, or bytes trickle. */
  readonly answer: number;
  /** How long PostgreSQL keeps a transaction, with its locks, whose client says nothing more. */
  readonly idleInTransaction: number;
  /** For a database that is just starting or restarting, when a process starts. */
  readonly start: number;
}

/**
 * `connect`: a busy machine of two cores has needed more than five seconds. `statement`: a request has thirty seconds
 * (platform/http), afterwards nobody waits for its answer. `silence` is longer, so that PostgreSQL says first what is
 * wrong. `idleInTransaction`: our transactions wait for nothing but their own statements. `start`: as long as the
 * embedded PostgreSQL may take to recover from a crash.
 */
export const DATABASE_TIMES: DatabaseTimes = {
  connect: 15_000,
  statement: 30_000,
  silence: 40_000,
  answer: 50_000,
  idleInTransaction: 60_000,
  start: 120_000,
};

/** Changing the schema of a large database takes minutes, in which PostgreSQL says nothing. */
export const MIGRATION_SILENCE = 15 * 60_000;

/** Seconds until a network that lost the other side is noticed, on both ends: after 30, then every 10, at most 3 times. */
export const KEEPALIVE = { idle: 30, interval: 10, count: 3 } as const;
