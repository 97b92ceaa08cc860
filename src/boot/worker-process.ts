import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { log } from '../platform/log/index.js';
import { checkout } from './checkout.js';
import { WORKER_FLAGS } from './worker-flags.js';

const RESTART_PAUSE = 1_000;
const WORKER = join(checkout, 'dist/bin/worker.js');

/** The worker as a process of its own, so that heavy jobs never delay an answer; it is started again when it dies. */
export class WorkerProcess {
  private child: ChildProcess | null = null;
  private stopping = false;

  start(): void {
    this.child = spawn(process.execPath, [...WORKER_FLAGS, WORKER], { stdio: 'inherit' });
    this.child.on('exit', (code, signal) => {
      this.child = null;
      if (this.stopping) return;
      log.warn({ code, signal }, 'worker ended, starting it again');
      setTimeout(() => this.stopping || this.start(), RESTART_PAUSE).unref();
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (child === null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
}
