import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { invitationOf, invited, schwarzenberg, type World } from './town.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const ANSWER = `mutation ($input: AnswerInvitationInput!) {
  answerInvitation(input: $input) { __typename ... on Refused { code } } }`;

describe('two answers at once', () => {
  const answers = (user: World['police'], input: object) => user.do('answerInvitation', input, 'answer');

  it('of holder and deputy leave exactly one of them on the seat', async () => {
    const { police, firstDeputy, app } = world;
    for (let round = 0; round < 5; round += 1) {
      const meeting = await invited(world);
      const own = await invitationOf(police, meeting.id);
      await answers(police, { invitationId: own, answer: 'DECLINED' });
      const call = await invitationOf(firstDeputy, meeting.id);
      const [holder, deputy] = await Promise.all([
        answers(police, { invitationId: own, answer: 'ACCEPTED' }),
        answers(firstDeputy, { invitationId: call, answer: 'ACCEPTED' }),
      ]);
      expect(holder).toMatchObject({ answer: 'ACCEPTED' });
      // Who comes second may be released already, and then has no business here any more: refused, never an error.
      expect(deputy.code ?? 'accepted').toMatch(/^(accepted|NOT_FOUND|DEPUTY_RELEASED)$/);
      const coming = await app.database.query(
        `select role from invitation where meeting_id = $1 and seat_id = $2 and answer = 'ACCEPTED' and released_at is null`,
        [meeting.id, world.seats.police],
      );
      expect(coming).toEqual([{ role: 'HOLDER' }]);
    }
  });

  it('never call the next deputy for a seat that its holder has taken back', async () => {
    const { police, firstDeputy, app } = world;
    for (let round = 0; round < 8; round += 1) {
      const meeting = await invited(world);
      const own = await invitationOf(police, meeting.id);
      await answers(police, { invitationId: own, answer: 'DECLINED' });
      const call = await invitationOf(firstDeputy, meeting.id);
      await Promise.all([
        answers(police, { invitationId: own, answer: 'ACCEPTED' }),
        firstDeputy.client.run(ANSWER, { input: { invitationId: call, answer: 'DECLINED' } }),
      ]);
      const called = await app.database.query(
        `select 1 from invitation where meeting_id = $1 and role = 'DEPUTY' and answer <> 'DECLINED' and released_at is null`,
        [meeting.id],
      );
      expect(called).toEqual([]);
    }
  });

  it('that call the same deputy leave him one further seat', async () => {
    const { town, office, app } = world;
    const body = await town.body('Lenkungsgruppe', 'STEERING_GROUP');
    const [one, two, shared] = [
      await town.user('Ordnungsamt'),
      await town.user('Jugendamt'),
      await town.user('Stellvertretung beider'),
    ];
    await town.seat(body, one.personId, [shared.personId]);
    await town.seat(body, two.personId, [shared.personId]);
    for (let round = 0; round < 8; round += 1) {
      const meeting = await invited({ office, council: body });
      const given = await Promise.all(
        [one, two].map(async (user) =>
          answers(user, { invitationId: await invitationOf(user, meeting.id), answer: 'DECLINED' }),
        ),
      );
      expect(given.map(({ __typename }) => __typename)).toEqual(['Invitation', 'Invitation']);
      const calls = await app.database.query(
        `select 1 from invitation where meeting_id = $1 and role = 'DEPUTY' and released_at is null`,
        [meeting.id],
      );
      expect(calls).toHaveLength(1);
    }
  });
});
