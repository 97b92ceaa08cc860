import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { systemActor } from '../../../src/shared/actor.js';
import type { BodyId, PersonId, TerritoryId } from '../../../src/shared/ids.js';
import { type Answer, type Client, type CouncilApp, councilApp } from './council-app.js';

let app: CouncilApp;
let schwarzenberg: TerritoryId;
let schneeberg: TerritoryId;
let office: Client;
let neighbour: Client;
let council: Answer;
let police: Answer;
let [head, chief, officer]: Answer[] = [];
let count = 0;

beforeAll(async () => {
  app = await councilApp();
  schwarzenberg = await app.town('Schwarzenberg');
  schneeberg = await app.town('Schneeberg');
  office = await app.signedIn({ role: 'COORDINATOR', territoryId: schwarzenberg });
  neighbour = await app.signedIn({ role: 'COORDINATOR', territoryId: schneeberg });
  police = await office.do('createOrganisation', 'Organisation', { territoryId: schwarzenberg, name: 'Polizeirevier Aue', sector: 'POLICE', kind: 'POLICE_STATION' });
});
afterAll(() => app.close());
beforeEach(async () => {
  count += 1;
  council = await body({ kind: 'PREVENTION_COUNCIL', name: `Präventionsrat ${count}` });
  [head, chief, officer] = await Promise.all(['Revierleitung', 'Vertretung der Revierleitung', 'Bürgerpolizist'].map((name) => person(name)));
});

const body = (facts: object) => office.do('createBody', 'Body', { territoryId: schwarzenberg, ...facts });
const person = (name: string, territoryId = schwarzenberg, client = office) => client.do('createPerson', 'Person', { territoryId, name });
const SEAT = 'votingRight chair validFrom validTo isVacant organisation { name } holder { id } deputies { position person { id } }';
const seat = (facts: object = {}) =>
  office.do('createSeat', 'Seat', { bodyId: council.id, organisationId: police.id, holderId: head!.id, votingRight: true, validFrom: '2027-01-01', ...facts }, SEAT);
const changed = (of: Answer, facts: object = {}) => ({ id: of.id, revision: of.revision, holderId: head!.id, votingRight: true, validFrom: '2027-01-01', ...facts });
const deputies = (of: Answer) => (of['deputies'] as { person: { id: string } }[]).map((deputy) => deputy.person.id);

