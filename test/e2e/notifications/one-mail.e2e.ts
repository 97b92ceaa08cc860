import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CheckNotices } from '../../../src/notifications/use-cases/check-notices.js';
import { ClaimDueNotices } from '../../../src/notifications/use-cases/claim-due-notices.js';
import { SendNotices } from '../../../src/notifications/use-cases/send-notices.js';
import type { ReceivedMail } from '../../../src/platform/mail/mailbox.js';
import { type Answer, invited, schwarzenberg, TODAY, type World } from '../meetings/town.js';
import { aTask, seen } from '../tasks/tasks.js';
import { addressOf, mailTo, post, recipientsOf } from './post.js';
import { workerParts, type WorkerParts } from './worker-parts.js';

const MINUTE = 60_000;

/** The office changes the place of a meeting again and again. */
function moving(world: World, meeting: Answer) {
  let { revision } = meeting;
  return async (place: string): Promise<void> => {
    const changed = await world.office.do('changePlace', { meetingId: meeting.id, revision, place });
    expect(changed).toMatchObject({ __typename: 'Meeting' });
    ({ revision } = changed);
  };
}

describe('many changes of the same thing within ten minutes', () => {
  let world: World;
  beforeAll(async () => {
    world = await schwarzenberg({ worker: true });
  });
  afterAll(async () => {
    await world.app[Symbol.asyncDispose]();
  });
  beforeEach(() => {
    world.app.clock.set(TODAY);
  });

  const minutesLater = async (minutes: number): Promise<ReceivedMail[]> => {
    world.app.clock.forward(minutes * MINUTE);
    return post(world.app);
  };
  const called = async (more: object = {}): Promise<Answer> => {
    const meeting = await invited(world, more);
    await post(world.app);
    return meeting;
  };

  it('of the place: the first is told at once, because it is legal, all others in one mail', async () => {
    const { app, police, school, church } = world;
    const change = moving(world, await called());
    await change('Rathaus, Zimmer 1');
    const first = await post(app);
    expect(mailTo(first, police).text).toContain('Ort: Rathaus, Zimmer 1');
    for (const place of ['Rathaus, Zimmer 2', 'Feuerwehr', 'Bürgerhaus']) {
      app.clock.forward(2 * MINUTE);
      await change(place);
      expect(await post(app)).toEqual([]);
    }
    // The fourth minute after the last change is the tenth after the mail.
    expect(await minutesLater(3)).toEqual([]);
    const rest = await minutesLater(1);
    expect(recipientsOf(rest)).toEqual([police, school, church].map(addressOf).toSorted());
    expect(mailTo(rest, police).text).toContain('Ort: Bürgerhaus');
    expect(mailTo(rest, police).text).toContain('Bisheriger Ort: Rathaus, Zimmer 1');
    expect(mailTo(rest, police).text).not.toContain('Feuerwehr');
    expect(await minutesLater(30)).toEqual([]);
  });

  it('do not hold up another kind of mail about it, nor a cancellation', async () => {
    const { app, office, police } = world;
    const meeting = await called();
    const change = moving(world, meeting);
    await change('Rathaus, Zimmer 1');
    await post(app);
    await change('Rathaus, Zimmer 2');
    await post(app);
    const [{ revision } = { revision: 0 }] = await app.database.query<{ revision: number }>(
      'select revision from meeting where id = $1',
      [meeting.id],
    );
    await office.do('cancelMeeting', { meetingId: meeting.id, revision, reason: 'Unwetter' });
    expect(mailTo(await post(app), police).subject).toContain('Abgesagt');
    // What waited is told no more.
    expect(await minutesLater(30)).toEqual([]);
  });

  it('are told at once when midnight or the meeting is near', async () => {
    const { app, police } = world;
    const meeting = await called({ startsAt: '2027-01-12T17:00[Europe/Berlin]', endsAt: null });
    const change = moving(world, meeting);
    for (const [now, place] of [
      ['2026-12-02T22:53:00Z', 'Rathaus, Zimmer 1'],
      ['2026-12-02T22:55:00Z', 'Rathaus, Zimmer 2'],
      ['2027-01-12T07:00:00Z', 'Feuerwehr'],
      ['2027-01-12T07:02:00Z', 'Bürgerhaus'],
    ] as const) {
      app.clock.set(now);
      await change(place);
      const told = (await post(app)).filter(({ subject }) => subject.startsWith('Ort geändert'));
      expect(mailTo(told, police).text).toContain(`Ort: ${place}`);
    }
  });

  it('of a task: who gets it, loses it and gets it back within ten minutes has one mail more', async () => {
    const { app, office, police, church } = world;
    let task = await aTask(office, { responsiblePersonId: police.personId });
    expect(recipientsOf(await post(app))).toEqual([addressOf(police)]);
    const give = async (person: typeof police): Promise<ReceivedMail[]> => {
      app.clock.forward(MINUTE);
      task = await office.do('changeTask', {
        ...seen(task),
        change: { responsiblePersonId: person.personId },
      });
      return post(app);
    };
    expect(recipientsOf(await give(church))).toEqual([addressOf(church)]);
    for (const person of [police, church, police]) expect(await give(person)).toEqual([]);
    // Only who has it in the end is told.
    expect(recipientsOf(await minutesLater(7))).toEqual([addressOf(police)]);
    expect(await minutesLater(30)).toEqual([]);
  });

  it('of the office asking for answers: twice within ten minutes is one mail now and one then', async () => {
    const { app, office, police } = world;
    const { id: meetingId } = await called();
    const nudge = async (): Promise<number> => {
      await office.do('nudge', { meetingId });
      return (await post(app)).filter(({ to }) => to === addressOf(police)).length;
    };
    expect([await nudge(), await nudge(), await nudge()]).toEqual([1, 0, 0]);
    expect(recipientsOf(await minutesLater(10)).filter((to) => to === addressOf(police))).toHaveLength(1);
  });

  it('of different things are different mails', async () => {
    const { app, office, police } = world;
    for (const title of ['Eins', 'Zwei'])
      await aTask(office, { title, responsiblePersonId: police.personId });
    expect(await post(app)).toHaveLength(2);
  });
});

