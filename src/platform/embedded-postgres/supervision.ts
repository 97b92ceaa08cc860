/** Keeps one server alive while the application runs: starts it again when it dies, until told to stop. */
import { setTimeout as sleep } from 'node:timers/promises';
import { delayBeforeRestart } from './restart-policy.js';
import { signalServer, stopServer, type ServerProcess } from './server-process.js';

/** What a supervision does its work with. */
export interface SupervisionParts {
  /** Starts a server and resolves when it is ready; rejects when it does not get that far. */
  readonly launch: (signal: AbortSignal) => Promise<ServerProcess>;
  readonly log: (line: string) => void;
  readonly onRestart: () => void;
}

/** The supervision of one server. */
export class Supervision {
  private readonly stopping = new AbortController();
  private readonly failures: number[] = [];
  private server: ServerProcess | undefined;
  private reviving: Promise<void> | undefined;

  constructor(private readonly parts: SupervisionParts) {}

  /** Watches a server that runs already, or starts one; rejects with the last error when none will start. */
  async begin(running: ServerProcess | undefined): Promise<void> {
    this.watch(running ?? (await this.launchPatiently()));
  }

  /** Shuts the server down (10 s for a fast shutdown, then harder) and lets it rest. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.reviving;
    if (this.server !== undefined) await stopServer(this.server);
  }

  /** Asks for a fast shutdown without waiting: all that can be done while node itself ends. */
  abandon(): void {
    this.stopping.abort();
    if (this.server !== undefined) signalServer(this.server, 'SIGINT');
  }

  private watch(server: ServerProcess): void {
    this.server = server;
    void this.reviveAfterDeath(server);
  }

  private async reviveAfterDeath(server: ServerProcess): Promise<void> {
    await server.died;
    if (!this.stopping.signal.aborted) this.reviving = this.revive(server.pid);
  }

  private async revive(pid: number): Promise<void> {
    this.parts.log(`Die Datenbank (Prozess ${pid}) ist unerwartet beendet worden und wird neu gestartet.`);
    this.failures.push(Date.now());
    try {
      const server = await this.launchPatiently();
      this.watch(server);
      this.parts.log(`Die Datenbank läuft wieder (Prozess ${server.pid}).`);
      this.parts.onRestart();
    } catch (error) {
      if (this.stopping.signal.aborted) return;
      this.parts.log(`Die Datenbank wird nicht weiter neu gestartet: ${(error as Error).message}`);
    }
  }

  private async launchPatiently(): Promise<ServerProcess> {
    let lastError = new Error('Sie ist fünfmal in 30 Sekunden beendet worden.');
    for (;;) {
      const delay = this.failures.length === 0 ? 0 : delayBeforeRestart(this.failures, Date.now());
      if (delay === 'give-up' || this.stopping.signal.aborted) throw lastError;
      if (delay > 0)
        await sleep(delay, undefined, { ref: this.server === undefined, signal: this.stopping.signal });
      try {
        return await this.parts.launch(this.stopping.signal);
      } catch (error) {
        lastError = error as Error;
        this.failures.push(Date.now());
      }
    }
  }
}
