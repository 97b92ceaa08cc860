import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EndLinksOfPerson } from '../../../src/meetings/use-cases/end-links-of-person.js';
import { CheckNotices } from '../../../src/notifications/use-cases/check-notices.js';
import { ClaimDueNotices } from '../../../src/notifications/use-cases/claim-due-notices.js';
import { PlanTaskNotices } from '../../../src/notifications/use-cases/plan-task-notices.js';
import { SendNotices } from '../../../src/notifications/use-cases/send-notices.js';
import type { DeliveredEvent } from '../../../src/platform/outbox/index.js';
import { ReleaseStrandedTasks } from '../../../src/tasks/use-cases/release-stranded-tasks.js';
import type { TaskTopic } from '../../../src/tasks/index.js';
import { type Answer, schwarzenberg, type User, type World } from '../meetings/town.js';
import { mailTo, recipientsOf } from '../notifications/post.js';
import { workerParts, type WorkerParts } from '../notifications/worker-parts.js';
import { aTask, FIELDS, seen, taskOf, titlesOf } from './tasks.js';

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

/** Handles the events of a task and sends what is due; the mails, the oldest first. */
async function mails(taskId: string) {
  const events = await world.app.database.query<DeliveredEvent & { topic: TaskTopic }>(
    `select id, topic, territory_id as "territoryId", payload from outbox where payload->>'taskId' = $1 order by id`,
    [taskId],
  );
  for (const event of events) await parts.get(PlanTaskNotices).run(event.topic, event);
  const batches = await parts.get(CheckNotices).run(await parts.get(ClaimDueNotices).run(100));
  for (const { claims } of batches) await parts.get(SendNotices).run(claims);
  const received = (await world.app.mailbox.messages()).toReversed();
  world.app.mailbox.clear();
  return received;
}

/** The personal link in the mail about a new task. */
async function linkOf(task: Answer, person: User): Promise<string> {
  const [path] = /\/t\/[\w-]{20,}/.exec(mailTo(await mails(task.id), person).text) ?? [];
  if (path === undefined) throw new Error('No personal link');
  return path;
}

const open = async (path: string) => {
  const response = await world.app.anonymous.fetch(path);
  return { status: response.status, headers: response.headers, html: await response.text() };
};
const send = async (path: string, body = '') => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const response = await world.app.anonymous.fetch(path, { method: 'POST', body, headers });
  return { status: response.status, html: await response.text() };
};
const given = (title = 'Streifenplan', more: object = {}): Promise<Answer> =>
  aTask(world.office, { title, responsiblePersonId: world.police.personId, dueOn: '2026-12-11', ...more });

describe('the mail about a new task', () => {
  it('goes at once to whoever answers for it, says what, until when and why, and nothing of the description', async () => {
    const task = await given('Streifenplan <Weihnachtsmarkt>', { description: 'Geheime Einzelheiten' });
    const [mail, ...more] = await mails(task.id);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: `p${world.police.personId}@example.org`,
      subject: 'Neue Aufgabe: Streifenplan <Weihnachtsmarkt>, fällig am Freitag, 11.12.2026',
    });
    expect(mail?.text).toContain(`/aufgaben/${task.id}`);
    expect(mail?.text).toContain('weil Ihnen eine Aufgabe zugewiesen wurde');
    expect(`${mail?.text}${mail?.html}`).not.toMatch(/Geheime|<Weihnachtsmarkt>.*<\/td>/);
    // The same events once more lead to nothing new.
    expect(await mails(task.id)).toEqual([]);
  });

  it('does not go to who gave it to himself, nor about a task that is over or somebody else’s by now', async () => {
    const { police, school, office } = world;
    expect(await mails((await aTask(police, { responsiblePersonId: police.personId })).id)).toEqual([]);
    const done = await given();
    await office.do('completeTask', seen(done));
    expect(await mails(done.id)).toEqual([]);
    const moved = await given();
    await office.do('changeTask', { ...seen(moved), change: { responsiblePersonId: school.personId } });
    expect(recipientsOf(await mails(moved.id))).toEqual([`p${school.personId}@example.org`]);
  });

  it('asks the receiver of a hand-over, without a link that says done', async () => {
    const { police, school } = world;
    const task = await given();
    await mails(task.id);
    await police.do('handOverTask', { ...seen(task), responsiblePersonId: school.personId });
    const [mail] = await mails(task.id);
    expect(mail).toMatchObject({
      to: `p${school.personId}@example.org`,
      subject: expect.stringMatching(/^Aufgabe übernehmen\? Streifenplan/),
    });
    expect(mail?.text).not.toContain('/t/');
  });
});

