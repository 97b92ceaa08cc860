import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { FundingApplicationId } from '../../shared/ids.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { happenedOn } from '../domain/application.js';
import {
  assertComplete,
  assertWritable,
  checkedProof,
  linesOfPlan,
  type ProofChange,
} from '../domain/proof.js';
import { planOf } from '../persistence/applications.repository.js';
import {
  assertSumInRange,
  insertProof,
  proofOf,
  storeProof,
  submitProof,
} from '../persistence/proofs.repository.js';
import { EditApplication, type SeenApplication } from './edit-application.js';
import { fillFromProject } from './fill-proof.js';

export interface SaveProofInput extends SeenApplication, ProofChange {}

export interface SubmitProofInput extends SeenApplication {
  readonly submittedOn: Day;
}

/** The office proves for what the money was used: a report in words, and the numbers. */
@Injectable()
export class KeepProof {
  constructor(private readonly applications: EditApplication) {}

  /** Its lines are those of the application, filled from the project if there is one. Errors: those of `EditApplication`, PROOF_EXISTS. */
  start(actor: Actor, seen: SeenApplication): Promise<FundingApplicationId> {
    return this.applications.run(actor, 'PROVE_USE', seen, async (application, tx) => {
      if ((await proofOf(tx, application.id)) !== null) throw new DomainError('PROOF_EXISTS');
      const { plan } = await planOf(tx, application);
      await insertProof(tx, application, linesOfPlan(plan));
      await fillFromProject(tx, application);
      return {};
    });
  }

  /** Once more from the project, which goes on. Errors: those of `EditApplication`, PROOF_MISSING, PROOF_SUBMITTED, PROOF_WITHOUT_PROJECT. */
  fill(actor: Actor, seen: SeenApplication): Promise<FundingApplicationId> {
    return this.applications.run(actor, 'PROVE_USE', seen, async (application, tx) => {
      assertWritable(await proofOf(tx, application.id));
      if (!(await fillFromProject(tx, application))) throw new DomainError('PROOF_WITHOUT_PROJECT');
      await assertSumInRange(tx, application.id);
      return {};
    });
  }

  /** Errors: those of `EditApplication`, PROOF_MISSING, PROOF_SUBMITTED, AMOUNT_NEGATIVE, MONEY_OUT_OF_RANGE, TEXT_TOO_LONG. */
  save(actor: Actor, { applicationId, revision, ...change }: SaveProofInput): Promise<FundingApplicationId> {
    return this.applications.run(actor, 'PROVE_USE', { applicationId, revision }, async ({ id }, tx) => {
      assertWritable(await proofOf(tx, id));
      await storeProof(tx, id, checkedProof(change));
      await assertSumInRange(tx, id);
      return {};
    });
  }

  /** Errors: as `save`, PROOF_INCOMPLETE, DAY_TO_COME. */
  submit(actor: Actor, { submittedOn, ...seen }: SubmitProofInput): Promise<FundingApplicationId> {
    return this.applications.run(actor, 'PROVE_USE', seen, async ({ id }, tx) => {
      const proof = await proofOf(tx, id);
      assertWritable(proof);
      assertComplete(proof);
      await submitProof(tx, id, happenedOn(submittedOn, localDayOf(tx.now), 'submittedOn'));
      return {};
    });
  }
}
