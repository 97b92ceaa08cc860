import { join, resolve } from 'node:path';
import type { Config } from '../platform/config/index.js';
import { type DatabaseAddress, parseDatabaseUrl } from '../platform/database/index.js';
import {
  attachToEmbeddedPostgres,
  defaultDataDirectory,
  startEmbeddedPostgres,
} from '../platform/embedded-postgres/index.js';
import { log } from '../platform/log/index.js';
import { checkout } from './checkout.js';

/** A database that answers; `stop` ends it only when this process started it. */
export interface OpenDatabase {
  readonly address: DatabaseAddress;
  stop(): Promise<void>;
}

const leaveRunning = (): Promise<void> => Promise.resolve();

/** The town's own PostgreSQL when KPR_DATABASE_URL is set, else the embedded one under our supervision. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl !== null)
    return { address: parseDatabaseUrl(config.databaseUrl), stop: leaveRunning };
  const server = await startEmbeddedPostgres({
    dataDirectory: dataDirectoryOf(config),
    checkoutPath: checkout,
    log: (line) => log.warn(line),
  });
  return { address: server.connection(), stop: () => server.stop() };
}

/** For `worker` and `kpr` commands: the database of the running application. Throws a German sentence when none runs. */
export async function attachDatabase(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl !== null)
    return { address: parseDatabaseUrl(config.databaseUrl), stop: leaveRunning };
  const server = await attachToEmbeddedPostgres({
    dataDirectory: dataDirectoryOf(config),
    checkoutPath: checkout,
  });
  return { address: server.connection(), stop: leaveRunning };
}

/** As root the server runs as another user, so its default folder lies outside the checkout (architecture §1). */
const dataDirectoryOf = (config: Config): string =>
  config.dataDir === resolve('.kpr')
    ? defaultDataDirectory('data', checkout)
    : join(config.dataDir, 'postgres');
