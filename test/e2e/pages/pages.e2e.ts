import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { draftInput, invitationOf, invited, schwarzenberg, type User, type World } from '../meetings/town.js';
import { ACCOUNT, MEETING, MEETINGS, MEMBERS, OVERVIEW } from './operations.js';

let world: World;
let meetingId: string;
let draftId: string;
beforeAll(async () => {
  world = await schwarzenberg();
  const { office, council, police, app } = world;
  await world.town.person('Koordinierungsstelle', office.accountId);
  meetingId = (await invited(world)).id;
  draftId = (await office.do('scheduleMeeting', draftInput([council], { title: 'Entwurf' }))).id;
  await office.do('proposeTopic', { bodyId: council, title: 'Beleuchtung' });
  await police.do('answerInvitation', {
    invitationId: await invitationOf(police, meetingId),
    answer: 'ACCEPTED',
  });
  await app.database.query(
    `insert into service_proof (id, territory_id, invitation_id, occasion, schedule, channel, state, at)
     select uuidv7(), territory_id, id, 'INVITATION', 1, 'EMAIL', 'REFUSED', now() from invitation where person_id = $1`,
    [world.church.personId],
  );
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const sent = jest.spyOn(pg.Client.prototype, 'query');
beforeEach(() => {
  sent.mockClear();
});

/** Not counted: the frame of a transaction and the one lookup of session and actor (architecture.md §6). */
const FRAME = /^(begin|start transaction|commit|select set_config|select kpr_actor_of_session)/i;
const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : ((query as { text?: string }).text ?? '');

/** Fetches a page and gives its data with the number of statements that it took. */
async function page<T>(
  who: User,
  operation: string,
  variables: object = {},
): Promise<{ data: T; statements: number }> {
  const before = sent.mock.calls.length;
  const data = await who.ask<T>(operation, variables);
  const texts = sent.mock.calls.slice(before).map(([query]) => textOf(query).trim());
  return { data, statements: texts.filter((text) => !FRAME.test(text)).length };
}

interface Meeting {
  readonly id: string;
  readonly may: string[];
  readonly [field: string]: unknown;
}
interface Overview {
  readonly me: { readonly territories: readonly { readonly rights: string[] }[] };
  readonly myInvitations: object[];
  readonly waiting: { readonly totalCount: number; readonly nodes: object[] };
  readonly coming: { readonly nodes: Meeting[] };
}
interface Members {
  readonly bodies: object[];
  readonly persons: { readonly nodes: { readonly name: string; readonly mailRefused: boolean | null }[] };
}
const rootFields = (operation: string): number => [...operation.matchAll(/^ {2}\w+/gm)].length;

describe('each page is one operation with one statement a root field', () => {
  it('the overview: what is due for a member', async () => {
    const { data, statements } = await page<Overview>(world.school, OVERVIEW);
    expect(statements).toBe(rootFields(OVERVIEW));
    expect(data.myInvitations).toMatchObject([
      { answer: 'OPEN', canAnswer: true, meeting: { id: meetingId } },
    ]);
    expect(data.me).toMatchObject({
      canSeeMembers: true,
      canAdminister: false,
      territories: [
        {
          name: 'Schwarzenberg',
          roles: ['MEMBER'],
          rights: ['PROPOSE_TOPIC', 'ANSWER_INVITATION', 'CREATE_TASK', 'PROPOSE_PROJECT'],
        },
      ],
    });
    expect(data.waiting).toMatchObject({ totalCount: 1, nodes: [{ kind: 'ANSWER_INVITATION' }] });
  });

  it('the overview: what is due for the office', async () => {
    const { data } = await page<Overview>(world.office, OVERVIEW);
    expect(data.me.territories).toMatchObject([{ roles: ['COORDINATOR'] }]);
    expect(data.me.territories[0]?.rights).toContain('MANAGE_MEETING');
    expect(data.waiting.nodes).toMatchObject([
      { kind: 'REFUSED_MAILS', thingId: meetingId },
      { kind: 'SEND_INVITATION', thingId: draftId, dueOn: '2027-02-15' },
      { kind: 'MISSING_ANSWERS', thingId: meetingId, demand: '2 Rückmeldungen fehlen' },
    ]);
    expect(data.coming.nodes).toMatchObject([
      { id: meetingId, answerCounts: { accepted: 1, declined: 0, open: 2 } },
    ]);
  });

  it('the meetings: found by body, state, words, coming and past', async () => {
    const { office, council, app } = world;
    const ids = async (filter: object): Promise<string[]> => {
      const { data, statements } = await page<{ meetings: { nodes: Meeting[] } }>(office, MEETINGS, {
        filter,
      });
      expect(statements).toBe(1);
      return data.meetings.nodes.map(({ id }) => id);
    };
    const [past, older] = [await invited(world), await invited(world)];
    await app.database.query(
      `update meeting set starts_at = '2026-11-20T16:00Z', ends_at = null where id = $1`,
      [past.id],
    );
    await app.database.query(
      `update meeting set starts_at = '2026-11-10T16:00Z', ends_at = null where id = $1`,
      [older.id],
    );
    expect(await ids({ when: 'COMING' })).toEqual([meetingId, draftId]);
    expect(await ids({ when: 'PAST', bodyId: council })).toEqual([past.id, older.id]);
    expect(await ids({ states: ['DRAFT'] })).toEqual([draftId]);
    expect(await ids({ text: '20. November' })).toEqual([past.id]);
    expect(await ids({ text: 'ENTWURF' })).toEqual([draftId]);
    expect(await ids({ text: 'nirgends' })).toEqual([]);
    await app.database.query('delete from service_proof');
    await app.database.query('delete from meeting where id = any ($1)', [[past.id, older.id]]);
  });

  it('a meeting: all that it takes to prepare it', async () => {
    const { data, statements } = await page<{ meeting: Meeting }>(world.office, MEETING, { id: draftId });
    expect(statements).toBe(1);
    expect(data.meeting).toMatchObject({
      agendaMinutes: 0,
      bodies: [{ topics: [{ title: 'Beleuchtung' }], invitationDeadline: { kept: true } }],
    });
    const seen = (await page<{ meeting: Meeting }>(world.school, MEETING, { id: meetingId })).data.meeting;
    expect(seen).toMatchObject({
      answerCounts: { accepted: 1, open: 2 },
      refusedMails: null,
      may: ['ANSWER_INVITATION'],
    });
  });

  it('the bodies and members', async () => {
    const { data, statements } = await page<Members>(world.office, MEMBERS, {
      territoryId: world.town.id,
      search: 'kirch',
    });
    expect(statements).toBe(rootFields(MEMBERS));
    expect(data.bodies).toMatchObject([{ name: 'Präventionsrat', vacancies: [{ isVacant: true }] }]);
    expect(data.persons.nodes).toMatchObject([{ name: 'Kirchgemeinde', mailRefused: expect.any(Boolean) }]);
    const member = (await page<Members>(world.school, MEMBERS, { territoryId: world.town.id })).data.persons
      .nodes;
    expect(member.filter((person) => person.mailRefused !== null).map(({ name }) => name)).toEqual([
      'Oberschule',
    ]);
  });

  it('the account, with every session and the end of another', async () => {
    const { school, police, app } = world;
    const other = await app.as(school.accountId);
    const { data, statements } = await page<{ sessions: { id: string; isThisOne: boolean }[] }>(
      school,
      ACCOUNT,
    );
    expect(statements).toBe(rootFields(ACCOUNT));
    expect(data.sessions.map(({ isThisOne }) => isThisOne).toSorted()).toEqual([false, true]);
    const end = async (who: User, sessionId: string) =>
      JSON.stringify(
        await who.ask(
          'mutation ($input: EndSessionInput!) { endSession(input: $input) { ... on SignedOut { signedOut } ... on Refused { code } } }',
          {
            input: { sessionId },
          },
        ),
      );
    const foreign = data.sessions.find(({ isThisOne }) => !isThisOne)?.id ?? '';
    expect(await end(police, foreign)).toContain('NOT_FOUND');
    expect((await other.data<{ me: unknown }>('{ me { canAdminister } }')).me).not.toBeNull();
    expect(await end(school, foreign)).toContain('"signedOut":true');
    expect((await other.data<{ me: unknown }>('{ me { canAdminister } }')).me).toBeNull();
    expect((await school.ask<{ sessions: object[] }>(ACCOUNT)).sessions).toHaveLength(1);
    expect(await end(school, foreign)).toContain('NOT_FOUND');
  });
});

describe('what one may do with a meeting', () => {
  const may = async (who: User, id: string): Promise<string[] | undefined> =>
    (await who.ask<{ meeting: Meeting | null }>('query ($id: ID!) { meeting(id: $id) { may } }', { id }))
      .meeting?.may;

  it('follows from right, state and time', async () => {
    const { office, police, app, neighbour } = world;
    expect(await may(office, draftId)).toEqual([
      'CHANGE_MEETING_DRAFT',
      'EDIT_AGENDA',
      'DISCARD_DRAFT',
      'PREVIEW_INVITATION',
      'SEND_INVITATION',
      'INVITE_GUEST',
    ]);
    const invitedActions = [
      'PREVIEW_INVITATION',
      'INVITE_GUEST',
      'MOVE_MEETING',
      'CHANGE_PLACE',
      'SUPPLEMENT_AGENDA',
      'NUDGE',
      'CANCEL_MEETING',
      'RECORD_ANSWER',
      'RECORD_SERVICE',
    ];
    expect(await may(office, meetingId)).toEqual(invitedActions);
    expect(await may(police, meetingId)).toEqual(['ANSWER_INVITATION']);
    expect(await may(police, draftId)).toBeUndefined();
    expect(await may(await neighbour.office(), meetingId)).toBeUndefined();
    app.clock.set('2027-03-02T17:00:00Z');
    expect(await may(office, meetingId)).toEqual([
      'PREVIEW_INVITATION',
      'MARK_MEETING_HELD',
      'RECORD_DECISION',
      'RECORD_SERVICE',
    ]);
    expect(await may(police, meetingId)).toEqual([]);
  });
});
