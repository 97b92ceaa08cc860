import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type MemberImportId, newId } from '../../../src/shared/ids.js';
import {
  closeApp,
  newTown,
  openApp,
  app,
  council,
  counts,
  imported,
  MAYOR,
  office,
  POLICE,
  topics,
  town,
  undo,
} from './member-lists.js';

beforeAll(openApp);
afterAll(closeApp);
beforeEach(newTown);

describe('undoing an import', () => {
  it('removes what it created', async () => {
    const before = [await council(), await counts()] as const;
    const done = await imported(POLICE, MAYOR);
    expect(await undo(done.id)).toMatchObject({
      ...{ __typename: 'MemberImport', undoneAt: '2027-06-01T10:00:00.000Z', kept: 0 },
    });
    expect(await council()).toEqual(before[0]);
    // What was told when the seats were filled stays told; who hears it finds no seat any more.
    expect(await counts()).toEqual({ ...before[1], member_import: 1, member_import_row: 8, outbox: 2 });
    expect(await topics()).toEqual(['SeatFilled', 'SeatFilled']);
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
