import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ORGANISATION_KINDS } from '../../../src/council/domain/organisation.js';
import type { PersonId, TerritoryId } from '../../../src/shared/ids.js';
import { type Client, type CouncilApp, councilApp } from './council-app.js';

let app: CouncilApp;
let schwarzenberg: TerritoryId;
let schneeberg: TerritoryId;
let office: Client;
let neighbour: Client;

beforeAll(async () => {
  app = await councilApp();
  schwarzenberg = await app.town('Schwarzenberg');
  schneeberg = await app.town('Schneeberg');
  office = await app.signedIn({ role: 'COORDINATOR', territoryId: schwarzenberg });
  neighbour = await app.signedIn({ role: 'COORDINATOR', territoryId: schneeberg });
});
afterAll(() => app.close());

const person = (facts: object = {}) => ({
  territoryId: schwarzenberg,
  name: 'Leitung Ordnungsamt',
  contactEmail: 'Amt@stadt.example',
  ...facts,
});

describe('the office of a territory', () => {
  const input = () => ({
    id: schwarzenberg,
    revision: 1,
    chairTitle: 'Oberbürgermeister',
    onBehalfOf: 'des Oberbürgermeisters',
    officeName: 'Koordinierungsstelle',
  });

  it('sets in whose name it calls; somebody who saw the former state is told', async () => {
    const changed = await office.do(
      'changeTerritoryOffice',
      'Territory',
      { ...input(), officeEmail: 'kpr@schwarzenberg.example' },
      'chairTitle officeEmail officePhone',
    );
    expect(changed).toMatchObject({
      revision: 2,
      chairTitle: 'Oberbürgermeister',
      officeEmail: 'kpr@schwarzenberg.example',
      officePhone: null,
    });
    expect(await office.do('changeTerritoryOffice', 'Territory', input())).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
  });

  it('does not set it for another town, which everyone sees', async () => {
    expect(
      await neighbour.do('changeTerritoryOffice', 'Territory', { ...input(), revision: 2 }),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('is told which field is wrong, in German', async () => {
    expect(
      await office.do('changeTerritoryOffice', 'Territory', { ...input(), revision: 2, officeEmail: 'kpr' }),
    ).toMatchObject({
      code: 'EMAIL_INVALID',
      field: 'officeEmail',
      message: expect.stringContaining('keine E-Mail-Adresse'),
    });
  });

  it('is public among the signed in, and nobody else reads it', async () => {
    const { territories } = await neighbour.ask<{ territories: { name: string }[] }>(
      '{ territories { name } }',
    );
    expect(territories.map(({ name }) => name)).toEqual(['Schneeberg', 'Schwarzenberg']);
    expect((await app.anonymous.send('{ territories { name } }')).errors?.[0]?.extensions.code).toBe(
      'SIGN_IN_NEEDED',
    );
  });
});

describe('organisations', () => {
  const police = (facts: object = {}) => ({
    territoryId: schwarzenberg,
    name: 'Polizeirevier Aue',
    sector: 'POLICE',
    kind: 'POLICE_STATION',
    ...facts,
  });

  it('are created and changed by their owner and read by everyone signed in', async () => {
    const created = await office.do(
      'createOrganisation',
      'Organisation',
      police(),
      'name shortName territory { name }',
    );
    expect(created).toMatchObject({
      name: 'Polizeirevier Aue',
      shortName: null,
      revision: 1,
      territory: { name: 'Schwarzenberg' },
    });
    const { territoryId: _, ...facts } = police({ shortName: 'PRev Aue' });
    expect(
      await office.do(
        'changeOrganisation',
        'Organisation',
        { ...facts, id: created.id, revision: 1 },
        'shortName',
      ),
    ).toMatchObject({ shortName: 'PRev Aue', revision: 2 });
    expect(
      await neighbour.do('changeOrganisation', 'Organisation', { ...facts, id: created.id, revision: 2 }),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(
      await office.do('changeOrganisation', 'Organisation', { ...facts, id: created.id, revision: 1 }),
    ).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });

  it('have one name each, also when two requests meet', async () => {
    expect(await office.do('createOrganisation', 'Organisation', police())).toMatchObject({
      code: 'ORGANISATION_NAME_TAKEN',
      field: 'name',
    });
    const both = await Promise.all(
      [1, 2].map(() =>
        office.do(
          'createOrganisation',
          'Organisation',
          police({ name: 'Ordnungsamt', sector: 'ADMINISTRATION', kind: 'PUBLIC_ORDER_OFFICE' }),
        ),
      ),
    );
    expect(both.map((answer) => answer.code ?? 'created').sort()).toEqual([
      'ORGANISATION_NAME_TAKEN',
      'created',
    ]);
  });

  it('are found by part of the name and by sector, page by page', async () => {
    const query = `query ($search: String, $sector: Sector, $first: Int, $after: String) {
      organisations(search: $search, sector: $sector, first: $first, after: $after) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }`;
    type Page = {
      organisations: {
        totalCount: number;
        nodes: { name: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const names = (page: Page) => page.organisations.nodes.map(({ name }) => name);
    expect(names(await neighbour.ask<Page>(query, { search: 'revier' }))).toEqual(['Polizeirevier Aue']);
    expect(names(await neighbour.ask<Page>(query, { search: 'prev' }))).toEqual(['Polizeirevier Aue']);
    expect(names(await neighbour.ask<Page>(query, { search: '%' }))).toEqual([]);
    expect(names(await neighbour.ask<Page>(query, { sector: 'ADMINISTRATION' }))).toEqual(['Ordnungsamt']);
    const first = await neighbour.ask<Page>(query, { first: 1 });
    expect([names(first), first.organisations.totalCount, first.organisations.pageInfo.hasNextPage]).toEqual([
      ['Ordnungsamt'],
      2,
      true,
    ]);
    expect(
      names(await neighbour.ask<Page>(query, { first: 1, after: first.organisations.pageInfo.endCursor })),
    ).toEqual(['Polizeirevier Aue']);
  });
});

describe('persons', () => {
  it('belong to their territory: the neighbour neither sees nor changes nor adds them', async () => {
    const created = await office.do('createPerson', 'Person', person(), 'name contactEmail hasAccount');
    expect(created).toMatchObject({
      name: 'Leitung Ordnungsamt',
      contactEmail: 'amt@stadt.example',
      hasAccount: false,
    });
    const { territoryId: _, ...facts } = person();
    expect(
      await neighbour.do('changePerson', 'Person', { ...facts, id: created.id, revision: 1 }),
    ).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
    expect(await neighbour.do('createPerson', 'Person', person())).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await neighbour.ask('query ($id: ID!) { person(id: $id) { name } }', { id: created.id })).toEqual({
      person: null,
    });
    expect(
      await neighbour.ask('query ($t: ID!) { persons(territoryId: $t) { totalCount nodes { name } } }', {
        t: schwarzenberg,
      }),
    ).toEqual({ persons: { totalCount: 0, nodes: [] } });
  });

  it('are changed once per revision, and a new address is told to those who sent links', async () => {
    const { id } = await office.do('createPerson', 'Person', person({ name: 'Koordinierungsstelle' }));
    const { territoryId: _, ...facts } = person({
      id,
      revision: 1,
      name: 'Koordinierungsstelle Schwarzenberg',
    });
    const both = await Promise.all(
      [1, 2].map(() => office.do('changePerson', 'Person', { ...facts, contactEmail: 'neu@stadt.example' })),
    );
    expect(both.map((answer) => answer.code ?? answer.revision).sort()).toEqual([2, 'CHANGED_MEANWHILE']);
    const events = await app.query(`select payload from outbox where topic = 'PersonAddressChanged'`);
    expect(events).toEqual([{ payload: { personId: id } }]);
  });

  it.each([
    ['an empty name', { name: '\n' }, 'NAME_MISSING', 'name'],
    ['301 characters', { name: '🏛'.repeat(301) }, 'TEXT_TOO_LONG', 'name'],
    ['two addresses', { contactEmail: 'a@b.de,c@d.de' }, 'EMAIL_INVALID', 'contactEmail'],
    [
      'an unknown organisation',
      { organisationId: '018f0000-0000-7000-8000-000000000000' },
      'NOT_FOUND',
      'organisationId',
    ],
    ['an id that is none', { organisationId: 'police' }, 'NOT_FOUND', 'organisationId'],
    ['a territory that is none', { territoryId: 'x' }, 'NOT_FOUND', 'territoryId'],
  ])('are refused with %s', async (_, facts, code, field) => {
    expect(await office.do('createPerson', 'Person', person(facts))).toMatchObject({ code, field });
  });

  it('keep a name with a line break on one line, and 300 characters with emoji', async () => {
    expect(
      await office.do('createPerson', 'Person', person({ name: 'Müller,\r\n"Amt" 👮\nBcc: x@y.z' }), 'name'),
    ).toMatchObject({ name: 'Müller, "Amt" 👮 Bcc: x@y.z' });
    expect(
      await office.do('createPerson', 'Person', person({ name: '🏛'.repeat(300) }), 'name'),
    ).toMatchObject({ name: '🏛'.repeat(300) });
  });

  it('show their contact to the office and themselves only', async () => {
    const own = await office.do('createPerson', 'Person', person({ name: 'Mitglied' }));
    const fellow = await office.do('createPerson', 'Person', person({ name: 'Zweites Mitglied' }));
    const body = await office.do('createBody', 'Body', {
      territoryId: schwarzenberg,
      kind: 'PREVENTION_COUNCIL',
      name: 'Rat',
    });
    for (const holder of [own, fellow]) {
      await office.do('createSeat', 'Seat', {
        bodyId: body.id,
        holderId: holder.id,
        votingRight: true,
        validFrom: '2027-01-01',
      });
    }
    const member = await app.signedIn({ personId: own.id as PersonId });
    const query = 'query ($id: ID!) { person(id: $id) { name contactEmail } }';
    expect(await member.ask(query, { id: own.id })).toEqual({
      person: { name: 'Mitglied', contactEmail: 'amt@stadt.example' },
    });
    expect(await member.ask(query, { id: fellow.id })).toEqual({
      person: { name: 'Zweites Mitglied', contactEmail: null },
    });
  });
});

describe('the kind of an organisation', () => {
  it('is one of the closed list, in the database too', async () => {
    const add = (kind: string) =>
      app.query(
        `insert into organisation (id, territory_id, name, sector, kind) values (uuidv7(), $1, $2, 'SOCIETY', $2)`,
        [schneeberg, kind],
      );
    for (const kind of Object.keys(ORGANISATION_KINDS)) await add(kind);
    await expect(add('AUTHORITY')).rejects.toThrow('organisation_kind_check');
  });
});
