import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { systemActor } from '../../shared/actor.js';
import { notFound } from '../../shared/domain-error.js';
import type { PersonId, TerritoryId } from '../../shared/ids.js';
import { signInName } from '../domain/email.js';
import { addAccount, findAccountByEmail } from '../persistence/accounts.js';
import { giveAccountToPerson } from '../persistence/persons.js';

/**
 * Gives a person of the demo its account, which is made if it is not there yet. It has no password: it can be entered by
 * one-click sign-in only.
 */
@Injectable()
export class OpenDemoAccount {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(person: {
    readonly id: PersonId;
    readonly territoryId: TerritoryId;
    readonly email: string;
  }): Promise<void> {
    await this.unitOfWork.run(systemActor('demo', person.territoryId), async (tx) => {
      const email = signInName(person.email);
      const account = await findAccountByEmail(tx, email);
      const accountId = account?.id ?? (await addAccount(tx, { email, passwordHash: null }));
      if (!(await giveAccountToPerson(tx, person.id, accountId))) throw notFound();
    });
  }
}
