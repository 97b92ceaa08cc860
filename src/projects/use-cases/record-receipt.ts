import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { BudgetLineId, ProjectId, ReceiptId } from '../../shared/ids.js';
import type { Cents } from '../../shared/money/index.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { nameOf, textOf } from '../../shared/words.js';
import { assertNotAhead, type Project } from '../domain/project.js';
import { assertNotClosed } from '../domain/project-state.js';
import { cancelReceipt, insertReceipt, type Receipt } from '../persistence/records.repository.js';
import { ReceiptKeepers } from './receipt-keepers.js';
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

export interface CorrectReceiptInput extends RecordReceiptInput {
  readonly receiptId: ReceiptId;
  readonly reason: string;
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
    private readonly keepers: ReceiptKeepers,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, PROJECT_EVALUATED, AMOUNT_NOT_POSITIVE, DAY_IN_FUTURE, NAME_MISSING. */
  run(actor: Actor, { projectId, ...receipt }: RecordReceiptInput): Promise<ProjectId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { project, personId } = await this.projects.toDo(tx, projectId, 'RECORD');
      assertNotClosed(project.state);
      await insertReceipt(tx, project, checkedReceipt(receipt, localDayOf(tx.now)), { personId });
      return projectId;
    });
  }

  /**
   * The right receipt stands in the place of the wrong one, which stays to be read; its files go along. Of two at once one
   * is refused. Errors: as `run` and `cancel`.
   */
  correct(
    actor: Actor,
    { projectId, receiptId, reason, ...receipt }: CorrectReceiptInput,
  ): Promise<ProjectId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { project, personId } = await this.projects.toDo(tx, projectId, 'RECORD');
      await this.takeOut(tx, project, { receiptId, reason });
      const right = checkedReceipt(receipt, localDayOf(tx.now));
      await insertReceipt(tx, project, right, { personId, replaces: receiptId });
      return projectId;
    });
  }

  /** A wrong receipt counts no more and stays to be read. Errors: as `run`, CORRECTION_REASON_MISSING, CORRECTED_ALREADY, RECEIPT_PROVED. */
  cancel(actor: Actor, { projectId, receiptId, reason }: CancelReceiptInput): Promise<ProjectId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { project } = await this.projects.toDo(tx, projectId, 'RECORD');
      await this.takeOut(tx, project, { receiptId, reason });
      return projectId;
    });
  }

  private async takeOut(
    tx: Tx,
    project: Project,
    { receiptId, reason }: Pick<CancelReceiptInput, 'receiptId' | 'reason'>,
  ): Promise<void> {
    assertNotClosed(project.state);
    const why = textOf(reason, 'reason');
    if (why === null) throw new DomainError('CORRECTION_REASON_MISSING', {}, 'reason');
    const paidOn = await cancelReceipt(tx, project, receiptId, why);
    await this.keepers.assertOpen(tx, { proposalId: project.proposalId, paidOn });
  }
}

function checkedReceipt(receipt: Receipt, today: Day): Receipt {
  if (receipt.amount <= 0) throw new DomainError('AMOUNT_NOT_POSITIVE', {}, 'amount');
  assertNotAhead(receipt.paidOn, today, 'paidOn');
  return { ...receipt, payee: nameOf(receipt.payee, 'payee'), purpose: nameOf(receipt.purpose, 'purpose') };
}
