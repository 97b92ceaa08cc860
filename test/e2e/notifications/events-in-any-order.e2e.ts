import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
  world.app.database.query(
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
});
