import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BodyId } from '../../../src/shared/ids.js';
import { schwarzenberg, TODAY, type User, type World } from '../meetings/town.js';
import { workerParts, type WorkerParts } from '../notifications/worker-parts.js';
import { waitingFor } from '../waiting/waiting.js';
import { deadlinesOf, renewed } from './deadlines.js';

let world: World;
let parts: WorkerParts;
let group: BodyId;
let count = 0;
beforeAll(async () => {
  world = await schwarzenberg();
  parts = await workerParts(world.app);
});
beforeEach(async () => {
  world.app.clock.set(TODAY);
  count += 1;
  group = await world.town.owingGroup(`AG ${count}`);
});
afterAll(async () => {
  await parts[Symbol.asyncDispose]();
  await world.app[Symbol.asyncDispose]();
});

const FIELDS = 'reportDue reports { dueOn givenOn note nextDue recordedBy }';
const given = (revision = 1, more: object = {}, by: User = world.office) =>
  by.do('recordReport', { id: group, revision, givenOn: '2026-12-01', ...more }, FIELDS);

/** Seats of these people from the start of the year on. */
async function seats(...of: readonly (readonly [BodyId, World['police'], string?])[]): Promise<void> {
  for (const [body, { personId }, chair = null] of of)
    await world.app.database.query('update seat set chair = $2 where id = $1', [
      await world.town.seat(body, personId),
      chair,
    ]);
}

const due = async () => {
  await renewed(parts);
  return deadlinesOf(world.office, { bodyId: group, kind: 'REPORT' });
};

describe('the report of a working group', () => {
  it('is recorded by the office: its day is settled, and the next one is counted from it and explained', async () => {
    expect(await due()).toMatchObject([{ dueOn: '2026-12-31', isOpen: true }]);
    expect(await given(1, { note: '  In der Lenkungsgruppe.  ' })).toMatchObject({
      revision: 2,
      reportDue: '2027-06-30',
      reports: [
        {
          ...{ dueOn: '2026-12-31', givenOn: '2026-12-01', nextDue: '2027-06-30' },
          ...{ note: 'In der Lenkungsgruppe.', recordedBy: expect.stringMatching(/./) },
        },
      ],
    });
    expect(await due()).toMatchObject([
      {
        dueOn: '2027-06-30',
        isOpen: true,
        rule: 'Eine Arbeitsgruppe berichtet bis zu dem Tag, den ihr Auftrag nennt, und danach alle 6 Monate wieder.',
        calculation: [
          'Erster Bericht laut Auftrag: Donnerstag, 31.12.2026.',
          'Plus 6 Monate: Mittwoch, 30.06.2027.',
          'Das ist ein Werktag.',
        ],
      },
    ]);
  });

  it('falls on the 31st again after a shorter month', async () => {
    await given();
    world.app.clock.set('2027-06-30T08:00:00Z');
    expect(await given(2, { givenOn: '2027-06-30' })).toMatchObject({ reportDue: '2027-12-31' });
    expect(await due()).toMatchObject([
      {
        dueOn: '2027-12-31',
        calculation: [
          'Erster Bericht laut Auftrag: Donnerstag, 31.12.2026.',
          'Plus 12 Monate: Freitag, 31.12.2027.',
          'Das ist ein Werktag.',
        ],
      },
    ]);
  });

  it('is the last one without an interval, and then none is owed', async () => {
    await world.app.database.query('update body set report_interval_months = null where id = $1', [group]);
    expect(await given()).toMatchObject({ reportDue: null, reports: [{ nextDue: null }] });
    expect(await due()).toEqual([]);
    expect(await given(2)).toMatchObject({ code: 'REPORT_NOT_DUE' });
  });

  it('is not given tomorrow, and has a day', async () => {
    expect(await given(1, { givenOn: '2026-12-02' })).toMatchObject({
      code: 'REPORT_IN_FUTURE',
      field: 'givenOn',
    });
    expect(await given(1, { note: 'x'.repeat(4_001) })).toMatchObject({
      code: 'TEXT_TOO_LONG',
      field: 'note',
    });
  });

  it('is recorded once when two do it at the same moment', async () => {
    const answers = await Promise.all([given(), given()]);
    expect(answers.map(({ __typename, code }) => code ?? __typename).toSorted()).toEqual([
      'Body',
      'CHANGED_MEANWHILE',
    ]);
    const rows = await world.app.database.query('select 1 from working_group_report where body_id = $1', [
      group,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('is recorded by the chair of the group as well, by nobody else in it, and by no chair of another one', async () => {
    const { town, police, school, church } = world;
    const other = await town.owingGroup('AG nebenan');
    await seats(
      [group, police, 'CHAIR'],
      [group, school, 'VICE_CHAIR'],
      [group, church],
      [other, church, 'CHAIR'],
    );
    // Whoever has no chair at all, and be it the vice chair, is refused before any look at the group.
    await expect(given(1, {}, school)).rejects.toThrow('NOT_ALLOWED');
    expect(await given(1, { id: other }, police)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await given(1, {}, church)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await given(1, {}, police)).toMatchObject({
      reportDue: '2027-06-30',
      reports: [{ recordedBy: 'Polizeirevier Aue' }],
    });
  });

  it('waits for the chair from the first reminder on, and for the office once the day is over', async () => {
    const { app, police, school, office } = world;
    await seats([group, police, 'CHAIR'], [group, school]);
    await renewed(parts);
    const waits = async (user: User) =>
      (await waitingFor(user)).nodes.filter(({ thingId }) => thingId === group);
    app.clock.set('2026-12-16T08:00:00Z');
    expect(await waits(police)).toEqual([]);
    app.clock.set('2026-12-17T08:00:00Z');
    expect(await waits(police)).toMatchObject([
      {
        ...{ kind: 'GIVE_REPORT', stake: 'PROMISE', urgency: 'LATER', dueOn: '2026-12-31' },
        ...{ title: `AG ${count}`, place: 'Schwarzenberg', path: `/gremien/${group}` },
        demand: 'Bericht der Arbeitsgruppe vorlegen',
        reason: 'Weil Sie den Vorsitz der Arbeitsgruppe haben.',
      },
    ]);
    for (const user of [school, office]) expect(await waits(user)).toEqual([]);
    app.clock.set('2027-01-04T08:00:00Z');
    expect(await waits(police)).toMatchObject([{ urgency: 'OVERDUE' }]);
    expect(await waits(office)).toMatchObject([{ kind: 'MISSING_REPORT', urgency: 'OVERDUE' }]);
    await given(1, { givenOn: '2027-01-04' }, police);
    for (const user of [police, office]) expect(await waits(user)).toEqual([]);
  });
});
