import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { NoticeTimes } from '../../src/notifications/domain/notice-times.js';
import type { DatabaseAddress } from '../../src/platform/database/index.js';
import type { DatabaseTimes } from '../../src/platform/database/database-times.js';
import type { SmtpTimes } from '../../src/platform/mail/smtp-mailer.js';
import type { RelayTimes } from '../../src/platform/outbox/outbox-relay.js';
import { eventually } from '../e2e/notifications/post.js';
import type { BusinessClock } from './business-clock.js';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
/** What `test/faults/process.mjs` is bundled to. */
const ENTRY = `${checkout}dist/faults/process.js`;
/** Milliseconds: a busy machine takes its time to load a process. */
const STARTS_WITHIN = 60_000;

/** Once before the first of them is started. */
export async function bundleProcess(): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/bundle-faults.mjs'], { cwd: checkout });
}

/** Other patience than in the town. */
export interface Patience {
  readonly notices?: Partial<NoticeTimes>;
  readonly relay?: Partial<RelayTimes>;
  readonly database?: Partial<DatabaseTimes>;
  readonly smtp?: Partial<SmtpTimes>;
  /** Milliseconds. */
  readonly shutdown?: number;
}

export type Crash =
  'between claim and enqueue' | 'between check and enqueue' | 'between the acceptance and the mark';

export interface ProcessCase {
  readonly role: 'web' | 'worker';
  readonly address: DatabaseAddress;
  readonly smtpUrl: string;
  readonly times: Patience;
  readonly clock: BusinessClock;
}

/** The built API or worker in a process of its own, which can be killed like by the power cut it stands for. */
export class ProcessUnderTest {
  private child: ChildProcess | null = null;
  /** What it printed in this life, and in all its lives. */
  private said = '';
  output = '';

  constructor(private readonly given: ProcessCase) {}

  /** `crash`: it ends itself at that point, as if it were killed. */
  start(how: { readonly notices?: Partial<NoticeTimes>; readonly crash?: Crash } = {}): void {
    const { clock, times, ...given } = this.given;
    const argument = {
      ...given,
      times: { ...times, notices: { ...times.notices, ...how.notices } },
      clock: clock.setting,
      crash: how.crash,
      sabotage: process.env['FAULTS_SABOTAGE'] !== undefined,
    };
    const child = spawn(process.execPath, [ENTRY, JSON.stringify(argument)], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.said = '';
    const hear = (chunk: Buffer): void => {
      this.said += chunk.toString('utf8');
      this.output += chunk.toString('utf8');
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    const follow = (): void => void (child.connected && child.send(clock.setting));
    clock.onChange(follow);
    child.once('exit', () => clock.offChange(follow));
    this.child = child;
  }

  /** The API listens, and gives its address; or the worker works. */
  ready(): Promise<string> {
    return eventually(
      'started',
      () => /^(http:\S+|ready)$/m.exec(this.said)?.[0] ?? null,
      STARTS_WITHIN,
    ).catch((error: unknown) => {
      throw new Error(`The process did not start: ${this.said}`, { cause: error });
    });
  }

  /** It has looked for due notices so many times from now on. */
  looked(times: number): Promise<true> {
    const looks = (): number => this.said.match(/^looked$/gm)?.length ?? 0;
    const before = looks();
    const enough = (): true | null => (looks() >= before + times ? true : null);
    return eventually(`looked ${times} times`, enough, STARTS_WITHIN);
  }

  /** It ended itself. */
  async gone(): Promise<void> {
    const { child } = this;
    if (child !== null && child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    this.child = null;
  }

  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** In order: what is under way is finished. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    this.child?.kill(signal);
    await this.gone();
  }
}
