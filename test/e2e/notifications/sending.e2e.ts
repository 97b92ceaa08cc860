import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { NOTICE_TIMES } from '../../../src/notifications/domain/notice-times.js';
import { CheckNotices } from '../../../src/notifications/use-cases/check-notices.js';
import { ClaimDueNotices } from '../../../src/notifications/use-cases/claim-due-notices.js';
import { SendNotices } from '../../../src/notifications/use-cases/send-notices.js';
import { log } from '../../../src/platform/log/index.js';
import { Mailer } from '../../../src/platform/mail/index.js';
import { invited, schwarzenberg, type World } from '../meetings/town.js';
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

const statesOf = async (meetingId: string) =>
  world.app.database.query(
    `select state, last_error as error, count(*)::int as n from notification
      where kind = 'INVITATION' and subject_id in (select id from invitation where meeting_id = $1) group by 1, 2`,
    [meetingId],
  );

describe('the sending of due notices', () => {
  it('hands over again what a killed check had marked already', async () => {
    const meeting = await invited(world);
    await parts.handle(meeting.id, 'MeetingInvited');
    const claims = await parts.get(ClaimDueNotices).run(100);
    const batches = await parts.get(CheckNotices).run(claims);
    expect(batches).toEqual([{ claims: expect.arrayContaining(claims) }]);
    expect(await parts.get(CheckNotices).run(claims)).toEqual(batches);
    for (const { claims: batch } of batches) await parts.get(SendNotices).run(batch);
    expect(await statesOf(meeting.id)).toEqual([{ state: 'SENT', error: null, n: 3 }]);
    // A job that comes again finds nothing to do.
    for (const { claims: batch } of batches) await parts.get(SendNotices).run(batch);
    expect(await parts.get(CheckNotices).run(claims)).toEqual([]);
    expect(world.app.mailbox.size).toBe(3);
  });

  it('is not held up by a mail that cannot be written', async () => {
    const broken = await invited(world);
    const meeting = await invited(world);
    for (const { id } of [broken, meeting]) await parts.handle(id, 'MeetingInvited');
    // No rule lets such an end in: the database gives it as a number instead of a date, and the calendar object fails.
    await world.app.database.query(`update meeting set ends_at = 'infinity' where id = $1`, [broken.id]);
    const told = jest.spyOn(log, 'error').mockImplementation(() => undefined);
    const batches = await parts.get(CheckNotices).run(await parts.get(ClaimDueNotices).run(100));
    for (const { claims } of batches) await parts.get(SendNotices).run(claims);
    expect(told.mock.calls.map(([, words]) => words)).toEqual(Array(3).fill('mail could not be written'));
    told.mockRestore();
    expect(await statesOf(broken.id)).toEqual([{ state: 'WAITING', error: 'UNWRITABLE', n: 3 }]);
    expect(await statesOf(meeting.id)).toEqual([{ state: 'SENT', error: null, n: 3 }]);
  });

  it('is silent about a meeting that was cancelled between check and sending', async () => {
    const { office, app } = world;
    app.mailbox.clear();
    const meeting = await invited(world);
    await parts.handle(meeting.id, 'MeetingInvited');
    const batches = await parts.get(CheckNotices).run(await parts.get(ClaimDueNotices).run(100));
    await office.do('cancelMeeting', {
      meetingId: meeting.id,
      revision: meeting.revision,
      reason: 'Unwetter',
    });
    for (const { claims } of batches) await parts.get(SendNotices).run(claims);
    expect(await statesOf(meeting.id)).toEqual([{ state: 'SUPERSEDED', error: null, n: 3 }]);
    expect(app.mailbox.size).toBe(0);
  });

  describe('by a worker that takes longer than its lease', () => {
    const patient = NOTICE_TIMES.sendLease;
    afterEach(() => {
      Object.assign(NOTICE_TIMES, { sendLease: patient });
      jest.restoreAllMocks();
    });

    /** Claims, checks and starts sending one mail that takes 2.5 s to be accepted. */
    async function slowSending() {
      Object.assign(NOTICE_TIMES, { sendLease: 1 });
      const { app } = world;
      app.mailbox.clear();
      const meeting = await invited(world);
      await parts.handle(meeting.id, 'MeetingInvited');
      await app.database.query(
        `delete from notification where kind = 'INVITATION' and state = 'WAITING' and person_id <> $1`,
        [world.police.personId],
      );
      const [batch] = await parts.get(CheckNotices).run(await parts.get(ClaimDueNotices).run(100));
      const mailer = parts.get(Mailer);
      const send = mailer.send.bind(mailer);
      jest.spyOn(mailer, 'send').mockImplementation(async (mail) => {
        await pause(2_500);
        return send(mail);
      });
      return { meeting, sending: parts.get(SendNotices).run(batch?.claims ?? []) };
    }

    it('stays with this worker, which renews the lease', async () => {
      const { meeting, sending } = await slowSending();
      await pause(1_800);
      expect(await parts.get(ClaimDueNotices).run(100)).toEqual([]);
      await sending;
      expect(await statesOf(meeting.id)).toEqual([{ state: 'SENT', error: null, n: 1 }]);
      expect(world.app.mailbox.size).toBe(1);
    });

    it('is done when it was accepted, also if the lease was lost and somebody else has claimed it', async () => {
      const { meeting, sending } = await slowSending();
      await pause(500);
      await world.app.database.query(
        `update notification set state = 'CLAIMED', lease_number = lease_number + 1 where state = 'SENDING'`,
      );
      await sending;
      expect(await statesOf(meeting.id)).toEqual([{ state: 'SENT', error: null, n: 1 }]);
    });
  });
});
