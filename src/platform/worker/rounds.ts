import type { Log } from '../log/index.js';

/** Work that the worker does again and again, e.g. looking for due notices. Must be safe to run in several workers. */
export interface Round {
  readonly name: string;
  /** Milliseconds between the starts of two runs; a run that takes longer delays the next. */
  readonly every: number;
  run(): Promise<unknown>;
}

/** Runs the registered rounds until it is stopped; a failing run is logged and the next one comes all the same. */
export class Rounds {
  private readonly rounds: Round[] = [];
  private loops: Promise<void>[] = [];
  private stopping = new AbortController();

  constructor(private readonly log: Log) {}

  /** Called while the modules are put together. */
  register(round: Round): void {
    this.rounds.push(round);
  }

  start(): void {
    this.stopping = new AbortController();
    this.loops = this.rounds.map((round) => this.loop(round, this.stopping.signal));
  }

  /** Resolves when the runs under way are finished. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.loops);
  }

  private async loop(round: Round, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const startedAt = performance.now();
      await round
        .run()
        .catch((error: unknown) =>
          this.log.warn({ err: error, round: round.name }, 'round failed, comes again'),
        );
      await pause(Math.max(0, round.every - (performance.now() - startedAt)), signal);
    }
  }
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
