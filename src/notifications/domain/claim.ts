import type { NotificationId } from '../../shared/ids.js';

/** A claimed notice: who may handle it until its lease ends. An older lease number finds nothing to do. */
export interface Claim {
  readonly id: NotificationId;
  readonly leaseNumber: number;
}

/** Claimed notices that are handled together. */
export interface ClaimedBatch {
  readonly claims: readonly Claim[];
}

/** Parts of at most `size`, in order. */
export const inChunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