describe('workers that die', () => {
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

  const claimed = () => parts.get(ClaimDueNotices).run(100);
  const send = async (claims: Awaited<ReturnType<typeof claimed>>): Promise<readonly ReceivedMail[]> => {
    for (const batch of await parts.get(CheckNotices).run(claims))
      await parts.get(SendNotices).run(batch.claims);
    const mails = await world.app.mailbox.messages();
    world.app.mailbox.clear();
    return mails;
  };
  const changed = async (places: readonly string[]): Promise<Answer> => {
    const meeting = await invited(world);
    await parts.handle(meeting.id, 'MeetingInvited');
    await send(await claimed());
    const change = moving(world, meeting);
    for (const place of places) await change(place);
    return meeting;
  };

  it('with a change in hand lose nothing and send nothing twice: the newer one tells both', async () => {
    const meeting = await changed(['Rathaus, Zimmer 1', 'Rathaus, Zimmer 2']);
    await parts.handle(meeting.id, 'PlaceChanged', 0);
    // Claimed and checked; then the worker is killed, and the next change is planned.
    const lost = await claimed();
    const batches = await parts.get(CheckNotices).run(lost);
    await parts.handle(meeting.id, 'PlaceChanged', 1);
    const mails = await send(await claimed());
    expect(mails).toHaveLength(3);
    expect(mails[0]?.text).toContain('Bisheriger Ort: Rathaus, Ratssaal');
    expect(mails[0]?.text).toContain('Ort: Rathaus, Zimmer 2');
    // The job of the dead one comes again, and finds nothing to do.
    for (const { claims } of batches) await parts.get(SendNotices).run(claims);
    expect(await send(lost)).toEqual([]);
  });

  it('and two that plan at once leave one mail', async () => {
    const meeting = await changed(['Rathaus, Zimmer 1', 'Rathaus, Zimmer 2', 'Feuerwehr', 'Bürgerhaus']);
    await Promise.all([0, 1, 2, 3].map((index) => parts.handle(meeting.id, 'PlaceChanged', index)));
    const mails = await send(await claimed());
    expect(mails).toHaveLength(3);
    expect(mails.every(({ text }) => text.includes('Ort: Bürgerhaus'))).toBe(true);
    world.app.clock.forward(30 * MINUTE);
    expect(await send(await claimed())).toEqual([]);
  });
});
