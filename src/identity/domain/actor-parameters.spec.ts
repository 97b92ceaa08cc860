import { describe, expect, it } from '@jest/globals';
import { type Actor, anonymous, type Grant, systemActor } from '../../shared/actor.js';
import { type AccountId, type BodyId, type MeetingId, newId, type TerritoryId } from '../../shared/ids.js';
import { actorParameters } from './actor-parameters.js';

const town = newId<TerritoryId>();
const council = newId<BodyId>();
const group = newId<BodyId>();
const meeting = newId<MeetingId>();

const grant = (
  role: Grant['role'],
  bodyId: BodyId | null = null,
  meetingId: MeetingId | null = null,
): Grant => ({
  role,
  territoryId: town,
  bodyId,
  meetingId,
});
const actorWith = (...grants: Grant[]): Actor => ({
  ...anonymous,
  kind: 'account',
  accountId: newId<AccountId>(),
  grants,
  territories: [town],
  readTerritories: [town],
});

describe('the bind parameters of an actor', () => {
  it('tell a coordinator of the town from one of a single body', () => {
    expect(actorParameters(actorWith(grant('COORDINATOR')))).toMatchObject({
      coordinatorOf: [town],
      coordinatedBodies: [],
    });
    expect(actorParameters(actorWith(grant('COORDINATOR', group)))).toMatchObject({
      coordinatorOf: [],
      coordinatedBodies: [group],
    });
  });

  it('name each body once, and only the chaired ones as chaired', () => {
    const actor = actorWith(grant('MEMBER', council), grant('CHAIR', council), grant('MEMBER', group));
    expect(actorParameters(actor)).toMatchObject({
      bodies: [council, group],
      chairOf: [council],
      adminOf: [],
    });
  });

  it('give deputies and guests their meeting and no body', () => {
    const actor = actorWith(grant('DEPUTY', council, meeting), grant('GUEST', council, meeting));
    expect(actorParameters(actor)).toMatchObject({ meetings: [meeting], bodies: [] });
  });

  it('tell a deputy from a guest, and both from a deputy of the past', () => {
    const [asGuest, past] = [newId<MeetingId>(), newId<MeetingId>()];
    const actor = actorWith(grant('DEPUTY', council, meeting), grant('GUEST', null, asGuest));
    expect(actorParameters({ ...actor, attended: [past] })).toMatchObject({
      meetings: [meeting, asGuest, past],
      deputyMeetings: [meeting],
      attendedMeetings: [past],
    });
  });

  it('let the system act for its one territory, and strangers for nothing', () => {
    expect(actorParameters(systemActor('test', town))).toMatchObject({
      coordinatorOf: [town],
      adminOf: [],
      signedIn: true,
    });
    expect(actorParameters(anonymous)).toMatchObject({ account: null, territories: [], signedIn: false });
  });

  it('are computed once per actor', () => {
    const actor = actorWith(grant('ADMIN'));
    expect(actorParameters(actor)).toBe(actorParameters(actor));
    expect(actorParameters(actor).adminOf).toEqual([town]);
  });
});
