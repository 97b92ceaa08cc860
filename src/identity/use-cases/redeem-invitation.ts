import { Injectable } from '@nestjs/common';
import { brokenConstraint, type Tx, UnitOfWork } from '../../platform/database/index.js';
import { type Actor, anonymous, systemActor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { AccountId, TerritoryId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { emailAddress, signInName } from '../domain/email.js';
import { assertGoodPassword } from '../domain/password-rule.js';
import type { Session } from '../domain/session.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { type Account, addAccount, findAccountByEmail, holdUnchanged } from '../persistence/accounts.js';
import { appointedBy } from '../persistence/appointments.js';
import { endLinks, findAccountLink } from '../persistence/links.js';
import { giveAccountToPerson } from '../persistence/persons.js';
import { endSession, openSession } from '../persistence/sessions.js';
import { CheckPassword, type Credentials } from './check-password.js';

export type Redemption = Credentials & {
  readonly token: string;
  /** Hash of the session in whose place the new one comes. */
  readonly formerSession: Buffer | null;
};

/** The account that a person gets: that of the signed-in actor, one whose password was given, or a new one. */
type Chosen =
  { readonly signedIn: AccountId } | { readonly known: Account } | { readonly fresh: Omit<Account, 'id'> };

/** Redeems the invitation to an account: links person and account for good and signs in. */
@Injectable()
export class RedeemInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly checkPassword: CheckPassword,
    private readonly hasher: PasswordHasher,
  ) {}

  /**
   * A signed-in actor keeps his account, and e-mail address and password are not asked.
   * Errors: LINK_INVALID, PERSON_HAS_ACCOUNT, NOT_YOURSELF, EMAIL_INVALID, those of passwords and of `CheckPassword`.
   */
  async run(actor: Actor, redemption: Redemption): Promise<Session> {
    const territoryId = await this.territoryOf(redemption.token);
    const chosen: Chosen =
      actor.kind === 'account' && actor.accountId !== null
        ? { signedIn: actor.accountId }
        : await this.choose(redemption);
    try {
      // The link is the right to write this one person, whose territory it names.
      return await this.unitOfWork.run(systemActor('redeem-invitation', territoryId), (tx) =>
        redeem(tx, redemption, chosen),
      );
    } catch (error) {
      // Somebody took the address in the same moment: from now on its password is asked.
      throw brokenConstraint(error) === 'account_email_key' ? new DomainError('SIGN_IN_FAILED') : error;
    }
  }

  private async territoryOf(token: string): Promise<TerritoryId> {
    const link = await this.unitOfWork.run(anonymous, (tx) => findAccountLink(tx, token));
    if (link === null) throw new DomainError('LINK_INVALID', {}, 'token');
    return link.territoryId;
  }

  private async choose(redemption: Redemption): Promise<Chosen> {
    const email = emailAddress(redemption.email);
    if (await this.isTaken(email)) return { known: await this.checkPassword.run(redemption) };
    assertGoodPassword(redemption.password, email);
    return { fresh: { email, passwordHash: await this.hasher.hash(redemption.password) } };
  }

  private isTaken(email: string): Promise<boolean> {
    return this.unitOfWork.run(
      anonymous,
      async (tx) => (await findAccountByEmail(tx, signInName(email))) !== null,
    );
  }
}

async function redeem(tx: Tx, { token, formerSession }: Redemption, chosen: Chosen): Promise<Session> {
  const link = await findAccountLink(tx, token);
  if (link === null) throw new DomainError('LINK_INVALID', {}, 'token');
  const accountId = await accountOf(tx, chosen);
  if (!(await giveAccountToPerson(tx, link.personId, accountId))) throw new DomainError('PERSON_HAS_ACCOUNT');
  // Nobody appoints himself, by appointing a person that he takes over afterwards either.
  if (await appointedBy(tx, link.personId, accountId, localDayOf(tx.now)))
    throw new DomainError('NOT_YOURSELF');
  await endLinks(tx, { thingIds: [link.personId], purpose: 'ACCOUNT' });
  if (formerSession !== null) await endSession(tx, formerSession);
  return openSession(tx, accountId);
}

async function accountOf(tx: Tx, chosen: Chosen): Promise<AccountId> {
  if ('signedIn' in chosen) return chosen.signedIn;
  if ('fresh' in chosen) return addAccount(tx, chosen.fresh);
  if (!(await holdUnchanged(tx, chosen.known))) throw new DomainError('SIGN_IN_FAILED');
  return chosen.known.id;
}
