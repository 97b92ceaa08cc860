import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { OrganisationId } from '../../shared/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { OrganisationFacts } from '../domain/organisation.js';
import { organisationSchema } from '../persistence/council.schema.js';
import { type SeenRow, claimRevision } from '../persistence/revision.js';
import { assertMay } from './assert-may.js';
import { inTownWords } from './in-town-words.js';
import { SeenThings } from './seen-things.js';

export type ChangeOrganisationInput = SeenRow & OrganisationFacts;

/** The owning territory corrects an organisation. */
@Injectable()
export class ChangeOrganisation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenThings,
  ) {}

  run(actor: Actor, input: ChangeOrganisationInput): Promise<OrganisationId> {
    const changed = this.unitOfWork.run(actor, async (tx) => {
      const organisation = await this.seen.organisation(tx, input.id);
      assertMay(actor, 'MANAGE_PERSONS', organisation);
      organisation.change(input);
      await claimRevision(tx, 'organisation', input);
      await tx.manager.save(organisationSchema, organisation);
      return organisation.id;
    });
    return inTownWords(changed);
  }
}
