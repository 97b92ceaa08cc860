import { Injectable } from '@nestjs/common';
import type { PersonAddressChanged } from '../../council/index.js';
import { endLinks } from '../../identity/index.js';
import { asSystemOf, UnitOfWork } from '../../platform/database/index.js';
import { anonymous } from '../../shared/actor.js';
import { invitationIdsOf } from '../persistence/seat-changes.repository.js';

/**
 * Mails to a person go elsewhere: the links that were sent to the old address end (architecture §4), also the one to an
 * account. Invitations and answers stay as they are; the next mail brings a new link.
 */
@Injectable()
export class EndLinksOfPerson {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run({ territoryId, payload }: Pick<PersonAddressChanged, 'territoryId' | 'payload'>): Promise<void> {
    return this.unitOfWork.run(anonymous, async (tx) => {
      const town = await asSystemOf(tx, territoryId, 'PersonAddressChanged');
      const { personId } = payload;
      await endLinks(town, { thingIds: await invitationIdsOf(town, personId), purpose: 'RSVP', personId });
      await endLinks(town, { thingIds: [personId], purpose: 'ACCOUNT' });
    });
  }
}
