import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Answer, invitationOf, invited, schwarzenberg, type User, type World } from './town.js';

/** The meeting is on 2 March 2027, 17:00 to 19:00. */
const AFTERWARDS = '2027-03-02T20:00:00Z';

let world: World;
let meeting: Answer;
beforeEach(async () => {
  world = await schwarzenberg();
  const agenda = ['OFFICE', 'BODY', 'TOWN'].map((audience) => ({ title: audience, audience: [audience] }));
  meeting = await invited(world, { agenda });
  await answer(world.police, 'DECLINED');
});
afterEach(async () => {
  await world.app[Symbol.asyncDispose]();
});

async function answer(user: User, given: 'ACCEPTED' | 'DECLINED'): Promise<void> {
  const invitationId = await invitationOf(user, meeting.id);
  expect(await user.do('answerInvitation', { invitationId, answer: given })).toMatchObject({
    __typename: 'Invitation',
  });
}

const seenBy = (user: User) =>
  user.ask<{ meeting: object | null; meetings: { totalCount: number }; body: { seats: object[] } | null }>(
    `query ($id: ID!, $body: ID!) { meetings { totalCount }
       meeting(id: $id) { state agenda { title } myInvitations { answer canAnswer } invitations { person { name } } bodies { body { name } } }
       body(id: $body) { name seats { id } rules { id } } }`,
    { id: meeting.id, body: world.council },
  );

describe('a deputy who accepted', () => {
  it('keeps sight of the meeting that he attended, and of nothing else of the body', async () => {
    const { firstDeputy, office, app } = world;
    await answer(firstDeputy, 'ACCEPTED');
    const during = await seenBy(firstDeputy);
    expect(during.body?.seats).toHaveLength(4);
    app.clock.set(AFTERWARDS);
    const kept = {
      meetings: { totalCount: 1 },
      meeting: {
        agenda: [{ title: 'BODY' }, { title: 'TOWN' }],
        myInvitations: [{ answer: 'ACCEPTED', canAnswer: false }],
        invitations: expect.arrayContaining([{ person: { name: 'Oberschule' } }]),
        bodies: [{ body: { name: 'Präventionsrat' } }],
      },
      body: { name: 'Präventionsrat', seats: [], rules: [] },
    };
    expect(await seenBy(firstDeputy)).toMatchObject(kept);
    const { revision } = await office
      .ask<{ meeting: { revision: number } }>('query ($id: ID!) { meeting(id: $id) { revision } }', {
        id: meeting.id,
      })
      .then(({ meeting: now }) => now);
    expect(
      await office.do('markMeetingHeld', {
        meetingId: meeting.id,
        revision,
        endedAt: '2027-03-02T18:30:00Z',
      }),
    ).toMatchObject({ __typename: 'Meeting' });
    expect(await seenBy(firstDeputy)).toMatchObject({ ...kept, meeting: { ...kept.meeting, state: 'HELD' } });
  });
});

describe('who did not attend', () => {
  it('loses sight with the end: a deputy who declined, one who was released, one never called', async () => {
    const { firstDeputy, secondDeputy, police, app } = world;
    await answer(firstDeputy, 'DECLINED');
    expect((await seenBy(secondDeputy)).meeting).not.toBeNull();
    await answer(police, 'ACCEPTED');
    app.clock.set(AFTERWARDS);
    for (const user of [firstDeputy, secondDeputy])
      expect(await seenBy(user)).toEqual({ meeting: null, meetings: { totalCount: 0 }, body: null });
  });

  it('a guest loses it too', async () => {
    const { office, town, app } = world;
    const guest = await town.user('Sachverständige');
    await office.do('inviteGuest', { meetingId: meeting.id, personId: guest.personId });
    expect((await seenBy(guest)).meeting).not.toBeNull();
    app.clock.set(AFTERWARDS);
    expect((await seenBy(guest)).meeting).toBeNull();
  });
});
