import type { Actor, Grant, Role } from './actor.js';
import type { BodyId, MeetingId, TerritoryId } from './ids.js';

/**
 * The one permission table (architecture §3.9, §4): what each right allows. Who sees which row stands in the read
 * models; `npm run rights` prints both as docs/rights.md.
 */
export const RIGHTS = {
  MANAGE_COUNCIL: 'Change bodies, seats, deputies and rules of procedure',
  RECORD_REPORT: 'Record that the report which a working group owes is there',
  MANAGE_PERSONS: 'Change persons and organisations, import members, invite to an account',
  SEE_PERSONS: 'Read the directory: names, functions and organisations of persons, without their addresses',
  MANAGE_MEETING: 'Schedule, invite, move, cancel and close meetings; enter answers and service for others',
  CHOOSE_AUDIENCE:
    'Say who sees a meeting, item or topic, share it with association or state, and take that back',
  PROPOSE_TOPIC: 'Put a topic into the backlog of a body',
  ANSWER_INVITATION: 'Answer the own invitation',
  MANAGE_TASK: 'Change, assign and end tasks of others',
  CREATE_TASK: 'Make tasks for oneself and others',
  MANAGE_PROPOSAL: 'Read drafts of proposals; write, submit and withdraw proposals of others',
  PROPOSE_PROJECT: 'Propose a project, and write, submit and withdraw the own proposals',
  MANAGE_PROJECT:
    'Make projects of approved proposals; change their state, plan, budget and team; ask for reports',
  MANAGE_PROGRAMMES: 'Describe funding programmes of the own territory',
  MANAGE_FUNDING: 'Follow programmes, apply for funding, keep grants, drawdowns and proofs of use',
  MANAGE_APPOINTMENTS: 'Appoint somebody else as coordinator, administrator or data protection officer',
  AGREE_TO_COACH: 'Agree that a coach is appointed for the town, and withdraw this',
  APPOINT_COACH: 'Appoint a coach for a town that has agreed, and end this',
  SEE_RIGHTS: 'Read who may do and see what: appointments, seats and deputies as the sources of rights',
  MANAGE_DELIVERY: 'See mails and events with what they are about, and send again what failed',
  RETRY_DELIVERY: 'See how many mails and events wait or failed, without content, and send again what failed',
  MANAGE_INSTALLATION: 'State who runs the installation, and try its mail server',
  API_EXPLORER: 'Open the API explorer and introspect the schema',
} as const;
export type Right = keyof typeof RIGHTS;
export const ALL_RIGHTS = Object.keys(RIGHTS) as Right[];

/** Rights that come with another one: who manages a thing also edits it, who edits it also sees it. */
export const IMPLIED: Readonly<Partial<Record<Right, readonly Right[]>>> = {
  MANAGE_COUNCIL: ['RECORD_REPORT', 'MANAGE_PERSONS', 'SEE_RIGHTS'],
  MANAGE_PERSONS: ['SEE_PERSONS'],
  MANAGE_MEETING: ['PROPOSE_TOPIC'],
  MANAGE_TASK: ['CREATE_TASK'],
  MANAGE_PROPOSAL: ['PROPOSE_PROJECT'],
  MANAGE_FUNDING: ['MANAGE_PROGRAMMES'],
  MANAGE_APPOINTMENTS: ['SEE_RIGHTS', 'SEE_PERSONS'],
  AGREE_TO_COACH: ['SEE_RIGHTS'],
  MANAGE_DELIVERY: ['RETRY_DELIVERY'],
};

/** How far a role carries a right. */
export const REACHES = {
  TERRITORY: 'the territory of the appointment; its one body when the appointment names one',
  TERRITORY_AND_BELOW:
    'the territory of the appointment, and to read also the districts and towns that belong to it',
  BODY: 'the body of the seat',
  MEETING: 'the meeting to which he is called',
} as const;
export type Reach = keyof typeof REACHES;

