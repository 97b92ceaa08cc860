import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { draftInput, invitationOf, invited, schwarzenberg, type User, type World } from '../meetings/town.js';
import { aTask, seen } from '../tasks/tasks.js';
import { told } from './inbox-entries.js';
import { atRest } from './post.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg({ worker: true });
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});
beforeEach(async () => {
  await atRest(world.app);
  await world.app.database.query('delete from inbox_entry');
});

interface Notice {
  readonly id: string;
  readonly at: string;
  readonly isRead: boolean;
  readonly text: string;
  readonly reason: string | null;
  readonly thing: { readonly title: string; readonly path: string } | null;
}

const NOTICES = `query ($unread: Boolean, $first: Int, $after: String) { inbox { unread }
  notices(unread: $unread, first: $first, after: $after) {
    pageInfo { endCursor hasNextPage } nodes { id at isRead text reason thing { title path } } } }`;

interface Page {
  readonly inbox: { readonly unread: number };
  readonly notices: {
    readonly nodes: readonly Notice[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

const page = (user: User, variables: object = {}): Promise<Page> => user.ask<Page>(NOTICES, variables);
const noticesOf = async (user: User, variables: object = {}): Promise<readonly Notice[]> =>
  (await page(user, variables)).notices.nodes;
const unreadOf = async (user: User): Promise<number> => (await page(user)).inbox.unread;

const read = async (user: User, noticeId: string): Promise<object> =>
  (
    await user.ask<{ answer: object }>(
      `mutation ($input: MarkNoticeReadInput!) { answer: markNoticeRead(input: $input) {
        __typename ... on Refused { code } ... on Notice { isRead } } }`,
      { input: { noticeId } },
    )
  ).answer;
const readUntil = async (user: User, until: string): Promise<object> =>
  (
    await user.ask<{ answer: object }>(
      `mutation ($input: MarkNoticesReadInput!) { answer: markNoticesRead(input: $input) {
        __typename ... on Refused { code } ... on Inbox { unread } } }`,
      { input: { until } },
    )
  ).answer;

const aboutTask = (title: string, more: object = {}) =>
  aTask(world.office, { title, responsiblePersonId: world.police.personId, ...more });
/** So many entries for the police, two at each minute, the latest last. */
async function entries(count: number): Promise<string[]> {
  const { app, town, police } = world;
  const { id } = await aboutTask('Viel');
  await atRest(app);
  await app.database.query('delete from inbox_entry');
  const about = {
    territoryId: town.id,
    personId: police.personId,
    subjectType: 'Task',
    subjectId: id,
  } as const;
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    ids.push(await told(app, { ...about, kind: 'TASK_ASSIGNED' }));
    await app.database.query('update inbox_entry set at = at + make_interval(mins => $2) where id = $1', [
      ids.at(-1),
      Math.floor(index / 2),
    ]);
  }
  return ids;
}

describe('what comes to the inbox', () => {
  it('is every notice, once, with what it is about and why', async () => {
    const { app, town, office, police } = world;
    await app.database.query(`update person set copy_email = 'vorzimmer@stadt.example' where id = $1`, [
      police.personId,
    ]);
    const meeting = await invited(world);
    await atRest(app);
    app.clock.set('2026-12-01T08:05:00Z');
    const task = await aboutTask('Streifenplan');
    await atRest(app);
    app.clock.set('2026-12-01T08:00:00Z');
    expect(await noticesOf(police)).toEqual([
      {
        ...{ id: expect.any(String), at: expect.any(String), isRead: false },
        text: 'Für eine Aufgabe sind Sie zuständig.',
        reason: 'Sie erhalten diese Mitteilung, weil Ihnen eine Aufgabe zugewiesen wurde.',
        thing: { title: 'Streifenplan', path: `/aufgaben/${task.id}` },
      },
      {
        ...{ id: expect.any(String), at: expect.any(String), isRead: false },
        text: 'Sie sind zu einer Sitzung eingeladen.',
        reason: 'Sie erhalten diese Mitteilung, weil Sie in diesem Gremium einen Sitz haben.',
        thing: {
          title: 'Präventionsrat, 1. Sitzung am 2. März 2027',
          path: `/sitzungen/${meeting.id}`,
        },
      },
    ]);
    expect(await unreadOf(police)).toBe(2);
    expect(await noticesOf(office)).toEqual([]);
    await app.database.query('update person set copy_email = null where territory_id = $1', [town.id]);
  });

  it('needs no mail: who has no address reads it', async () => {
    const { app, town, office, church } = world;
    await app.database.query('update person set contact_email = null where id = $1', [church.personId]);
    await aTask(office, { title: 'Ohne Adresse', responsiblePersonId: church.personId });
    await atRest(app);
    expect((await noticesOf(church)).map(({ thing }) => thing?.title)).toEqual(['Ohne Adresse']);
    await app.database.query(
      `update person set contact_email = 'p' || id || '@example.org' where territory_id = $1 and id = $2`,
      [town.id, church.personId],
    );
  });

  it('to the office is read by those who coordinate, and not by members', async () => {
    const { app, town, office, police, school } = world;
    const other = await town.office();
    const ofBody = await town.office(world.council);
    const meeting = await invited(world);
    await school.do('answerInvitation', {
      invitationId: await invitationOf(school, meeting.id),
      answer: 'DECLINED',
    });
    await atRest(app);
    const [notice] = await noticesOf(office);
    expect(notice).toMatchObject({
      text: 'Für einen Sitz kommt niemand: Alle haben abgesagt oder sind verhindert.',
      reason: 'Sie erhalten diese Mitteilung, weil Sie die Sitzung betreuen.',
      thing: { path: `/sitzungen/${meeting.id}` },
    });
    expect(await noticesOf(other)).toEqual([notice]);
    expect(await noticesOf(ofBody)).toEqual([]);
    for (const member of [police, school])
      expect((await noticesOf(member)).map(({ id }) => id)).not.toContain(notice?.id);
    expect(await read(police, notice?.id ?? '')).toEqual({ __typename: 'Refused', code: 'NOT_FOUND' });
    expect(await read(other, notice?.id ?? '')).toEqual({ __typename: 'Notice', isRead: true });
    expect(await unreadOf(office)).toBe(0);
  });

  it('is not told any more when it was withdrawn before anybody read it', async () => {
    const { app, office, police } = world;
    const task = await aboutTask('Zurückgezogen');
    const kept = await aboutTask('Gelesen');
    await atRest(app);
    const mine = await noticesOf(police);
    await read(police, mine.find(({ thing }) => thing?.title === 'Gelesen')?.id ?? '');
    await app.database.query(`update notification set state = 'SUPERSEDED' where subject_id = any ($1)`, [
      [task.id, kept.id],
    ]);
    expect((await noticesOf(police)).map(({ thing }) => thing?.title)).toEqual(['Gelesen']);
    expect(await noticesOf(office)).toEqual([]);
  });
});

describe('a notice about something that one may no longer see', () => {
  it('says nothing of it', async () => {
    const { app, office, police, school } = world;
    const task = await aboutTask('Vertrauliche Sache');
    await atRest(app);
    await office.do('changeTask', { ...seen(task), change: { responsiblePersonId: school.personId } });
    await atRest(app);
    expect(await noticesOf(police)).toEqual([
      expect.objectContaining({ text: 'Für eine Aufgabe sind Sie zuständig.', thing: null }),
    ]);
    expect((await noticesOf(school)).map(({ thing }) => thing?.title)).toEqual(['Vertrauliche Sache']);
  });

  it('stays his own when his seat has ended, without its meeting', async () => {
    const { app, town, council } = world;
    const leaving = await town.user('Scheidendes Mitglied');
    const seat = await town.seat(council, leaving.personId);
    await invited(world);
    await atRest(app);
    await app.database.query(`update seat set valid_to = '2026-11-30' where id = $1`, [seat]);
    const [notice] = await noticesOf(leaving);
    expect(notice).toMatchObject({ text: 'Sie sind zu einer Sitzung eingeladen.', thing: null });
    expect(await read(leaving, notice?.id ?? '')).toEqual({ __typename: 'Notice', isRead: true });
    expect(await unreadOf(leaving)).toBe(0);
  });
});

describe('reading', () => {
  it('marks one, again without harm, and two at once', async () => {
    const { police, school } = world;
    const [id = '', other = ''] = await entries(2);
    expect(await Promise.all([read(police, id), read(police, id)])).toEqual([
      { __typename: 'Notice', isRead: true },
      { __typename: 'Notice', isRead: true },
    ]);
    expect((await noticesOf(police, { unread: true })).map((notice) => notice.id)).toEqual([other]);
    for (const stranger of [school, world.office])
      expect(await read(stranger, other)).toEqual({ __typename: 'Refused', code: 'NOT_FOUND' });
    expect(await unreadOf(police)).toBe(1);
  });

  it('marks all that one saw, and not what came meanwhile', async () => {
    const { police } = world;
    await entries(5);
    const shown = await noticesOf(police);
    expect(await readUntil(police, shown[1]?.at ?? '')).toEqual({ __typename: 'Inbox', unread: 1 });
    expect((await noticesOf(police, { unread: true })).map(({ id }) => id)).toEqual([shown[0]?.id]);
  });

  it('goes page by page, each entry once, also those of the same moment', async () => {
    const { police } = world;
    const ids = await entries(7);
    const found: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const { notices }: Page = await page(police, { first: 3, after });
      found.push(...notices.nodes.map(({ id }) => id));
      ({ hasNextPage: more, endCursor: after } = notices.pageInfo);
    }
    expect(found).toHaveLength(7);
    expect(found.toSorted()).toEqual(ids.toSorted());
  });

  it('counts up to a hundred', async () => {
    await entries(101);
    expect(await unreadOf(world.police)).toBe(100);
  });

  it('costs one statement for the list and one for the count, whatever is in it', async () => {
    const { app, police, office } = world;
    await entries(12);
    await office.do('scheduleMeeting', draftInput([world.council]));
    app.statements.length = 0;
    await page(police, { first: 20 });
    expect(app.statements).toHaveLength(2);
  });
});
