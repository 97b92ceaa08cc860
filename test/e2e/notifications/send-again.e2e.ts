import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { invitationOf, invited, schwarzenberg, TODAY, type World } from '../meetings/town.js';
import { readCalendar } from './calendar.js';
import { addressOf, answerPathIn, mailTo, post, recipientsOf } from './post.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg({ worker: true });
});
beforeEach(() => world.app.clock.set(TODAY));
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const again = (invitationId: string) => world.office.do('sendInvitationAgain', { invitationId });
const proofsOf = (invitationId: string) =>
  world.app.database.query(
    'select occasion, channel, state from service_proof where invitation_id = $1 order by at, id',
    [invitationId],
  );

let count = 0;

/** A member whose invitation has gone out; the mails of all are thrown away. */
async function called() {
  const { app, town, office } = world;
  const council = await town.body(`Rat ${(count += 1)}`);
  const holder = await town.user('Stadtverwaltung');
  await town.seat(council, holder.personId, [world.firstDeputy.personId]);
  const meeting = await invited({ office, council });
  const mail = mailTo(await post(app), holder);
  return { holder, meeting, mail, invitationId: await invitationOf(holder, meeting.id) };
}

describe('an invitation that is sent again', () => {
  it('goes to the present address with a link of its own and the same calendar entry, and proves it', async () => {
    const { app, office } = world;
    const { holder, mail, invitationId } = await called();
    await office.do('changePerson', {
      ...{ id: holder.personId, revision: 1, name: 'Stadtverwaltung', contactEmail: 'richtig@stadt.example' },
    });
    await post(app);
    expect((await app.anonymous.fetch(answerPathIn(mail))).status).toBe(404);
    expect(await again(invitationId)).toMatchObject({ __typename: 'Invitation', id: invitationId });
    const mails = await post(app);
    const [repeated] = mails;
    if (repeated === undefined) throw new Error('No mail');
    expect(recipientsOf(mails)).toEqual(['richtig@stadt.example']);
    expect(repeated.subject).toBe(mail.subject);
    expect(repeated.messageId).not.toBe(mail.messageId);
    const [first, second] = [mail, repeated].map(({ calendar }) => readCalendar(calendar));
    expect(second).toMatchObject({ method: 'REQUEST', uid: first?.uid, sequence: first?.sequence });
    expect((await app.anonymous.fetch(answerPathIn(repeated))).status).toBe(200);
    const accepted = { occasion: 'INVITATION', channel: 'EMAIL', state: 'ACCEPTED' };
    expect(await proofsOf(invitationId)).toEqual([accepted, accepted]);
    const reminders = await app.database.query(
      `select 1 from notification where subject_id = $1 and kind = 'REMINDER'`,
      [invitationId],
    );
    expect(reminders).toHaveLength(2);
  });

  it('calls a deputy with the mail of a call', async () => {
    const { app, firstDeputy } = world;
    const { holder, meeting, invitationId } = await called();
    await holder.do('answerInvitation', { invitationId, answer: 'DECLINED' });
    await post(app);
    await again(await invitationOf(firstDeputy, meeting.id));
    const mails = await post(app);
    expect(recipientsOf(mails)).toEqual([addressOf(firstDeputy)]);
    expect(mails[0]?.subject).toMatch(/^Vertretung für/);
  });

  it('is refused in German while a mail is under way, two at once, without an address, and after the meeting', async () => {
    const { app, office } = world;
    const { holder, meeting, invitationId } = await called();
    const both = await Promise.all([again(invitationId), again(invitationId)]);
    expect(both.map(({ code }) => code ?? 'DONE').toSorted()).toEqual(['DONE', 'MAIL_UNDER_WAY']);
    expect(await post(app)).toHaveLength(1);
    await app.database.query(
      `update notification set state = 'WAITING', due_at = '2027-01-01' where subject_id = $1 and kind = 'INVITATION'`,
      [invitationId],
    );
    expect(await again(invitationId)).toMatchObject({
      code: 'MAIL_UNDER_WAY',
      message: expect.stringContaining('noch unterwegs'),
    });
    await app.database.query(`update notification set state = 'REFUSED' where subject_id = $1`, [
      invitationId,
    ]);
    await app.database.query('update person set contact_email = null where id = $1', [holder.personId]);
    expect(await again(invitationId)).toMatchObject({ code: 'ADDRESS_MISSING' });
    app.clock.set('2027-03-02T16:30:00Z');
    expect(await again(invitationId)).toMatchObject({ code: 'MEETING_STARTED' });
    app.clock.set(TODAY);
    await office.do('cancelMeeting', {
      meetingId: meeting.id,
      revision: meeting.revision,
      reason: 'Krankheit',
    });
    expect(await again(invitationId)).toMatchObject({ code: 'MEETING_CANCELLED' });
  });

  it('is for the office alone', async () => {
    const { holder, invitationId } = await called();
    expect(
      await holder.do('sendInvitationAgain', { invitationId }).catch(() => ({ code: 'NOT_ALLOWED' })),
    ).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});
