import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { Audience } from '../../shared/audience.js';
import { DomainError } from '../../shared/domain-error.js';
import type { TerritoryId } from '../../shared/ids.js';
import { assertMayLeave, audienceFor } from '../domain/audience.policy.js';
import type { Thing } from '../domain/thing.js';
import { endShares, insertShare, liveSharesOf, receiversOf } from '../persistence/shares.repository.js';
import { storeAudience } from '../persistence/things.repository.js';
import { AudienceThings } from './audience-things.js';

/** The steps by which the sight of a thing changes: done for good, or for a look at what they would lead to. */
@Injectable()
export class ChangeAudience {
  constructor(private readonly things: AudienceThings) {}

  /** Errors: those of `audienceFor`. */
  async choose(tx: Tx, thing: Thing, audience: readonly Audience[]): Promise<void> {
    await storeAudience(tx, thing, audienceFor(thing, audience));
  }

  /** Errors: DRAFT_NOT_SHARED, RECEIVER_UNKNOWN, SHARE_AROUND_FIRST. */
  async share(tx: Tx, thing: Thing, to: TerritoryId): Promise<void> {
    assertMayLeave(thing);
    const receivers = await receiversOf(tx, thing.territoryId);
    if (!receivers.some(({ territoryId }) => territoryId === to))
      throw new DomainError('RECEIVER_UNKNOWN', {}, 'toTerritoryId');
    if (thing.kind.within !== null && thing.aroundId !== null) {
      const around = await liveSharesOf(tx, thing.kind.within.type, thing.aroundId);
      if (!around.some(({ toTerritoryId }) => toTerritoryId === to))
        throw new DomainError('SHARE_AROUND_FIRST');
    }
    await insertShare(tx, thing, to);
  }

  /** With a thing its parts go back: an item is not read without its meeting. */
  async takeBack(tx: Tx, thing: Thing, from: TerritoryId): Promise<void> {
    await endShares(tx, thing, this.things.partsOf(thing.type), from);
  }
}
