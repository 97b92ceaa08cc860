import 'reflect-metadata';
import { openDatabase } from './boot/open-database.js';
import { prepareDatabase } from './boot/prepare-database.js';
import { failStart, onShutdown, SHUTDOWN_PATIENCE } from './boot/shutdown.js';
import { WorkerProcess } from './boot/worker-process.js';
import { loadConfig } from './platform/config/index.js';
import { log, setLogLevel } from './platform/log/index.js';
import { systemClock } from './shared/clock.js';

/** The server: database (embedded unless one is named), schema, API, and the worker as a process of its own. */
async function main(): Promise<void> {
  const config = loadConfig();
  setLogLevel(config.logLevel);
  // The modules load while the database starts: both take about as long.
  const [database, { startWeb }] = await Promise.all([openDatabase(config), import('./boot/start-web.js')]);
  const { announceSetup } = await import('./boot/announce-setup.js');
  await prepareDatabase(database.address);
  const web = await startWeb({ config, address: database.address, clock: systemClock, role: 'web' });
  await announceSetup(web, config);
  const worker = new WorkerProcess();
  worker.start();
  log.info({ address: web.address }, 'ready');
  const stop = async (): Promise<void> => {
    await Promise.all([web.close(), worker.stop()]);
    await database.stop();
  };
  // The worker has the same patience, and ends first.
  onShutdown(stop, SHUTDOWN_PATIENCE + 10_000);
}

await main().catch(failStart);
