import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError, notFound } from '../../shared/domain-error.js';
import { type AccountId, isUuid } from '../../shared/ids.js';
import { endSessionOf, type OpenSession, openSessions } from '../persistence/sessions.js';

export type { OpenSession };

/** Somebody looks where he is signed in, and ends what he does not know. */
@Injectable()
export class OwnSessions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `own`: hash of the token of this session. */
  list(actor: Actor, own: Buffer): Promise<OpenSession[]> {
    return this.unitOfWork.run(actor, (tx) => openSessions(tx, accountOf(actor), own));
  }

  /** Error: NOT_FOUND, also for sessions of others. */
  async end(actor: Actor, id: string): Promise<void> {
    const ended = await this.unitOfWork.run(
      actor,
      async (tx) => isUuid(id) && (await endSessionOf(tx, accountOf(actor), id)),
    );
    if (!ended) throw notFound();
  }
}

function accountOf({ accountId }: Actor): AccountId {
  if (accountId === null) throw new DomainError('SIGN_IN_NEEDED');
  return accountId;
}
