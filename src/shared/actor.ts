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

/** From what each role follows and what it sees, for docs/rights.md. */
export const ROLES: Readonly<Record<Role, string>> = {
  COORDINATOR:
    'The coordination office of a town, or of one body when the appointment names one; appointed by the administration. It runs the council, its meetings and its directory and sees all of it, and nothing of any other town but what a joint meeting or a share shows.',
  CHAIR:
    'Follows from the seat of the chair; sees and does what a member does, and records the report of its working group.',
  MEMBER:
    'Follows from a seat, and belongs to its holder alone. Sees its body, the people in it, its meetings from the invitation on, and of an agenda what is meant for the body, the town or everyone.',
  DEPUTY:
    'Follows from the call to one meeting; sees this meeting as a member does, until released or the meeting is over, and keeps sight of what was attended.',
  GUEST: 'Follows from the invitation to one item of a meeting; sees date, place and this item.',
  ASSOCIATION:
    'Comes from the command line alone, for an association (Städtebund). Sees what towns have shared with the association; membership by itself shows nothing.',
  COACH:
    'Appointed by the state council for a town whose coordination has agreed, and ends when the town withdraws. Sees the names and mandates of the bodies, the contact of the office, and what is meant for the town.',
  STATE_COUNCIL:
    'Comes from the command line alone, for the state. Sees what is shared with the state, keeps the persons of the state, and appoints coaches where a town has agreed.',
  ADMIN:
    'Runs the system and appoints others in its territory; the first one comes from the command line. Sees names, bodies, mandates and rules, and no agenda, meeting, topic, invitation or answer.',
  DATA_PROTECTION:
    'Appointed by the administration. Reads who has which rights and appointments, and what is shared, in its territory and in the towns below a district or the state; no other content.',
};
export const ALL_ROLES = Object.keys(ROLES) as Role[];

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
  /** Territories whose rights he reads as data protection officer: those of his appointments, and those below them. */
  readonly protects: readonly TerritoryId[];
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
  protects: [],
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
