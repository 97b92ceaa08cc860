import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../../src/app.module.js';
import { PlanNotices } from '../../../src/notifications/use-cases/plan-notices.js';
import { loadConfig } from '../../../src/platform/config/index.js';
import type { DeliveredEvent } from '../../../src/platform/outbox/index.js';
import { invitationOf, invited, schwarzenberg, type World } from '../meetings/town.js';

/** The worker's parts, not started: events are handled by hand, and nothing is sent. */
let world: World;
let parts: INestApplicationContext;
beforeAll(async () => {
  world = await schwarzenberg();
  const { database, clock } = world.app;
  const config = loadConfig({ KPR_SECRET: 'only-for-tests-only-for-tests-only-for-tests' });
  const composition = { config, address: database.address, clock, role: 'worker' } as const;
  parts = await NestFactory.createApplicationContext(AppModule.with(composition), { logger: false });
});
afterAll(async () => {
  await parts.close();
  await world.app[Symbol.asyncDispose]();
});

type Topic = Parameters<PlanNotices['aboutMeeting']>[0];

/** The events of a meeting with this topic, the oldest first. */
const eventsOf = (meetingId: string, topic: Topic): Promise<DeliveredEvent[]> =>
  world.app.database.query<DeliveredEvent>(
    `select id, topic, territory_id as "territoryId", payload from outbox where topic = $2 and payload->>'meetingId' = $1 order by id`,
    [meetingId, topic],
  );
const handle = async (meetingId: string, topic: Topic, index = 0): Promise<void> => {
  const event = (await eventsOf(meetingId, topic))[index];
  if (event === undefined) throw new Error(`No ${topic}`);
  await parts.get(PlanNotices).aboutMeeting(topic, event);
};
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
    for (let time = 0; time < 2; time += 1) await handle(meeting.id, 'MeetingInvited');
    expect(await rowsOf(meeting.id, 'INVITATION')).toEqual([{ state: 'WAITING', schedule: 1, n: 3 }]);
    await office.do('moveMeeting', {
      meetingId: meeting.id,
      revision: meeting.revision,
      startsAt: '2027-03-09T17:00[Europe/Berlin]',
    });
    for (let time = 0; time < 2; time += 1) await handle(meeting.id, 'MeetingMoved');
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
    await handle(meeting.id, 'DeputyCalled', 1);
    await handle(meeting.id, 'DeputyReleased');
    expect(await rowsOf(meeting.id, 'CALL')).toEqual([{ state: 'WAITING', schedule: 1, n: 1 }]);
    expect(await rowsOf(meeting.id, 'RELEASE')).toEqual([]);
  });
});
