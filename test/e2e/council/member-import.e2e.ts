import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { type MemberImportId, newId, type TerritoryId } from '../../../src/shared/ids.js';
import { type Answer, type Client, type CouncilApp, councilApp } from './council-app.js';

let app: CouncilApp;
let town: TerritoryId;
let office: Client;

const HEAD =
  'Gremium;Organisation;Art;Name;Funktion;E-Mail;Stimmrecht;Vorsitz;Von;Bis;Vertretung 1;Vertretung 2';
const MAYOR =
  'Präventionsrat;Stadtverwaltung;Stadtverwaltung;Oberbürgermeisteramt;;ob@stadt.example;ja;Vorsitz;01.01.2027;;;';
const POLICE =
  'Präventionsrat;Polizeirevier Aue;Polizeirevier;Revierleitung;;revier@polizei.example;ja;;01.01.2027;;Dienstgruppe A;Dienstgruppe B';
const listOf = (...rows: string[]): string => [HEAD, ...rows].join('\r\n');
const base64 = (text: string, encoding: BufferEncoding = 'utf8'): string =>
  Buffer.from(text, encoding).toString('base64');

interface Change {
  readonly line: number;
  readonly effect: string;
  readonly thing: string;
  readonly name: string;
  readonly facts: readonly { label: string; before: string | null; after: string | null }[];
}
interface Preview {
  readonly __typename: 'MemberImportPreview' | 'Refused';
  readonly code?: string;
  readonly message?: string;
  readonly field?: string;
  readonly fingerprint: string;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly changes: readonly Change[];
  readonly faults: readonly object[];
}

const preview = async (file: object, territoryId = town, client = office): Promise<Preview> =>
  (
    await client.ask<{ answer: Preview }>(
      `mutation ($input: PreviewMemberImportInput!) { answer: previewMemberImport(input: $input) { __typename
         ... on Refused { code message field }
         ... on MemberImportPreview { fingerprint created changed unchanged ignoredHeadings
           changes { line effect thing name facts { label before after } } faults { line column heading code message } } } }`,
      { input: { territoryId, ...file } },
    )
  ).answer;

const RUN = `__typename ... on Refused { code message field }
  ... on MemberImport { id fileName importedAt created changed unchanged undoneAt kept rows { line effect thing name } }`;
const apply = async (file: object, expected: string, client = office): Promise<Answer> =>
  (
    await client.ask<{ answer: Answer }>(
      `mutation ($input: ImportMembersInput!) { answer: importMembers(input: $input) { ${RUN} } }`,
      { input: { territoryId: town, fileName: 'mitglieder.csv', expected, ...file } },
    )
  ).answer;
const undo = async (importId: string, client = office): Promise<Answer> =>
  (
    await client.ask<{ answer: Answer }>(
      `mutation ($input: UndoImportInput!) { answer: undoImport(input: $input) { ${RUN} } }`,
      { input: { importId } },
    )
  ).answer;
/** Looks first, then applies what it saw. */
const imported = async (...rows: string[]): Promise<Answer> => {
  const file = { text: listOf(...rows) };
  const answer = await apply(file, (await preview(file)).fingerprint);
  expect(answer).toMatchObject({ __typename: 'MemberImport' });
  return answer;
};

const TABLES = ['organisation', 'person', 'seat', 'deputy', 'outbox', 'member_import', 'member_import_row'];
/** How many rows each table has. */
const counts = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      TABLES.map(async (table) => [
        table,
        (await app.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n,
      ]),
    ),
  ) as Record<string, number>;

/** The council without ids and revisions, as the office sees it. */
const council = () =>
  office.ask<{ bodies: object[] }>(
    `query ($t: ID!) { bodies(territoryId: $t) { name allSeats { votingRight chair validFrom validTo organisation { name kind }
       holder { name contactEmail } deputies { person { name } } } } persons(territoryId: $t, first: 100) { nodes { name contactEmail contactPhone } } }`,
    { t: town },
  );
const topics = async (): Promise<string[]> =>
  (await app.query<{ topic: string }>('select topic from outbox order by topic')).map(({ topic }) => topic);

