import { Injectable } from '@nestjs/common';
import { asSystemOf, UnitOfWork } from '../../platform/database/index.js';
import { ContentStore } from '../../platform/files/index.js';
import { anonymous } from '../../shared/actor.js';
import { dropContent, lockContent, looseContents, notKept } from '../persistence/contents.repository.js';

/** Milliseconds for which an upload waits to be attached. */
const WAITS = 24 * 60 * 60 * 1000;

/**
 * Clears away what nobody refers to: first the rows of each town, then the contents that no town has any more. Whoever
 * brings the same content at that moment waits for the lock, or is waited for: what a row refers to is never removed.
 */
@Injectable()
export class SweepFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ContentStore,
  ) {}

  /** How many contents were removed from the folder. Worker only. */
  async run(): Promise<number> {
    await this.dropRows();
    let removed = 0;
    for await (const hashes of this.store.shelves()) removed += await this.clear(hashes);
    // The folder knows only the clock of its machine.
    await this.store.clearIncoming(new Date(Date.now() - WAITS));
    return removed;
  }

  private async dropRows(): Promise<void> {
    const loose = await this.unitOfWork.run(anonymous, (tx) => looseContents(tx, waitedSince(tx.now)));
    for (const content of loose) {
      await this.unitOfWork.run(anonymous, async (tx) => {
        const town = await asSystemOf(tx, content.territoryId, 'loose files');
        await lockContent(town, content.hash);
        await dropContent(town, content, waitedSince(tx.now));
      });
    }
  }

  private async clear(hashes: readonly string[]): Promise<number> {
    const candidates = await this.unitOfWork.run(anonymous, (tx) => notKept(tx, hashes));
    let removed = 0;
    for (const hash of candidates) {
      removed += await this.unitOfWork.run(anonymous, async (tx) => {
        await lockContent(tx, hash);
        if ((await notKept(tx, [hash])).length === 0) return 0;
        await this.store.remove(hash);
        return 1;
      });
    }
    return removed;
  }
}

const waitedSince = (now: Date): Date => new Date(now.getTime() - WAITS);
