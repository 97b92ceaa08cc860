import { describe, expect, it } from '@jest/globals';
import { type Actor, ALL_ROLES, anonymous, type Grant, type Role, systemActor } from './actor.js';
import { type BodyId, newId, type TerritoryId } from './ids.js';
import {
  ALL_RIGHTS,
  IMPLIED,
  may,
  mayAnywhere,
  reachesOf,
  rightsOf,
  territoriesWhere,
} from './permissions.js';

const [town, neighbour] = [newId<TerritoryId>(), newId<TerritoryId>()];
const council = newId<BodyId>();
const actor = (...grants: Partial<Grant>[]): Actor => ({
  ...anonymous,
  kind: 'account',
  grants: grants.map((grant) => ({
    role: 'MEMBER',
    territoryId: town,
    bodyId: null,
    meetingId: null,
    ...grant,
  })),
});

/** Written by hand from architecture §4 and issue 4. */
const EXPECTED: Readonly<Record<Role, string>> = {
  COORDINATOR:
    'MANAGE_COUNCIL RECORD_REPORT MANAGE_PERSONS SEE_PERSONS MANAGE_MEETING CHOOSE_AUDIENCE PROPOSE_TOPIC MANAGE_TASK CREATE_TASK MANAGE_PROPOSAL PROPOSE_PROJECT MANAGE_PROJECT MANAGE_PROGRAMMES MANAGE_FUNDING AGREE_TO_COACH SEE_RIGHTS MANAGE_DELIVERY RETRY_DELIVERY',
  ADMIN: 'SEE_PERSONS MANAGE_APPOINTMENTS SEE_RIGHTS RETRY_DELIVERY MANAGE_INSTALLATION API_EXPLORER',
  DATA_PROTECTION: 'SEE_RIGHTS',
  STATE_COUNCIL: 'MANAGE_PERSONS SEE_PERSONS MANAGE_PROGRAMMES APPOINT_COACH',
  ASSOCIATION: '',
  COACH: '',
  CHAIR: 'RECORD_REPORT PROPOSE_TOPIC ANSWER_INVITATION CREATE_TASK PROPOSE_PROJECT',
  MEMBER: 'PROPOSE_TOPIC ANSWER_INVITATION CREATE_TASK PROPOSE_PROJECT',
  DEPUTY: 'ANSWER_INVITATION',
  GUEST: 'ANSWER_INVITATION',
};

describe('the permission table', () => {
  it.each(ALL_ROLES)('gives %s exactly its rights, with those that they imply', (role) => {
    expect(rightsOf(role).join(' ')).toBe(EXPECTED[role]);
  });

  it('gives with each right all that it implies, at least as far', () => {
    for (const right of ALL_RIGHTS) {
      for (const implied of IMPLIED[right] ?? []) {
        for (const role of ALL_ROLES)
          expect(reachesOf(role, implied)).toEqual(expect.arrayContaining([...reachesOf(role, right)]));
      }
    }
  });

  it('leaves no right without a role', () => {
    expect(ALL_RIGHTS.filter((right) => !ALL_ROLES.some((role) => rightsOf(role).includes(right)))).toEqual(
      [],
    );
  });

  it('ends at the border of the town, for implied rights too', () => {
    const office = actor({ role: 'COORDINATOR' });
    expect(may(office, 'SEE_PERSONS', { territoryId: town })).toBe(true);
    for (const right of ALL_RIGHTS) expect(may(office, right, { territoryId: neighbour })).toBe(false);
  });

  it('keeps who coordinates one body within it', () => {
    const office = actor({ role: 'COORDINATOR', bodyId: council });
    expect(may(office, 'SEE_RIGHTS', { territoryId: town, bodyId: council })).toBe(true);
    expect(may(office, 'SEE_PERSONS', { territoryId: town })).toBe(false);
    expect(mayAnywhere(office, 'SEE_PERSONS')).toBe(true);
    expect(territoriesWhere(office, 'SEE_PERSONS')).toEqual([]);
  });

  it('lets the system act in its territory and nowhere else', () => {
    expect(territoriesWhere(systemActor('test', town), 'SEE_PERSONS')).toEqual([town]);
    expect(may(systemActor('test', town), 'APPOINT_COACH', { territoryId: neighbour })).toBe(false);
  });
});
