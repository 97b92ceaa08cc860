import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { OrganisationId } from '../../shared/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Organisation, type OrganisationFacts } from '../domain/organisation.js';
import { organisationSchema } from '../persistence/council.schema.js';
import { assertMay } from './assert-may.js';
import { inTownWords } from './in-town-words.js';
import { SeenThings } from './seen-things.js';

export interface CreateOrganisationInput extends OrganisationFacts {
  readonly territoryId: string;
}

/** The office adds an organisation of its territory; everyone signed in can see it. */
@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenThings,
  ) {}

  run(actor: Actor, input: CreateOrganisationInput): Promise<OrganisationId> {
    const created = this.unitOfWork.run(actor, async (tx) => {
      const territory = await this.seen.territory(tx, input.territoryId);
      assertMay(actor, 'MANAGE_PERSONS', { territoryId: territory.id });
      const organisation = Organisation.create(territory.id, input);
      await tx.manager.save(organisationSchema, organisation);
      return organisation.id;
    });
    return inTownWords(created);
  }
}