describe('a hand-over that is refused', () => {
  // One mail about the same task suffices for ten minutes.
  beforeEach(() => world.app.clock.set('2026-12-01T08:00:00Z'));
  it('is told by mail to whoever still answers for it, and not to who refused', async () => {
    const { police, school } = world;
    const task = await given('Schulweg prüfen');
    await mails(task.id);
    const asked = await police.do('handOverTask', { ...seen(task), responsiblePersonId: school.personId });
    await mails(task.id);
    world.app.clock.set('2026-12-01T08:15:00Z');
    await school.do('declineTask', seen(asked));
    const mail = mailTo(await mails(task.id), police);
    expect(mail.subject).toBe('Nicht übernommen: Schulweg prüfen, fällig am Freitag, 11.12.2026');
    expect(mail.text).toContain('Zuständig bleibt, wer es bisher war.');
    expect(mail.text).toContain('weil Sie für diese Aufgabe zuständig sind oder sie übergeben wollten');
  });

  it('is not told any more when somebody else answers for it meanwhile, nor to who took it back himself', async () => {
    const { office, police, school, church } = world;
    const task = await given('Inzwischen vergeben');
    const asked = await police.do('handOverTask', { ...seen(task), responsiblePersonId: school.personId });
    await police.do('declineTask', seen(asked));
    expect(recipientsOf(await mails(task.id))).toEqual([`p${police.personId}@example.org`]);
    const [again] = [{ ...seen(task), revision: asked.revision + 1 }];
    const second = await police.do('handOverTask', { ...again, responsiblePersonId: school.personId });
    await school.do('declineTask', seen(second));
    world.app.clock.set('2026-12-01T08:15:00Z');
    const change = { responsiblePersonId: church.personId };
    await office.do('changeTask', { ...seen(second), revision: second.revision + 1, change });
    expect(recipientsOf(await mails(task.id))).toEqual([`p${church.personId}@example.org`]);
  });
});

describe('who is addressed in a comment', () => {
  const choose = (user: User, choice: string) =>
    user.ask(
      `mutation ($input: ChooseNoticesInput!) { chooseNotices(input: $input) { __typename ... on Refused { code } } }`,
      { input: { personIds: [user.personId], kind: 'TASK_MENTIONED', choice } },
    );
  const toldOf = async (user: User, id: string): Promise<string[]> =>
    (
      await user.ask<{ notices: { nodes: { text: string; thing: { path: string } | null }[] } }>(
        '{ notices(first: 50) { nodes { text thing { path } } } }',
      )
    ).notices.nodes.flatMap(({ text, thing }) => (thing?.path === `/aufgaben/${id}` ? [text] : []));
  const comment = (by: User, task: Answer, ...to: User[]): Promise<Answer> =>
    by.do('commentOnTask', {
      ...{ taskId: task.id, words: 'Geheime Worte' },
      mentionIds: to.map(({ personId }) => personId),
    });

  it('reads it in the application at once, and by mail when he wants that, without the words', async () => {
    const { police, school } = world;
    const task = await given('Beratung', { helperIds: [school.personId] });
    await mails(task.id);
    await comment(police, task, school, police);
    expect(await mails(task.id)).toEqual([]);
    expect(await toldOf(school, task.id)).toEqual([
      'In einem Kommentar zu einer Aufgabe werden Sie angesprochen.',
    ]);
    // Who addresses himself needs no word about it.
    expect(await toldOf(police, task.id)).toEqual(['Für eine Aufgabe sind Sie zuständig.']);
    await choose(school, 'AT_ONCE');
    await comment(police, task, school);
    const [mail, ...more] = await mails(task.id);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: `p${school.personId}@example.org`,
      subject: expect.stringMatching(/^Sie werden angesprochen: Beratung/),
    });
    expect(`${mail?.text}${mail?.html}`).not.toMatch(/Geheime|\/t\//);
  });

  it('is told nothing by mail when he may not see the task any more', async () => {
    const { office, police, school } = world;
    const task = await given('Vertraulich', { helperIds: [school.personId] });
    await mails(task.id);
    await comment(police, task, school);
    await office.do('changeTask', { ...seen(task), change: { helperIds: [] } });
    expect(await mails(task.id)).toEqual([]);
    expect(await toldOf(school, task.id)).toEqual([]);
  });
});

