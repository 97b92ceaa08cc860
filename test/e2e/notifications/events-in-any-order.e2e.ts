import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckNotices } from '../../../src/notifications/use-cases/check-notices.js';
import { ClaimDueNotices } from '../../../src/notifications/use-cases/claim-due-notices.js';
import { SendNotices } from '../../../src/notifications/use-cases/send-notices.js';
import { invitationOf, invited, schwarzenberg, type World } from '../meetings/town.js';
import { workerParts, type WorkerParts } from './worker-parts.js';

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

const rowsOf = async (meetingId: string, kind: string) =>
  world.app.database.query<{ state: string }>(
    `select state, subject_revision as schedule, count(*)::int as n from notification
      where kind = $2 and subject_id in (select id from invitation where meeting_id = $1) group by 1, 2 order by 2, 1`,
    [meetingId, kind],
  );

describe('events of a meeting', () => {
  it('that come twice plan every notice once, and withdraw none of their own', async () => {
    const { office } = world;
    const meeting = await invited(world);
    for (let time = 0; time < 2; time += 1) await parts.handle(meeting.id, 'MeetingInvited');
    expect(await rowsOf(meeting.id, 'INVITATION')).toEqual([{ state: 'WAITING', schedule: 1, n: 3 }]);
    await office.do('moveMeeting', {
      meetingId: meeting.id,
      revision: meeting.revision,
      startsAt: '2027-03-09T17:00[Europe/Berlin]',
    });
    for (let time = 0; time < 2; time += 1) await parts.handle(meeting.id, 'MeetingMoved');
    expect(await rowsOf(meeting.id, 'INVITATION')).toEqual([{ state: 'SUPERSEDED', schedule: 1, n: 3 }]);
    expect(await rowsOf(meeting.id, 'MOVE')).toEqual([{ state: 'WAITING', schedule: 2, n: 3 }]);
    expect(await rowsOf(meeting.id, 'REMINDER')).toEqual([
      { state: 'SUPERSEDED', schedule: 1, n: 6 },
      { state: 'WAITING', schedule: 2, n: 6 },
    ]);
  });

  it('leave the second call of a deputy alone although his release is told later', async () => {
    const { police } = world;
    const meeting = await invited(world);
    const invitationId = await invitationOf(police, meeting.id);
    for (const answer of ['DECLINED', 'ACCEPTED', 'DECLINED'])
      await police.do('answerInvitation', { invitationId, answer });
    await parts.handle(meeting.id, 'DeputyCalled', 1);
    await parts.handle(meeting.id, 'DeputyReleased');
    expect(await rowsOf(meeting.id, 'CALL')).toEqual([{ state: 'WAITING', schedule: 1, n: 1 }]);
    expect(await rowsOf(meeting.id, 'RELEASE')).toEqual([]);
  });

  it('of the invitation that comes after that of a move plans nothing for the old date, nor a second mail', async () => {
    const { office } = world;
    const meeting = await invited(world);
    await office.do('moveMeeting', {
      meetingId: meeting.id,
      revision: meeting.revision,
      startsAt: '2027-03-09T17:00[Europe/Berlin]',
    });
    await parts.handle(meeting.id, 'MeetingMoved');
    await parts.handle(meeting.id, 'MeetingInvited');
    expect(await rowsOf(meeting.id, 'INVITATION')).toEqual([]);
    expect(await rowsOf(meeting.id, 'MOVE')).toEqual([{ state: 'WAITING', schedule: 2, n: 3 }]);
    expect(await rowsOf(meeting.id, 'REMINDER')).toEqual([{ state: 'WAITING', schedule: 2, n: 6 }]);
  });

  it('of quick changes of the place leave only the newest notice, in whatever order and however often they come', async () => {
    const { office } = world;
    for (const order of [
      [0, 1, 0, 1],
      [1, 0, 1],
    ]) {
      const meeting = await invited(world);
      let { revision } = meeting;
      for (const place of ['Rathaus, Zimmer 1', 'Rathaus, Zimmer 2'])
        ({ revision } = await office.do('changePlace', { meetingId: meeting.id, revision, place }));
      for (const index of order) await parts.handle(meeting.id, 'PlaceChanged', index);
      const waiting = (await rowsOf(meeting.id, 'CHANGE')).filter(({ state }) => state === 'WAITING');
      expect(waiting).toEqual([{ state: 'WAITING', schedule: 1, n: 3 }]);
    }
  });

  it('of two quick changes of the place lead to one mail, which tells the place that people knew', async () => {
    const { app, office } = world;
    const meeting = await invited(world);
    let { revision } = meeting;
    for (const place of ['Rathaus, Zimmer 1', 'Rathaus, Zimmer 2'])
      ({ revision } = await office.do('changePlace', { meetingId: meeting.id, revision, place }));
    for (const index of [0, 1]) await parts.handle(meeting.id, 'PlaceChanged', index);
    const [notice] = await app.database.query<{ subject: string }>(
      `select subject_id as subject from notification where kind = 'CHANGE' and facts ->> 'replaces' = '1'
          and subject_id in (select id from invitation where meeting_id = $1) limit 1`,
      [meeting.id],
    );
    await app.database.query(`update notification set state = 'SUPERSEDED' where subject_id <> $1`, [
      notice?.subject,
    ]);
    const claims = await parts.get(ClaimDueNotices).run(100);
    for (const { claims: batch } of await parts.get(CheckNotices).run(claims))
      await parts.get(SendNotices).run(batch);
    const mails = await app.mailbox.messages();
    expect(
      mails.map(({ text }) => [
        text.includes('Ratssaal'),
        text.includes('Zimmer 1'),
        text.includes('Zimmer 2'),
      ]),
    ).toEqual([[true, false, true]]);
  });
});
