import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EscalateDeadlines } from '../../../src/deadlines/use-cases/escalate-deadlines.js';
import { draftInput, schwarzenberg, TODAY, type User, type World } from '../meetings/town.js';
import { mailTo, recipientsOf } from '../notifications/post.js';
import { workerParts, type WorkerParts } from '../notifications/worker-parts.js';
import { aTask, seen, taskOf } from '../tasks/tasks.js';
import { waitingFor } from '../waiting/waiting.js';
import { deadlinesOf, escalated, mailsOf, renewed } from './deadlines.js';

let world: World;
let parts: WorkerParts;
beforeAll(async () => {
  world = await schwarzenberg();
  parts = await workerParts(world.app);
});
beforeEach(async () => {
  const { app } = world;
  app.clock.set(TODAY);
  await app.database.query('delete from task');
  await app.database.query('delete from meeting');
  await escalated(app, parts);
});
afterAll(async () => {
  await parts[Symbol.asyncDispose]();
  await world.app[Symbol.asyncDispose]();
});

/** The mails of the round at this moment. */
const at = (moment: string) => {
  world.app.clock.set(moment);
  return escalated(world.app, parts);
};
const address = ({ personId }: { personId: string }): string => `p${personId}@example.org`;
/** A task that the worker has heard of. */
async function given(more: object = {}) {
  const task = await aTask(world.office, {
    ...{ title: 'Streifenplan', dueOn: '2026-12-11', description: 'Geheime Einzelheiten' },
    ...{ responsiblePersonId: world.police.personId, helperIds: [world.school.personId], ...more },
  });
  await renewed(parts);
  return task;
}

