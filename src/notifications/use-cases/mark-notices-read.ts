import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { Reads, VisibleThings } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { InboxRepository } from '../persistence/inbox.repository.js';

/** Somebody has read what he was told. */
@Injectable()
export class MarkNoticesRead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
    private readonly reads: Reads,
    private readonly inbox: InboxRepository,
  ) {}

  /** Error: NOT_FOUND, also for what others were told. */
  one(actor: Actor, id: string): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.visible.assert(tx, 'Notice', id);
      await this.inbox.markRead(tx, [id]);
      return id;
    });
  }

  /** All that were told until then; gives the account whose inbox it is. */
  allUntil(actor: Actor, until: Date): Promise<string> {
    const { accountId } = actor;
    if (accountId === null) throw new DomainError('SIGN_IN_NEEDED');
    return this.unitOfWork.run(actor, async (tx) => {
      const ids = await this.reads.visibleIds(
        'Notice',
        (t, p) => `${t}.read_at is null and ${t}.at <= ${p.value(until, 'timestamptz')}`,
        actor,
        tx,
      );
      await this.inbox.markRead(tx, ids);
      return accountId;
    });
  }
}
