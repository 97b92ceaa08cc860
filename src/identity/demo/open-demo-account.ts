import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { systemActor } from '../../shared/actor.js';
import { notFound } from '../../shared/domain-error.js';
import type { PersonId, TerritoryId } from '../../shared/ids.js';
import { signInName } from '../domain/email.js';
import { addAccount } from '../persistence/accounts.js';
import { giveAccountToPerson } from '../persistence/persons.js';

/** Gives a person of the demo an account without a password: it can be entered by one-click sign-in only. */
@Injectable()
export class OpenDemoAccount {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(person: {
    readonly id: PersonId;
    readonly territoryId: TerritoryId;
    readonly email: string;
  }): Promise<void> {
    await this.unitOfWork.run(systemActor('demo', person.territoryId), async (tx) => {
      const accountId = await addAccount(tx, { email: signInName(person.email), passwordHash: null });
      if (!(await giveAccountToPerson(tx, person.id, accountId))) throw notFound();
    });
  }
}
