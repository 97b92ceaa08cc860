import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { DatabaseAddress } from '../../src/platform/database/index.js';
import { eventually } from '../e2e/notifications/post.js';

const ENTRY = fileURLToPath(new URL('process.mjs', import.meta.url));

/** Shorter patience than in the town. */
export interface Patience {
  readonly scanEvery?: number;
  readonly claimLease?: number;
  readonly sendLease?: number;
  readonly retryDelays?: readonly number[];
}

export interface ProcessCase {
  readonly role: 'web' | 'worker';
  readonly address: DatabaseAddress;
  readonly smtpUrl: string;
  readonly times: Patience;
}

/** The built API or worker in a process of its own, which can be killed like by the power cut it stands for. */
export class ProcessUnderTest {
  private child: ChildProcess | null = null;
  /** Everything that it printed, over all its lives. */
  output = '';

  constructor(private readonly given: ProcessCase) {}

  start(times: Patience = this.given.times): void {
    const child = spawn(process.execPath, [ENTRY, JSON.stringify({ ...this.given, times })], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk: Buffer) => (this.output += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (this.output += chunk.toString('utf8')));
    this.child = child;
  }

  /** Where the API listens. */
  address(): Promise<string> {
    return eventually(
      `the address of the API in: ${this.output}`,
      () => /^http:\S+$/m.exec(this.output)?.[0] ?? null,
    );
  }

  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** In order: what is under way is finished. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
}
