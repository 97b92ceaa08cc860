import type { Audience } from '../../../shared/audience.js';
import type { Parameters } from './read-model.js';

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

/**
 * Whom a stored audience means beyond the office that keeps the thing, the bodies (BODY) and those called: all of the
 * installation, the town, its steering group, and those with whom the thing is shared. `type` is the GraphQL type.
 */
export const meantFor = (t: string, p: Parameters, type: string): string => `(
  (${t}.for_everyone and ${p.actor('belongs', 'boolean')})
  or ('TOWN' = any (${t}.audience) and ${t}.territory_id = any (${p.actor('townOf', 'uuid[]')}))
  or ${meantForSteering(t, p)}
  or ${t}.id in (select sh.thing_id from share sh
       where sh.to_territory_id = any (${p.actor('receivesFor', 'uuid[]')})
         and sh.kind = 'AUDIENCE' and sh.thing_type = '${type}' and sh.ended_at is null))`;

/** Members of the steering group of the thing's own territory, found once for the statement. */
export const meantForSteering = (t: string, p: Parameters): string =>
  `('STEERING' = any (${t}.audience)
    and ${t}.territory_id = any ((select kpr_steering_of(${p.actor('bodies', 'uuid[]')}))::uuid[]))`;

/** The live shares of a thing with associations and states: how its read model joins them. */
export const sharesOf = (type: string, thing: string, share: string): string =>
  `${share}.thing_type = '${type}' and ${share}.thing_id = ${thing}.id and ${share}.kind = 'AUDIENCE' and ${share}.ended_at is null`;
