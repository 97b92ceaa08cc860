import { describe, expect, it } from '@jest/globals';
import type { OrganisationId, PersonId, SeatId, TerritoryId } from '../../shared/ids.js';
import { Body } from './body.js';
import { planImport } from './import-plan.js';
import { previewOf, reportOf } from './import-report.js';
import type { KnownCouncil } from './known-council.js';
import { readMemberList } from './member-list.js';

const TOWN = 'town' as TerritoryId;
const TODAY = '2027-06-01';
const NO_MANDATE = {
  ...{ mandate: null, mandateFrom: null, mandateTo: null },
  ...{ reportDue: null, reportIntervalMonths: null },
};
const council = Body.create(TOWN, 'PREVENTION_COUNCIL', { name: 'Präventionsrat', ...NO_MANDATE });
const steering = Body.create(TOWN, 'STEERING_GROUP', { name: 'Lenkungsgruppe', ...NO_MANDATE });
const HEAD = 'Gremium;Organisation;Art;Name;E-Mail;Stimmrecht;Vorsitz;Von;Bis;Vertretung 1;Vertretung 2';
const POLICE =
  'Präventionsrat;Polizeirevier Aue;Polizeirevier;Revierleitung;revier@polizei.example;ja;;01.01.2027;;Dienstgruppe A;Dienstgruppe B';

const nobody: KnownCouncil = {
  territoryId: TOWN,
  bodies: [council, steering],
  organisations: [],
  organisationsAbove: [],
  persons: [],
  seats: [],
  deputies: new Map<SeatId, PersonId[]>(),
};
const plan = (known: KnownCouncil, ...rows: string[]) =>
  planImport(known, readMemberList(new TextEncoder().encode([HEAD, ...rows].join('\n'))), TODAY);
const after = (known: KnownCouncil, done: ReturnType<typeof plan>): KnownCouncil => ({
  ...known,
  organisations: [...known.organisations, ...done.organisations.created],
  persons: [...known.persons, ...done.persons.created],
  seats: [...known.seats, ...done.seats.created],
  deputies: new Map([...known.deputies, ...done.deputies]),
});
/** What the territory knows after a first import of these rows. */
const knowing = (...rows: string[]) => after(nobody, plan(nobody, ...rows));
const faults = (done: ReturnType<typeof plan>) =>
  done.faults.map(({ line, column, code }) => [line, column, code]);
const entries = (done: ReturnType<typeof plan>) =>
  done.entries.map(({ line, effect, thing, name }) => `${line} ${effect} ${thing} ${name}`);

