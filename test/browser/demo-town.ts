import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemoClock } from '../../src/demo/demo-clock.js';
import { startStage } from '../../src/demo/stage.js';
import { loadConfig } from '../../src/platform/config/index.js';
import { Mailbox, type MailboxFaults } from '../../src/platform/mail/mailbox.js';
import { atRest } from '../harness/at-rest.js';
import { filledDatabase, type TestDatabase } from '../harness/database.js';

/** The demo's accounts, by what they do. */
export const ACCOUNT = {
  office: 'koordinierung@schwarzenberg.example',
  administration: 'verwaltung@schwarzenberg.example',
  dataProtection: 'datenschutz@schwarzenberg.example',
  association: 'geschaeftsstelle@silberberg.example',
  stateCouncil: 'geschaeftsstelle@lpr.example',
  coach: 'prozessbegleitung@lpr.example',
  neighbour: 'koordinierung@schneeberg.example',
  chair: 'oberbuergermeister@schwarzenberg.example',
  police: 'revier-aue@polizei.example',
  member: 'ordnungsamt@schwarzenberg.example',
} as const;

/** The demo with its main job played, on a database of its own: what the browser tests visit. */
export interface DemoTown extends AsyncDisposable {
  readonly address: string;
  readonly database: TestDatabase;
  readonly mailbox: Mailbox;
  readonly clock: DemoClock;
}

/** `faults`: what its mail server does wrong from now on; the main job was played with a mail server in order. */
export async function demoTown(faults: MailboxFaults = {}): Promise<DemoTown> {
  const folder = mkdtempSync(join(tmpdir(), 'kpr-browser-'));
  const database = await filledDatabase('kpr_t_played', play);
  cpSync(PLAYED(), folder, { recursive: true });
  const scene = await enter(database, folder, faults);
  return {
    ...{ ...scene, address: scene.stage.address, database },
    [Symbol.asyncDispose]: async () => {
      await leave(scene);
      await database[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What the playing leaves in files: the mails and the clock. */
const PLAYED = (): string => join(process.env['TEST_RUN_FOLDER'] ?? '', 'played');

/** Once in a run: it takes longer than most tests of the town. */
async function play(database: TestDatabase): Promise<void> {
  mkdirSync(PLAYED());
  const scene = await enter(database, PLAYED(), {});
  await scene.stage.play();
  await atRest({ database, clock: scene.clock });
  await leave(scene);
}

async function enter(database: TestDatabase, folder: string, faults: MailboxFaults) {
  const mailbox = await Mailbox.start({ folder: join(folder, 'mails'), faults });
  const clock = new DemoClock(join(folder, 'clock'));
  const config = loadConfig({
    KPR_SMTP_URL: mailbox.url,
    KPR_MAIL_FROM: 'Präventionsrat <rat@schwarzenberg.example>',
    KPR_LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'error',
    // In a folder of several towns each would sweep away what the others keep.
    KPR_FILES: join(folder, 'files'),
    KPR_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  });
  const stage = await startStage({
    config: { ...config, port: 0 },
    address: database.address,
    clock,
    mailbox,
    say: () => undefined,
  });
  return { stage, mailbox, clock };
}

async function leave({ stage, mailbox }: Awaited<ReturnType<typeof enter>>): Promise<void> {
  await stage.close();
  await mailbox.close();
}
