import type { Audience } from '../../../shared/audience.js';

/**
 * Who may see the rows of a read model at all; its `visibleTo` says it row by row. A model without a declaration stops
 * the start (docs/adr/0011-audiences-and-shares.md).
 */
export type AudienceRule = StoredAudience | WithinAudience | FixedAudience;

/** Chosen for each thing: the table has what `storedAudience` of migrations/policy.ts adds. */
export interface StoredAudience {
  readonly kind: 'stored';
  /** SQL over the alias: uuid[] of the bodies that BODY means, the leading one first. */
  readonly bodies: (alias: string) => string;
  /** The thing is part of another, whose revision counts its changes; nothing of it is seen more widely. */
  readonly within?: { readonly type: string; readonly column: string };
  /** What cannot be left out. */
  readonly always?: readonly Audience[];
  /** SQL over the alias: nobody but the office sees it yet, whatever its audience. */
  readonly isDraft?: (alias: string) => string;
}

/** Never seen by anybody who does not see the thing around it. */
export interface WithinAudience {
  readonly kind: 'within';
  readonly type: string;
  /** Column that holds the id of the thing around. */
  readonly column: string;
}

/**
 * The same for all rows. `reference`: public facts, for everyone signed in. `own`: the person or account itself.
 * `office`: the coordination alone. `council`: those who have to do with the body, and who runs the town's system.
 * `supervision`: the coordination, the administration and the data protection of the territory.
 */
export interface FixedAudience {
  readonly kind: 'fixed';
  readonly audience: 'reference' | 'own' | 'office' | 'council' | 'supervision';
}

export const stored = (rule: Omit<StoredAudience, 'kind'>): StoredAudience => ({ kind: 'stored', ...rule });
export const within = (type: string, column: string): WithinAudience => ({ kind: 'within', type, column });
export const fixed = (audience: FixedAudience['audience']): FixedAudience => ({ kind: 'fixed', audience });
