import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { type ReceiptInBooks, type ReceiptKeeper, ReceiptKeepers } from '../../projects/index.js';
import { DomainError } from '../../shared/domain-error.js';
import { isProved } from '../persistence/proofs.repository.js';

/** A receipt that stands in a proof of use which was handed in stays as it is. */
@Injectable()
export class KeepProvedReceipts implements ReceiptKeeper, OnModuleInit {
  constructor(private readonly keepers: ReceiptKeepers) {}

  onModuleInit(): void {
    this.keepers.register(this);
  }

  /** Error: RECEIPT_PROVED. */
  async assertOpen(tx: Tx, receipt: ReceiptInBooks): Promise<void> {
    if (await isProved(tx, receipt)) throw new DomainError('RECEIPT_PROVED');
  }
}
