import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import {
  FoundTerritories,
  foundingPlan,
  ImportMembers,
  reportOf,
  SILBERBERG,
  territoryByAgs,
} from '../../../src/council/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { anonymous, systemActor } from '../../../src/shared/actor.js';
import type { TerritoryId } from '../../../src/shared/ids.js';
import { type Client, type CouncilApp, councilApp } from './council-app.js';

let app: CouncilApp;
let office: Client;
let ids: ReadonlyMap<string, TerritoryId>;
let schwarzenberg: TerritoryId;

const municipalities = await readFile('data/municipalities-saxony.csv', 'utf8');

beforeAll(async () => {
  app = await councilApp();
  ids = await app.get(FoundTerritories).run(foundingPlan(SILBERBERG, municipalities));
  schwarzenberg = ids.get('14521550')!;
  office = await app.signedIn({ role: 'COORDINATOR', territoryId: schwarzenberg });
});
afterAll(() => app.close());

describe('founding the territories of an installation', () => {
  it('makes the state, the district, the Städtebund Silberberg and its five towns', async () => {
    const { territories } = await office.ask<{ territories: unknown[] }>(
      '{ territories { kind name ags population district { name } memberships { validFrom association { name } } members { member { name } } } }',
    );
    expect(territories).toHaveLength(8);
    expect(territories).toContainEqual({
      kind: 'MUNICIPALITY',
      name: 'Schwarzenberg/Erzgeb.',
      ags: '14521550',
      population: 16447,
      district: { name: 'Erzgebirgskreis' },
      memberships: [{ validFrom: '2020-06-30', association: { name: 'Städtebund Silberberg' } }],
      members: [],
    });
    expect(territories).toContainEqual(
      expect.objectContaining({
        kind: 'ASSOCIATION',
        ags: null,
        members: expect.arrayContaining([{ member: { name: 'Lößnitz' } }]),
      }),
    );
  });

  it('changes nothing the second time and gives the same ids', async () => {
    await office.do('changeTerritoryOffice', 'Territory', {
      id: schwarzenberg,
      revision: 1,
      chairTitle: 'Oberbürgermeister',
      onBehalfOf: 'des Oberbürgermeisters',
      officeName: 'Koordinierungsstelle',
    });
    expect(await app.get(FoundTerritories).run(foundingPlan(SILBERBERG, municipalities))).toEqual(ids);
    const found = await app.get(UnitOfWork).run(anonymous, (tx) => territoryByAgs(tx, '14521550'));
    expect(found).toMatchObject({ id: schwarzenberg, chairTitle: 'Oberbürgermeister' });
  });
});

