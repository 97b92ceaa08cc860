import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressOf, mailTo, post, recipientsOf } from '../notifications/post.js';
import { invitationOf, invited, schwarzenberg, type User, type World } from './town.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg({ worker: true });
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const MEETING = `query ($id: ID!) { meeting(id: $id) {
  invitations { role answer releasedAt person { name } seat { id } }
  bodies { vacantSeats { id } quorumForecast { base needed certain possible warning } } } }`;

interface Seen {
  readonly meeting: {
    readonly invitations: readonly { role: string; seat: { id: string }; releasedAt: string | null }[];
    readonly bodies: readonly [
      { vacantSeats: readonly { id: string }[]; quorumForecast: Record<string, unknown> },
    ];
  };
}

/** A council with one member, a vacant seat with two deputies, and one whose only deputy is the first of them. */
async function council(name: string) {
  const { town, school, firstDeputy, secondDeputy, office } = world;
  const id = await town.body(name);
  const member = await town.seat(id, school.personId);
  const vacant = await town.seat(id, null, [firstDeputy.personId, secondDeputy.personId]);
  const empty = await town.seat(id, null, [firstDeputy.personId]);
  const meeting = await invited({ office, council: id });
  const see = async () => (await office.ask<Seen>(MEETING, { id: meeting.id })).meeting;
  const answer = async (user: User, given: string) =>
    user.do('answerInvitation', { invitationId: await invitationOf(user, meeting.id), answer: given });
  return { member, vacant, empty, meeting, see, answer };
}

describe('a vacant seat with deputies', () => {
  it('is represented by its first deputy, who is called with the invitation', async () => {
    const { app, school, firstDeputy, secondDeputy } = world;
    const { vacant, empty, see, answer } = await council('Rat mit Vakanzen');
    const mails = await post(app);
    expect(recipientsOf(mails)).toEqual([addressOf(school), addressOf(firstDeputy)].toSorted());
    expect(mailTo(mails, firstDeputy).subject).toContain('Einladung');
    const seen = await see();
    expect(seen.invitations.filter(({ role }) => role === 'DEPUTY')).toMatchObject([
      { seat: { id: vacant } },
    ]);
    expect(seen.bodies[0].vacantSeats.map(({ id }) => id).toSorted()).toEqual([vacant, empty].toSorted());
    // The seat for which nobody could be called is no part of the whole; the represented one is.
    expect(seen.bodies[0].quorumForecast).toMatchObject({ base: 2, needed: 1, certain: 0, possible: 2 });
    await answer(firstDeputy, 'ACCEPTED');
    expect((await see()).bodies[0].quorumForecast).toMatchObject({ base: 2, certain: 1, warning: null });
    await answer(firstDeputy, 'DECLINED');
    expect(recipientsOf(await post(app))).toEqual([addressOf(secondDeputy)]);
    await answer(secondDeputy, 'DECLINED');
    expect((await see()).bodies[0].quorumForecast).toMatchObject({ base: 2, certain: 0, possible: 1 });
    expect(recipientsOf(await post(app))).toEqual(['rat@schwarzenberg.example']);
  });

  it('has its first deputy called again when the meeting is moved, without a mail that he is not needed', async () => {
    const { app, office, school, firstDeputy, secondDeputy } = world;
    const { meeting, answer, see } = await council('Rat, der verschiebt');
    await answer(firstDeputy, 'DECLINED');
    await answer(secondDeputy, 'ACCEPTED');
    await post(app);
    await office.do('moveMeeting', {
      meetingId: meeting.id,
      revision: meeting.revision,
      startsAt: '2027-03-09T17:00[Europe/Berlin]',
    });
    const mails = await post(app);
    expect(recipientsOf(mails)).toEqual(
      [addressOf(school), addressOf(firstDeputy), addressOf(secondDeputy)].toSorted(),
    );
    expect(mailTo(mails, firstDeputy).calendar).toContain('METHOD:REQUEST');
    expect(mailTo(mails, secondDeputy).calendar).toContain('METHOD:CANCEL');
    expect((await see()).bodies[0].quorumForecast).toMatchObject({ base: 2, certain: 0, possible: 2 });
  });

  it('comes about when a seat is handed over to nobody: its deputy is called at once', async () => {
    const { app, office, school } = world;
    const { member, meeting } = await council('Rat, der jemanden verliert');
    await app.database.query(
      'insert into deputy (id, territory_id, seat_id, person_id, position) values (uuidv7(), $1, $2, $3, 1)',
      [world.town.id, member, world.church.personId],
    );
    await post(app);
    await office.do('handOverSeat', { id: member, revision: 1, holderId: null, from: '2027-01-01' });
    const mails = await post(app);
    expect(recipientsOf(mails)).toEqual([addressOf(school), addressOf(world.church)].toSorted());
    expect(await invitationOf(world.church, meeting.id)).toBeTruthy();
  });
});
