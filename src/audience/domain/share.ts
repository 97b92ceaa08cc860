import type { ShareId, TerritoryId } from '../../shared/ids.js';
import type { ThingName } from './thing.js';

/** An association of which the town is a member today, or the state. */
export interface Receiver {
  readonly territoryId: TerritoryId;
  readonly name: string;
  readonly kind: 'ASSOCIATION' | 'STATE';
}

/** A thing that association or state may read since then. */
export interface LiveShare {
  readonly id: ShareId;
  readonly toTerritoryId: TerritoryId;
}

export interface StoredShare extends ThingName {
  readonly shareId: ShareId;
  readonly toTerritoryId: TerritoryId;
  readonly isLive: boolean;
}
