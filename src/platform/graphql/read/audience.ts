import type { Parameters } from './read-model.js';

/**
 * Whom a stored audience means beyond the office that keeps the thing, the bodies (BODY) and those called: all of the
 * installation, the town, its steering group, and those with whom the thing is shared. `type` is the GraphQL type.
 */
export const meantFor = (t: string, p: Parameters, type: string): string => `(
  (${t}.for_everyone and ${p.actor('belongs', 'boolean')})
  or ('TOWN' = any (${t}.audience) and ${t}.territory_id = any (${p.actor('townOf', 'uuid[]')}))
  or ${meantForSteering(t, p)}
  or ${receivedShare(t, p, type)})`;

/** Shared with an association or a state for which the reader acts. */
export const receivedShare = (t: string, p: Parameters, type: string): string =>
  `${t}.id in (select sh.thing_id from share sh
       where sh.to_territory_id = any (${p.actor('receivesFor', 'uuid[]')})
         and sh.kind = 'AUDIENCE' and sh.thing_type = '${type}' and sh.ended_at is null)`;

/** Members of the steering group of the thing's own territory, found once for the statement. */
export const meantForSteering = (t: string, p: Parameters): string =>
  `('STEERING' = any (${t}.audience)
    and ${t}.territory_id = any ((select kpr_steering_of(${p.actor('bodies', 'uuid[]')}))::uuid[]))`;

/** The live shares of a thing with associations and states: how its read model joins them. */
export const sharesOf = (type: string, thing: string, share: string): string =>
  `${share}.thing_type = '${type}' and ${share}.thing_id = ${thing}.id and ${share}.kind = 'AUDIENCE' and ${share}.ended_at is null`;
