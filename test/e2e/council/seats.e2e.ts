import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { systemActor } from '../../../src/shared/actor.js';
import { newId, type PersonId } from '../../../src/shared/ids.js';
import type { Answer } from './council-app.js';
import {
  SEAT,
  app,
  changed,
  chief,
  closeTowns,
  council,
  deputies,
  head,
  neighbour,
  newCouncil,
  office,
  officer,
  openTowns,
  police,
  person,
  schneeberg,
  schwarzenberg,
  seat,
} from './two-towns.js';

beforeAll(openTowns);
afterAll(closeTowns);
beforeEach(newCouncil);

describe('a seat', () => {
  it('is vacant until somebody is found, and reported until then', async () => {
    const vacant = await seat({ holderId: null });
    expect(vacant).toMatchObject({
      isVacant: true,
      holder: null,
      organisation: { name: 'Polizeirevier Aue' },
    });
    const vacancies = () =>
      office.ask('query ($id: ID!) { body(id: $id) { vacancies { id } seats { id } } }', { id: council.id });
    expect(await vacancies()).toEqual({
      body: { vacancies: [{ id: vacant.id }], seats: [{ id: vacant.id }] },
    });
    expect(await office.do('changeSeat', 'Seat', changed(vacant), SEAT)).toMatchObject({
      isVacant: false,
      holder: { id: head.id },
      revision: 2,
    });
    expect(await vacancies()).toEqual({ body: { vacancies: [], seats: [{ id: vacant.id }] } });
  });

  it('may be that of a person alone, but not of nobody', async () => {
    expect(await seat({ organisationId: null })).toMatchObject({
      organisation: null,
      holder: { id: head.id },
    });
    expect(await seat({ organisationId: null, holderId: null })).toMatchObject({
      code: 'SEAT_OF_NOBODY',
      field: 'holderId',
    });
  });

  it('is held by somebody of the same territory', async () => {
    const stranger = await person('Ordnungsamt', schneeberg, neighbour);
    expect(await seat({ holderId: stranger.id })).toMatchObject({ code: 'NOT_FOUND', field: 'holderId' });
    const both = await app.signedIn({ role: 'COORDINATOR', territoryId: [schwarzenberg, schneeberg] });
    expect(
      await both.do('createSeat', 'Seat', {
        bodyId: council.id,
        holderId: stranger.id,
        votingRight: true,
        validFrom: '2027-01-01',
      }),
    ).toMatchObject({ code: 'PERSON_OF_OTHER_TERRITORY', field: 'holderId' });
  });

  const seatOf = (holder: Answer, chair: string | null) => ({
    sql: `insert into seat (id, territory_id, body_id, organisation_id, holder_id, voting_right, chair, valid_from)
          values ($1, $2, $3, $4, $5, true, $6, '2027-01-01')`,
    values: [newId(), schwarzenberg, council.id, police.id, holder.id, chair],
  });

  it('with a vote is the only one of its holder in the body', async () => {
    await seat();
    expect(await seat({ votingRight: false })).toMatchObject({ votingRight: false });
    expect(await seat()).toMatchObject({ code: 'SECOND_VOTE', field: 'holderId' });
  });

  it('with a vote is the only one also when another request gives one at the same moment', async () => {
    const { sql, values } = seatOf(head, null);
    expect(await app.whileOther(sql, values, () => seat())).toMatchObject({
      code: 'SECOND_VOTE',
      field: 'holderId',
    });
  });

  it('with the chair is the only one in the body', async () => {
    await seat({ chair: 'CHAIR' });
    expect(await seat({ chair: 'CHAIR', holderId: chief.id })).toMatchObject({
      code: 'CHAIR_TAKEN',
      field: 'chair',
    });
    expect(await seat({ chair: 'VICE_CHAIR', holderId: officer.id })).toMatchObject({ chair: 'VICE_CHAIR' });
  });

  it('with the chair is the only one also when another request gives one at the same moment', async () => {
    const { sql, values } = seatOf(chief, 'CHAIR');
    const answer = await app.whileOther(sql, values, () => seat({ chair: 'CHAIR' }));
    expect(answer).toMatchObject({ code: 'CHAIR_TAKEN', field: 'chair' });
  });

  it.each([
    ['ends before it begins', { validTo: '2026-12-31' }, 'TERM_ORDER', 'validTo'],
    ['chairs without a holder', { holderId: null, chair: 'CHAIR' }, 'CHAIR_VACANT', 'chair'],
    [
      'is of an unknown organisation',
      { organisationId: '018f0000-0000-7000-8000-000000000000' },
      'NOT_FOUND',
      'organisationId',
    ],
    ['is in no body', { bodyId: 'rat' }, 'NOT_FOUND', 'bodyId'],
  ])('is refused when it %s', async (_, facts, code, field) => {
    expect(await seat(facts)).toMatchObject({ code, field });
  });

  it('is changed by one editor at a time, and gets another holder only by a hand-over', async () => {
    const mine = await seat();
    const both = await Promise.all(
      [1, 2].map(() => office.do('changeSeat', 'Seat', changed(mine, { votingRight: false }))),
    );
    expect(both.map((answer) => answer.code ?? answer.revision).sort()).toEqual([2, 'CHANGED_MEANWHILE']);
    expect(
      await office.do('changeSeat', 'Seat', changed(mine, { revision: 2, holderId: chief.id })),
    ).toMatchObject({ code: 'HOLDER_CHANGES_BY_HAND_OVER', field: 'holderId' });
  });

  it('ends on a day and changes no more afterwards', async () => {
    const mine = await seat({ validFrom: '2026-01-01' });
    expect(await office.do('endSeat', 'Seat', { id: mine.id, revision: 1, on: '2025-12-31' })).toMatchObject({
      code: 'TERM_ORDER',
      field: 'on',
    });
    expect(
      await office.do('endSeat', 'Seat', { id: mine.id, revision: 1, on: '2027-05-31' }, 'validTo'),
    ).toMatchObject({ validTo: '2027-05-31', revision: 2 });
    expect(await office.do('endSeat', 'Seat', { id: mine.id, revision: 2, on: '2027-06-30' })).toMatchObject({
      code: 'SEAT_ENDED',
    });
    expect(await office.do('nameDeputies', 'Seat', { id: mine.id, revision: 2, deputies: [] })).toMatchObject(
      { code: 'SEAT_ENDED' },
    );
    expect(
      await office.ask('query ($id: ID!) { body(id: $id) { seats { id } allSeats { id } } }', {
        id: council.id,
      }),
    ).toEqual({ body: { seats: [], allSeats: [{ id: mine.id }] } });
    expect(
      await app.query(`select payload from outbox where topic = 'SeatEnded' and payload ->> 'seatId' = $1`, [
        mine.id,
      ]),
    ).toHaveLength(1);
  });

  it('has deputies in their order, set as a whole', async () => {
    const mine = await seat();
    const name = (revision: number, list: (Answer | undefined)[]) =>
      office.do(
        'nameDeputies',
        'Seat',
        { id: mine.id, revision, deputies: list.map((each) => each?.id) },
        SEAT,
      );
    expect(deputies(await name(1, [officer, chief]))).toEqual([officer.id, chief.id]);
    expect(deputies(await name(2, [chief, officer]))).toEqual([chief.id, officer.id]);
    expect(await name(2, [])).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await name(3, [officer, head])).toMatchObject({ code: 'DEPUTY_IS_HOLDER', field: 'deputies.1' });
    expect(await name(3, [officer, officer])).toMatchObject({ code: 'DEPUTY_TWICE', field: 'deputies.1' });
    expect(await name(3, [{ id: 'x' } as Answer])).toMatchObject({ code: 'NOT_FOUND', field: 'deputies.0' });
    expect(deputies(await name(3, []))).toEqual([]);
  });

  it('is not filled with one of its own deputies before he leaves that list', async () => {
    const vacant = await seat({ holderId: null });
    await office.do('nameDeputies', 'Seat', { id: vacant.id, revision: 1, deputies: [head.id] });
    expect(await office.do('changeSeat', 'Seat', changed(vacant, { revision: 2 }))).toMatchObject({
      code: 'DEPUTY_IS_HOLDER',
    });
  });

  it('is handed over: the old term ends the day before, organisation, vote and deputies stay', async () => {
    const mine = await seat({ validTo: '2029-12-31', chair: 'VICE_CHAIR' });
    await office.do('nameDeputies', 'Seat', { id: mine.id, revision: 1, deputies: [chief.id, officer.id] });
    const handOver = (facts: object = {}) =>
      office.do(
        'handOverSeat',
        'Seat',
        { id: mine.id, revision: 2, holderId: chief.id, from: '2027-07-01', ...facts },
        SEAT,
      );
    expect(await handOver({ from: '2027-01-01' })).toMatchObject({
      code: 'HAND_OVER_OUTSIDE_TERM',
      field: 'from',
    });
    expect(await handOver({ holderId: head.id })).toMatchObject({ code: 'SAME_HOLDER', field: 'holderId' });
    const both = await Promise.all([handOver(), handOver()]);
    expect(both.map((answer) => answer.code ?? 'handed over').sort()).toEqual([
      'CHANGED_MEANWHILE',
      'handed over',
    ]);
    const successor = both.find((answer) => answer.code === undefined)!;
    expect(successor).toMatchObject({
      validFrom: '2027-07-01',
      validTo: '2029-12-31',
      votingRight: true,
      chair: null,
      holder: { id: chief.id },
      organisation: { name: 'Polizeirevier Aue' },
    });
    expect(deputies(successor)).toEqual([officer.id]);
    const { body: seen } = await office.ask<{ body: { allSeats: object[] } }>(
      'query ($id: ID!) { body(id: $id) { allSeats { validTo chair } } }',
      { id: council.id },
    );
    expect(seen.allSeats).toEqual([
      { validTo: '2027-06-30', chair: 'VICE_CHAIR' },
      { validTo: '2029-12-31', chair: null },
    ]);
  });

  it('is neither seen nor touched by the neighbour, and only seen by its holder', async () => {
    const mine = await seat();
    const input = { id: mine.id, revision: 1 };
    const everything: [string, object][] = [
      ['changeSeat', changed(mine)],
      ['endSeat', { ...input, on: '2027-12-31' }],
      ['handOverSeat', { ...input, holderId: null, from: '2027-07-01' }],
      ['nameDeputies', { ...input, deputies: [] }],
    ];
    const holder = await app.signedIn({ personId: head.id as PersonId });
    for (const [mutation, facts] of everything) {
      expect(await neighbour.do(mutation, 'Seat', facts)).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(
      await holder.ask('query ($id: ID!) { body(id: $id) { seats { id } } }', { id: council.id }),
    ).toEqual({ body: { seats: [{ id: mine.id }] } });
    const refused = await holder.send(
      `mutation { endSeat(input: { id: "${mine.id}", revision: 1, on: "2027-12-31" }) { __typename } }`,
    );
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  });

  it('that is over shows its former holder nothing any more', async () => {
    const mine = await seat({ validTo: '2027-05-31' });
    const former = await app.signedIn({ personId: head.id as PersonId });
    expect(await former.ask('query ($id: ID!) { body(id: $id) { name } }', { id: council.id })).toEqual({
      body: null,
    });
    expect(mine.code).toBeUndefined();
  });
});

describe('the second wall', () => {
  it('shows a raw SELECT of the neighbour nothing of Schwarzenberg', async () => {
    const mine = await seat();
    await office.do('nameDeputies', 'Seat', { id: mine.id, revision: 1, deputies: [chief.id] });
    const counts = await app.get(UnitOfWork).run(systemActor('test', schneeberg), (tx) =>
      tx.query(
        `select (select count(*)::int from body) as bodies, (select count(*)::int from seat) as seats,
                       (select count(*)::int from deputy) as deputies, (select count(*)::int from rules_of_procedure) as rules,
                       (select count(*)::int from person where territory_id = $1) as persons`,
        [schwarzenberg],
      ),
    );
    expect(counts).toEqual([{ bodies: 0, seats: 0, deputies: 0, rules: 0, persons: 0 }]);
  });
});
