import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import type { FundingProgrammeId } from '../../shared/ids.js';
import { checkedFacts, type ProgrammeFacts } from '../domain/programme.js';
import { storeProgramme } from '../persistence/programmes.repository.js';
import { SeenProgrammes } from './seen-programmes.js';

export interface ChangeProgrammeInput extends ProgrammeFacts {
  readonly id: FundingProgrammeId;
  readonly revision: number;
}

/** Who described a programme brings its rules up to date. */
@Injectable()
export class ChangeProgramme {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenProgrammes,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE and those of `checkedFacts`. */
  run(actor: Actor, { id, revision, ...facts }: ChangeProgrammeInput): Promise<FundingProgrammeId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { territoryId } = await this.seen.programme(tx, id, 'id');
      await this.seen.assertMay(tx, 'MANAGE_PROGRAMMES', territoryId);
      await storeProgramme(tx, { id, revision }, checkedFacts(facts));
      return id;
    });
  }
}