describe('an import of members', () => {
  it('creates organisation, person, seat and deputies of a first list', () => {
    const done = plan(nobody, POLICE);
    expect(done.faults).toEqual([]);
    expect(done.organisations.created).toMatchObject([
      { name: 'Polizeirevier Aue', sector: 'POLICE', kind: 'POLICE_STATION', territoryId: TOWN },
    ]);
    expect(done.persons.created.map(({ name, contactEmail }) => [name, contactEmail])).toEqual([
      ['Revierleitung', 'revier@polizei.example'],
      ['Dienstgruppe A', null],
      ['Dienstgruppe B', null],
    ]);
    const [head, a, b] = done.persons.created;
    expect(done.seats.created).toMatchObject([
      {
        bodyId: council.id,
        holderId: head?.id,
        votingRight: true,
        chair: null,
        validFrom: '2027-01-01',
        validTo: null,
      },
    ]);
    expect([...done.deputies.values()]).toEqual([[a?.id, b?.id]]);
  });

  it('changes nothing the second time, also from another day on', () => {
    const rows = [
      POLICE,
      'Lenkungsgruppe;;;Sachkundige Einwohnerin;;nein;;;;;',
      'Präventionsrat;Stadtverwaltung;Stadtverwaltung;;;ja;;;;;',
    ];
    const known = knowing(...rows);
    const again = plan(known, ...rows.map((row) => row.replace('Polizeirevier Aue', ' polizeirevier  AUE ')));
    expect([again.entries, again.faults]).toEqual([[], []]);
    expect([again.organisations.unchanged, again.persons.unchanged, again.seats.unchanged]).toEqual([
      2, 4, 3,
    ]);
  });

  it('changes what a filled cell says otherwise, and nothing for an empty one', () => {
    const known = knowing(POLICE);
    const done = plan(
      known,
      'Präventionsrat;Polizeirevier Aue;;Revierleitung;neu@polizei.example;nein;Vorsitz;;31.12.2028;Dienstgruppe B;',
    );
    expect(entries(done)).toEqual([
      '2 CHANGED PERSON Revierleitung',
      '2 CHANGED SEAT Präventionsrat: Revierleitung',
      '2 CHANGED DEPUTIES Präventionsrat: Revierleitung',
    ]);
    expect(done.newAddresses.map(({ contactEmail }) => contactEmail)).toEqual(['neu@polizei.example']);
    expect(done.seats.changed).toMatchObject([
      { votingRight: false, chair: 'CHAIR', validFrom: '2027-01-01', validTo: '2028-12-31' },
    ]);
    const empty = plan(knowing(POLICE), 'Präventionsrat;Polizeirevier Aue;;Revierleitung;;;;;;;');
    expect(empty.entries).toEqual([]);
  });

  it('fills a vacant seat, but lets nobody take a seat that is held', () => {
    const vacant = knowing('Präventionsrat;Polizeirevier Aue;Polizeirevier;;;ja;;01.01.2027;;;');
    const filled = plan(vacant, POLICE);
    expect(filled.seats).toMatchObject({
      created: [],
      changed: [{ id: vacant.seats[0]?.id, holderId: filled.persons.created[0]?.id }],
    });
    const held = plan(knowing(POLICE), POLICE.replace('Revierleitung', 'Neue Revierleitung'));
    expect(faults(held)).toEqual([[2, 4, 'SEAT_HELD_BY_OTHER']]);
    const both = plan(
      knowing(POLICE),
      POLICE,
      POLICE.replace('Revierleitung;revier@', 'Bürgerpolizist;bp@').replace(
        'Dienstgruppe A;Dienstgruppe B',
        ';',
      ),
    );
    expect(faults(both)).toEqual([]);
    expect(both.seats.created).toHaveLength(1);
  });

  it('uses an organisation of the district or state and leaves it as it is', () => {
    const lpr = 'lpr' as OrganisationId;
    const done = plan(
      { ...nobody, organisationsAbove: [{ id: lpr, name: 'Landespräventionsrat' }] },
      'Präventionsrat;Landespräventionsrat;Verein;Referat;;nein;;;;;',
    );
    expect(done).toMatchObject({
      faults: [],
      organisations: { created: [], changed: [], unchanged: 1 },
      seats: { created: [{ organisationId: lpr }] },
    });
  });

  it('lets somebody sit for two organisations, known by his address, without moving him to and fro', () => {
    const rows = [
      POLICE,
      'Lenkungsgruppe;Polizeidirektion;Polizeidirektion;Revierleitung;revier@polizei.example;ja;;;;;',
    ];
    const known = knowing(...rows);
    expect(known.persons.filter(({ name }) => name === 'Revierleitung')).toHaveLength(1);
    expect(plan(known, ...rows).entries).toEqual([]);
  });

  it('tells namesakes apart by organisation, and asks when it cannot', () => {
    const rows = [
      'Präventionsrat;Ordnungsamt;Ordnungsamt;Leitung;;ja;;;;;',
      'Präventionsrat;Jugendamt;Jugendamt;Leitung;;ja;;;;;',
    ];
    const known = knowing(...rows);
    expect(known.persons).toHaveLength(2);
    const deputy = plan(known, ...rows, 'Präventionsrat;Schulamt;Schule;Rektorat;;ja;;;;Leitung;');
    expect(faults(deputy)).toEqual([[4, 10, 'PERSON_AMBIGUOUS']]);
  });

  it.each([
    ['an unknown body', POLICE.replace('Präventionsrat', 'Praevention'), 1, 'BODY_UNKNOWN'],
    [
      'a new organisation that may be a typing error',
      POLICE.replace('Polizeirevier;', ';'),
      2,
      'ORGANISATION_UNKNOWN',
    ],
    ['a wrong e-mail address', POLICE.replace('revier@', 'revier'), 5, 'EMAIL_INVALID'],
    ['a name of 301 characters', POLICE.replace('Revierleitung', 'x'.repeat(301)), 4, 'TEXT_TOO_LONG'],
    ['an end before the beginning', POLICE.replace('01.01.2027;', '01.01.2027;31.12.2026'), 9, 'TERM_ORDER'],
    ['a new seat without a word on the vote', POLICE.replace(';ja;', ';;'), 6, 'VOTE_UNSAID'],
    ['a deputy who is the holder', POLICE.replace('Dienstgruppe B', 'Revierleitung'), 11, 'DEPUTY_IS_HOLDER'],
    ['a deputy twice', POLICE.replace('Dienstgruppe B', 'Dienstgruppe A'), 11, 'DEPUTY_TWICE'],
    ['a seat of nobody', 'Präventionsrat;;;;;ja;;;;;', 4, 'SEAT_OF_NOBODY'],
    ['a vacant chair', 'Präventionsrat;Ordnungsamt;Ordnungsamt;;;ja;Vorsitz;;;;', 7, 'CHAIR_VACANT'],
  ])('finds %s', (_, row, column, code) => {
    expect(faults(plan(nobody, row))).toEqual([[2, column, code]]);
  });

  it('finds what two lines break together', () => {
    const chair = POLICE.replace(';ja;;', ';ja;Vorsitz;');
    const second = 'Präventionsrat;Ordnungsamt;Ordnungsamt;Amtsleitung;;ja;Vorsitz;;;;';
    expect(faults(plan(nobody, chair, second))).toEqual([
      [2, 7, 'CHAIR_TAKEN'],
      [3, 7, 'CHAIR_TAKEN'],
    ]);
    expect(faults(plan(nobody, POLICE, POLICE))).toEqual([[3, 4, 'ROW_TWICE']]);
    const otherSeat =
      'Präventionsrat;Polizeidirektion;Polizeidirektion;Revierleitung;revier@polizei.example;ja;;;;;';
    expect(faults(plan(nobody, POLICE, otherSeat))).toEqual([
      [2, 4, 'SECOND_VOTE'],
      [3, 4, 'SECOND_VOTE'],
    ]);
    const disagreeing = POLICE.replace('Präventionsrat', 'Lenkungsgruppe').replace('revier@', 'anderswo@');
    expect(plan(nobody, POLICE, disagreeing).faults).toMatchObject([
      { line: 3, column: 5, code: 'ROWS_DISAGREE', params: { other: 2 } },
    ]);
  });

  it('names all faults in the order of the file', () => {
    const done = plan(
      nobody,
      POLICE.replace('ja', 'jein').replace('Präventionsrat', 'Rat'),
      'Präventionsrat;;;;;ja;;;;;',
    );
    expect(faults(done)).toEqual([
      [2, 1, 'BODY_UNKNOWN'],
      [2, 6, 'NOT_YES_OR_NO'],
      [3, 4, 'SEAT_OF_NOBODY'],
    ]);
  });
});

