import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../boot/checkout.js';
import { prepareDatabase } from '../boot/prepare-database.js';
import { onShutdown } from '../boot/shutdown.js';
import { type Config, loadConfig } from '../platform/config/index.js';
import { defaultDataDirectory, startEmbeddedPostgres } from '../platform/embedded-postgres/index.js';
import { log, setLogLevel } from '../platform/log/index.js';
import { Mailbox } from '../platform/mail/mailbox.js';
import { DemoClock } from './demo-clock.js';
import { freePort } from './free-port.js';
import { refuseUnlessDemo } from './own-ground.js';

const FIRST_PORT = 3000;

interface Folders {
  /** Of PostgreSQL. */
  readonly database: string;
  /** Mails, clock, and the note that the job has run. */
  readonly own: string;
}

/** KPR_DATA_DIR moves both, e.g. for a second demo beside the first. */
const folders = (dataDir: string | undefined): Folders =>
  dataDir === undefined
    ? { database: defaultDataDirectory('demo', checkout), own: join(checkout, '.kpr', 'demo-files') }
    : { database: join(dataDir, 'demo-database'), own: join(dataDir, 'demo-files') };

/** Starts everything on this machine, shows the main job once, and goes on running until Ctrl-C. */
export async function runDemo({ fresh }: { fresh: boolean }): Promise<void> {
  refuseUnlessDemo(process.env);
  const { database, own } = folders(process.env['KPR_DATA_DIR']);
  // A job that was cut off in the middle is begun anew: half of it would explain nothing.
  const again = !fresh && existsSync(join(own, 'job-done'));
  if (!again) for (const folder of [database, own]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  setLogLevel(process.env['KPR_LOG_LEVEL'] ?? 'error');
  const [server, mailbox, port] = await Promise.all([
    startEmbeddedPostgres({ dataDirectory: database, checkoutPath: checkout, log: (line) => log.warn(line) }),
    Mailbox.start({ folder: join(own, 'mails') }),
    freePort(Number(process.env['KPR_PORT'] ?? FIRST_PORT)),
  ]);
  await prepareDatabase(server.connection());
  const config = demoConfig({ port, own, smtp: mailbox.url });
  const clock = new DemoClock(join(own, 'clock'));
  const { startStage } = await import('./stage.js');
  const stage = await startStage({ config, address: server.connection(), clock, mailbox });
  onShutdown(async () => {
    await stage.close();
    await mailbox.close();
    await server.stop();
  });
  if (!again) {
    await stage.play();
    await stage.followProject();
    writeFileSync(join(own, 'job-done'), '');
  }
  stage.announce();
}

const demoConfig = ({ port, own, smtp }: { port: number; own: string; smtp: string }): Config =>
  loadConfig({
    KPR_PORT: String(port),
    KPR_BIND: '127.0.0.1',
    KPR_DATA_DIR: own,
    KPR_SMTP_URL: smtp,
    KPR_MAIL_FROM: 'Kommunaler Präventionsrat <praeventionsrat@schwarzenberg.example>',
    KPR_LOG_LEVEL: 'error',
  });
