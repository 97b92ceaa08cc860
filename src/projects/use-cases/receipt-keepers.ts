import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { ProposalId } from '../../shared/ids.js';
import type { Day } from '../../shared/time/day.js';

/** A receipt, as far as others may have counted on it. */
export interface ReceiptInBooks {
  readonly proposalId: ProposalId;
  readonly paidOn: Day;
}

/** A module that may need receipts to stay as they are. */
export interface ReceiptKeeper {
  /** Throws a DomainError when it may be changed no more; holds whatever decides about it until the transaction ends. */
  assertOpen(tx: Tx, receipt: ReceiptInBooks): Promise<void>;
}

/** Who is asked before a receipt is corrected. Projects do not know the modules that count on receipts: these register themselves. */
@Injectable()
export class ReceiptKeepers {
  private readonly keepers: ReceiptKeeper[] = [];

  register(keeper: ReceiptKeeper): void {
    this.keepers.push(keeper);
  }

  async assertOpen(tx: Tx, receipt: ReceiptInBooks): Promise<void> {
    for (const keeper of this.keepers) await keeper.assertOpen(tx, receipt);
  }
}
