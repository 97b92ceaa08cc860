import type { NotificationId, TerritoryId } from '../../shared/ids.js';

/** A claimed notice: who may handle it until its lease ends. An older lease number finds nothing to do. */
export interface Claim {
  readonly id: NotificationId;
  readonly leaseNumber: number;
}

/** Claimed notices of one town that are handled together. */
export interface ClaimedBatch {
  readonly territoryId: TerritoryId;
  readonly claims: readonly Claim[];
}
