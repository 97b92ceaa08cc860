import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { FundingProgrammeId, TerritoryId } from '../../shared/ids.js';
import { follow, unfollow } from '../persistence/programmes.repository.js';
import { SeenProgrammes } from './seen-programmes.js';

export interface FollowInput {
  readonly programmeId: FundingProgrammeId;
  readonly territoryId: TerritoryId;
}

/** The office has the windows of a programme among the deadlines of its town, or no longer. */
@Injectable()
export class FollowProgramme {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenProgrammes,
  ) {}

  /** Who follows already, follows. Errors: NOT_FOUND, NOT_ALLOWED. */
  follow(actor: Actor, input: FollowInput): Promise<FundingProgrammeId> {
    return this.change(actor, input, follow);
  }

  /** Who does not follow, does not follow. Errors: NOT_FOUND, NOT_ALLOWED. */
  unfollow(actor: Actor, input: FollowInput): Promise<FundingProgrammeId> {
    return this.change(actor, input, unfollow);
  }

  private change(
    actor: Actor,
    { programmeId, territoryId }: FollowInput,
    act: (tx: Tx, followed: FollowInput) => Promise<void>,
  ): Promise<FundingProgrammeId> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.seen.programme(tx, programmeId);
      await this.seen.assertMay(tx, 'MANAGE_FUNDING', territoryId);
      await act(tx, { programmeId, territoryId });
      return programmeId;
    });
  }
}
