import type { Actor, Grant } from '../../shared/actor.js';
import type { BodyId, PersonId, TerritoryId } from '../../shared/ids.js';

/** As what somebody sees a thing: the first that fits. */
export const CIRCLES = [
  'OFFICE',
  'BODY',
  'CALLED',
  'GUEST',
  'STEERING',
  'COACH',
  'RECEIVER',
  'TOWN',
  'OTHER',
] as const;
export type Circle = (typeof CIRCLES)[number];

/** What decides about the circles of a thing. */
export interface Surroundings {
  readonly territoryId: TerritoryId;
  readonly bodyIds: readonly BodyId[];
  /** The meeting itself or the one around the thing; null for others. */
  readonly meetingId: string | null;
  /** Steering groups of the territory. */
  readonly steeringIds: readonly BodyId[];
  /** Territories with which it may be shared. */
  readonly receiverIds: readonly TerritoryId[];
}

/** People who see a thing for the same reason. `placeId` is the body (BODY) or territory (RECEIVER). */
export interface Group {
  readonly circle: Circle;
  readonly placeId: string | null;
  readonly members: readonly Actor[];
}

/** One who is asked about stands for all others of the installation: what he sees, everyone sees. */
export const anybody = (person: PersonId): Actor => ({
  kind: 'account',
  accountId: null,
  persons: [person],
  grants: [],
  attended: [],
  territories: [],
  readTerritories: [],
  protects: [],
  reason: null,
});

/** Groups in the order of the circles, and within BODY in the order of the bodies. */
export function groupsOf(actors: readonly Actor[], around: Surroundings): Group[] {
  const found = actors.map((actor) => ({ actor, ...placeOf(actor, around) }));
  const groups = Map.groupBy(found, ({ circle, placeId }) => `${circle} ${placeId ?? ''}`);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      return first === undefined
        ? []
        : [{ circle: first.circle, placeId: first.placeId, members: group.map(({ actor }) => actor) }];
    })
    .sort((a, b) => CIRCLES.indexOf(a.circle) - CIRCLES.indexOf(b.circle));
}

function placeOf(actor: Actor, around: Surroundings): { circle: Circle; placeId: string | null } {
  const grant = (fits: (grant: Grant) => boolean): Grant | undefined => actor.grants.find(fits);
  const seat = (bodies: readonly BodyId[]) =>
    grant(({ role, bodyId }) => role === 'MEMBER' && bodyId !== null && bodies.includes(bodyId));
  if (grant((each) => each.role === 'COORDINATOR' && coordinates(each, around))) return place('OFFICE');
  const member = seat(around.bodyIds);
  if (member) return place('BODY', member.bodyId);
  const called = grant(({ meetingId }) => meetingId !== null && meetingId === around.meetingId);
  if (called) return place(called.role === 'GUEST' ? 'GUEST' : 'CALLED');
  if (actor.attended.some((id) => id === around.meetingId)) return place('CALLED');
  if (seat(around.steeringIds)) return place('STEERING');
  if (grant(({ role, territoryId }) => role === 'COACH' && territoryId === around.territoryId))
    return place('COACH');
  const receiver = grant(
    ({ role, territoryId }) => RECEIVING.has(role) && around.receiverIds.includes(territoryId),
  );
  if (receiver) return place('RECEIVER', receiver.territoryId);
  return place(grant(({ territoryId }) => territoryId === around.territoryId) ? 'TOWN' : 'OTHER');
}

const RECEIVING: ReadonlySet<string> = new Set(['ASSOCIATION', 'STATE_COUNCIL']);

/** An appointment to one body coordinates the things of this body alone. */
const coordinates = ({ territoryId, bodyId }: Grant, around: Surroundings): boolean =>
  bodyId === null ? territoryId === around.territoryId : around.bodyIds.includes(bodyId);

const place = (
  circle: Circle,
  placeId: string | null = null,
): { circle: Circle; placeId: string | null } => ({
  circle,
  placeId,
});
