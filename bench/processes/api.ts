import 'reflect-metadata';
import { startWeb } from '../../src/boot/start-web.js';
import { loadConfig } from '../../src/platform/config/index.js';
import type { DatabaseAddress } from '../../src/platform/database/index.js';
import { ReadPool, type Statement } from '../../src/platform/graphql/read/index.js';
import { setLogLevel } from '../../src/platform/log/index.js';
import { systemClock } from '../../src/shared/clock.js';
import type { Services } from '../own-process.js';

/**
 * The web role of the product as in production, with `services` to look at the statements that it sends. Benchmarks may
 * ask what our client does not; its own operations are answered as always.
 */
export async function api({ address, logLevel }: ApiSettings): Promise<Services> {
  const config = { ...loadConfig(), port: 0 };
  setLogLevel(logLevel);
  const web = await startWeb({ config, address, clock: systemClock, role: 'web', explorers: () => true });
  const pool = web.app.get(ReadPool);
  const run = pool.run.bind(pool);
  let seen: Statement[] = [];
  return {
    address: () => web.address,
    /** From now on remembers what is sent to the read pool. */
    watch: () => {
      seen = [];
      pool.run = (territories, statement, ...rest) => {
        seen.push(statement);
        return run(territories, statement, ...rest);
      };
    },
    /** What was sent since `watch`; stops remembering. */
    seen: () => {
      pool.run = run;
      return seen;
    },
  };
}

export interface ApiSettings {
  readonly address: DatabaseAddress;
  readonly logLevel: string;
}