describe('the personal link of a task', () => {
  it('shows title and due day, and completes by POST alone, per Link', async () => {
    const task = await given('Blumen & <b>Licht</b>', { description: 'Nur nach Anmeldung' });
    const link = await linkOf(task, world.police);
    const page = await open(link);
    expect(page.status).toBe(200);
    expect(page.html).toContain('Blumen &amp; &lt;b&gt;Licht&lt;/b&gt;');
    expect(page.html).toContain('Freitag, 11.12.2026');
    expect(page.html).not.toMatch(/Nur nach Anmeldung|<script| style="/);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(await taskOf(world.office, task.id)).toMatchObject({ state: 'OPEN' });
    const done = await send(link, 'note=Alles+hell');
    expect(done).toMatchObject({ status: 200, html: expect.stringContaining('als erledigt gespeichert') });
    expect(await taskOf(world.office, task.id, 'state outcome history { event via by }')).toMatchObject({
      state: 'DONE',
      outcome: 'Alles hell',
      history: [{ event: 'CREATED' }, { event: 'DONE', via: 'LINK', by: 'Polizeirevier Aue' }],
    });
    for (const again of [await open(link), await send(link)])
      expect(again).toMatchObject({ status: 404, html: expect.stringContaining('gilt nicht mehr') });
    expect((await open(`/t/${'x'.repeat(43)}`)).status).toBe(404);
  });

  it('is good for nothing else, and no other link for it', async () => {
    const task = await given();
    const link = await linkOf(task, world.police);
    expect((await open(link.replace('/t/', '/r/'))).status).toBe(404);
    const [row] = await world.app.database.query<{ n: number }>(
      `update link_token set purpose = 'RSVP' where thing_id = $1 returning 1 as n`,
      [task.id],
    );
    expect(row).toEqual({ n: 1 });
    expect((await open(link)).status).toBe(404);
  });

  it('ends when somebody else answers for it, when the address changes, and with the seat', async () => {
    const { office, police, school, church, town, app } = world;
    const moved = await given();
    const ofMoved = await linkOf(moved, police);
    await office.do('changeTask', { ...seen(moved), change: { responsiblePersonId: school.personId } });
    expect((await open(ofMoved)).status).toBe(404);
    const ofAddress = await linkOf(await given(), police);
    await parts.get(EndLinksOfPerson).run({ territoryId: town.id, payload: { personId: police.personId } });
    expect((await send(ofAddress)).status).toBe(404);
    const ofSeat = await linkOf(await given('Sitz', { responsiblePersonId: church.personId }), church);
    await app.database.query(`update seat set valid_to = '2026-12-01' where holder_id = $1`, [
      church.personId,
    ]);
    expect((await open(ofSeat)).status).toBe(200);
    app.clock.set('2026-12-02T08:00:00Z');
    expect((await open(ofSeat)).status).toBe(404);
    app.clock.set('2026-12-01T08:00:00Z');
    await app.database.query(`update seat set valid_to = null where holder_id = $1`, [church.personId]);
  });

  it('and the page at the same time: one of them counts, the other is told', async () => {
    for (let round = 0; round < 3; round += 1) {
      const task = await given();
      const link = await linkOf(task, world.police);
      const [byLink, byPage] = await Promise.all([
        send(link),
        world.office.do('completeTask', seen(task), FIELDS),
      ]);
      expect([byLink.status === 200, byPage.code === undefined].filter(Boolean)).toHaveLength(1);
      expect([200, 404, 422]).toContain(byLink.status);
      expect([undefined, 'CHANGED_MEANWHILE']).toContain(byPage.code);
      expect(await taskOf(world.office, task.id)).toMatchObject({ state: 'DONE' });
    }
  });
});

describe('when a seat ends', () => {
  it('open tasks go to the list of those without anybody, done ones stay as they are', async () => {
    const { office, school, church, app } = world;
    const task = await given('Verwaist', { responsiblePersonId: school.personId });
    const done = await given('Fertig', { responsiblePersonId: school.personId });
    await school.do('completeTask', seen(done));
    const asked = await given('Gefragt');
    await world.police.do('handOverTask', { ...seen(asked), responsiblePersonId: school.personId });
    expect(await parts.get(ReleaseStrandedTasks).run()).toBe(0);
    await app.database.query(`update seat set valid_to = '2026-12-05' where holder_id = $1`, [
      school.personId,
    ]);
    app.clock.set('2026-12-05T12:00:00Z');
    expect(await parts.get(ReleaseStrandedTasks).run()).toBe(0);
    app.clock.set('2026-12-05T23:30:00Z');
    expect(await parts.get(ReleaseStrandedTasks).run()).toBeGreaterThanOrEqual(2);
    expect(await titlesOf(office, { whose: 'NOBODYS', states: ['OPEN'], text: 'Verwaist' })).toEqual([
      'Verwaist',
    ]);
    expect(
      await taskOf(office, task.id, 'state responsible { name } history { event via about }'),
    ).toMatchObject({
      state: 'OPEN',
      responsible: null,
      history: [{ event: 'CREATED' }, { event: 'STRANDED', via: 'SYSTEM', about: 'Oberschule' }],
    });
    expect(await taskOf(office, done.id)).toMatchObject({ responsible: { personId: school.personId } });
    expect(await taskOf(office, asked.id)).toMatchObject({
      receiver: null,
      responsible: { personId: world.police.personId },
    });
    expect(await parts.get(ReleaseStrandedTasks).run()).toBe(0);
    // Another one takes over, and nothing is lost.
    const again = await office.do(
      'changeTask',
      { taskId: task.id, revision: 2, change: { responsiblePersonId: church.personId } },
      FIELDS,
    );
    expect(again).toMatchObject({ responsible: { personId: church.personId } });
    expect(await taskOf(church, task.id)).toMatchObject({ title: 'Verwaist' });
  });
});
