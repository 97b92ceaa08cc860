import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementsOf } from '../../harness/statements.js';
import { draftInput, schwarzenberg, type World } from './town.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

/** A council with so many members, whose seats all have a deputy, and half as many vacant seats with deputies. */
async function councilOf(members: number): Promise<string> {
  const { town, app } = world;
  const council = await town.body(`Rat mit ${members} Sitzen`);
  await app.database.query(
    `with person as (insert into person (id, territory_id, name, contact_email)
            select uuidv7(), $1, 'Mitglied ' || n, n || '@rat.example' from generate_series(1, $3::int * 5 / 2) n returning id),
          numbered as (select id, row_number() over () as n from person),
          seat as (insert into seat (id, territory_id, body_id, organisation_id, holder_id, voting_right, valid_from)
            select uuidv7(), $1, $2, (select organisation_id from seat limit 1), case when n <= $3 then id end, true, '2026-01-01'
              from numbered where n <= $3::int * 3 / 2 returning id)
     insert into deputy (id, territory_id, seat_id, person_id, position)
     select uuidv7(), $1, s.id, d.id, 1 from (select id, row_number() over () as n from seat) s join numbered d on d.n = s.n + $3`,
    [town.id, council, members],
  );
  return council;
}

/** What each use case of a meeting's life costs for a council of this size. */
async function costs(members: number): Promise<Record<string, number>> {
  const { office } = world;
  const council = await councilOf(members);
  const draft = await office.do('scheduleMeeting', draftInput([council]));
  const meetingId = draft.id;
  let { revision } = draft;
  const cost = async (mutation: string, input: object): Promise<number> =>
    statementsOf(async () => {
      const answer = await office.do(mutation, { meetingId, revision, ...input });
      expect(answer).toMatchObject({ __typename: 'Meeting' });
      ({ revision } = answer);
    });
  const sendInvitation = await cost('sendInvitation', {});
  const [invited] = await world.app.database.query<{ count: number }>(
    'select count(*)::int as count from invitation where meeting_id = $1',
    [meetingId],
  );
  expect(invited).toEqual({ count: members * 1.5 });
  const page = await statementsOf(() =>
    office.ask(
      `query ($id: ID!) { meeting(id: $id) { title agenda { title } history { event } guests { id }
         invitations { answer person { name organisation { name } } seat { id } }
         bodies { vacantSeats { id } invitationDeadline { sentence } quorumForecast { text } } } }`,
      { id: meetingId },
    ),
  );
  const changePlace = await cost('changePlace', { place: 'Bürgerhaus' });
  const moveMeeting = await cost('moveMeeting', { startsAt: '2027-03-09T17:00[Europe/Berlin]' });
  const cancelMeeting = await cost('cancelMeeting', { reason: 'Sturm' });
  return { sendInvitation, page, changePlace, moveMeeting, cancelMeeting };
}

describe('the number of statements', () => {
  it('is the same for 10 members and for 200', async () => {
    await costs(2);
    const few = await costs(10);
    expect(await costs(200)).toEqual(few);
    expect(few['sendInvitation']).toBeGreaterThan(5);
    expect(few['sendInvitation']).toBeLessThan(35);
  });

  it('that read a meeting page is one, beside who asks and the transaction', async () => {
    const { office, council, app } = world;
    const draft = await office.do('scheduleMeeting', draftInput([council]));
    app.statements.length = 0;
    await office.ask(
      'query ($id: ID!) { meeting(id: $id) { title invitations { person { name } } bodies { quorumForecast { text } } } }',
      { id: draft.id },
    );
    expect(
      app.statements.filter((text) => !/^(begin|commit|select set_config)/i.test(text.trim())),
    ).toHaveLength(1);
  });
});
