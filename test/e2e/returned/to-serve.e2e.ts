import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BodyId } from '../../../src/shared/ids.js';
import {
  type Answer,
  invitationOf,
  invited,
  schwarzenberg,
  TODAY,
  type User,
  type World,
} from '../meetings/town.js';
import { addressOf, post } from '../notifications/post.js';

/** Addresses that the mail server of the towns refuses. */
const refused = new Set<string>();
const faults = {
  recipient: (address: string) => (refused.has(address) ? ('refuse' as const) : undefined),
};

let world: World;
let council: BodyId;
let police: World['police'];
let school: World['school'];

beforeAll(async () => {
  world = await schwarzenberg({ worker: true, mailbox: { faults } });
});
beforeEach(async () => {
  const { app, town } = world;
  app.clock.set(TODAY);
  refused.clear();
  // What earlier tests left belongs to meetings that are over.
  await app.database.query(`update meeting set starts_at = '2026-11-01', ends_at = '2026-11-01T01:00Z'`);
  council = await town.body(`Rat ${Math.random()}`);
  police = await town.user('Polizeirevier Aue');
  school = await town.user('Oberschule');
  for (const { personId } of [police, school]) await town.seat(council, personId);
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

interface ToServe {
  readonly unserved: string[];
  readonly person: { readonly name: string };
  readonly meeting: { readonly id: string };
}

const QUERY = `query ($meetingId: ID, $after: String) {
  invitationsToServe(first: 2, meetingId: $meetingId, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } nodes { unserved person { name } meeting { id } } } }`;

async function pageFor(user: User, variables: object = {}) {
  const { invitationsToServe } = await user.ask<{
    invitationsToServe: {
      totalCount: number;
      pageInfo: { endCursor: string; hasNextPage: boolean };
      nodes: ToServe[];
    };
  }>(QUERY, variables);
  return invitationsToServe;
}

/** Whom somebody is told to serve, with what. */
async function listFor(user: User, meetingId?: string): Promise<string[]> {
  const { nodes, totalCount } = await pageFor(user, { meetingId });
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ person, unserved }) => `${person.name}: ${unserved.join(', ')}`);
}

/** A meeting whose invitation the police's mail server refused. */
async function refusedByPolice(): Promise<Answer> {
  refused.add(addressOf(police));
  const meeting = await invited({ office: world.office, council });
  await post(world.app);
  return meeting;
}

const served = async (meeting: Answer, channel = 'PHONE'): Promise<Answer> =>
  world.office.do('recordService', {
    ...{ invitationId: await invitationOf(police, meeting.id), channel, servedOn: '2026-12-01' },
  });

