import 'reflect-metadata';
import { attachDatabase } from './boot/open-database.js';
import { failStart, onShutdown } from './boot/shutdown.js';
import { startWorker } from './boot/start-worker.js';
import { loadConfig } from './platform/config/index.js';
import { setLogLevel } from './platform/log/index.js';
import { systemClock } from './shared/clock.js';

/** The background process: uses the database of the running application. */
async function main(): Promise<void> {
  const config = loadConfig();
  setLogLevel(config.logLevel);
  const database = await attachDatabase(config);
  const worker = await startWorker({ config, address: database.address, clock: systemClock, role: 'worker' });
  onShutdown(() => worker.close());
}

await main().catch(failStart);
