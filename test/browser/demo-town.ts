import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemoClock } from '../../src/demo/demo-clock.js';
import { startStage } from '../../src/demo/stage.js';
import { loadConfig } from '../../src/platform/config/index.js';
import { Mailbox, type MailboxFaults } from '../../src/platform/mail/mailbox.js';
import { type TestDatabase, testDatabase } from '../harness/database.js';

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

/** `faults`: what its mail server does wrong. */
export async function demoTown(faults: MailboxFaults = {}): Promise<DemoTown> {
  const folder = mkdtempSync(join(tmpdir(), 'kpr-browser-'));
  const database = await testDatabase();
  const mailbox = await Mailbox.start({ faults });
  const clock = new DemoClock(join(folder, 'clock'));
  const config = loadConfig({
    KPR_SMTP_URL: mailbox.url,
    KPR_MAIL_FROM: 'Präventionsrat <rat@schwarzenberg.example>',
    KPR_LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'error',
    KPR_FILES: join(folder, 'dateien'),
    KPR_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  });
  const stage = await startStage({
    config: { ...config, port: 0 },
    address: database.address,
    clock,
    mailbox,
    say: () => undefined,
  });
  await stage.play();
  return {
    ...{ address: stage.address, database, mailbox, clock },
    [Symbol.asyncDispose]: async () => {
      await stage.close();
      await mailbox.close();
      await database[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true });
    },
  };
}