describe('the report of an import', () => {
  const report = (applied: boolean, ...rows: string[]) =>
    reportOf(previewOf(plan(nobody, ...rows), ['Bemerkung'], applied), (code) => `<${code}>`);

  it('says what is new, in the order of the file', () => {
    expect(report(false, POLICE).split('\n')).toEqual([
      'Die Spalte „Bemerkung“ wird nicht gelesen.',
      'Zeile 2: Organisation neu: Polizeirevier Aue',
      'Zeile 2: Person neu: Revierleitung',
      'Zeile 2: Person neu: Dienstgruppe A',
      'Zeile 2: Person neu: Dienstgruppe B',
      'Zeile 2: Sitz neu: Präventionsrat: Revierleitung',
      'Zeile 2: Stellvertretung neu: Präventionsrat: Revierleitung',
      'Vorschau: 6 neu, 0 geändert, 0 unverändert. Mit --apply wird es übernommen.',
    ]);
    expect(report(true, POLICE)).toContain('Übernommen: 6 neu, 0 geändert, 0 unverändert.');
  });

  it('says where the faults are, and that nothing was stored', () => {
    expect(
      report(false, POLICE.replace('Präventionsrat', 'Rat'), POLICE.replace('ja', 'jein'))
        .split('\n')
        .slice(1),
    ).toEqual([
      'Zeile 2, Spalte 1 (Gremium): <BODY_UNKNOWN>',
      'Zeile 3, Spalte 6 (Stimmrecht): <NOT_YES_OR_NO>',
      'Nichts wurde übernommen: 2 Fehler. Beheben Sie sie und starten Sie den Import noch einmal.',
    ]);
  });
});