describe('the escalation of a task', () => {
  it('goes from the responsible to the helpers to the office, in the morning of each step and once', async () => {
    const { police, school } = world;
    await given();
    expect(await at('2026-12-09T06:59:59Z')).toEqual([]);
    const first = await at('2026-12-09T07:00:00Z');
    expect(recipientsOf(first)).toEqual([address(police)]);
    expect(await at('2026-12-09T07:00:01Z')).toEqual([]);
    expect(recipientsOf(await at('2026-12-14T07:00:00Z'))).toEqual([address(police)]);
    expect(recipientsOf(await at('2026-12-16T07:00:00Z'))).toEqual([address(school)]);
    expect(recipientsOf(await at('2026-12-18T07:00:00Z'))).toEqual(['rat@schwarzenberg.example']);
    expect(await at('2027-02-18T07:00:00Z')).toEqual([]);
    const [deadline] = await deadlinesOf(police);
    expect(deadline?.['escalation']).toMatchObject([
      { told: 'RESPONSIBLE', takenAt: '2026-12-09T07:00:00.000Z', reached: 1 },
      { told: 'RESPONSIBLE', takenAt: '2026-12-14T07:00:00.000Z', reached: 1 },
      { told: 'DEPUTY', takenAt: '2026-12-16T07:00:00.000Z', reached: 1 },
      { told: 'OFFICE', takenAt: '2026-12-18T07:00:00.000Z', reached: 1 },
    ]);
  });

  it('waits for the office from then on, as one line however many there are, until nothing is late', async () => {
    const { office, police, neighbour } = world;
    const late = async (user: User) =>
      (await waitingFor(user)).nodes.filter(({ kind }) => kind === 'OVERDUE_TASKS');
    const one = await given();
    const other = await given({ title: 'Notrufsäule', dueOn: '2026-12-10' });
    for (const moment of ['2026-12-17T06:59:59Z', '2026-12-18T06:59:59Z']) await at(moment);
    expect(await late(office)).toMatchObject([
      { demand: 'Eine Aufgabe ist überfällig', dueOn: '2026-12-10' },
    ]);
    await at('2026-12-18T07:00:00Z');
    expect(await late(office)).toMatchObject([
      {
        ...{ demand: '2 Aufgaben sind überfällig', title: 'Überfällige Aufgaben', place: 'Schwarzenberg' },
        ...{ urgency: 'OVERDUE', stake: 'PROMISE', path: '/aufgaben/alle?zustand=ueberfaellig' },
        reason: 'Weil Sie die Koordinierungsstelle sind und alle anderen schon erinnert wurden.',
      },
    ]);
    for (const user of [police, await neighbour.office()]) expect(await late(user)).toEqual([]);
    // Without a round of the worker: the task itself is asked.
    await office.do('completeTask', seen(other));
    expect(await late(office)).toMatchObject([
      { demand: 'Eine Aufgabe ist überfällig', dueOn: '2026-12-11' },
    ]);
    await office.do('changeTask', { ...seen(one), change: { dueOn: '2026-12-22' } });
    expect(await late(office)).toEqual([]);
  });

  it('says what, until when, how that is computed, what follows, and why one gets it', async () => {
    const { police, school, office } = world;
    const task = await given({ title: 'Plan <Weihnachtsmarkt>' });
    const reminder = mailTo(await at('2026-12-09T07:00:00Z'), police);
    expect(reminder.subject).toBe('Bis Freitag, 11.12.2026: Aufgabe: Plan <Weihnachtsmarkt>');
    for (const words of [
      'rückt näher',
      `/aufgaben/${task.id}`,
      'Vereinbarter Tag: Freitag, 11.12.2026.',
      'gilt die Aufgabe als überfällig',
      'weil Sie hierfür zuständig sind',
    ])
      expect(reminder.text).toContain(words);
    expect(`${reminder.text}${reminder.html}`).not.toMatch(/Geheime|<Weihnachtsmarkt>.*<\/td>/);
    await at('2026-12-14T07:00:00Z');
    const toHelper = mailTo(await at('2026-12-16T07:00:00Z'), school);
    expect(toHelper.subject).toBe('Überfällig seit Freitag, 11.12.2026: Aufgabe: Plan <Weihnachtsmarkt>');
    expect(toHelper.text).toContain('weil Sie hier mithelfen oder vertreten');
    const [toOffice] = await at('2026-12-18T07:00:00Z');
    expect(toOffice?.text).toContain('weil Sie die Koordinierungsstelle sind');
    expect(await deadlinesOf(office, { overdue: true })).toHaveLength(1);
  });

  it('stops when it is done, and begins anew with another day', async () => {
    const { office, police } = world;
    const task = await given();
    await at('2026-12-09T07:00:00Z');
    await office.do('completeTask', seen(task));
    expect(await at('2026-12-14T07:00:00Z')).toEqual([]);
    const open = await office.do('reopenTask', { taskId: task.id, revision: task.revision + 1 });
    await office.do('changeTask', { ...seen(open), change: { dueOn: '2026-12-22' } });
    expect(await at('2026-12-14T07:00:00Z')).toEqual([]);
    expect(recipientsOf(await at('2026-12-18T07:00:00Z'))).toEqual([address(police)]);
  });

  it('tells of nothing that changed between planning and sending', async () => {
    const { office, app } = world;
    const planned = async (change: (task: Awaited<ReturnType<typeof given>>) => Promise<unknown>) => {
      app.clock.set(TODAY);
      const task = await given();
      app.clock.set('2026-12-09T07:00:00Z');
      await parts.get(EscalateDeadlines).run();
      // The worker has not heard of the change yet; the mail asks the thing itself.
      await change(task);
      return mailsOf(app, parts);
    };
    expect(await planned(() => Promise.resolve())).toHaveLength(1);
    expect(await planned((task) => office.do('completeTask', seen(task)))).toEqual([]);
    expect(
      await planned((task) => office.do('changeTask', { ...seen(task), change: { dueOn: '2026-12-20' } })),
    ).toEqual([]);
    expect(await planned((task) => app.database.query('delete from task where id = $1', [task.id]))).toEqual(
      [],
    );
  });

  it('takes each step once, whichever of three workers comes first and however often the event does', async () => {
    await given();
    world.app.clock.set('2026-12-09T07:00:00Z');
    const others = await Promise.all([workerParts(world.app), workerParts(world.app)]);
    await Promise.all([parts, ...others].map((each) => each.get(EscalateDeadlines).run()));
    const mails = await mailsOf(world.app, parts);
    expect(recipientsOf(mails)).toEqual([address(world.police)]);
    expect(await mailsOf(world.app, parts)).toEqual([]);
    for (const other of others) await other[Symbol.asyncDispose]();
  });

  it('passes nobody over when no worker ran for weeks', async () => {
    const { police, school } = world;
    await aTask(world.office, {
      ...{ title: 'Streifenplan', dueOn: '2026-12-11' },
      ...{ responsiblePersonId: world.police.personId, helperIds: [world.school.personId] },
    });
    expect(recipientsOf(await at('2027-01-15T08:00:00Z'))).toEqual([]);
    expect(recipientsOf(await at('2027-01-18T07:00:00Z'))).toEqual([address(police)]);
    expect(recipientsOf(await at('2027-01-20T07:00:00Z'))).toEqual([address(school)]);
    expect(recipientsOf(await at('2027-01-22T07:00:00Z'))).toEqual(['rat@schwarzenberg.example']);
  });

  it('tells each once when several of its steps fall due in a standstill: the last one', async () => {
    const { police, school } = world;
    await given();
    const mails = await at('2026-12-21T07:00:00Z');
    expect(recipientsOf(mails).toSorted()).toEqual(
      [address(police), address(school), 'rat@schwarzenberg.example'].toSorted(),
    );
    expect(mailTo(mails, police).subject).toMatch(/^Überfällig seit/);
    const [deadline] = await deadlinesOf(police);
    expect(deadline?.['escalation']).toMatchObject(
      ['RESPONSIBLE', 'DEPUTY', 'OFFICE'].map((told) => ({ told, missed: true, reached: 1 })),
    );
  });

  it('leads whoever does it to saying that it is done, without signing in; not the office', async () => {
    const { app, police, office } = world;
    const task = await given();
    const reminder = mailTo(await at('2026-12-09T07:00:00Z'), police);
    const [, path = ''] = /Als erledigt melden: \S+(\/t\/[\w-]{20,})/.exec(reminder.text) ?? [];
    await at('2026-12-14T07:00:00Z');
    expect(mailTo(await at('2026-12-16T07:00:00Z'), world.school).text).toContain('Als erledigt melden: ');
    const [toOffice] = await at('2026-12-18T07:00:00Z');
    expect(toOffice?.text).not.toContain('/t/');
    const answer = await app.anonymous.fetch(path, { method: 'POST' });
    expect(answer.status).toBe(200);
    expect(await taskOf(office, task.id)).toMatchObject({ state: 'DONE' });
  });

  it('reaches nobody whose seat is over, and says so', async () => {
    const { app, church, seats, office } = world;
    await given({ responsiblePersonId: church.personId, helperIds: [] });
    await app.database.query(`update seat set valid_to = '2026-12-05' where id = $1`, [seats.church]);
    expect(recipientsOf(await at('2026-12-09T07:00:00Z'))).toEqual([]);
    const [deadline] = await deadlinesOf(office, { kind: 'TASK' });
    expect(deadline?.['escalation']).toMatchObject([{ reached: 0 }, { takenAt: null }, {}, {}]);
    await app.database.query(`update seat set valid_to = null where id = $1`, [seats.church]);
  });
});

