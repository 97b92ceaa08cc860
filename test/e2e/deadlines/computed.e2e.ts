import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, draftInput, schwarzenberg, type World } from '../meetings/town.js';
import { workerParts, type WorkerParts } from '../notifications/worker-parts.js';
import { aTask, seen } from '../tasks/tasks.js';
import { deadlinesOf, renewed, type SeenDeadline } from './deadlines.js';

let world: World;
let parts: WorkerParts;
beforeAll(async () => {
  world = await schwarzenberg();
  parts = await workerParts(world.app);
});
afterAll(async () => {
  await parts[Symbol.asyncDispose]();
  await world.app[Symbol.asyncDispose]();
});

/** The one deadline about a thing, by its path, after the worker's next round. */
async function deadlineAt(path: string): Promise<SeenDeadline | undefined> {
  await renewed(parts);
  const found = (await deadlinesOf(world.office)).filter((deadline) => deadline['path'] === path);
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0];
}
const ofTask = ({ id }: Answer): Promise<SeenDeadline | undefined> => deadlineAt(`/aufgaben/${id}`);

describe('the due day of a task', () => {
  it('is explained with its rule, its way, what follows and who is told when', async () => {
    const task = await aTask(world.office, { title: 'Streifenplan', dueOn: '2026-12-11' });
    expect(await ofTask(task)).toMatchObject({
      kind: 'TASK',
      kindName: 'Aufgabe',
      title: 'Streifenplan',
      dueOn: '2026-12-11',
      lastDay: '2026-12-11',
      isOpen: true,
      isOverdue: false,
      rule: 'Eine Aufgabe ist an dem Tag fällig, der für sie vereinbart ist.',
      ruleSource: 'Aufgabe vom Dienstag, 01.12.2026',
      calculation: ['Vereinbarter Tag: Freitag, 11.12.2026.', 'Das ist ein Werktag.'],
      consequence: expect.stringContaining('überfällig'),
      escalation: [
        {
          told: 'RESPONSIBLE',
          missed: false,
          dueAt: '2026-12-09T07:00:00.000Z',
          takenAt: null,
          reached: null,
        },
        { told: 'RESPONSIBLE', missed: true, dueAt: '2026-12-14T07:00:00.000Z' },
        { told: 'DEPUTY', missed: true, dueAt: '2026-12-16T07:00:00.000Z' },
        { told: 'OFFICE', missed: true, dueAt: '2026-12-18T07:00:00.000Z' },
      ],
    });
  });

  it('follows each change: moved, done, open again, without a day, and gone', async () => {
    const { office, app } = world;
    const task = await aTask(office, { title: 'Bewegt', dueOn: '2026-12-25' });
    const first = await ofTask(task);
    expect(first).toMatchObject({
      calculation: [
        'Vereinbarter Tag: Freitag, 25.12.2026.',
        'Das ist kein Werktag (1. Weihnachtstag). Der vereinbarte Tag gilt trotzdem.',
      ],
    });
    let now = await office.do('changeTask', { ...seen(task), change: { dueOn: '2027-01-04' } });
    expect(await ofTask(task)).toMatchObject({ id: first?.id, dueOn: '2027-01-04', isOpen: true });
    now = await office.do('completeTask', seen(now));
    expect(await ofTask(task)).toMatchObject({ id: first?.id, isOpen: false, escalation: [] });
    now = await office.do('reopenTask', seen(now));
    expect(await ofTask(task)).toMatchObject({ isOpen: true, escalation: [{}, {}, {}, {}] });
    await office.do('changeTask', { ...seen(now), change: { dueOn: null } });
    expect(await ofTask(task)).toBeUndefined();
    await office.do('changeTask', {
      taskId: task.id,
      revision: now.revision + 1,
      change: { dueOn: '2027-01-05' },
    });
    expect(await ofTask(task)).toMatchObject({ dueOn: '2027-01-05' });
    await app.database.query('delete from task where id = $1', [task.id]);
    expect(await ofTask(task)).toBeUndefined();
  });

  it('is overdue from the next midnight in Berlin on, until it is done', async () => {
    const { app, office } = world;
    const task = await aTask(office, { title: 'Mitternacht', dueOn: '2026-12-04' });
    app.clock.set('2026-12-04T22:59:00Z');
    expect(await ofTask(task)).toMatchObject({ isOverdue: false });
    app.clock.set('2026-12-04T23:00:00Z');
    expect(await ofTask(task)).toMatchObject({ isOverdue: true });
    expect((await deadlinesOf(office, { overdue: true, kind: 'TASK' })).map(({ title }) => title)).toContain(
      'Mitternacht',
    );
    await office.do('completeTask', seen(task));
    expect(await ofTask(task)).toMatchObject({ isOverdue: false, isOpen: false });
    app.clock.set('2026-12-01T08:00:00Z');
  });

  it('waits for a worker however long, and for one of several', async () => {
    const task = await aTask(world.office, { title: 'Ohne Worker', dueOn: '2026-12-30' });
    expect((await deadlinesOf(world.office)).map(({ title }) => title)).not.toContain('Ohne Worker');
    await Promise.all([renewed(parts), renewed(parts), renewed(parts)]);
    expect(await ofTask(task)).toMatchObject({ title: 'Ohne Worker' });
  });
});

