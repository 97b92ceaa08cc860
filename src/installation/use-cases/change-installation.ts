import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { type Actor, anonymous } from '../../shared/actor.js';
import { changedMeanwhile, notAllowed } from '../../shared/domain-error.js';
import { mayAnywhere } from '../../shared/permissions.js';
import { factsOf, type GivenFacts } from '../domain/facts.js';
import { loadInstallation, markAsDemo, storeFacts } from '../persistence/installation.js';

/** The administration states who runs the installation: what Impressum, Datenschutz and Barrierefreiheit say. */
@Injectable()
export class ChangeInstallation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Errors: NOT_ALLOWED, CHANGED_MEANWHILE, those of `factsOf`. */
  async run(actor: Actor, { revision, ...given }: GivenFacts & { readonly revision: number }): Promise<void> {
    if (!mayAnywhere(actor, 'MANAGE_INSTALLATION')) throw notAllowed();
    const facts = factsOf(given);
    const stored = await this.unitOfWork.run(actor, (tx) => storeFacts(tx, facts, revision));
    if (!stored) throw changedMeanwhile();
  }

  /** For the demo alone, which has nobody to ask. */
  async describeDemo(given: GivenFacts): Promise<void> {
    await this.unitOfWork.run(anonymous, async (tx) => {
      await storeFacts(tx, factsOf(given), (await loadInstallation(tx)).revision);
      await markAsDemo(tx);
    });
  }
}
