import { type Announcement, type Change, laterOf } from './change.js';

/** More than this wait for nobody: whoever may see some of it reads everything again. */
const MOST_WAITING = 5_000;
/** So many are judged by one statement. */
const MOST_AT_ONCE = 500;

/** What is told together. */
export interface Batch {
  readonly changes: readonly Change[];
  /** Territories with more changes than are listed; null stands for all of them. */
  readonly much: ReadonlySet<string | null>;
}

/** Changes between two batches: each kept once, and no more than a bounded number. */
export class WaitingChanges {
  private readonly changes = new Map<string, Change>();
  private much = new Set<string | null>();

  get any(): boolean {
    return this.changes.size > 0 || this.much.size > 0;
  }

  add(announcement: Announcement): void {
    if (announcement.kind === 'rights') return;
    if (announcement.kind === 'much') {
      this.much.add(announcement.territoryId);
      return;
    }
    const { change } = announcement;
    const key = [change.thing, change.id, change.territoryId, change.judge.thing, change.judge.id].join();
    this.changes.set(key, laterOf(this.changes.get(key), change));
    if (this.changes.size > MOST_WAITING) this.forget();
  }

  /** Everything was missed, or is too much. */
  forget(): void {
    this.changes.clear();
    this.much = new Set([null]);
  }

  /** Takes what one statement can judge. */
  take(): Batch {
    const taken = [...this.changes].slice(0, MOST_AT_ONCE);
    for (const [key] of taken) this.changes.delete(key);
    const batch = { changes: taken.map(([, change]) => change), much: this.much };
    this.much = new Set();
    return batch;
  }
}
