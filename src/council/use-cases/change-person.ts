import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { PersonId } from '../../shared/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { personSchema } from '../persistence/council.schema.js';
import { type SeenRow, claimRevision } from '../persistence/revision.js';
import { assertMay } from './assert-may.js';
import type { PersonInput } from './create-person.js';
import { personAddressChanged } from '../domain/events.js';
import { SeenThings } from './seen-things.js';

export type ChangePersonInput = SeenRow & PersonInput;

/** The office corrects a person; when mails go elsewhere from now on, the links sent before end. */
@Injectable()
export class ChangePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seen: SeenThings,
    private readonly outbox: Outbox,
  ) {}

  run(actor: Actor, input: ChangePersonInput): Promise<PersonId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = await this.seen.person(tx, input.id);
      assertMay(actor, 'MANAGE_PERSONS', { territoryId: person.territoryId });
      const organisationId = await this.seen.organisationId(tx, input.organisationId);
      const { addressChanged } = person.change({ ...input, organisationId });
      await claimRevision(tx, 'person', input);
      await tx.manager.save(personSchema, person);
      if (addressChanged) await this.outbox.append(tx, personAddressChanged(person));
      return person.id;
    });
  }
}
