import { Inject, Injectable } from '@nestjs/common';
import { foundingPlan, FoundTown, planOfOwnTown, type TerritoryToFound } from '../../council/index.js';
import { OpenFirstAccount, type PreparedAccount, type Session } from '../../identity/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { anonymous } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { lineOf, nameOf } from '../../shared/words.js';
import { type Product, PRODUCT } from '../domain/product.js';
import { hashOfSetupCode } from '../domain/setup-code.js';
import { spendSetupCode } from '../persistence/installation.js';
import { CheckSetupCode, type ShownCode } from './check-setup-code.js';

/** The first step of the first run as it was typed. */
export interface FirstRun extends Pick<ShownCode, 'code'> {
  /** A municipality of the register; left out when `ownName` says what the register does not know. */
  readonly ags?: string | null | undefined;
  readonly ownName?: string | null | undefined;
  readonly officeName: string;
  readonly officeEmail: string;
  readonly chairTitle: string;
  readonly onBehalfOf: string;
  readonly adminEmail: string;
  readonly password: string;
  /** E.g. "Koordinierungsstelle": the person is named by function. */
  readonly adminFunction: string;
}

/** The first visitor who knows the code founds town, office and administration in one transaction, and is signed in. */
@Injectable()
export class SetUp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly code: CheckSetupCode,
    private readonly towns: FoundTown,
    private readonly accounts: OpenFirstAccount,
    @Inject(PRODUCT) private readonly product: Product,
  ) {}

  /** Errors: those of `CheckSetupCode`, SETUP_TOWN_MISSING, MUNICIPALITY_UNKNOWN, of the office and of the account. */
  async run(input: FirstRun, address: string): Promise<Session> {
    await this.code.run({ code: input.code, address });
    const { plan, key } = this.townOf(input);
    const name = nameOf(input.adminFunction, 'adminFunction');
    const account = await this.accounts.prepare(input);
    return this.found(
      { plan, key, office: input, person: { name, contactEmail: account.email } },
      account,
      input,
    );
  }

  private found(
    town: Parameters<FoundTown['foundIn']>[1],
    account: PreparedAccount,
    { code }: FirstRun,
  ): Promise<Session> {
    return this.unitOfWork.run(anonymous, async (tx) => {
      // Two at once: the second waits here, and then finds no code.
      if (!(await spendSetupCode(tx, hashOfSetupCode(code)))) throw new DomainError('SETUP_DONE');
      const { tx: inTown, ...ids } = await this.towns.foundIn(tx, town);
      return this.accounts.openIn(inTown, account, ids);
    });
  }

  private townOf(input: FirstRun): { plan: TerritoryToFound[]; key: string } {
    const [ags, own] = [lineOf(input.ags, 'ags'), lineOf(input.ownName, 'ownName')];
    if ((ags === null) === (own === null)) throw new DomainError('SETUP_TOWN_MISSING', {}, 'ags');
    if (own !== null) return { plan: planOfOwnTown(own), key: own };
    const key = ags ?? '';
    return { plan: foundingPlan({ towns: [key], association: null }, this.product.municipalities()), key };
  }
}
