import type { Actor, Grant, Role } from '../../shared/actor.js';
import { territoriesTouched, territoriesWhere } from '../../shared/permissions.js';
import type { AccountId, BodyId, MeetingId, PersonId, TerritoryId } from '../../shared/ids.js';

/** What the read models compare rows with: the actor's dated facts as named bind parameters. A type, to be a record. */
export type ActorFacts = {
  readonly account: AccountId | null;
  readonly persons: readonly PersonId[];
  /** Territories whose whole coordination he has; for the system the territory it acts for. */
  readonly coordinatorOf: readonly TerritoryId[];
  /** Bodies of coordinators who are appointed to one body only. */
  readonly coordinatedBodies: readonly BodyId[];
  readonly adminOf: readonly TerritoryId[];
  /** Territories that he coaches. */
  readonly coachOf: readonly TerritoryId[];
  /** By the permission table: whose persons he may change, whose he may read, whose rights he may read. */
  readonly managesPersonsOf: readonly TerritoryId[];
  readonly seesPersonsOf: readonly TerritoryId[];
  readonly seesRightsOf: readonly TerritoryId[];
  /** Where he makes tasks, be it in one body alone: whoever only reads there, as a coach, writes nothing about them. */
  readonly makesTasksIn: readonly TerritoryId[];
  /** Whose mails and events he reads; of whose he reads the numbers and sends again what failed. */
  readonly managesDeliveryOf: readonly TerritoryId[];
  readonly retriesDeliveryOf: readonly TerritoryId[];
  /** Whose funding programmes he describes; whose funding he keeps. */
  readonly managesProgrammesOf: readonly TerritoryId[];
  readonly managesFundingOf: readonly TerritoryId[];
  /** States for which he appoints coaches. */
  readonly appointsCoachesOf: readonly TerritoryId[];
  /** Bodies in which he holds a seat today. */
  readonly bodies: readonly BodyId[];
  readonly chairOf: readonly BodyId[];
  /** Meetings that he sees by a call of his own: as a deputy, now or in the past, or as a guest. */
  readonly meetings: readonly MeetingId[];
  /** Those to which he is called as a deputy now: he knows their bodies as a member does. */
  readonly deputyMeetings: readonly MeetingId[];
  /** Those that he attended as a deputy, and that are over. */
  readonly attendedMeetings: readonly MeetingId[];
  /** Territories in which he has any grant. */
  readonly territories: readonly TerritoryId[];
  /** Whom the audience TOWN means: offices, coaches and members of the territory; neither its administration nor its data protection. */
  readonly townOf: readonly TerritoryId[];
  /** Associations and states for which he reads what towns share with them. */
  readonly receivesFor: readonly TerritoryId[];
  /** Territories whose rights, appointments and shares he reads as data protection officer: his own and those below. */
  readonly protectsDataOf: readonly TerritoryId[];
  /** Somebody with a person or a right anywhere in this installation: whom PUBLIC means. */
  readonly belongs: boolean;
  /** Not a stranger: a session, the recipient of a link or mail, or the system. */
  readonly signedIn: boolean;
};

/** Roles with content: administration and data protection run and supervise the system without reading it. */
const OF_THE_TOWN = ['COORDINATOR', 'COACH', 'MEMBER', 'CHAIR', 'ASSOCIATION', 'STATE_COUNCIL'] as const;

const known = new WeakMap<Actor, ActorFacts>();

/** The bind parameters of an actor; computed once per actor. */
export function actorParameters(actor: Actor): ActorFacts {
  let facts = known.get(actor);
  if (facts === undefined) {
    facts = factsOf(actor);
    known.set(actor, facts);
  }
  return facts;
}

function factsOf(actor: Actor): ActorFacts {
  const has = (...roles: Role[]): Grant[] => actor.grants.filter(({ role }) => roles.includes(role));
  const coordinator = has('COORDINATOR');
  return {
    account: actor.accountId,
    persons: actor.persons,
    coordinatorOf:
      actor.kind === 'system'
        ? actor.territories
        : territoriesOf(coordinator.filter(({ bodyId }) => bodyId === null)),
    coordinatedBodies: bodiesOf(coordinator),
    adminOf: territoriesOf(has('ADMIN')),
    coachOf: territoriesOf(has('COACH')),
    managesPersonsOf: territoriesWhere(actor, 'MANAGE_PERSONS'),
    seesPersonsOf: territoriesWhere(actor, 'SEE_PERSONS'),
    seesRightsOf: [...new Set([...territoriesWhere(actor, 'SEE_RIGHTS'), ...actor.protects])],
    makesTasksIn: territoriesTouched(actor, 'CREATE_TASK'),
    managesDeliveryOf: territoriesWhere(actor, 'MANAGE_DELIVERY'),
    retriesDeliveryOf: territoriesWhere(actor, 'RETRY_DELIVERY'),
    managesProgrammesOf: territoriesWhere(actor, 'MANAGE_PROGRAMMES'),
    managesFundingOf: territoriesWhere(actor, 'MANAGE_FUNDING'),
    appointsCoachesOf: territoriesWhere(actor, 'APPOINT_COACH'),
    bodies: bodiesOf(has('MEMBER', 'CHAIR')),
    chairOf: bodiesOf(has('CHAIR')),
    meetings: [...new Set([...meetingsOf(has('DEPUTY', 'GUEST')), ...actor.attended])],
    deputyMeetings: meetingsOf(has('DEPUTY')),
    attendedMeetings: actor.attended,
    territories: actor.territories,
    townOf: actor.kind === 'system' ? actor.territories : territoriesOf(has(...OF_THE_TOWN)),
    receivesFor: territoriesOf(has('ASSOCIATION', 'STATE_COUNCIL')),
    belongs: actor.persons.length > 0 || actor.territories.length > 0,
    protectsDataOf: actor.protects,
    signedIn: actor.kind !== 'anonymous',
  };
}

const distinct = <T>(ids: readonly (T | null)[]): T[] => [...new Set(ids.filter((id) => id !== null))];
const territoriesOf = (grants: readonly Grant[]): TerritoryId[] =>
  distinct(grants.map(({ territoryId }) => territoryId));
const meetingsOf = (grants: readonly Grant[]): MeetingId[] =>
  distinct(grants.map(({ meetingId }) => meetingId));
const bodiesOf = (grants: readonly Grant[]): BodyId[] => distinct(grants.map(({ bodyId }) => bodyId));
