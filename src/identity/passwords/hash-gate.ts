import { DomainError } from '../../shared/domain-error.js';

export interface GateSize {
  /** How many pieces of work run at once. */
  readonly atOnce: number;
  /** How many may wait behind them. */
  readonly waiting: number;
}

/** Lets a few through at once and a few wait; whoever comes later is refused with TOO_BUSY instead of piling up. */
export class HashGate {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly size: GateSize) {}

  async pass<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private enter(): Promise<void> {
    if (this.running < this.size.atOnce) {
      this.running += 1;
      return Promise.resolve();
    }
    if (this.queue.length >= this.size.waiting) return Promise.reject(new DomainError('TOO_BUSY'));
    return new Promise((resolve) => this.queue.push(resolve));
  }

  /** The place goes straight to the next in the queue, so that nobody slips in between. */
  private leave(): void {
    const next = this.queue.shift();
    if (next === undefined) this.running -= 1;
    else next();
  }
}
