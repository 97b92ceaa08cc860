import { expect } from '@jest/globals';
import { newId, type TerritoryId } from '../../../src/shared/ids.js';
import { type Answer, type Client, type CouncilApp, councilApp } from './council-app.js';

export let app: CouncilApp;
export let town: TerritoryId;
export let office: Client;

const HEAD =
  'Gremium;Organisation;Art;Name;Funktion;E-Mail;Stimmrecht;Vorsitz;Von;Bis;Vertretung 1;Vertretung 2';
export const MAYOR =
  'Präventionsrat;Stadtverwaltung;Stadtverwaltung;Oberbürgermeisteramt;;ob@stadt.example;ja;Vorsitz;01.01.2027;;;';
export const POLICE =
  'Präventionsrat;Polizeirevier Aue;Polizeirevier;Revierleitung;;revier@polizei.example;ja;;01.01.2027;;Dienstgruppe A;Dienstgruppe B';
export const listOf = (...rows: string[]): string => [HEAD, ...rows].join('\r\n');
export const base64 = (text: string, encoding: BufferEncoding = 'utf8'): string =>
  Buffer.from(text, encoding).toString('base64');

interface Change {
  readonly line: number;
  readonly effect: string;
  readonly thing: string;
  readonly name: string;
  readonly facts: readonly { label: string; before: string | null; after: string | null }[];
}
export interface Preview {
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

export const preview = async (file: object, territoryId = town, client = office): Promise<Preview> =>
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
export const apply = async (file: object, expected: string, client = office): Promise<Answer> =>
  (
    await client.ask<{ answer: Answer }>(
      `mutation ($input: ImportMembersInput!) { answer: importMembers(input: $input) { ${RUN} } }`,
      { input: { territoryId: town, fileName: 'mitglieder.csv', expected, ...file } },
    )
  ).answer;
export const undo = async (importId: string, client = office): Promise<Answer> =>
  (
    await client.ask<{ answer: Answer }>(
      `mutation ($input: UndoImportInput!) { answer: undoImport(input: $input) { ${RUN} } }`,
      { input: { importId } },
    )
  ).answer;
/** Looks first, then applies what it saw. */
export const imported = async (...rows: string[]): Promise<Answer> => {
  const file = { text: listOf(...rows) };
  const answer = await apply(file, (await preview(file)).fingerprint);
  expect(answer).toMatchObject({ __typename: 'MemberImport' });
  return answer;
};

const TABLES = ['organisation', 'person', 'seat', 'deputy', 'outbox', 'member_import', 'member_import_row'];
/** How many rows each table has. */
export const counts = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      TABLES.map(async (table) => [
        table,
        (await app.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n,
      ]),
    ),
  ) as Record<string, number>;

/** The council without ids and revisions, as the office sees it. */
export const council = () =>
  office.ask<{ bodies: object[] }>(
    `query ($t: ID!) { bodies(territoryId: $t) { name allSeats { votingRight chair validFrom validTo organisation { name kind }
       holder { name contactEmail } deputies { person { name } } } } persons(territoryId: $t, first: 100) { nodes { name contactEmail contactPhone } } }`,
    { t: town },
  );
export const topics = async (): Promise<string[]> =>
  (await app.query<{ topic: string }>('select topic from outbox order by topic')).map(({ topic }) => topic);

export const openApp = async (): Promise<void> => {
  app = await councilApp();
};
export const closeApp = (): Promise<void> => app.close();

/** A new town with an empty council for each test. */
export async function newTown(): Promise<void> {
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
}
