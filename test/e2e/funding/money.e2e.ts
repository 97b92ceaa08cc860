import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, User } from '../meetings/town.js';
import { openProject, type ProjectWorld, withApproved } from '../projects/projects.js';
import { GRAFFITI } from '../proposals/proposals.js';
import { anApplication, granted, handedIn, storedFinance } from './applications.js';
import { aProgramme } from './programmes.js';

const LITTER = '0193a000-0000-7000-8000-000000000002';
let world: ProjectWorld;
let programmes: readonly string[];

/** Of an approved proposal with two fields of action: two grants for 2027 and a project that has spent in two years. */
beforeAll(async () => {
  world = await withApproved();
  const { office, town, app } = world;
  const more = { ceiling: null, windows: [], maximumRate: 10_000 };
  programmes = [(await aProgramme(office, town.id, more)).id, (await aProgramme(office, town.id, more)).id];
  const proposalId = await world.approved('Freie Wände');
  const content = { finance: storedFinance() };
  await app.database.query(`update proposal set field_ids = $2, content = content || $3 where id = $1`, [
    proposalId,
    [GRAFFITI, LITTER],
    JSON.stringify(content),
  ]);
  for (const programmeId of programmes) {
    const application = await grant({ proposalId, programmeId });
    const drawn = { applicationId: application.id, amount: 100_001, requestedOn: '2026-12-01' };
    await office.do('drawFunds', drawn);
  }
  const { id: projectId } = await office.do('startProject', { proposalId });
  const [line] = (await openProject(office, projectId)).budgetLines;
  for (const paidOn of ['2026-11-30', '2025-01-31'])
    await office.do('recordReceipt', {
      ...{ projectId, lineId: line?.id, paidOn, payee: 'Farbenhaus', purpose: 'Farbe', amount: 1_010 },
    });
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const grant = async (of: { proposalId: string; programmeId: string }): Promise<Answer> =>
  granted(world.office, await handedIn(world.office, await anApplication(world.office, of)), {
    amount: 300_000,
  });

const moneyOf = async (user: User, args: string) =>
  (
    await user.ask<{ fundingMoney: object[] }>(
      `{ fundingMoney(${args}) { year territory { name } field { name } granted drawn spent ownShare } }`,
    )
  ).fundingMoney;

const NONE = { granted: 0, drawn: 0, spent: 0, ownShare: 0 };
const GRANTED = { granted: 600_000, drawn: 200_002, ownShare: 200_000 };

describe('the money of funding', () => {
  it('by year: grants where they were asked for, receipts where they were paid, the own share once', async () => {
    expect(await moneyOf(world.office, 'by: YEAR')).toEqual([
      { ...NONE, year: 2025, territory: null, field: null, spent: 1_010 },
      { ...NONE, year: 2026, territory: null, field: null, spent: 1_010 },
      { ...NONE, year: 2027, territory: null, field: null, ...GRANTED },
    ]);
  });

  it('by field of action counts a project in each of its fields, by town once', async () => {
    const { office, town } = world;
    const [one, other] = await moneyOf(office, 'by: FIELD, year: 2027');
    const both = { ...NONE, ...GRANTED, year: 2027, territory: null };
    expect([one, other].map((row) => ({ ...row, field: null }))).toEqual([
      { ...both, field: null },
      { ...both, field: null },
    ]);
    const name = 'Schwarzenberg';
    expect(await moneyOf(office, 'by: TOWN')).toMatchObject([
      { ...GRANTED, spent: 2_020, territory: { name } },
    ]);
    expect(await moneyOf(office, `by: TOWN, fieldId: "${LITTER}", year: 2025`)).toMatchObject([
      { ...NONE, spent: 1_010, year: 2025, field: { name: 'Vermüllung öffentlicher Plätze' } },
    ]);
    expect(await moneyOf(office, `by: YEAR, territoryId: "${town.id}", year: 2027`)).toHaveLength(1);
    expect(await moneyOf(office, `by: YEAR, territoryId: "nobody"`)).toEqual([]);
  });

  it('is summed over what one sees, and over nothing else', async () => {
    const { school, police, neighbour, town, app } = world;
    const stranger = await town.user('Ohne Sitz');
    for (const who of [await neighbour.office(), stranger]) {
      expect(await moneyOf(who, 'by: YEAR')).toEqual([]);
      expect(await sheetOf(who)).toHaveLength(1);
    }
    expect(await moneyOf(police, 'by: YEAR, year: 2027')).toMatchObject([GRANTED]);
    // The members of the council read the project and not the application.
    await app.database.query(`update project set audience = '{BODY}', body_id = $1`, [world.council]);
    expect(await moneyOf(school, 'by: YEAR')).toMatchObject([
      { ...NONE, year: 2025, spent: 1_010 },
      { ...NONE, year: 2026, spent: 1_010 },
    ]);
  });

  it('is one statement each', async () => {
    world.app.statements.length = 0;
    await moneyOf(world.office, 'by: FIELD');
    expect(world.app.statements).toHaveLength(1);
  });
});

const sheetOf = async (who: User, query = ''): Promise<string[]> => {
  const response = await who.client.fetch(`/auswertungen/foerdermittel.csv${query}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  return Buffer.from(await response.arrayBuffer())
    .toString('utf8')
    .split('\r\n')
    .slice(0, -1);
};

describe('the sheet of the money', () => {
  it('opens in a German Excel, with a row for each town, year and field', async () => {
    expect(await sheetOf(world.office, '?jahr=2026')).toEqual([
      '\uFEFFStadt;Jahr;Handlungsfeld;Bewilligt;Abgerufen;Ausgegeben;Eigenanteil',
      'Schwarzenberg;2026;alle;0,00;0,00;10,10;0,00',
      expect.stringMatching(/^Schwarzenberg;2026;(Schäden|Vermüllung).*;0,00;0,00;10,10;0,00$/),
      expect.stringMatching(/^Schwarzenberg;2026;(Schäden|Vermüllung).*;0,00;0,00;10,10;0,00$/),
    ]);
    expect(await sheetOf(world.office, '?jahr=zweitausend')).toHaveLength(1);
    expect(await sheetOf(world.office, `?stadt=${world.town.id}&jahr=2027`)).toHaveLength(4);
  });

  it('holds no formula, whatever a field or town is called', async () => {
    const { app, office, town } = world;
    const names = (name: string) =>
      app.database.query('update territory set name = $2 where id = $1', [town.id, name]);
    await names('=HYPERLINK("https://x.example";"Klick")');
    const [, row] = await sheetOf(office, '?jahr=2026');
    await names('Schwarzenberg');
    expect(row).toMatch(/^"'=HYPERLINK\(""https/);
  });
});
