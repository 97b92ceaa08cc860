import { setTimeout as pause } from 'node:timers/promises';
import { log } from '../log/index.js';
import { isDatabaseGone } from './database-gone.js';
import { DATABASE_TIMES } from './database-times.js';

/** Milliseconds. */
const AGAIN_AFTER = 500;

/**
 * Runs `begin` when a process starts, and again while the database is not there yet: both may be starting at the same
 * time, on a machine that is busy. Gives up after `DATABASE_TIMES.start`, and at once when the database says no.
 */
export async function onceDatabaseAnswers<T>(begin: () => Promise<T>): Promise<T> {
  const end = performance.now() + DATABASE_TIMES.start;
  for (;;) {
    try {
      return await begin();
    } catch (error) {
      if (!isDatabaseGone(error) || performance.now() > end) throw error;
      log.warn({ err: error }, 'database does not answer yet, trying again');
      await pause(AGAIN_AFTER);
    }
  }
}
