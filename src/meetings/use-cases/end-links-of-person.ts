import { Injectable } from '@nestjs/common';
import type { PersonAddressChanged } from '../../council/index.js';
import { endLinksOfPerson } from '../../identity/index.js';
import { asSystemOf, UnitOfWork } from '../../platform/database/index.js';
import { anonymous } from '../../shared/actor.js';

/**
 * Mails to a person go elsewhere: the links that were sent to the old address end (architecture §4), those to an account
 * and to tasks too. Invitations and answers stay as they are; the next mail brings a new link.
 */
@Injectable()
export class EndLinksOfPerson {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run({ territoryId, payload }: Pick<PersonAddressChanged, 'territoryId' | 'payload'>): Promise<void> {
    return this.unitOfWork.run(anonymous, async (tx) => {
      const town = await asSystemOf(tx, territoryId, 'PersonAddressChanged');
      await endLinksOfPerson(town, payload.personId);
    });
  }
}