/** Which role has which right by itself; what follows from it stands in `IMPLIED`. */
const GIVEN: Readonly<Record<Right, Readonly<Partial<Record<Role, Reach>>>>> = {
  MANAGE_COUNCIL: { COORDINATOR: 'TERRITORY' },
  RECORD_REPORT: { CHAIR: 'BODY' },
  MANAGE_PERSONS: { STATE_COUNCIL: 'TERRITORY' },
  SEE_PERSONS: {},
  MANAGE_MEETING: { COORDINATOR: 'TERRITORY' },
  CHOOSE_AUDIENCE: { COORDINATOR: 'TERRITORY' },
  PROPOSE_TOPIC: { MEMBER: 'BODY', CHAIR: 'BODY' },
  ANSWER_INVITATION: { MEMBER: 'BODY', CHAIR: 'BODY', DEPUTY: 'MEETING', GUEST: 'MEETING' },
  MANAGE_TASK: { COORDINATOR: 'TERRITORY' },
  CREATE_TASK: { MEMBER: 'BODY', CHAIR: 'BODY' },
  MANAGE_PROPOSAL: { COORDINATOR: 'TERRITORY' },
  PROPOSE_PROJECT: { MEMBER: 'BODY', CHAIR: 'BODY' },
  MANAGE_PROJECT: { COORDINATOR: 'TERRITORY' },
  MANAGE_PROGRAMMES: { STATE_COUNCIL: 'TERRITORY' },
  MANAGE_FUNDING: { COORDINATOR: 'TERRITORY' },
  MANAGE_APPOINTMENTS: { ADMIN: 'TERRITORY' },
  AGREE_TO_COACH: { COORDINATOR: 'TERRITORY' },
  APPOINT_COACH: { STATE_COUNCIL: 'TERRITORY' },
  SEE_RIGHTS: { DATA_PROTECTION: 'TERRITORY_AND_BELOW' },
  MANAGE_DELIVERY: { COORDINATOR: 'TERRITORY' },
  RETRY_DELIVERY: { ADMIN: 'TERRITORY' },
  MANAGE_INSTALLATION: { ADMIN: 'TERRITORY' },
  API_EXPLORER: { ADMIN: 'TERRITORY' },
};

type Carried = ReadonlyMap<Role, ReadonlySet<Reach>>;

/** Each right with every role that has it, by itself or by a right that implies it. */
const TABLE = Object.fromEntries(ALL_RIGHTS.map((right) => [right, rolesWith(right)])) as unknown as Readonly<
  Record<Right, Carried>
>;

function rolesWith(right: Right): Carried {
  const roles = new Map<Role, Set<Reach>>();
  for (const source of sourcesOf(right)) {
    for (const [role, reach] of Object.entries(GIVEN[source]) as [Role, Reach][]) {
      roles.set(role, (roles.get(role) ?? new Set()).add(reach));
    }
  }
  return roles;
}

/** The right itself and all that imply it, directly or by way of others. */
function sourcesOf(right: Right): Set<Right> {
  const sources = new Set([right]);
  // A set visits what is added on the way.
  for (const source of sources) {
    for (const other of ALL_RIGHTS) if (IMPLIED[other]?.includes(source) === true) sources.add(other);
  }
  return sources;
}

/** How far a role carries a right; nothing: it does not have it. */
export const reachesOf = (role: Role, right: Right): readonly Reach[] => [...(TABLE[right].get(role) ?? [])];

/** All rights of a role, in the order of the table. */
export const rightsOf = (role: Role): Right[] => ALL_RIGHTS.filter((right) => TABLE[right].has(role));

/** Where a right is asked for: the owning territory of the thing, and its body or meeting if it has one. */
export interface Place {
  readonly territoryId: TerritoryId;
  readonly bodyId?: BodyId | null;
  readonly meetingId?: MeetingId | null;
}

/** Does the actor have the right at this place? The system has every right in the territory it acts for, nowhere else. */
export function may(actor: Actor, right: Right, place: Place): boolean {
  if (actor.kind === 'system') return actor.territories.includes(place.territoryId);
  return actor.grants.some((grant) =>
    reachesOf(grant.role, right).some((reach) => reaches(grant, reach, place)),
  );
}

/** Has the actor the right anywhere at all? For menus and for the first lock at the door. */
export const mayAnywhere = (actor: Actor, right: Right): boolean =>
  actor.kind === 'system' || actor.grants.some(({ role }) => TABLE[right].has(role));

/** The territories in the whole of which the actor has the right: what read models compare rows with. */
export function territoriesWhere(actor: Actor, right: Right): readonly TerritoryId[] {
  if (actor.kind === 'system') return actor.territories;
  const whole = actor.grants.filter(
    ({ role, bodyId, meetingId }) => TABLE[right].has(role) && bodyId === null && meetingId === null,
  );
  return [...new Set(whole.map(({ territoryId }) => territoryId))];
}

/** The territories in which he has the right somewhere, be it in one body alone. */
export function territoriesTouched(actor: Actor, right: Right): readonly TerritoryId[] {
  if (actor.kind === 'system') return actor.territories;
  const grants = actor.grants.filter(({ role }) => TABLE[right].has(role));
  return [...new Set(grants.map(({ territoryId }) => territoryId))];
}

function reaches(grant: Grant, reach: Reach, place: Place): boolean {
  if (reach === 'MEETING') return grant.meetingId !== null && grant.meetingId === place.meetingId;
  if (grant.territoryId !== place.territoryId) return false;
  // An appointment to one body reaches no further than this body, whatever its role could elsewhere.
  if (reach === 'BODY' || grant.bodyId !== null)
    return grant.bodyId !== null && grant.bodyId === place.bodyId;
  return true;
}