describe('a body', () => {
  it('stands in a hierarchy; a working group has its mandate', async () => {
    const steering = await body({ kind: 'STEERING_GROUP', name: `Lenkungsgruppe ${count}`, parentId: council.id });
    const group = { kind: 'WORKING_GROUP', name: `AG Graffiti ${count}`, parentId: steering.id, mandate: 'Schwerpunkte erfassen', mandateFrom: '2027-01-01', mandateTo: '2027-12-31', reportDue: '2027-11-30' };
    expect((await body(group)).__typename).toBe('Body');
    const { body: seen } = await office.ask<{ body: object }>(
      'query ($id: ID!) { body(id: $id) { kind parent { name } children { name mandate mandateTo reportDue parent { kind } } } }',
      { id: steering.id },
    );
    expect(seen).toEqual({
      kind: 'STEERING_GROUP',
      parent: { name: `Präventionsrat ${count}` },
      children: [{ name: group.name, mandate: group.mandate, mandateTo: '2027-12-31', reportDue: '2027-11-30', parent: { kind: 'STEERING_GROUP' } }],
    });
  });

  it.each([
    ['a working group without a mandate', { kind: 'WORKING_GROUP', name: 'AG' }, 'MANDATE_MISSING', 'mandate'],
    ['a council with a mandate', { kind: 'PREVENTION_COUNCIL', name: 'Rat', mandate: 'Alles' }, 'MANDATE_NEEDS_WORKING_GROUP', 'mandate'],
    ['a body under an unknown one', { kind: 'STEERING_GROUP', name: 'LG', parentId: '018f0000-0000-7000-8000-000000000000' }, 'NOT_FOUND', 'parentId'],
    ['a body under no id', { kind: 'STEERING_GROUP', name: 'LG', parentId: 'oben' }, 'NOT_FOUND', 'parentId'],
  ])('is not %s', async (_, facts, code, field) => {
    expect(await body(facts)).toMatchObject({ code, field });
  });

  it('is never above itself, also when two changes meet', async () => {
    const other = await body({ kind: 'STEERING_GROUP', name: `Lenkungsgruppe ${count}` });
    const under = (child: Answer, parent: Answer, name: string) => office.do('changeBody', 'Body', { id: child.id, revision: 1, name, parentId: parent.id });
    const both = await Promise.all([under(council, other, `Präventionsrat ${count}`), under(other, council, `Lenkungsgruppe ${count}`)]);
    expect(both.map((answer) => answer.code ?? 'changed').sort()).toEqual(['BODY_UNDER_ITSELF', 'changed']);
  });

  it('has a name of its own in the territory, and one editor at a time', async () => {
    expect(await body({ kind: 'PREVENTION_COUNCIL', name: `Präventionsrat ${count}` })).toMatchObject({ code: 'BODY_NAME_TAKEN', field: 'name' });
    const both = await Promise.all([1, 2].map(() => office.do('changeBody', 'Body', { id: council.id, revision: 1, name: `Rat ${count}` })));
    expect(both.map((answer) => answer.code ?? answer.revision).sort()).toEqual([2, 'CHANGED_MEANWHILE']);
  });

  it('exists for nobody in the neighbour town', async () => {
    expect(await neighbour.ask('query ($id: ID!, $t: ID!) { body(id: $id) { name } bodies(territoryId: $t) { name } }', { id: council.id, t: schwarzenberg })).toEqual({ body: null, bodies: [] });
    expect(await neighbour.do('changeBody', 'Body', { id: council.id, revision: 1, name: 'Unser Rat' })).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
    expect(await neighbour.do('createBody', 'Body', { territoryId: schwarzenberg, kind: 'PREVENTION_COUNCIL', name: 'Rat' })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await neighbour.do('dissolveBody', 'Body', { id: council.id, revision: 1, on: '2027-12-31' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await neighbour.do('createSeat', 'Seat', { bodyId: council.id, organisationId: police.id, votingRight: true, validFrom: '2027-01-01' })).toMatchObject({ code: 'NOT_FOUND', field: 'bodyId' });
  });

  it('is dissolved with its seats once none stands below it', async () => {
    const below = await body({ kind: 'STEERING_GROUP', name: `Lenkungsgruppe ${count}`, parentId: council.id });
    await seat();
    const dissolve = (of: Answer, revision: number) => office.do('dissolveBody', 'Body', { id: of.id, revision, on: '2027-12-31' }, 'endedOn allSeats { validTo }');
    expect(await dissolve(council, 1)).toMatchObject({ code: 'BODY_HAS_CHILDREN' });
    expect(await dissolve(below, 1)).toMatchObject({ endedOn: '2027-12-31' });
    expect(await dissolve(council, 1)).toMatchObject({ endedOn: '2027-12-31', allSeats: [{ validTo: '2027-12-31' }], revision: 2 });
    expect(await dissolve(council, 2)).toMatchObject({ code: 'BODY_DISSOLVED' });
    expect(await seat({ holderId: chief!.id })).toMatchObject({ code: 'SEAT_AFTER_BODY', field: 'validTo' });
    expect(await seat({ holderId: chief!.id, validFrom: '2028-01-01' })).toMatchObject({ code: 'BODY_DISSOLVED', field: 'validFrom' });
  });

  it('is not dissolved before a seat that begins later', async () => {
    await seat({ validFrom: '2028-01-01' });
    expect(await office.do('dissolveBody', 'Body', { id: council.id, revision: 1, on: '2027-12-31' })).toMatchObject({ code: 'BODY_HAS_LATER_SEATS', field: 'on' });
  });
});

describe('a seat', () => {
  it('is vacant until somebody is found, and reported until then', async () => {
    const vacant = await seat({ holderId: null });
    expect(vacant).toMatchObject({ isVacant: true, holder: null, organisation: { name: 'Polizeirevier Aue' } });
    const vacancies = () => office.ask('query ($id: ID!) { body(id: $id) { vacancies { id } seats { id } } }', { id: council.id });
    expect(await vacancies()).toEqual({ body: { vacancies: [{ id: vacant.id }], seats: [{ id: vacant.id }] } });
    expect(await office.do('changeSeat', 'Seat', changed(vacant), SEAT)).toMatchObject({ isVacant: false, holder: { id: head!.id }, revision: 2 });
    expect(await vacancies()).toEqual({ body: { vacancies: [], seats: [{ id: vacant.id }] } });
  });

  it('may be that of a person alone, but not of nobody', async () => {
    expect(await seat({ organisationId: null })).toMatchObject({ organisation: null, holder: { id: head!.id } });
    expect(await seat({ organisationId: null, holderId: null })).toMatchObject({ code: 'SEAT_OF_NOBODY', field: 'holderId' });
  });

  it('is held by somebody of the same territory', async () => {
    const stranger = await person('Ordnungsamt', schneeberg, neighbour);
    expect(await seat({ holderId: stranger.id })).toMatchObject({ code: 'NOT_FOUND', field: 'holderId' });
    const both = await app.signedIn({ role: 'COORDINATOR', territoryId: [schwarzenberg, schneeberg] });
    expect(await both.do('createSeat', 'Seat', { bodyId: council.id, holderId: stranger.id, votingRight: true, validFrom: '2027-01-01' })).toMatchObject({ code: 'PERSON_OF_OTHER_TERRITORY', field: 'holderId' });
  });

  it('with a vote is the only one of its holder in the body, also when two requests meet', async () => {
    const both = await Promise.all([seat(), seat()]);
    expect(both.map((answer) => answer.code ?? 'created').sort()).toEqual(['SECOND_VOTE', 'created']);
    expect(await seat({ votingRight: false })).toMatchObject({ votingRight: false });
    expect(await seat({ votingRight: true })).toMatchObject({ code: 'SECOND_VOTE', field: 'holderId' });
  });

  it('with the chair is the only one in the body, also when two requests meet', async () => {
    const both = await Promise.all([seat({ chair: 'CHAIR' }), seat({ chair: 'CHAIR', holderId: chief!.id })]);
    expect(both.map((answer) => answer.code ?? 'created').sort()).toEqual(['CHAIR_TAKEN', 'created']);
    expect(await seat({ chair: 'VICE_CHAIR', holderId: officer!.id })).toMatchObject({ chair: 'VICE_CHAIR' });
  });

  it.each([
    ['ends before it begins', { validTo: '2026-12-31' }, 'TERM_ORDER', 'validTo'],
    ['chairs without a holder', { holderId: null, chair: 'CHAIR' }, 'CHAIR_VACANT', 'chair'],
    ['is of an unknown organisation', { organisationId: '018f0000-0000-7000-8000-000000000000' }, 'NOT_FOUND', 'organisationId'],
    ['is in no body', { bodyId: 'rat' }, 'NOT_FOUND', 'bodyId'],
  ])('is refused when it %s', async (_, facts, code, field) => {
    expect(await seat(facts)).toMatchObject({ code, field });
  });

  it('is changed by one editor at a time, and gets another holder only by a hand-over', async () => {
    const mine = await seat();
    const both = await Promise.all([1, 2].map(() => office.do('changeSeat', 'Seat', changed(mine, { votingRight: false }))));
    expect(both.map((answer) => answer.code ?? answer.revision).sort()).toEqual([2, 'CHANGED_MEANWHILE']);
    expect(await office.do('changeSeat', 'Seat', changed(mine, { revision: 2, holderId: chief!.id }))).toMatchObject({ code: 'HOLDER_CHANGES_BY_HAND_OVER', field: 'holderId' });
  });

  it('ends on a day and changes no more afterwards', async () => {
    const mine = await seat({ validFrom: '2026-01-01' });
    expect(await office.do('endSeat', 'Seat', { id: mine.id, revision: 1, on: '2025-12-31' })).toMatchObject({ code: 'TERM_ORDER', field: 'on' });
    expect(await office.do('endSeat', 'Seat', { id: mine.id, revision: 1, on: '2027-05-31' }, 'validTo')).toMatchObject({ validTo: '2027-05-31', revision: 2 });
    expect(await office.do('endSeat', 'Seat', { id: mine.id, revision: 2, on: '2027-06-30' })).toMatchObject({ code: 'SEAT_ENDED' });
    expect(await office.do('nameDeputies', 'Seat', { id: mine.id, revision: 2, deputies: [] })).toMatchObject({ code: 'SEAT_ENDED' });
    expect(await office.ask('query ($id: ID!) { body(id: $id) { seats { id } allSeats { id } } }', { id: council.id })).toEqual({ body: { seats: [], allSeats: [{ id: mine.id }] } });
    expect(await app.query(`select payload from outbox where topic = 'SeatEnded' and payload ->> 'seatId' = $1`, [mine.id])).toHaveLength(1);
  });

  it('has deputies in their order, set as a whole', async () => {
    const mine = await seat();
    const name = (revision: number, list: (Answer | undefined)[]) => office.do('nameDeputies', 'Seat', { id: mine.id, revision, deputies: list.map((each) => each?.id) }, SEAT);
    expect(deputies(await name(1, [officer, chief]))).toEqual([officer!.id, chief!.id]);
    expect(deputies(await name(2, [chief, officer]))).toEqual([chief!.id, officer!.id]);
    expect(await name(2, [])).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await name(3, [officer, head])).toMatchObject({ code: 'DEPUTY_IS_HOLDER', field: 'deputies.1' });
    expect(await name(3, [officer, officer])).toMatchObject({ code: 'DEPUTY_TWICE', field: 'deputies.1' });
    expect(await name(3, [{ id: 'x' } as Answer])).toMatchObject({ code: 'NOT_FOUND', field: 'deputies.0' });
    expect(deputies(await name(3, []))).toEqual([]);
  });

  it('is not filled with one of its own deputies before he leaves that list', async () => {
    const vacant = await seat({ holderId: null });
    await office.do('nameDeputies', 'Seat', { id: vacant.id, revision: 1, deputies: [head!.id] });
    expect(await office.do('changeSeat', 'Seat', changed(vacant, { revision: 2 }))).toMatchObject({ code: 'DEPUTY_IS_HOLDER' });
  });

  it('is handed over: the old term ends the day before, organisation, vote and deputies stay', async () => {
    const mine = await seat({ validTo: '2029-12-31', chair: 'VICE_CHAIR' });
    await office.do('nameDeputies', 'Seat', { id: mine.id, revision: 1, deputies: [chief!.id, officer!.id] });
    const handOver = (facts: object = {}) => office.do('handOverSeat', 'Seat', { id: mine.id, revision: 2, holderId: chief!.id, from: '2027-07-01', ...facts }, SEAT);
    expect(await handOver({ from: '2027-01-01' })).toMatchObject({ code: 'HAND_OVER_OUTSIDE_TERM', field: 'from' });
    expect(await handOver({ holderId: head!.id })).toMatchObject({ code: 'SAME_HOLDER', field: 'holderId' });
    const both = await Promise.all([handOver(), handOver()]);
    expect(both.map((answer) => answer.code ?? 'handed over').sort()).toEqual(['CHANGED_MEANWHILE', 'handed over']);
    const successor = both.find((answer) => answer.code === undefined)!;
    expect(successor).toMatchObject({ validFrom: '2027-07-01', validTo: '2029-12-31', votingRight: true, chair: null, holder: { id: chief!.id }, organisation: { name: 'Polizeirevier Aue' } });
    expect(deputies(successor)).toEqual([officer!.id]);
    const { body: seen } = await office.ask<{ body: { allSeats: object[] } }>('query ($id: ID!) { body(id: $id) { allSeats { validTo chair } } }', { id: council.id });
    expect(seen.allSeats).toEqual([{ validTo: '2027-06-30', chair: 'VICE_CHAIR' }, { validTo: '2029-12-31', chair: null }]);
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
    const holder = await app.signedIn({ personId: head!.id as PersonId });
    for (const [mutation, facts] of everything) {
      expect(await neighbour.do(mutation, 'Seat', facts)).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await holder.ask('query ($id: ID!) { body(id: $id) { seats { id } } }', { id: council.id })).toEqual({ body: { seats: [{ id: mine.id }] } });
    const refused = await holder.send(`mutation { endSeat(input: { id: "${mine.id}", revision: 1, on: "2027-12-31" }) { __typename } }`);
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  });

  it('that is over shows its former holder nothing any more', async () => {
    const mine = await seat({ validTo: '2027-05-31' });
    const former = await app.signedIn({ personId: head!.id as PersonId });
    expect(await former.ask('query ($id: ID!) { body(id: $id) { name } }', { id: council.id })).toEqual({ body: null });
    expect(mine.code).toBeUndefined();
  });
});

describe('a coordinator of one body only', () => {
  it('changes this body and no other, and is told NOT_ALLOWED only about what he sees', async () => {
    const group = await body({ kind: 'WORKING_GROUP', name: `AG ${count}`, parentId: council.id, mandate: 'Erfassen', mandateFrom: '2027-01-01' });
    const coordinator = await app.signedIn({ role: 'COORDINATOR', territoryId: schwarzenberg, bodyId: group.id as BodyId });
    const facts = { name: `AG Graffiti ${count}`, mandate: 'Erfassen', mandateFrom: '2027-01-01' };
    expect(await coordinator.do('changeBody', 'Body', { id: group.id, revision: 1, ...facts })).toMatchObject({ revision: 2 });
    expect(await coordinator.do('changeBody', 'Body', { id: council.id, revision: 1, name: 'Rat' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await coordinator.do('createBody', 'Body', { territoryId: schwarzenberg, kind: 'STEERING_GROUP', name: 'LG' })).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('the second wall', () => {
  it('shows a raw SELECT of the neighbour nothing of Schwarzenberg', async () => {
    const mine = await seat();
    await office.do('nameDeputies', 'Seat', { id: mine.id, revision: 1, deputies: [chief!.id] });
    const counts = await app.app.get(UnitOfWork).run(systemActor('test', schneeberg), (tx) =>
      tx.query(`select (select count(*)::int from body) as bodies, (select count(*)::int from seat) as seats,
                       (select count(*)::int from deputy) as deputies, (select count(*)::int from rules_of_procedure) as rules,
                       (select count(*)::int from person where territory_id = $1) as persons`, [schwarzenberg]),
    );
    expect(counts).toEqual([{ bodies: 0, seats: 0, deputies: 0, rules: 0, persons: 0 }]);
  });
});
