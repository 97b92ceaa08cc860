import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { BudgetLineId, ProjectId, ReceiptId } from '../../shared/ids.js';
import type { Cents } from '../../shared/money/index.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { nameOf, textOf } from '../../shared/words.js';
import { assertNotAhead } from '../domain/project.js';
import { assertNotClosed } from '../domain/project-state.js';
import { cancelReceipt, insertReceipt } from '../persistence/records.repository.js';
import { SeenProjects } from './seen-projects.js';

export interface RecordReceiptInput {
  readonly projectId: ProjectId;
  readonly lineId: BudgetLineId;
  readonly paidOn: Day;
  /** An organisation or firm as it stands on the receipt. */
  readonly payee: string;
  readonly purpose: string;
  readonly amount: Cents;
}

export interface CancelReceiptInput {
  readonly projectId: ProjectId;
  readonly receiptId: ReceiptId;
  readonly reason: string;
}

/**
 * What was spent, receipt by receipt. More than was planned is kept and shown as that: a receipt that is there must not be
 * lost.
 */
@Injectable()
export class RecordReceipt {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly projects: SeenProjects,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, PROJECT_EVALUATED, AMOUNT_NOT_POSITIVE, DAY_IN_FUTURE, NAME_MISSING. */
  run(actor: Actor, { projectId, ...receipt }: RecordReceiptInput): Promise<ProjectId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { project, personId } = await this.projects.toDo(tx, projectId, 'RECORD');
      assertNotClosed(project.state);
      if (receipt.amount <= 0) throw new DomainError('AMOUNT_NOT_POSITIVE', {}, 'amount');
      assertNotAhead(receipt.paidOn, localDayOf(tx.now), 'paidOn');
      const named = { payee: nameOf(receipt.payee, 'payee'), purpose: nameOf(receipt.purpose, 'purpose') };
      await insertReceipt(tx, project, { ...receipt, ...named }, { personId });
      return projectId;
    });
  }

  /** A wrong receipt counts no more and stays to be read. Errors: as `run`, CORRECTION_REASON_MISSING, CORRECTED_ALREADY. */
  cancel(actor: Actor, { projectId, receiptId, reason }: CancelReceiptInput): Promise<ProjectId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { project } = await this.projects.toDo(tx, projectId, 'RECORD');
      assertNotClosed(project.state);
      const why = textOf(reason, 'reason');
      if (why === null) throw new DomainError('CORRECTION_REASON_MISSING', {}, 'reason');
      await cancelReceipt(tx, project, receiptId, why);
      return projectId;
    });
  }
}