describe('the period of an invitation', () => {
  const draft = (more: object = {}) => world.office.do('scheduleMeeting', draftInput([world.council], more));
  const ofMeeting = ({ id }: Answer) => deadlineAt(`/sitzungen/${id}`);

  it('counts clear days back and stops on the working day before a day off', async () => {
    // 15 days before 8 November 2027 is a Sunday.
    const meeting = await draft({
      ...{ startsAt: '2027-11-08T17:00[Europe/Berlin]', endsAt: null, title: 'Herbstsitzung' },
    });
    expect(await ofMeeting(meeting)).toMatchObject({
      kindName: 'Ladungsfrist',
      title: 'Herbstsitzung am 8. November 2027',
      dueOn: '2027-10-22',
      lastDay: '2027-10-24',
      isOpen: true,
      rule: 'Es liegt zwischen dem Zugang der Einladung und der Sitzung mindestens: 14 volle Tage.',
      ruleSource: 'Voreinstellung, weil das Gremium keine eigene Geschäftsordnung beschlossen hat',
      calculation: [
        'Sitzung: Montag, 08.11.2027.',
        'Minus 15 Tage (14 volle Tage; der Tag des Zugangs und der Tag der Sitzung zählen nicht mit): Sonntag, 24.10.2027.',
        'Das ist kein Werktag (Sonntag), daher: Freitag, 22.10.2027.',
        'Eine E-Mail am Sonntag, 24.10.2027 ist noch rechtzeitig, aber dann ist das Büro nicht besetzt.',
      ],
    });
  });

  it('is kept when the invitation is sent, and gone with the meeting', async () => {
    const { office } = world;
    const meeting = await draft({ title: 'Gesendet' });
    expect(await ofMeeting(meeting)).toMatchObject({ isOpen: true, dueOn: '2027-02-15' });
    const sent = await office.do('sendInvitation', { meetingId: meeting.id, revision: meeting.revision });
    expect(await ofMeeting(meeting)).toMatchObject({ isOpen: false, dueOn: '2027-02-15', escalation: [] });
    await office.do('cancelMeeting', { meetingId: meeting.id, revision: sent.revision, reason: 'Krank' });
    expect(await ofMeeting(meeting)).toBeUndefined();
  });

  it('follows new rules of the body on the day on which they begin to hold', async () => {
    const { app, office, council } = world;
    const meeting = await draft({
      ...{ startsAt: '2027-06-01T17:00[Europe/Berlin]', endsAt: null, title: 'Neue Regeln' },
    });
    expect(await ofMeeting(meeting)).toMatchObject({ lastDay: '2027-05-17' });
    await app.database.query(
      `insert into rules_of_procedure (id, territory_id, body_id, version, valid_from, parameters)
       select uuidv7(), $1, $2, 1, '2027-01-01', rules || '{"invitationPeriodDays": 20, "periodParagraph": "§ 4 Abs. 2"}' from meeting_body where rules is not null limit 1`,
      [world.town.id, council],
    );
    expect(await ofMeeting(meeting)).toMatchObject({ lastDay: '2027-05-17' });
    app.clock.set('2026-12-31T23:30:00Z');
    expect(await ofMeeting(meeting)).toMatchObject({
      lastDay: '2027-05-11',
      ruleSource: '§ 4 Abs. 2 der Geschäftsordnung, Fassung 1, gültig ab Freitag, 01.01.2027',
    });
    app.clock.set('2026-12-01T08:00:00Z');
    expect(await deadlinesOf(office, { kind: 'INVITATION', bodyId: council, open: true })).not.toEqual([]);
  });
});

