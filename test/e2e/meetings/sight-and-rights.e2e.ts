import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { systemActor } from '../../../src/shared/actor.js';
import type { TerritoryId } from '../../../src/shared/ids.js';
import {
  type Answer,
  draftInput,
  invitationOf,
  invited,
  schwarzenberg,
  type User,
  type World,
} from './town.js';

let world: World;
let meeting: Answer;
let invitationId: string;
let strangers: { who: string; user: User }[];

beforeAll(async () => {
  world = await schwarzenberg();
  const { town, neighbour, council } = world;
  meeting = await invited(world);
  invitationId = await invitationOf(world.school, meeting.id);
  const siblings = await town.body('AG Jugend', 'WORKING_GROUP');
  const sibling = await town.user('Jugendhaus');
  await town.seat(siblings, sibling.personId);
  const former = await town.user('Ehemalige Schulleitung');
  await town.seat(council, former.personId, [], '2026-11-30');
  // He still sits elsewhere in the town, so that not row level security alone hides the council from him.
  await town.seat(siblings, former.personId);
  await world.app.database.query(
    `insert into invitation (id, territory_id, meeting_id, body_id, seat_id, person_id, role, called_at)
     select uuidv7(), territory_id, $1, body_id, id, holder_id, 'HOLDER', '2026-11-01' from seat where holder_id = $2 and body_id = $3`,
    [meeting.id, former.personId, council],
  );
  strangers = [
    { who: 'the office of Schneeberg', user: await neighbour.office() },
    { who: 'a member of a sibling working group', user: sibling },
    { who: 'somebody whose term has ended', user: former },
    { who: 'a deputy who is not called', user: world.secondDeputy },
  ];
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const MANAGING = (id: string, revision: number): [string, object][] => [
  ['changeMeetingDraft', { meetingId: id, revision, title: 'x' }],
  ['discardDraft', { meetingId: id, revision }],
  ['sendInvitation', { meetingId: id, revision }],
  ['moveMeeting', { meetingId: id, revision, startsAt: '2027-03-09T17:00[Europe/Berlin]' }],
  ['changePlace', { meetingId: id, revision, place: 'x' }],
  ['supplementAgenda', { meetingId: id, revision, items: [{ title: 'x' }] }],
  ['cancelMeeting', { meetingId: id, revision, reason: 'x' }],
  ['markMeetingHeld', { meetingId: id, revision, endedAt: '2026-11-01T00:00:00Z' }],
  ['nudge', { meetingId: id }],
  ['inviteGuest', { meetingId: id, personId: id }],
  ['addAgendaItem', { meetingId: id, revision, item: { title: 'x' } }],
  ['changeAgendaItem', { meetingId: id, revision, agendaItemId: id, change: { title: 'x' } }],
  ['removeAgendaItem', { meetingId: id, revision, agendaItemId: id }],
  ['orderAgenda', { meetingId: id, revision, agendaItemIds: [] }],
  ['copyAgendaFromLastMeeting', { meetingId: id, revision }],
  ['takeTopic', { meetingId: id, revision, topicId: id }],
];

describe('who has no business with the council', () => {
  it('finds nothing of its meeting by any path', async () => {
    for (const { who, user } of strangers) {
      const seen = await user.ask(
        `query ($id: ID!, $filter: MeetingFilter!, $bodyId: ID!) { meeting(id: $id) { id } meetings { totalCount nodes { id } }
           filtered: meetings(filter: $filter) { totalCount } myInvitations { id } topics(bodyId: $bodyId) { id } }`,
        { id: meeting.id, filter: { bodyId: world.council }, bodyId: world.council },
      );
      expect({ who, seen }).toEqual({
        who,
        seen: {
          meeting: null,
          meetings: { totalCount: 0, nodes: [] },
          filtered: { totalCount: 0 },
          myInvitations: [],
          topics: [],
        },
      });
    }
  });

  it('gets for every mutation the answer of an unknown thing', async () => {
    const office = strangers[0]?.user;
    if (office === undefined) throw new Error('no office');
    for (const [mutation, input] of MANAGING(meeting.id, meeting.revision)) {
      expect({ mutation, ...(await office.do(mutation, input)) }).toMatchObject({
        mutation,
        code: 'NOT_FOUND',
      });
    }
    const entries: [string, object][] = [
      ['uninviteGuest', { invitationId }],
      ['recordAnswer', { invitationId, answer: 'ACCEPTED' }],
      ['sendInvitationAgain', { invitationId }],
      ['recordService', { invitationId, channel: 'POST', servedOn: '2026-12-01' }],
      ['scheduleMeeting', draftInput([world.council])],
    ];
    for (const [mutation, input] of entries) {
      expect({ mutation, ...(await office.do(mutation, input)) }).toMatchObject({
        mutation,
        code: 'NOT_FOUND',
      });
    }
  });

  it('cannot answer with an invitation of a term that has ended', async () => {
    const [former] = await world.app.database.query<{ id: string }>(
      `select id from invitation where meeting_id = $1 and called_at = '2026-11-01'`,
      [meeting.id],
    );
    const answer = await strangers[2]?.user.do('answerInvitation', {
      invitationId: former?.id,
      answer: 'ACCEPTED',
    });
    expect(answer).toMatchObject({ __typename: 'Refused', code: 'NOT_FOUND' });
    expect(
      await world.app.database.query(`select answer from invitation where id = $1`, [former?.id]),
    ).toEqual([{ answer: 'OPEN' }]);
  });

  it('finds no row even by a raw SELECT in Schneeberg, as long as nothing is shared', async () => {
    const { app, neighbour, town } = world;
    const tables = [
      'meeting',
      'meeting_body',
      'agenda_item',
      'invitation',
      'answer_record',
      'service_proof',
      'meeting_history',
      'topic',
      'share',
    ];
    const rowsOf = (territory: TerritoryId) =>
      app.get(UnitOfWork).run(systemActor('test', territory), async (tx) => {
        const counts: number[] = [];
        for (const table of tables) counts.push((await tx.query(`select 1 from ${table}`)).length);
        return counts;
      });
    expect(await rowsOf(neighbour.id)).toEqual(tables.map(() => 0));
    expect((await rowsOf(town.id)).slice(0, 4)).not.toContain(0);
  });

  it('a stranger without session reads nothing', async () => {
    const answer = await world.app.anonymous.run('query ($id: ID!) { meeting(id: $id) { id } }', {
      id: meeting.id,
    });
    expect(answer.errors?.[0]?.extensions.code).toBe('SIGN_IN_NEEDED');
  });
});

describe('somebody with an account and without any right', () => {
  it('sees his own persons, with their contact, and no others', async () => {
    const { town, neighbour } = world;
    const newcomer = await town.user('Neu gewonnene Vereinsleitung');
    await neighbour.person('Vereinsleitung in Schneeberg', newcomer.accountId);
    const { me, persons, person } = await newcomer.ask<Record<string, object>>(
      `query ($town: ID!, $id: ID!) { me { persons { name territoryId } grants { role } }
         persons(territoryId: $town) { totalCount nodes { name } } person(id: $id) { name contactEmail seats { id } } }`,
      { town: town.id, id: newcomer.personId },
    );
    expect(me).toEqual({
      persons: [
        { name: 'Neu gewonnene Vereinsleitung', territoryId: town.id },
        { name: 'Vereinsleitung in Schneeberg', territoryId: neighbour.id },
      ],
      grants: [],
    });
    expect(persons).toEqual({ totalCount: 1, nodes: [{ name: 'Neu gewonnene Vereinsleitung' }] });
    expect(person).toMatchObject({ contactEmail: expect.stringContaining('@example.org'), seats: [] });
  });
});

describe('a member', () => {
  it('sees the called meeting but no draft, no service, no history', async () => {
    const draft = await world.office.do('scheduleMeeting', draftInput([world.council]));
    const { meetings } = await world.school.ask<{ meetings: { nodes: object[] } }>(
      'query { meetings { nodes { id canManage invitations { person { name contactEmail } answer serviceProofs { id } } history { id } bodies { quorumForecast { state } } } } }',
    );
    expect(meetings.nodes).toMatchObject([
      { id: meeting.id, canManage: false, history: [], bodies: [{ quorumForecast: { state: 'POSSIBLE' } }] },
    ]);
    expect(JSON.stringify(meetings)).not.toContain(draft.id);
  });

  it('changes nothing of it: each mutation of the office is refused', async () => {
    for (const [mutation, input] of MANAGING(meeting.id, meeting.revision)) {
      const name = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
      const answer = await world.school.client.run(
        `mutation ($input: ${name}Input!) { answer: ${mutation}(input: $input) { ... on Refused { code } } }`,
        { input },
      );
      expect({ mutation, answer: JSON.stringify(answer) }).toEqual({
        mutation,
        answer: expect.stringContaining('NOT_ALLOWED'),
      });
    }
  });

  it('does not answer for others', async () => {
    expect(await world.police.do('answerInvitation', { invitationId, answer: 'DECLINED' })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('reads agenda items by their audience', async () => {
    const { office, school, council, town } = world;
    const steering = await town.body('Lenkungsgruppe', 'STEERING_GROUP');
    const leader = await town.user('Oberbürgermeister');
    await town.seat(steering, leader.personId);
    await town.seat(council, leader.personId);
    const agenda = ['OFFICE', 'STEERING', 'BODY', 'TOWN', 'PUBLIC'].map((audience) => ({
      title: audience,
      audience: [audience],
    }));
    const called = await invited({ office, council }, { agenda });
    const titles = async (user: User): Promise<string> => {
      const { meeting: seen } = await user.ask<{ meeting: { agenda: { title: string }[] } | null }>(
        'query ($id: ID!) { meeting(id: $id) { agenda { title } } }',
        { id: called.id },
      );
      return (seen?.agenda ?? []).map(({ title }) => title).join(' ');
    };
    expect(await titles(office)).toBe('OFFICE STEERING BODY TOWN PUBLIC');
    expect(await titles(school)).toBe('BODY TOWN PUBLIC');
    expect(await titles(leader)).toBe('STEERING BODY TOWN PUBLIC');
  });
});
