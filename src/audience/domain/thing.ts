import type { Audience } from '../../shared/audience.js';
import type { BodyId, TerritoryId } from '../../shared/ids.js';

/** A thing by its GraphQL type and id, e.g. `AgendaItem`. */
export interface ThingName {
  readonly type: string;
  readonly id: string;
}

/** Where a kind of thing keeps its audience; SQL over the alias `t`. */
export interface ThingKind {
  readonly type: string;
  readonly table: string;
  readonly titleColumn: string;
  readonly bodies: string;
  readonly isDraft: string;
  /** The thing around it, whose revision counts. */
  readonly within: { readonly type: string; readonly table: string; readonly column: string } | null;
  /** Words that cannot be left out. */
  readonly always: readonly Audience[];
}

/** A thing with the audience it has now. */
export interface Thing extends ThingName {
  readonly kind: ThingKind;
  readonly territoryId: TerritoryId;
  readonly title: string;
  /** Those that BODY means, the leading one first. */
  readonly bodyIds: readonly BodyId[];
  readonly audience: readonly Audience[];
  readonly isDraft: boolean;
  /** Its own, or that of the thing around it. */
  readonly revision: number;
  readonly aroundId: string | null;
}