describe('the end of a seat', () => {
  const ofSeat = async (): Promise<SeenDeadline[]> => {
    await renewed(parts);
    return deadlinesOf(world.office, { kind: 'SEAT' });
  };
  const endSeat = (id: string, on: string | null) =>
    world.app.database.query('update seat set valid_to = $2 where id = $1', [id, on]);

  it('asks for a successor until the last working day, and is over with the term or the successor', async () => {
    const { app, seats, council, town } = world;
    await endSeat(seats.school, '2027-03-28');
    expect(await ofSeat()).toMatchObject([
      {
        title: expect.stringMatching(/^Sitz: Organisation .*, Präventionsrat$/),
        path: `/gremien/${council}`,
        dueOn: '2027-03-25',
        lastDay: '2027-03-28',
        isOpen: true,
        calculation: [
          'Letzter Tag der Amtszeit: Sonntag, 28.03.2027.',
          'Das ist kein Werktag (Sonntag), daher: Donnerstag, 25.03.2027.',
        ],
      },
    ]);
    await app.database.query(
      `insert into seat (id, territory_id, body_id, organisation_id, voting_right, valid_from)
       select uuidv7(), $2, body_id, organisation_id, true, '2027-03-29' from seat where id = $1`,
      [seats.school, town.id],
    );
    expect(await ofSeat()).toMatchObject([{ isOpen: false }]);
    await app.database.query(`delete from seat where valid_from = '2027-03-29'`);
    expect(await ofSeat()).toMatchObject([{ isOpen: true }]);
    app.clock.set('2027-03-28T21:59:00Z');
    expect(await ofSeat()).toMatchObject([{ isOpen: true, isOverdue: false }]);
    app.clock.set('2027-03-28T22:00:00Z');
    expect(await ofSeat()).toMatchObject([{ isOpen: false, isOverdue: false }]);
    await endSeat(seats.school, null);
    expect(await ofSeat()).toEqual([]);
    app.clock.set('2026-12-01T08:00:00Z');
  });
});

describe('the report of a working group', () => {
  it('may wait for the next working day', async () => {
    const { app, town, office } = world;
    const group = await town.body('AG Jugend', 'WORKING_GROUP');
    await app.database.query(
      `update body set mandate = 'Treffpunkte', mandate_from = '2026-11-01', report_due = '2027-01-01' where id = $1`,
      [group],
    );
    await renewed(parts);
    expect(await deadlinesOf(office, { kind: 'REPORT' })).toMatchObject([
      {
        title: 'Bericht: AG Jugend',
        bodyName: 'AG Jugend',
        dueOn: '2027-01-04',
        lastDay: '2027-01-04',
        calculation: [
          'Bericht laut Auftrag: Freitag, 01.01.2027.',
          'Das ist kein Werktag (Neujahr), daher: Montag, 04.01.2027.',
        ],
      },
    ]);
  });
});

describe('the list', () => {
  it('is one statement, however long, and pages by day', async () => {
    const { app, office } = world;
    await renewed(parts);
    const all = (await deadlinesOf(office)).map(({ id }) => id);
    app.statements.length = 0;
    await deadlinesOf(office);
    expect(app.statements).toHaveLength(1);
    const page = async (after: string | null) => {
      const { deadlines } = await office.ask<{
        deadlines: { nodes: { id: string }[]; totalCount: number; pageInfo: { endCursor: string } };
      }>(
        'query ($after: String) { deadlines(first: 3, after: $after) { nodes { id } totalCount pageInfo { endCursor } } }',
        { after },
      );
      expect(deadlines.totalCount).toBe(all.length);
      return { ids: deadlines.nodes.map(({ id }) => id), next: deadlines.pageInfo.endCursor };
    };
    const first = await page(null);
    const second = await page(first.next);
    expect([...first.ids, ...second.ids]).toEqual(all.slice(0, 6));
  });
});
