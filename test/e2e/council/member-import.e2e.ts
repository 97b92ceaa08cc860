import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/shared/ids.js';
import { statementsOf } from '../../harness/statements.js';
import type { Answer } from './council-app.js';
import {
  closeApp,
  newTown,
  openApp,
  app,
  apply,
  base64,
  counts,
  imported,
  listOf,
  MAYOR,
  office,
  POLICE,
  preview,
  topics,
  town,
  undo,
} from './member-lists.js';

beforeAll(openApp);
afterAll(closeApp);
beforeEach(newTown);

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
    expect(await topics()).toEqual(['PersonAddressChanged', 'SeatFilled']);
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

describe('the cost of an import', () => {
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