beforeAll(async () => {
  app = await councilApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.query(
    'truncate member_import, deputy, seat, body, person, organisation, outbox, meeting cascade',
  );
  await app.query('delete from session');
  town = await app.town(`Schwarzenberg ${newId()}`);
  office = await app.signedIn({ role: 'COORDINATOR', territoryId: town });
  await office.do('createBody', 'Body', {
    territoryId: town,
    kind: 'PREVENTION_COUNCIL',
    name: 'Präventionsrat',
  });
});

describe('the preview of an import', () => {
  it('shows what would be new, line by line, and stores nothing', async () => {
    const before = await counts();
    const shown = await preview({ base64: base64(listOf(POLICE)) });
    expect(shown).toMatchObject({ created: 6, changed: 0, unchanged: 0, faults: [] });
    expect(shown.changes.map(({ effect, thing, name }) => `${effect} ${thing} ${name}`)).toEqual([
      'CREATED ORGANISATION Polizeirevier Aue',
      'CREATED PERSON Revierleitung',
      'CREATED PERSON Dienstgruppe A',
      'CREATED PERSON Dienstgruppe B',
      'CREATED SEAT Präventionsrat: Revierleitung',
      'CREATED DEPUTIES Präventionsrat: Revierleitung',
    ]);
    expect(shown.changes.at(-2)?.facts).toEqual([
      { label: 'Organisation', before: null, after: 'Polizeirevier Aue' },
      { label: 'Name', before: null, after: 'Revierleitung' },
      { label: 'Stimmrecht', before: null, after: 'ja' },
      { label: 'Von', before: null, after: '01.01.2027' },
    ]);
    expect(await counts()).toEqual(before);
  });

  it('shows what was and what would be, and which lines change nothing', async () => {
    await imported(POLICE, MAYOR);
    const shown = await preview({
      text: listOf(
        POLICE.replace('revier@', 'neu@').replace(';Dienstgruppe A;Dienstgruppe B', ';Dienstgruppe B;'),
        MAYOR,
      ),
    });
    expect(shown).toMatchObject({ created: 0, changed: 2, unchanged: 6 });
    expect(shown.changes).toEqual([
      {
        ...{ line: 2, effect: 'CHANGED', thing: 'PERSON', name: 'Revierleitung' },
        facts: [{ label: 'E-Mail', before: 'revier@polizei.example', after: 'neu@polizei.example' }],
      },
      {
        ...{ line: 2, effect: 'CHANGED', thing: 'DEPUTIES', name: 'Präventionsrat: Revierleitung' },
        facts: [{ label: 'Vertretung', before: 'Dienstgruppe A, Dienstgruppe B', after: 'Dienstgruppe B' }],
      },
      {
        ...{ line: 3, effect: 'UNCHANGED', thing: 'SEAT', name: 'Präventionsrat: Oberbürgermeisteramt' },
        facts: [],
      },
    ]);
  });

  it('says where the faults are', async () => {
    const shown = await preview({ text: listOf(MAYOR, POLICE.replace(';ja;', ';jein;')) });
    expect(shown).toMatchObject({ fingerprint: null, changes: [] });
    expect(shown.faults).toEqual([
      {
        ...{ line: 3, column: 7, heading: 'Stimmrecht', code: 'NOT_YES_OR_NO' },
        message: '„jein“ ist nicht eindeutig. Schreiben Sie ja oder nein.',
      },
    ]);
  });

  it('reads a list as Excel saves and copies it, and refuses what is no list', async () => {
    const plain = await preview({ text: listOf(POLICE, MAYOR) });
    for (const file of [
      { base64: base64(`\uFEFF${listOf(POLICE, MAYOR)}`) },
      { base64: base64(listOf(POLICE, MAYOR), 'latin1') },
      { base64: base64(listOf(POLICE, MAYOR).replaceAll(';', ',')) },
      { text: listOf(POLICE, MAYOR).replaceAll(';', '\t') },
    ])
      expect((await preview(file)).fingerprint).toBe(plain.fingerprint);
    expect(await preview({})).toMatchObject({ code: 'FILE_MISSING', field: 'base64' });
    expect(await preview({ base64: '', text: '' })).toMatchObject({ code: 'FILE_MISSING' });
    expect(await preview({ base64: 'äöü' })).toMatchObject({ code: 'FILE_NOT_BASE64', field: 'base64' });
    expect((await preview({ text: '' })).faults).toMatchObject([{ code: 'FILE_EMPTY' }]);
  });

  it('takes a file of 700 kB, and says what to do with a larger one', async () => {
    const LARGEST = 700 * 1024;
    const filled = listOf(POLICE, `Präventionsrat;;;;${'x'.repeat(290)};;;;;;;`);
    const largest = filled.padEnd(LARGEST - Buffer.byteLength(filled) + filled.length, '\n');
    expect(Buffer.byteLength(largest)).toBe(LARGEST);
    expect(await preview({ base64: base64(largest) })).toMatchObject({
      faults: [{ code: 'VOTE_UNSAID' }],
    });
    expect(await preview({ base64: base64(`${largest}\n`) })).toMatchObject({
      code: 'FILE_TOO_LARGE',
      message: 'Die Datei ist größer als 700 kB. Teilen Sie die Liste auf mehrere Dateien auf.',
    });
    const { errors } = await office.send(
      `mutation ($input: PreviewMemberImportInput!) { previewMemberImport(input: $input) { __typename } }`,
      { input: { territoryId: town, base64: 'x'.repeat(1_100_000) } },
    );
    expect(errors).toMatchObject([{ message: 'Die Anfrage ist zu groß. Schicken Sie weniger auf einmal.' }]);
  });

  it('is for the office of the whole territory alone', async () => {
    const [body] = await app.query<{ id: never }>('select id from body');
    const ofBody = await app.signedIn({ role: 'COORDINATOR', territoryId: town, bodyId: body!.id });
    const neighbour = await app.signedIn({ role: 'COORDINATOR', territoryId: await app.town(newId()) });
    for (const client of [ofBody, neighbour])
      expect(await preview({ text: listOf(POLICE) }, town, client)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('starts from a template which the office fills in', async () => {
    const { importTemplate } = await office.ask<{ importTemplate: string }>('{ importTemplate }');
    expect(await preview({ base64: base64(importTemplate) })).toMatchObject({ faults: [], created: 6 });
  });
});

describe('an import through the API', () => {
  it('stores what the preview showed, and logs it', async () => {
    const done = await imported(POLICE);
    expect(done).toMatchObject({
      ...{ fileName: 'mitglieder.csv', importedAt: '2027-06-01T10:00:00.000Z', undoneAt: null, kept: null },
      ...{ created: 6, changed: 0, unchanged: 0 },
    });
    expect(done['rows']).toHaveLength(5);
    await imported(POLICE.replace('revier@', 'neu@'));
    expect(await topics()).toEqual(['PersonAddressChanged']);
    const { imports } = await office.ask<{ imports: { nodes: object[] } }>(
      'query ($t: ID!) { imports(territoryId: $t, first: 1) { totalCount nodes { changed rows { name } } pageInfo { hasNextPage } } }',
      { t: town },
    );
    expect(imports).toEqual({
      totalCount: 2,
      nodes: [{ changed: 1, rows: [{ name: 'Revierleitung' }] }],
      pageInfo: { hasNextPage: true },
    });
    expect(
      await app.query(
        `select before->>'contactEmail' as before, after->>'contactEmail' as after, revision_after as revision from member_import_row where effect = 'CHANGED'`,
      ),
    ).toEqual([{ before: 'revier@polizei.example', after: 'neu@polizei.example', revision: 2 }]);
  });

  it('names who imported by his person in the town', async () => {
    const person = await office.do('createPerson', 'Person', {
      territoryId: town,
      name: 'Koordinierungsstelle',
    });
    const named = await app.signedIn({
      ...{ role: 'COORDINATOR', territoryId: town, personId: person.id as never },
    });
    const file = { text: listOf(MAYOR) };
    await apply(file, (await preview(file)).fingerprint, named);
    const { imports } = await office.ask<{ imports: { nodes: object[] } }>(
      'query ($t: ID!) { imports(territoryId: $t) { nodes { importedBy undoneBy } } }',
      { t: town },
    );
    expect(imports.nodes).toEqual([{ importedBy: 'Koordinierungsstelle', undoneBy: null }]);
  });

  it('stores nothing when the list would change something else than the preview showed', async () => {
    const file = { text: listOf(POLICE) };
    const { fingerprint } = await preview(file);
    await office.do('createOrganisation', 'Organisation', {
      ...{ territoryId: town, name: 'Polizeirevier Aue', sector: 'POLICE', kind: 'POLICE_STATION' },
    });
    const before = await counts();
    expect(await apply(file, fingerprint)).toMatchObject({ code: 'CHANGED_MEANWHILE', field: 'expected' });
    expect(await apply({ text: listOf(MAYOR) }, fingerprint)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await apply({ text: listOf('Rat;;;;;;;;;;;') }, fingerprint)).toMatchObject({
      code: 'IMPORT_HAS_FAULTS',
    });
    expect(await counts()).toEqual(before);
  });

  it('says so when there is nothing to change', async () => {
    await imported(POLICE);
    const file = { text: listOf(POLICE) };
    expect(await apply(file, (await preview(file)).fingerprint)).toMatchObject({
      code: 'IMPORT_CHANGES_NOTHING',
    });
  });

  it('lets one of two at the same time win', async () => {
    const file = { text: listOf(POLICE, MAYOR) };
    const { fingerprint } = await preview(file);
    const both = await Promise.all([apply(file, fingerprint), apply(file, fingerprint)]);
    expect(both.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'CHANGED_MEANWHILE',
      'MemberImport',
    ]);
    expect(await counts()).toMatchObject({ organisation: 2, person: 4, seat: 2, member_import: 1 });
  });
});

describe('undoing an import', () => {
  it('removes what it created', async () => {
    const before = [await council(), await counts()] as const;
    const done = await imported(POLICE, MAYOR);
    expect(await undo(done.id)).toMatchObject({
      ...{ __typename: 'MemberImport', undoneAt: '2027-06-01T10:00:00.000Z', kept: 0 },
    });
    expect(await council()).toEqual(before[0]);
    expect(await counts()).toEqual({ ...before[1], member_import: 1, member_import_row: 8 });
    expect(await undo(done.id)).toMatchObject({
      ...{ code: 'IMPORT_UNDONE', message: 'Dieser Import ist schon zurückgenommen.', field: 'importId' },
    });
  });

  it('puts back what it changed, passes the chair back, and tells of the old address', async () => {
    await imported(POLICE, MAYOR, 'Präventionsrat;Kirchgemeinde;Kirche;;;;ja;;01.01.2027;;;');
    const before = await council();
    const second = await imported(
      POLICE.replace('revier@', 'neu@')
        .replace(';ja;;', ';ja;Vorsitz;')
        .replace('Dienstgruppe A', 'Dienstgruppe C'),
      MAYOR.replace('Vorsitz', 'nein').replace(';01.01.2027;;', ';01.01.2027;31.12.2028;'),
      'Präventionsrat;Kirchgemeinde;Freier Träger;Pfarramt;;;ja;;01.01.2027;;;',
    );
    await app.query('truncate outbox');
    expect(await undo(second.id)).toMatchObject({ __typename: 'MemberImport', kept: 0 });
    expect(await council()).toEqual(before);
    expect(await topics()).toEqual(['PersonAddressChanged', 'SeatEnded', 'SeatEnded']);
  });

  it('takes back one import after the other, the last first', async () => {
    const empty = await council();
    const first = await imported(POLICE);
    const second = await imported(POLICE.replace('revier@', 'neu@').replace(';ja;', ';nein;'));
    expect(await undo(first.id)).toMatchObject({ code: 'IMPORT_CHANGED_SINCE' });
    expect(await undo(second.id)).toMatchObject({ __typename: 'MemberImport' });
    expect(await undo(first.id)).toMatchObject({ __typename: 'MemberImport', kept: 0 });
    expect(await council()).toEqual(empty);
  });

  it('is refused as a whole when something has changed since, and names it', async () => {
    const done = await imported(POLICE, MAYOR);
    const [seat] = await app.query<{ id: string }>(
      `select s.id from seat s join person p on p.id = s.holder_id where p.name = 'Revierleitung'`,
    );
    await office.do('nameDeputies', 'Seat', { id: seat?.id, revision: 1, deputies: [] });
    const before = await counts();
    expect(await undo(done.id)).toMatchObject({
      code: 'IMPORT_CHANGED_SINCE',
      message:
        'Seit dem Import wurde anderes geändert (1): Präventionsrat: Revierleitung. Der Import lässt sich nicht mehr als Ganzes zurücknehmen. Ändern Sie die Einträge einzeln.',
    });
    expect(await counts()).toEqual(before);
  });

  it('leaves an organisation that another town uses', async () => {
    const done = await imported(POLICE);
    const other = await app.town(newId());
    await app.query(
      `insert into person (id, territory_id, organisation_id, name) select uuidv7(), $1, id, 'Bürgerpolizist' from organisation`,
      [other],
    );
    expect(await undo(done.id)).toMatchObject({ __typename: 'MemberImport', kept: 1 });
    expect(await counts()).toMatchObject({ organisation: 1, person: 1, seat: 0 });
  });

  it('asks whether others use a thing by a function that only the application may call', async () => {
    expect(
      await app.query(
        `select r.rolname as role, has_function_privilege(r.rolname, 'kpr_in_use(uuid[])', 'execute') as may
           from pg_roles r where r.rolname in ('kpr_app', 'kpr_worker') order by 1`,
      ),
    ).toEqual([
      { role: 'kpr_app', may: true },
      { role: 'kpr_worker', may: false },
    ]);
  });

  it('happens once when two undo at the same time', async () => {
    const done = await imported(POLICE);
    const both = await Promise.all([undo(done.id), undo(done.id)]);
    expect(both.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'IMPORT_UNDONE',
      'MemberImport',
    ]);
  });

  it('is hidden from others', async () => {
    const done = await imported(POLICE);
    const neighbour = await app.signedIn({ role: 'COORDINATOR', territoryId: await app.town(newId()) });
    const nothing = newId<MemberImportId>();
    expect(await undo(done.id, neighbour)).toEqual(await undo(nothing, neighbour));
    const { imports } = await neighbour.ask<{ imports: object }>(
      'query ($t: ID!) { imports(territoryId: $t) { totalCount } }',
      { t: town },
    );
    expect(imports).toEqual({ totalCount: 0 });
  });
});

describe('the cost of an import', () => {
  const sent = jest.spyOn(pg.Client.prototype, 'query');
  const statementsOf = async (work: () => Promise<unknown>): Promise<number> => {
    const before = sent.mock.calls.length;
    await work();
    return sent.mock.calls.length - before;
  };

  it('does not grow with the list: as many statements for 500 members as for 40', async () => {
    const costs = async (members: number) => {
      const rows = (mailbox: string): string[] =>
        Array.from(
          { length: members },
          (_, n) =>
            `Präventionsrat;Verein ${members}/${n};Verein;Vorstand ${members}/${n};;${mailbox}${n}@verein.example;ja;;01.01.2027;;Kasse ${members}/${n};`,
        );
      const file = { text: listOf(...rows('a')) };
      const { fingerprint } = await preview(file);
      const create = await statementsOf(() => apply(file, fingerprint));
      const again = { text: listOf(...rows('b')) };
      const changing = (await preview(again)).fingerprint;
      let second: Answer | null = null;
      const change = await statementsOf(async () => {
        second = await apply(again, changing);
      });
      const importId = (second as Answer | null)?.id ?? '';
      return { create, change, undo: await statementsOf(() => undo(importId)) };
    };
    await costs(1);
    const small = await costs(40);
    expect(await costs(500)).toEqual(small);
    expect(Math.max(...Object.values(small))).toBeLessThanOrEqual(40);
  });
});