describe('whom legal mails did not reach', () => {
  it('is served once: of two offices that enter it at the same moment the second is told so', async () => {
    const meeting = await refusedByPolice();
    const answers = await Promise.all([served(meeting, 'PHONE'), served(meeting, 'POST')]);
    expect(answers.map(({ __typename, code }) => code ?? __typename).toSorted()).toEqual([
      'Invitation',
      'SERVED_ALREADY',
    ]);
    const proofs = await world.app.database.query(
      `select 1 from service_proof where invitation_id = $1 and state = 'HANDED_OVER'`,
      [await invitationOf(police, meeting.id)],
    );
    expect(proofs).toHaveLength(1);
    expect(await listFor(world.office)).toEqual([]);
  });

  it('is listed for the office that serves him, over all meetings and of one, and for nobody else', async () => {
    const { office, town, neighbour, app } = world;
    const reached = await invited({ office, council });
    await post(app);
    const meeting = await refusedByPolice();
    expect(await listFor(office)).toEqual(['Polizeirevier Aue: INVITATION']);
    expect(await listFor(office, meeting.id)).toEqual(['Polizeirevier Aue: INVITATION']);
    expect(await listFor(office, reached.id)).toEqual([]);
    expect(await listFor(await town.office(council))).toEqual(['Polizeirevier Aue: INVITATION']);
    const strangers = [police, school, await neighbour.office(), await town.office(await town.body('AG'))];
    for (const user of strangers) {
      expect(await listFor(user)).toEqual([]);
      expect(await listFor(user, meeting.id)).toEqual([]);
    }
    const { meeting: seen } = await school.ask<{ meeting: { invitations: { unserved: string[] }[] } }>(
      'query ($id: ID!) { meeting(id: $id) { invitations { unserved } } }',
      { id: meeting.id },
    );
    expect(seen.invitations).toEqual([{ unserved: [] }, { unserved: [] }]);
  });

  it.each(['POST', 'PHONE', 'HAND'])('is not listed any more once he was served by %s', async (channel) => {
    const meeting = await refusedByPolice();
    expect((await served(meeting, channel)).__typename).toBe('Invitation');
    expect(await listFor(world.office)).toEqual([]);
  });

  it('is not listed any more once the invitation was sent again and accepted', async () => {
    const { office, app } = world;
    const meeting = await refusedByPolice();
    refused.clear();
    const invitationId = await invitationOf(police, meeting.id);
    expect((await office.do('sendInvitationAgain', { invitationId })).__typename).toBe('Invitation');
    await post(app);
    expect(await listFor(office)).toEqual([]);
  });

  it('is to be told of a cancellation instead, and of nothing when the meeting is over', async () => {
    const { office, app } = world;
    const meeting = await refusedByPolice();
    await served(meeting);
    app.clock.set('2026-12-01T09:00:00Z');
    const { __typename } = await office.do('cancelMeeting', {
      ...{ meetingId: meeting.id, revision: meeting.revision, reason: 'Sturm' },
    });
    expect(__typename).toBe('Meeting');
    await post(app);
    expect(await listFor(office)).toEqual(['Polizeirevier Aue: CANCELLATION']);
    expect((await served(meeting)).__typename).toBe('Invitation');
    expect(await listFor(office)).toEqual([]);
    const proofs = await app.database.query(
      `select occasion, channel, state from service_proof where invitation_id = $1 order by id`,
      [await invitationOf(police, meeting.id)],
    );
    expect(proofs.at(-1)).toEqual({ occasion: 'CANCELLATION', channel: 'PHONE', state: 'HANDED_OVER' });
  });

  it('is not to be told of a meeting that has begun', async () => {
    await refusedByPolice();
    world.app.clock.set('2027-03-02T16:00:01Z');
    expect(await listFor(world.office)).toEqual([]);
  });

  it('is also who gets legal mails only, until the office sets the address right; of earlier mails none', async () => {
    const { office, app, town } = world;
    await invited({ office, council });
    await post(app);
    app.clock.set('2026-12-02T08:00:00Z');
    const meeting = await invited({ office, council });
    await post(app);
    await app.database.query(
      `insert into address_mark (id, territory_id, person_id, address_hash, since, stopped_at, reason, status)
       values (uuidv7(), $1, $2, sha256(convert_to($3, 'UTF8')), '2026-12-02T08:00Z', '2026-12-02T08:00Z', 'MAILBOX_FULL', '5.2.2')`,
      [town.id, police.personId, addressOf(police)],
    );
    expect(await listFor(office)).toEqual(['Polizeirevier Aue: INVITATION']);
    expect(await listFor(office, meeting.id)).toHaveLength(1);
    await office.do('clearAddressMarks', { personId: police.personId });
    expect(await listFor(office)).toEqual([]);
  });

  it('is read page by page, with one statement however many there are', async () => {
    const { office, app, town } = world;
    for (const { personId } of [police, school]) refused.add(addressOf({ personId }));
    const third = await town.user('Kirchgemeinde');
    await town.seat(council, third.personId);
    refused.add(addressOf(third));
    await invited({ office, council });
    await post(app);
    app.statements.length = 0;
    const first = await pageFor(office);
    const reads = app.statements.filter((text) => !/^(begin|commit|select set_config)/i.test(text.trim()));
    expect(reads).toHaveLength(1);
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const second = await pageFor(office, { after: first.pageInfo.endCursor });
    const names = [...first.nodes, ...second.nodes].map(({ person }) => person.name);
    expect(names.toSorted()).toEqual(['Kirchgemeinde', 'Oberschule', 'Polizeirevier Aue']);
  });
});
