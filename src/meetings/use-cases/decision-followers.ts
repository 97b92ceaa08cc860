import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { Decision } from '../domain/decision.js';
import type { Paper } from '../domain/paper.js';

/** A module whose papers are decided upon. */
export interface DecisionFollower {
  /** The type of its papers, e.g. PROJECT_PROPOSAL. */
  readonly paperType: string;
  /**
   * The decision about one of its papers was recorded or changed. It follows in the same transaction, so that nothing
   * comes between; a rule of its own that forbids it (DomainError) lets the recording fail.
   */
  decided(tx: Tx, paperId: Paper['id'], decision: Decision): Promise<void>;
}

/** Who follows decisions. Meetings know papers, not the modules that own them: these register themselves. */
@Injectable()
export class DecisionFollowers {
  private readonly followers: DecisionFollower[] = [];

  register(follower: DecisionFollower): void {
    this.followers.push(follower);
  }

  async tell(tx: Tx, paper: Paper | null, decision: Decision): Promise<void> {
    if (paper === null) return;
    for (const follower of this.followers.filter(({ paperType }) => paperType === paper.type))
      await follower.decided(tx, paper.id, decision);
  }
}
