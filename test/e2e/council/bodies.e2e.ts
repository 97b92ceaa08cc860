import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BodyId } from '../../../src/shared/ids.js';
import type { Answer } from './council-app.js';
import {
  app,
  body,
  chief,
  closeTowns,
  council,
  count,
  neighbour,
  newCouncil,
  office,
  openTowns,
  police,
  schwarzenberg,
  seat,
} from './two-towns.js';

beforeAll(openTowns);
afterAll(closeTowns);
beforeEach(newCouncil);

describe('a body', () => {
  it('stands in a hierarchy; a working group has its mandate', async () => {
    const steering = await body({
      kind: 'STEERING_GROUP',
      name: `Lenkungsgruppe ${count}`,
      parentId: council.id,
    });
    const group = {
      kind: 'WORKING_GROUP',
      name: `AG Graffiti ${count}`,
      parentId: steering.id,
      mandate: 'Schwerpunkte erfassen',
      mandateFrom: '2027-01-01',
      mandateTo: '2027-12-31',
      reportDue: '2027-11-30',
    };
    expect((await body(group)).__typename).toBe('Body');
    const { body: seen } = await office.ask<{ body: object }>(
      'query ($id: ID!) { body(id: $id) { kind parent { name } children { name mandate mandateTo reportDue parent { kind } } } }',
      { id: steering.id },
    );
    expect(seen).toEqual({
      kind: 'STEERING_GROUP',
      parent: { name: `Präventionsrat ${count}` },
      children: [
        {
          name: group.name,
          mandate: group.mandate,
          mandateTo: '2027-12-31',
          reportDue: '2027-11-30',
          parent: { kind: 'STEERING_GROUP' },
        },
      ],
    });
  });

  it.each([
    [
      'a working group without a mandate',
      { kind: 'WORKING_GROUP', name: 'AG' },
      'MANDATE_MISSING',
      'mandate',
    ],
    [
      'a council with a mandate',
      { kind: 'PREVENTION_COUNCIL', name: 'Rat', mandate: 'Alles' },
      'MANDATE_NEEDS_WORKING_GROUP',
      'mandate',
    ],
    [
      'a body under an unknown one',
      { kind: 'STEERING_GROUP', name: 'LG', parentId: '018f0000-0000-7000-8000-000000000000' },
      'NOT_FOUND',
      'parentId',
    ],
    ['a body under no id', { kind: 'STEERING_GROUP', name: 'LG', parentId: 'oben' }, 'NOT_FOUND', 'parentId'],
  ])('is not %s', async (_, facts, code, field) => {
    expect(await body(facts)).toMatchObject({ code, field });
  });

  it('is never above itself, also when another request turns the hierarchy round at the same moment', async () => {
    const steering = await body({ kind: 'STEERING_GROUP', name: `Lenkungsgruppe ${count}` });
    const facts = { id: council.id, revision: 1, name: `Präventionsrat ${count}` };
    const put = (parent: Answer) => office.do('changeBody', 'Body', { ...facts, parentId: parent.id });
    expect(await put(council)).toMatchObject({ code: 'BODY_UNDER_ITSELF', field: 'parentId' });
    const turned = 'update body set parent_id = $1 where id = $2';
    const answer = await app.whileOther(turned, [council.id, steering.id], () => put(steering));
    expect(answer).toMatchObject({ code: 'BODY_UNDER_ITSELF', field: 'parentId' });
  });

  it('has a name of its own in the territory, and one editor at a time', async () => {
    expect(await body({ kind: 'PREVENTION_COUNCIL', name: `Präventionsrat ${count}` })).toMatchObject({
      code: 'BODY_NAME_TAKEN',
      field: 'name',
    });
    const both = await Promise.all(
      [1, 2].map(() =>
        office.do('changeBody', 'Body', { id: council.id, revision: 1, name: `Rat ${count}` }),
      ),
    );
    expect(both.map((answer) => answer.code ?? answer.revision).sort()).toEqual([2, 'CHANGED_MEANWHILE']);
  });

  it('exists for nobody in the neighbour town', async () => {
    expect(
      await neighbour.ask(
        'query ($id: ID!, $t: ID!) { body(id: $id) { name } bodies(territoryId: $t) { name } }',
        { id: council.id, t: schwarzenberg },
      ),
    ).toEqual({ body: null, bodies: [] });
    expect(
      await neighbour.do('changeBody', 'Body', { id: council.id, revision: 1, name: 'Unser Rat' }),
    ).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
    expect(
      await neighbour.do('createBody', 'Body', {
        territoryId: schwarzenberg,
        kind: 'PREVENTION_COUNCIL',
        name: 'Rat',
      }),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(
      await neighbour.do('dissolveBody', 'Body', { id: council.id, revision: 1, on: '2027-12-31' }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await neighbour.do('createSeat', 'Seat', {
        bodyId: council.id,
        organisationId: police.id,
        votingRight: true,
        validFrom: '2027-01-01',
      }),
    ).toMatchObject({ code: 'NOT_FOUND', field: 'bodyId' });
  });

  it('is dissolved with its seats once none stands below it', async () => {
    const below = await body({
      kind: 'STEERING_GROUP',
      name: `Lenkungsgruppe ${count}`,
      parentId: council.id,
    });
    await seat();
    const dissolve = (of: Answer, revision: number) =>
      office.do(
        'dissolveBody',
        'Body',
        { id: of.id, revision, on: '2027-12-31' },
        'endedOn allSeats { validTo }',
      );
    expect(await dissolve(council, 1)).toMatchObject({ code: 'BODY_HAS_CHILDREN' });
    expect(await dissolve(below, 1)).toMatchObject({ endedOn: '2027-12-31' });
    expect(await dissolve(council, 1)).toMatchObject({
      endedOn: '2027-12-31',
      allSeats: [{ validTo: '2027-12-31' }],
      revision: 2,
    });
    expect(await dissolve(council, 2)).toMatchObject({ code: 'BODY_DISSOLVED' });
    expect(await seat({ holderId: chief.id })).toMatchObject({ code: 'SEAT_AFTER_BODY', field: 'validTo' });
    expect(await seat({ holderId: chief.id, validFrom: '2028-01-01' })).toMatchObject({
      code: 'BODY_DISSOLVED',
      field: 'validFrom',
    });
  });

  it('is not dissolved before a seat that begins later', async () => {
    await seat({ validFrom: '2028-01-01' });
    expect(
      await office.do('dissolveBody', 'Body', { id: council.id, revision: 1, on: '2027-12-31' }),
    ).toMatchObject({ code: 'BODY_HAS_LATER_SEATS', field: 'on' });
  });
});

describe('a coordinator of one body only', () => {
  it('changes this body and no other, and is told NOT_ALLOWED only about what he sees', async () => {
    const group = await body({
      kind: 'WORKING_GROUP',
      name: `AG ${count}`,
      parentId: council.id,
      mandate: 'Erfassen',
      mandateFrom: '2027-01-01',
    });
    const coordinator = await app.signedIn({
      role: 'COORDINATOR',
      territoryId: schwarzenberg,
      bodyId: group.id as BodyId,
    });
    const facts = { name: `AG Graffiti ${count}`, mandate: 'Erfassen', mandateFrom: '2027-01-01' };
    expect(await coordinator.do('changeBody', 'Body', { id: group.id, revision: 1, ...facts })).toMatchObject(
      { revision: 2 },
    );
    expect(
      await coordinator.do('changeBody', 'Body', { id: council.id, revision: 1, name: 'Rat' }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await coordinator.do('createBody', 'Body', {
        territoryId: schwarzenberg,
        kind: 'STEERING_GROUP',
        name: 'LG',
      }),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
