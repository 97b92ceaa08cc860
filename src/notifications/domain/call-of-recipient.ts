import type { Actor, Grant } from '../../shared/actor.js';
import type { BodyId, MeetingId, TerritoryId } from '../../shared/ids.js';

/** A call to a meeting that may not be stored yet. */
export interface Call {
  readonly role: 'HOLDER' | 'DEPUTY' | 'GUEST';
  readonly territoryId: TerritoryId;
  readonly meetingId: MeetingId;
  /** Null for guests. */
  readonly bodyId: BodyId | null;
}

/**
 * The recipient with the right that his call will give him (migration 0007): deputies, guests, and who is called before
 * the first day of his term.
 */
export function withCall(actor: Actor, { role, territoryId, meetingId, bodyId }: Call): Actor {
  const isMember = actor.grants.some((grant) => grant.role === 'MEMBER' && grant.bodyId === bodyId);
  if (role === 'HOLDER' && isMember) return actor;
  const grant: Grant = { role: role === 'GUEST' ? 'GUEST' : 'DEPUTY', territoryId, bodyId, meetingId };
  return {
    ...actor,
    grants: [...actor.grants, grant],
    territories: [...new Set([...actor.territories, territoryId])],
  };
}
