import { Injectable } from '@nestjs/common';
import { notFound } from '../../shared/domain-error.js';
import type { Tx } from '../database/index.js';
import { Reads } from './read/reads.js';

/** How use cases see: through the same `visibleTo` as every reader (architecture §4). */
@Injectable()
export class VisibleThings {
  constructor(private readonly reads: Reads) {}

  /** Throws NOT_FOUND unless the acting person sees the thing; `lock` keeps others from changing its row meanwhile. */
  async assert(tx: Tx, type: string, id: string, lock?: 'update' | 'share'): Promise<void> {
    if (!(await this.reads.visible(type, id, tx.actor, tx, lock))) throw notFound();
  }

  /** For what is simply not there for whoever does not see it. */
  sees(tx: Tx, type: string, id: string): Promise<boolean> {
    return this.reads.visible(type, id, tx.actor, tx);
  }
}