describe('an import of members', () => {
  const HEAD = 'Gremium;Organisation;Art;Name;Funktion;E-Mail;Stimmrecht;Vorsitz;Von;Vertretung 1';
  const rows = [
    'Präventionsrat;Stadtverwaltung;Stadtverwaltung;Oberbürgermeister;;ob@stadt.example;ja;Vorsitz;01.01.2027;',
    'Präventionsrat;Polizeirevier Aue;Polizeirevier;Revierleitung;;revier@polizei.example;ja;;01.01.2027;Dienstgruppe Süd',
    'Präventionsrat;Kirchgemeinde;Kirche;;;;ja;;01.01.2027;',
  ];
  const bytes = (...lines: string[]) => new TextEncoder().encode([HEAD, ...lines].join('\r\n'));
  const cli = () => systemActor('import', schwarzenberg);
  const members = () => app.get(ImportMembers);
  const count = async () =>
    (
      await app.query<{ n: number }>(
        'select (select count(*) from person)::int + (select count(*) from seat)::int + (select count(*) from organisation)::int as n',
      )
    )[0]?.n;

  beforeEach(async () => {
    await app.query('truncate deputy, seat, body, person, organisation, outbox cascade');
    await app.query('delete from session');
    office = await app.signedIn({ role: 'COORDINATOR', territoryId: schwarzenberg });
    await office.do('createBody', 'Body', {
      territoryId: schwarzenberg,
      kind: 'PREVENTION_COUNCIL',
      name: 'Präventionsrat',
    });
  });

  it('shows first what it would do, then does it, then has nothing more to do', async () => {
    const input = { territoryId: schwarzenberg, file: bytes(...rows) };
    const preview = await members().preview(cli(), input);
    expect(preview).toMatchObject({ applied: false, created: 10, changed: 0, faults: [] });
    expect(await count()).toBe(0);
    expect(await members().apply(cli(), input)).toMatchObject({ applied: true, created: 10 });
    expect(await count()).toBe(9);
    const again = await members().apply(cli(), input);
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: 9 });
    expect(reportOf(again)).toMatch(/^Es gibt nichts zu ändern/);
    const { bodies } = await office.ask<{ bodies: object[] }>(
      'query ($t: ID!) { bodies(territoryId: $t) { seats { chair holder { name contactEmail } organisation { kind } deputies { person { name } } } vacancies { organisation { name } } } }',
      { t: schwarzenberg },
    );
    expect(bodies).toEqual([
      {
        seats: [
          {
            chair: 'CHAIR',
            holder: { name: 'Oberbürgermeister', contactEmail: 'ob@stadt.example' },
            organisation: { kind: 'MUNICIPAL_ADMINISTRATION' },
            deputies: [],
          },
          {
            chair: null,
            holder: { name: 'Revierleitung', contactEmail: 'revier@polizei.example' },
            organisation: { kind: 'POLICE_STATION' },
            deputies: [{ person: { name: 'Dienstgruppe Süd' } }],
          },
          { chair: null, holder: null, organisation: { kind: 'CHURCH' }, deputies: [] },
        ],
        vacancies: [{ organisation: { name: 'Kirchgemeinde' } }],
      },
    ]);
  });

  it('stores nothing while there is one fault, and says where it is', async () => {
    const report = reportOf(
      await members().apply(cli(), {
        territoryId: schwarzenberg,
        file: bytes(...rows, 'Präventionsrat;Ordnungsamt;Ordnungsamt;Amt;;amt@;vielleicht;;;'),
      }),
    );
    expect(report.split('\n')).toEqual([
      'Zeile 5, Spalte 6 (E-Mail): Das ist keine E-Mail-Adresse. Prüfen Sie die Schreibweise.',
      'Zeile 5, Spalte 7 (Stimmrecht): „vielleicht“ ist nicht eindeutig. Schreiben Sie ja oder nein.',
      'Nichts wurde übernommen: 2 Fehler. Beheben Sie sie und starten Sie den Import noch einmal.',
    ]);
    expect(await count()).toBe(0);
  });

  it('passes the chair on within one list, and tells of a new address', async () => {
    await members().apply(cli(), { territoryId: schwarzenberg, file: bytes(...rows) });
    const passed = rows
      .map((row) =>
        row.includes('Vorsitz')
          ? row.replace('Vorsitz', 'nein')
          : row.replace('ja;;', 'ja;Vorsitz;').replace('revier@', 'leitung@'),
      )
      .slice(0, 2);
    expect(
      await members().apply(cli(), { territoryId: schwarzenberg, file: bytes(...passed) }),
    ).toMatchObject({ applied: true, created: 0, changed: 3 });
    expect(await app.query(`select topic from outbox where topic = 'PersonAddressChanged'`)).toHaveLength(1);
  });

  it('runs once when two start at the same time', async () => {
    const input = { territoryId: schwarzenberg, file: bytes(...rows) };
    const both = await Promise.all([members().apply(cli(), input), members().apply(cli(), input)]);
    expect(both.map(({ created }) => created).sort()).toEqual([0, 10]);
    expect(await count()).toBe(9);
  });

  it('reaches no other town: its persons are not matched, its council is not found', async () => {
    const schneeberg = ids.get('14521530')!;
    await members().apply(cli(), { territoryId: schwarzenberg, file: bytes(...rows) });
    const preview = await members().preview(systemActor('import', schneeberg), {
      territoryId: schneeberg,
      file: bytes(...rows),
    });
    expect(preview.faults.map(({ code }) => code)).toEqual(['BODY_UNKNOWN', 'BODY_UNKNOWN', 'BODY_UNKNOWN']);
    await expect(
      members().apply(systemActor('import', schneeberg), {
        territoryId: schwarzenberg,
        file: bytes(...rows),
      }),
    ).rejects.toThrow('NOT_ALLOWED');
  });

  it('takes 2,000 rows in little time', async () => {
    const many = Array.from(
      { length: 2_000 },
      (_, index) =>
        `Präventionsrat;Verein ${index};Verein;Vorstand ${index};;vorstand${index}@verein.example;ja;;01.01.2027;Kasse ${index}`,
    );
    const input = { territoryId: schwarzenberg, file: bytes(...many) };
    const started = performance.now();
    const done = await members().apply(cli(), input);
    const took = performance.now() - started;
    expect(done).toMatchObject({ applied: true, created: 10_000, faults: [] });
    expect(took).toBeLessThan(10_000);
    expect(await members().apply(cli(), input)).toMatchObject({ created: 0, changed: 0 });
  });
});
