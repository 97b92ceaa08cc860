import type { OutboxRelay } from '../outbox/index.js';
import type { BullQueue, QueueWorker } from '../queue/index.js';
import type { Rounds } from './rounds.js';

/** All that works in the background: relay, queue worker and rounds, started and stopped together. */
export class WorkerRuntime {
  constructor(
    private readonly relay: OutboxRelay,
    private readonly queueWorker: QueueWorker,
    private readonly rounds: Rounds,
    private readonly queue: BullQueue,
  ) {}

  async start(): Promise<void> {
    this.relay.start();
    this.rounds.start();
    await this.queueWorker.start();
  }

  /** Nothing new is begun, what is under way is finished. */
  async stop(): Promise<void> {
    await Promise.all([this.relay.stop(), this.rounds.stop()]);
    await this.queueWorker.stop();
    await this.queue.close();
  }
}
