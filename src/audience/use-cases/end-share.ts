import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError, notFound } from '../../shared/domain-error.js';
import type { ThingName } from '../domain/thing.js';
import { lockShare } from '../persistence/shares.repository.js';
import { raiseRevision } from '../persistence/things.repository.js';
import { AudienceThings } from './audience-things.js';
import { ChangeAudience } from './change-audience.js';

/** The office takes back what it shared: from now on association or state read it no more. */
@Injectable()
export class EndShare {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly things: AudienceThings,
    private readonly change: ChangeAudience,
    private readonly visible: VisibleThings,
  ) {}

  /** The thing that was shared. Errors: NOT_FOUND, NOT_ALLOWED, SHARE_ENDED. */
  run(actor: Actor, shareId: string): Promise<ThingName> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.visible.assert(tx, 'Share', shareId);
      const share = await lockShare(tx, shareId);
      if (share === null) throw notFound();
      const thing = await this.things.toChoose(tx, share);
      if (!share.isLive) throw new DomainError('SHARE_ENDED');
      await raiseRevision(tx, thing, thing.revision);
      await this.change.takeBack(tx, thing, share.toTerritoryId);
      return { type: share.type, id: share.id };
    });
  }
}
