import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { type Audience, CHOSEN_AUDIENCES } from '../../shared/audience.js';
import { DomainError } from '../../shared/domain-error.js';
import { mayChoose } from '../domain/audience.policy.js';
import type { LiveShare, Receiver } from '../domain/share.js';
import type { ThingName } from '../domain/thing.js';
import { liveSharesOf, receiversOf } from '../persistence/shares.repository.js';
import { AudienceThings } from './audience-things.js';

/** Who sees a thing now, and what may be chosen. */
export interface AudienceSetting extends ThingName {
  readonly title: string;
  readonly audience: readonly Audience[];
  /** What may be chosen. */
  readonly choices: readonly Audience[];
  /** What cannot be left out. */
  readonly always: readonly Audience[];
  readonly isDraft: boolean;
  readonly isPart: boolean;
  readonly mayChange: boolean;
  readonly revision: number;
  /** With whom it may be shared, and by which live share it is. */
  readonly receivers: readonly (Receiver & { readonly shareId: string | null })[];
}

@Injectable()
export class ShowAudience {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly things: AudienceThings,
  ) {}

  /** Error: NOT_FOUND. */
  run(actor: Actor, name: ThingName): Promise<AudienceSetting> {
    return this.unitOfWork.run(actor, async (tx) => {
      const thing = await this.things.seen(tx, name);
      const { type, id, title, audience, isDraft, revision, kind } = thing;
      const mayChange = mayChoose(actor, thing);
      const shares = mayChange ? await liveSharesOf(tx, type, id) : [];
      const receivers = mayChange ? withShares(await receiversOf(tx, thing.territoryId), shares) : [];
      const facts = { type, id, title, audience, isDraft, revision, mayChange, receivers };
      return { ...facts, choices: CHOSEN_AUDIENCES, always: kind.always, isPart: kind.within !== null };
    });
  }

  /** As `run`; null for what the actor does not see. */
  async find(actor: Actor, name: ThingName): Promise<AudienceSetting | null> {
    try {
      return await this.run(actor, name);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'NOT_FOUND') return null;
      throw error;
    }
  }
}

const withShares = (receivers: readonly Receiver[], shares: readonly LiveShare[]) =>
  receivers.map((receiver) => ({
    ...receiver,
    shareId: shares.find(({ toTerritoryId }) => toTerritoryId === receiver.territoryId)?.id ?? null,
  }));
