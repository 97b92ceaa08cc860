import type { DatabaseAddress } from '../platform/database/index.js';
import type { Config } from '../platform/config/index.js';
import { everyAccountExplores } from '../platform/graphql/index.js';
import type { Mailbox } from '../platform/mail/mailbox.js';
import { startWeb } from '../boot/start-web.js';
import { startWorker } from '../boot/start-worker.js';
import { DemoSignInModule } from '../identity/index.js';
import type { DemoClock } from './demo-clock.js';
import { DemoModule } from './demo.module.js';
import { followProject } from './followed-project.js';
import { loopbackOnly } from './loopback-only.js';
import { runMainJob } from './main-job.js';
import { seed } from './seed.js';
import { ACCOUNTS } from './silberberg.js';

/** The application as the demo runs it: API and worker in one process, so that both share the clock. */
export interface DemoStage {
  /** Origin of the pages and of the API, e.g. `http://localhost:3000`. */
  readonly address: string;
  /** Loads the Städtebund and runs the main job, printing each step. */
  play(): Promise<void>;
  /** After that: follows one idea to a project with funding, printing each step. */
  followProject(): Promise<void>;
  /** Prints where everything is to be found. */
  announce(): void;
  close(): Promise<void>;
}

export interface StageParts {
  readonly config: Config;
  readonly address: DatabaseAddress;
  readonly clock: DemoClock;
  readonly mailbox: Mailbox;
  /** Prints a line; absent: to stdout. */
  readonly say?: (line: string) => void;
}

const toStdout = (line: string): void => void process.stdout.write(`${line}\n`);

export async function startStage(parts: StageParts): Promise<DemoStage> {
  const { config, address, clock, mailbox, say = toStdout } = parts;
  const emails = Object.values(ACCOUNTS).map((account) => account.email);
  const extraModules = [DemoSignInModule.forAccounts(emails), DemoModule.with(mailbox)];
  // In the demo everybody may look at how it is made.
  const open = { explorers: everyAccountExplores, showcase: true };
  const web = await startWeb({ config, address, clock, role: 'web', extraModules, ...open }, [loopbackOnly]);
  const worker = await startWorker({ config, address, clock, role: 'worker' });
  return {
    address: web.address,
    play: async () => {
      await seed(web);
      await runMainJob({ address: web.address, clock, mailbox, say });
    },
    followProject: () => followProject({ address: web.address, clock, say }),
    announce: () => announce(web.address, say),
    close: async () => {
      await web.close();
      await worker.close();
    },
  };
}

function announce(address: string, say: (line: string) => void): void {
  say('');
  say(`Im Browser öffnen:      ${address}/ (ein Klick auf ein Konto meldet an)`);
  say(`Schnittstelle:          ${address}/graphql`);
  say(`API erkunden:           ${address}/explorer (nach der Anmeldung)`);
  say(`Postfach:               ${address}/demo/mail`);
  say(`Anmelden ohne Kennwort: ${address}/demo`);
  say('Konten der Vorführung:');
  for (const { name, email } of Object.values(ACCOUNTS)) say(`  ${name} (${email})`);
  say('');
  say('Beenden mit Strg-C. Von vorn beginnen mit: npm run demo -- --fresh');
}
