import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Answer,
  invitationOf,
  invited,
  schwarzenberg,
  type User,
  type World,
} from '../meetings/town.js';
import { addressOf, answerPathIn, mailTo, post, recipientsOf } from './post.js';

let world: World;
beforeEach(async () => {
  world = await schwarzenberg({ worker: true });
});
afterEach(async () => {
  await world.app[Symbol.asyncDispose]();
});

async function called(more: object = {}): Promise<Answer> {
  const meeting = await invited(world, more);
  await post(world.app);
  return meeting;
}

const answers = async (user: User, meeting: Answer, answer: 'ACCEPTED' | 'DECLINED'): Promise<void> => {
  await user.do('answerInvitation', { invitationId: await invitationOf(user, meeting.id), answer });
};

/** What comes when the clock is set forward to this Berlin time. */
const at = async (instant: string) => {
  world.app.clock.set(instant);
  return post(world.app);
};

describe('reminders of a meeting on Tuesday, 2 March 2027, 17:00', () => {
  it('seven days before reach only who has not answered, two days before also who comes', async () => {
    const { app, police, school, church, firstDeputy } = world;
    const meeting = await called();
    await answers(school, meeting, 'ACCEPTED');
    await answers(police, meeting, 'DECLINED');
    await post(app);
    expect(await at('2027-02-23T15:59:59Z')).toEqual([]);
    const week = await at('2027-02-23T16:00:00Z');
    expect(recipientsOf(week)).toEqual([church, firstDeputy].map(addressOf).toSorted());
    expect(mailTo(week, church).subject).toContain('Erinnerung, Antwort offen: ');
    expect((await app.anonymous.fetch(answerPathIn(mailTo(week, church)))).status).toBe(200);
    // Two days before is a Sunday: 08:00 on the Friday before it.
    expect(await at('2027-02-26T06:59:59Z')).toEqual([]);
    const eve = await at('2027-02-26T07:00:00Z');
    expect(recipientsOf(eve)).toEqual([school, church, firstDeputy].map(addressOf).toSorted());
    expect(mailTo(eve, school).text).toContain('Sie haben zugesagt.');
    expect(eve.every(({ calendar }) => calendar === null)).toBe(true);
    // No video: nothing two hours before.
    expect(await at('2027-03-02T16:00:00Z')).toEqual([]);
  });

  it('come two hours before when there is a video link', async () => {
    const { police, school, church } = world;
    await called({ videoUrl: 'https://video.example.org/rat' });
    await at('2027-02-26T07:00:00Z');
    const last = await at('2027-03-02T14:00:00Z');
    expect(recipientsOf(last)).toEqual([police, school, church].map(addressOf).toSorted());
    expect(mailTo(last, school).text).toContain('https://video.example.org/rat');
  });

  it('are silent after a cancellation, and follow a move', async () => {
    const { app, office, school } = world;
    const meeting = await called();
    const moved = await office.do('moveMeeting', {
      meetingId: meeting.id,
      revision: meeting.revision,
      startsAt: '2027-03-09T17:00[Europe/Berlin]',
    });
    await post(app);
    expect(await at('2027-02-26T12:00:00Z')).toEqual([]);
    const week = await at('2027-03-02T16:00:00Z');
    expect(mailTo(week, school).subject).toContain('9. März 2027');
    await office.do('cancelMeeting', { meetingId: moved.id, revision: moved.revision, reason: 'Unwetter' });
    await post(app);
    expect(await at('2027-03-09T16:00:00Z')).toEqual([]);
  });

  it('that fall on a holiday go at 08:00 on the working day before', async () => {
    // Two days before is Easter Monday, and Good Friday lies before it: Thursday.
    const { school } = world;
    await called({ startsAt: '2027-03-31T17:00[Europe/Berlin]', endsAt: null });
    await at('2027-03-24T16:00:00Z');
    expect(await at('2027-03-25T06:59:59Z')).toEqual([]);
    expect(mailTo(await at('2027-03-25T07:00:00Z'), school).subject).toContain(
      '31. März 2027, 17:00 Uhr (MESZ)',
    );
  });

  it('are asked for by the office too: who has not answered gets one more mail each time, ten minutes apart', async () => {
    const { app, office, police, school, church } = world;
    const meeting = await called();
    await answers(school, meeting, 'ACCEPTED');
    for (const round of [1, 2]) {
      expect(await office.do('nudge', { meetingId: meeting.id })).toMatchObject({ __typename: 'Meeting' });
      const mails = await post(app);
      expect([round, recipientsOf(mails)]).toEqual([round, [police, church].map(addressOf).toSorted()]);
      expect(mailTo(mails, church).subject).toContain('Rückmeldung erbeten: ');
      app.clock.forward(10 * 60_000);
    }
  });
});

describe('a mail server that is busy', () => {
  it('gets the mail again minutes later; after the last try the office is told', async () => {
    await world.app[Symbol.asyncDispose]();
    const busy = new Set<string>();
    world = await schwarzenberg({
      worker: true,
      mailbox: { faults: { recipient: (to) => (busy.has(to) ? 'greylist' : undefined) } },
    });
    const { app, school, police, church } = world;
    busy.add(addressOf(school));
    await invited(world);
    expect(recipientsOf(await post(app))).toEqual([police, church].map(addressOf).toSorted());
    app.clock.forward(59_000);
    expect(await post(app)).toEqual([]);
    app.clock.forward(1_000);
    expect(await post(app)).toEqual([]);
    busy.clear();
    app.clock.forward(5 * 60_000);
    expect(recipientsOf(await post(app))).toEqual([addressOf(school)]);

    busy.add(addressOf(church));
    await invited(world);
    await post(app);
    for (const minutes of [1, 5, 10, 30, 60, 120, 240, 480]) {
      app.clock.forward(minutes * 60_000);
      expect(await post(app)).toEqual([]);
    }
    app.clock.forward(720 * 60_000);
    const [told] = await post(app);
    expect(told?.subject).toMatch(/^Nicht zugestellt an Kirchgemeinde: /);
    expect(told?.text).toContain('auch nach mehreren Versuchen nicht angenommen (451 4.7.1)');
  });
});
