import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
import { DomainError, notAllowed } from '../../shared/domain-error.js';
import type { FundingProgrammeId, TerritoryId } from '../../shared/ids.js';
import { may, type Right } from '../../shared/permissions.js';
import type { FundingProgramme } from '../domain/programme.js';
import { programmeOf } from '../persistence/programmes.repository.js';

/** Loads programmes, and the towns for which something is done with them, as the acting person sees them. */
@Injectable()
export class SeenProgrammes {
  constructor(private readonly reads: Reads) {}

  /** Error: NOT_FOUND. */
  async programme(tx: Tx, id: FundingProgrammeId, field = 'programmeId'): Promise<FundingProgramme> {
    const sees = await this.reads.visible('FundingProgramme', id, tx.actor, tx);
    const programme = sees ? await programmeOf(tx, id) : null;
    if (programme === null) throw new DomainError('NOT_FOUND', {}, field);
    return programme;
  }

  /** A territory in which the acting person has the right. Errors: NOT_FOUND, NOT_ALLOWED. */
  async assertMay(tx: Tx, right: Right, territoryId: TerritoryId): Promise<void> {
    if (!(await this.reads.visible('Territory', territoryId, tx.actor, tx)))
      throw new DomainError('NOT_FOUND', {}, 'territoryId');
    if (!may(tx.actor, right, { territoryId })) throw notAllowed();
  }
}