describe('the escalation of an invitation that is not sent', () => {
  it('stays in the office, which alone knows of a draft', async () => {
    const { app, office, council } = world;
    await office.do('scheduleMeeting', draftInput([council], { title: 'Ratssitzung' }));
    await renewed(parts);
    for (const moment of ['2027-02-08T07:00:00Z', '2027-02-12T07:00:00Z', '2027-02-15T07:00:00Z']) {
      const [mail, ...more] = await at(moment);
      expect(more).toEqual([]);
      expect(mail).toMatchObject({
        to: 'rat@schwarzenberg.example',
        subject: 'Bis Montag, 15.02.2027: Ladungsfrist: Ratssitzung am 2. März 2027',
      });
      expect(mail?.text).toContain('Minus 15 Tage');
    }
    expect(await at('2027-03-15T07:00:00Z')).toEqual([]);
    app.clock.set(TODAY);
  });
});

describe('the escalation of a seat that ends', () => {
  it('goes to its holder, to the chair and to the office, who can still name a successor', async () => {
    const { app, seats, school, church } = world;
    await app.database.query(`update seat set chair = 'CHAIR' where id = $1`, [seats.church]);
    await app.database.query(`update seat set valid_to = '2027-06-30' where id = $1`, [seats.school]);
    await renewed(parts);
    const [toHolder] = await at('2027-04-30T06:00:00Z');
    expect(toHolder).toMatchObject({ to: address(school) });
    expect(toHolder?.subject).toMatch(/^Bis Mittwoch, 30.06.2027: Amtszeit: Sitz: Organisation/);
    expect(toHolder?.text).toContain('Danach ist der Sitz unbesetzt.');
    expect(recipientsOf(await at('2027-05-31T06:00:00Z'))).toEqual([address(church)]);
    expect(recipientsOf(await at('2027-06-16T06:00:00Z'))).toEqual(['rat@schwarzenberg.example']);
    await app.database.query('update seat set valid_to = null, chair = null where body_id = $1', [
      world.council,
    ]);
  });
});
