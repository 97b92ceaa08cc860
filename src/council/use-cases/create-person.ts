import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { PersonId } from '../../shared/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Person, type PersonFacts } from '../domain/person.js';
import { personSchema } from '../persistence/council.schema.js';
import { assertMay } from './assert-may.js';
import { SeenThings } from './seen-things.js';

/** The facts of a person as they come from outside. */
export type PersonInput = Omit<PersonFacts, 'organisationId'> & { readonly organisationId: string | null };
export type CreatePersonInput = PersonInput & { readonly territoryId: string };

/** The office takes a person into its directory. */
@Injectable()
export class CreatePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenThings,
  ) {}

  run(actor: Actor, input: CreatePersonInput): Promise<PersonId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const territory = await this.seen.territory(tx, input.territoryId);
      assertMay(actor, 'MANAGE_PERSONS', { territoryId: territory.id });
      const organisationId = await this.seen.organisationId(tx, input.organisationId);
      const person = Person.create(territory.id, { ...input, organisationId });
      await tx.manager.save(personSchema, person);
      return person.id;
    });
  }
}
