import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { FundingProgrammeId, TerritoryId } from '../../shared/ids.js';
import { checkedFacts, type ProgrammeFacts } from '../domain/programme.js';
import { insertProgramme } from '../persistence/programmes.repository.js';
import { SeenProgrammes } from './seen-programmes.js';

export interface DescribeProgrammeInput extends ProgrammeFacts {
  readonly territoryId: TerritoryId;
}

/** A state or a town describes a funding programme; everyone signed in reads it. */
@Injectable()
export class DescribeProgramme {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenProgrammes,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED and those of `checkedFacts`. */
  run(actor: Actor, { territoryId, ...facts }: DescribeProgrammeInput): Promise<FundingProgrammeId> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.seen.assertMay(tx, 'MANAGE_PROGRAMMES', territoryId);
      return insertProgramme(tx, territoryId, checkedFacts(facts));
    });
  }
}
