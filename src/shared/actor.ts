import type { AccountId, BodyId, MeetingId, PersonId, TerritoryId } from './ids.js';

/** The roles that an appointment gives. MEMBER and CHAIR follow from seats and are not appointed. */
export const APPOINTED_ROLES = [
  'COORDINATOR',
  'COACH',
  'STATE_COUNCIL',
  'ASSOCIATION',
  'ADMIN',
  'DATA_PROTECTION',
] as const;
export type AppointedRole = (typeof APPOINTED_ROLES)[number];
export type Role = AppointedRole | 'MEMBER' | 'CHAIR' | 'DEPUTY' | 'GUEST';

/** One dated fact that gives rights today: a role in a territory, in one body, or for one meeting. */
export interface Grant {
  readonly role: Role;
  readonly territoryId: TerritoryId;
  /** Set for MEMBER, CHAIR and for appointments that concern one body only. */
  readonly bodyId: BodyId | null;
  /** Set for DEPUTY (called to this meeting) and GUEST. */
  readonly meetingId: MeetingId | null;
}

/**
 * Who acts: built once per request from the session, from a link's person, or for a job from the row it handles.
 * Everything that decides about rights is in here; nothing else is looked up later.
 */
export interface Actor {
  readonly kind: 'account' | 'link' | 'system' | 'anonymous';
  readonly accountId: AccountId | null;
  readonly persons: readonly PersonId[];
  readonly grants: readonly Grant[];
  /** Meetings that he attended as a deputy: he keeps sight of them, without any right. */
  readonly attended: readonly MeetingId[];
  /** Territories of the actor's seats and appointments: what he may write (second wall: row level security). */
  readonly territories: readonly TerritoryId[];
  /**
   * What row level security lets him read, beside his own persons: `territories`, those that share something with one of
   * them, and those of the meetings to which he is or was called.
   */
  readonly readTerritories: readonly TerritoryId[];
  /** Why the system acts, e.g. `reminder`; null for people. */
  readonly reason: string | null;
}

export const anonymous: Actor = {
  kind: 'anonymous',
  accountId: null,
  persons: [],
  grants: [],
  attended: [],
  territories: [],
  readTerritories: [],
  reason: null,
};

/** A job acts for one territory only: that of the row it handles. */
export const systemActor = (reason: string, territoryId: TerritoryId): Actor => ({
  ...anonymous,
  kind: 'system',
  territories: [territoryId],
  readTerritories: [territoryId],
  reason,
});
