import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { type Actor, anonymous } from '../../shared/actor.js';
import { mayAnywhere } from '../../shared/permissions.js';
import { type InstallationFacts, SAXONY_ENFORCEMENT_BODY } from '../domain/facts.js';
import { type Product, PRODUCT } from '../domain/product.js';
import type { SetupProgress } from '../domain/setup-steps.js';
import { loadInstallation } from '../persistence/installation.js';
import { setupProgressOf } from '../persistence/setup-progress.js';

/** What everybody may know of this installation. */
export interface ShownInstallation extends InstallationFacts {
  readonly needsSetup: boolean;
  readonly demo: boolean;
  readonly version: string;
  readonly revision: number;
}

/** The facts of the public pages, and for the administration how far the first run has come. */
@Injectable()
export class ShowInstallation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(PRODUCT) private readonly product: Product,
  ) {}

  async run(): Promise<ShownInstallation> {
    const { hasAccount, accessibility, ...facts } = await this.unitOfWork.run(anonymous, loadInstallation);
    return {
      ...facts,
      accessibility: {
        ...accessibility,
        enforcementBody: accessibility.enforcementBody ?? SAXONY_ENFORCEMENT_BODY,
      },
      needsSetup: !facts.demo && !hasAccount,
      version: this.product.version,
    };
  }

  /** Null for everybody but the administration. */
  async steps(actor: Actor): Promise<SetupProgress[] | null> {
    if (!mayAnywhere(actor, 'MANAGE_INSTALLATION')) return null;
    const towns = actor.grants.filter(({ role }) => role === 'ADMIN').map(({ territoryId }) => territoryId);
    return this.unitOfWork.run(actor, (tx) => setupProgressOf(tx, towns));
  }
}
