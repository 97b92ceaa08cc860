import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/visible-things.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError, notAllowed, notFound } from '../../shared/domain-error.js';
import type { PersonId } from '../../shared/ids.js';
import { may } from '../../shared/permissions.js';
import type { AccountInvited } from '../domain/events.js';
import { findPerson } from '../persistence/persons.js';

/** The coordination office invites a person to an account. The mail is made, with its own link, when it is sent. */
@Injectable()
export class InviteToAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
    private readonly outbox: Outbox,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, PERSON_HAS_ACCOUNT, PERSON_WITHOUT_EMAIL. */
  async run(actor: Actor, personId: PersonId): Promise<PersonId> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.visible.assert(tx, 'Person', personId);
      const person = await findPerson(tx, personId);
      if (person === null) throw notFound();
      if (!may(actor, 'MANAGE_PERSONS', person)) throw notAllowed();
      if (person.accountId !== null) throw new DomainError('PERSON_HAS_ACCOUNT');
      if (person.contactEmail === null) throw new DomainError('PERSON_WITHOUT_EMAIL');
      const event: AccountInvited = { topic: 'AccountInvited', payload: { personId } };
      await this.outbox.append(tx, { ...event, territoryId: person.territoryId });
      return personId;
    });
  }
}
