import type { Actor, Grant, Role } from './actor.js';
import type { BodyId, MeetingId, TerritoryId } from './ids.js';

/**
 * The one permission table (architecture §3.9, §4): which role has which right, and how far it reaches.
 * Seeing is not in here: it exists only as `visibleTo` of the read models.
 */
export const RIGHTS = {
  MANAGE_COUNCIL: 'Change bodies, seats, deputies and rules of procedure',
  MANAGE_PERSONS: 'Change persons and organisations, import members, invite to an account',
  MANAGE_MEETING: 'Schedule, invite, move, cancel and close meetings; enter answers and service for others',
  CHOOSE_AUDIENCE:
    'Say who sees a meeting, item or topic, share it with association or state, and take that back',
  PROPOSE_TOPIC: 'Put a topic into the backlog of a body',
  ANSWER_INVITATION: 'Answer the own invitation',
  MANAGE_APPOINTMENTS: 'Appoint coordinators and administrators of the own territory',
  MANAGE_INSTALLATION: 'State who runs the installation, and try its mail server',
  API_EXPLORER: 'Open the API explorer and introspect the schema',
} as const;
export type Right = keyof typeof RIGHTS;

/** How far a role carries a right: the whole territory of the grant, its body, or its meeting. */
type Reach = 'TERRITORY' | 'BODY' | 'MEETING';

const TABLE: Readonly<Record<Right, Partial<Record<Role, Reach>>>> = {
  MANAGE_COUNCIL: { COORDINATOR: 'TERRITORY' },
  MANAGE_PERSONS: { COORDINATOR: 'TERRITORY' },
  MANAGE_MEETING: { COORDINATOR: 'TERRITORY' },
  CHOOSE_AUDIENCE: { COORDINATOR: 'TERRITORY' },
  PROPOSE_TOPIC: { COORDINATOR: 'TERRITORY', MEMBER: 'BODY', CHAIR: 'BODY' },
  ANSWER_INVITATION: { MEMBER: 'BODY', CHAIR: 'BODY', DEPUTY: 'MEETING', GUEST: 'MEETING' },
  MANAGE_APPOINTMENTS: { ADMIN: 'TERRITORY' },
  MANAGE_INSTALLATION: { ADMIN: 'TERRITORY' },
  API_EXPLORER: { ADMIN: 'TERRITORY' },
};

/** Where a right is asked for: the owning territory of the thing, and its body or meeting if it has one. */
export interface Place {
  readonly territoryId: TerritoryId;
  readonly bodyId?: BodyId | null;
  readonly meetingId?: MeetingId | null;
}

/** Does the actor have the right at this place? The system has every right in the territory it acts for, nowhere else. */
export function may(actor: Actor, right: Right, place: Place): boolean {
  if (actor.kind === 'system') return actor.territories.includes(place.territoryId);
  return actor.grants.some((grant) => reaches(grant, TABLE[right][grant.role], place));
}

/** Has the actor the right anywhere at all? For menus and for the first lock at the door. */
export const mayAnywhere = (actor: Actor, right: Right): boolean =>
  actor.kind === 'system' || actor.grants.some((grant) => TABLE[right][grant.role] !== undefined);

function reaches(grant: Grant, reach: Reach | undefined, place: Place): boolean {
  if (reach === 'MEETING') return grant.meetingId !== null && grant.meetingId === place.meetingId;
  if (reach === undefined || grant.territoryId !== place.territoryId) return false;
  // An appointment to one body reaches no further than this body, whatever its role could elsewhere.
  if (reach === 'BODY' || grant.bodyId !== null)
    return grant.bodyId !== null && grant.bodyId === place.bodyId;
  return true;
}
