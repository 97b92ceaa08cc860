import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { atRest } from '../notifications/post.js';
import { imported } from './member-list.js';
import { invited, schwarzenberg, type World } from './town.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg({ worker: true });
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

interface Done {
  readonly code?: string;
  readonly kept: number;
}

const HEAD = 'Gremium;Organisation;Art;Name;E-Mail;Stimmrecht;Von;Vertretung 1';
const importedRows = (...rows: string[]): Promise<string> => imported(world, [HEAD, ...rows].join('\n'));

const undone = async (importId: string): Promise<Done> =>
  (
    await world.office.ask<{ done: Done }>(
      'mutation ($input: UndoImportInput!) { done: undoImport(input: $input) { ... on Refused { code } ... on MemberImport { id kept } } }',
      { input: { importId } },
    )
  ).done;

/** Who is called to the meeting, and whether he is released again. */
const calls = (meetingId: string, names: readonly string[]) =>
  world.app.database.query(
    `select p.name, i.released_at is not null as released from invitation i join person p on p.id = i.person_id
      where i.meeting_id = $1 and p.name = any ($2) order by p.name`,
    [meetingId, names],
  );

it('ends the seats that a meeting has called, withdraws their invitations and keeps only their people', async () => {
  const council = await world.town.body('Rat der Importierten');
  const importId = await importedRows(
    'Rat der Importierten;Bauhof;Stadtverwaltung;Bauhofleitung;bauhof@stadt.example;ja;01.06.2026;Bauhof, Schicht A',
    'Rat der Importierten;Feuerwehr;Verein;;;ja;01.06.2026;',
  );
  const meeting = await invited({ office: world.office, council });
  await atRest(world.app);
  expect(await calls(meeting.id, ['Bauhofleitung'])).toEqual([{ name: 'Bauhofleitung', released: false }]);
  // The seat with its holder, its deputy and its organisation; the vacant seat of the Feuerwehr and the Feuerwehr go.
  expect(await undone(importId)).toMatchObject({ kept: 4 });
  await atRest(world.app);
  expect(await calls(meeting.id, ['Bauhofleitung'])).toEqual([{ name: 'Bauhofleitung', released: true }]);
  const { body } = await world.office.ask<{ body: object }>(
    'query ($id: ID!) { body(id: $id) { seats { id } allSeats { validTo holder { name } } } }',
    { id: council },
  );
  expect(body).toEqual({
    seats: [],
    allSeats: [{ validTo: '2026-11-30', holder: { name: 'Bauhofleitung' } }],
  });
});

it('withdraws the invitation of whom the import had put on a vacant seat', async () => {
  const council = await world.town.body('Rat mit Vakanz');
  await importedRows('Rat mit Vakanz;Tafel;Verein;;;ja;01.06.2026;');
  const filling = await importedRows('Rat mit Vakanz;Tafel;;Tafelvorstand;tafel@verein.example;ja;;');
  const meeting = await invited({ office: world.office, council });
  await atRest(world.app);
  expect(await calls(meeting.id, ['Tafelvorstand'])).toEqual([{ name: 'Tafelvorstand', released: false }]);
  expect(await undone(filling)).toMatchObject({ kept: 1 });
  await atRest(world.app);
  expect(await calls(meeting.id, ['Tafelvorstand'])).toEqual([{ name: 'Tafelvorstand', released: true }]);
});
