import { createHash } from 'node:crypto';
import { ReadPool } from '../../src/platform/graphql/read/read-pool.js';
import { forThisFile } from './for-this-file.js';

interface Runner {
  run(this: ReadPool, ...given: Parameters<ReadPool['run']>): Promise<unknown>;
}

/**
 * PostgreSQL keeps all statements of this file's readings, as it keeps those of our own pages, on one connection, where each
 * is planned once. To be called by a file that asks the same for many: else nearly all of its time goes into planning each
 * statement anew, on each of ten connections. What is seen is the same.
 */
export function keptStatements(): void {
  const run = Reflect.get(ReadPool.prototype, 'run') as Runner['run'];
  let last: Promise<unknown> = Promise.resolve();
  forThisFile(ReadPool.prototype, {
    run<T>(this: ReadPool, ...[territories, statement, ...rest]: Parameters<ReadPool['run']>) {
      const name = `kept_${createHash('sha1').update(statement.text).digest('hex')}`;
      const answer = last.then(() => run.call(this, territories, { name, ...statement }, ...rest));
      last = answer.catch(() => undefined);
      return answer as Promise<T | null>;
    },
  });
}
