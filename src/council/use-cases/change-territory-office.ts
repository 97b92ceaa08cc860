import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { TerritoryId } from '../../shared/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Office } from '../domain/territory.js';
import { territorySchema } from '../persistence/council.schema.js';
import { type SeenRow, claimRevision } from '../persistence/revision.js';
import { assertMay } from './assert-may.js';
import { SeenThings } from './seen-things.js';

export type ChangeTerritoryOfficeInput = SeenRow & Office;

/** The coordination office sets what invitations say of it and in whose name it calls. */
@Injectable()
export class ChangeTerritoryOffice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenThings,
  ) {}

  run(actor: Actor, input: ChangeTerritoryOfficeInput): Promise<TerritoryId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const territory = await this.seen.territory(tx, input.id, 'id');
      assertMay(actor, 'MANAGE_COUNCIL', { territoryId: territory.id });
      territory.changeOffice(input);
      await claimRevision(tx, 'territory', input);
      await tx.manager.save(territorySchema, territory);
      return territory.id;
    });
  }
}
