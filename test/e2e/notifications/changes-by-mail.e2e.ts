import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReceivedMail } from '../../../src/platform/mail/mailbox.js';
import {
  type Answer,
  draftInput,
  invitationOf,
  invited,
  schwarzenberg,
  Town,
  type User,
  type World,
} from '../meetings/town.js';
import { readCalendar } from './calendar.js';
import { addressOf, mailTo, post, recipientsOf } from './post.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg({ worker: true });
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

/** A meeting whose invitations have been read and thrown away. */
async function called(more: object = {}): Promise<Answer> {
  const meeting = await invited(world, more);
  await post(world.app);
  return meeting;
}

const answers = async (
  user: User,
  meeting: Answer,
  answer: 'ACCEPTED' | 'DECLINED',
  more: object = {},
): Promise<ReceivedMail[]> => {
  await user.do('answerInvitation', { invitationId: await invitationOf(user, meeting.id), answer, ...more });
  return post(world.app);
};

const changes = async (mutation: string, meeting: Answer, input: object): Promise<ReceivedMail[]> => {
  const done = await world.office.do(mutation, {
    meetingId: meeting.id,
    revision: meeting.revision,
    ...input,
  });
  expect(done).toMatchObject({ __typename: 'Meeting' });
  return post(world.app);
};

describe('deputies', () => {
  it('are called by mail when the member declines, released when he comes after all, and called again', async () => {
    const { police, firstDeputy } = world;
    const meeting = await called();
    const [call, ...others] = await answers(police, meeting, 'DECLINED');
    expect(others).toEqual([]);
    expect(call?.to).toBe(addressOf(firstDeputy));
    expect(call?.subject).toMatch(/^Vertretung für .*: 1\. Sitzung|^Vertretung für/);
    expect(call?.text).toContain('Für Ihre Einladung beginnt keine neue Ladungsfrist.');
    const entry = readCalendar(call?.calendar ?? null);
    expect(entry).toMatchObject({
      method: 'REQUEST',
      attendeeName: 'Polizeirevier Aue, erste Stellvertretung',
    });

    const [release] = await answers(police, meeting, 'ACCEPTED');
    expect(release?.to).toBe(addressOf(firstDeputy));
    expect(release?.text).toContain('Das Mitglied nimmt selbst teil.');
    expect(readCalendar(release?.calendar ?? null)).toMatchObject({
      method: 'CANCEL',
      status: 'CANCELLED',
      uid: entry.uid,
    });

    const again = await answers(police, meeting, 'DECLINED');
    expect(recipientsOf(again)).toEqual([addressOf(firstDeputy)]);
    expect(again[0]?.messageId).not.toBe(call?.messageId);
    const reminders = await world.app.database.query(
      `select 1 from notification where kind = 'REMINDER' and state = 'WAITING' and person_id = $1
          and subject_id in (select id from invitation where meeting_id = $2)`,
      [firstDeputy.personId, meeting.id],
    );
    expect(reminders).toHaveLength(2);
  });

  it('follow one another; when none is left the office is told', async () => {
    const { police, firstDeputy, secondDeputy } = world;
    const meeting = await called();
    await answers(police, meeting, 'DECLINED');
    expect(recipientsOf(await answers(firstDeputy, meeting, 'DECLINED'))).toEqual([addressOf(secondDeputy)]);
    const told = await answers(secondDeputy, meeting, 'DECLINED');
    expect(recipientsOf(told)).toEqual(['rat@schwarzenberg.example']);
    expect(told[0]?.subject).toMatch(/^Keine Vertretung mehr für /);
    expect(told[0]?.calendar).toBeNull();
  });

  it('give way to another whom the member chose', async () => {
    const { police, firstDeputy, secondDeputy } = world;
    const meeting = await called();
    await answers(police, meeting, 'DECLINED');
    const mails = await answers(police, meeting, 'DECLINED', { deputyId: secondDeputy.personId });
    expect(mailTo(mails, firstDeputy).text).toContain('Eine andere Vertretung wurde gewählt.');
    expect(mailTo(mails, secondDeputy).subject).toMatch(/^Vertretung für /);
  });
});

describe('a change of a meeting', () => {
  it('of its date: everybody gets the new one under the same UID, the deputy is released, reminders follow', async () => {
    const { app, police, school, church, firstDeputy } = world;
    const meeting = await called();
    await answers(police, meeting, 'DECLINED');
    const mails = await changes('moveMeeting', meeting, {
      startsAt: '2027-03-09T18:00[Europe/Berlin]',
      endsAt: '2027-03-09T20:00[Europe/Berlin]',
    });
    expect(recipientsOf(mails)).toEqual([police, school, church, firstDeputy].map(addressOf).toSorted());
    const moved = mailTo(mails, school);
    expect(moved.subject).toContain('Verlegt: ');
    expect(moved.text).toContain('Bisheriger Termin: Dienstag, 2. März 2027, 17:00 bis 19:00 Uhr (MEZ)');
    expect(moved.text).toContain('Termin: Dienstag, 9. März 2027, 18:00 bis 20:00 Uhr (MEZ)');
    expect(readCalendar(moved.calendar)).toMatchObject({
      method: 'REQUEST',
      uid: `${meeting.id}@localhost`,
      sequence: 1,
      startsAt: '2027-03-09T17:00:00.000Z',
    });
    const released = mailTo(mails, firstDeputy);
    expect(released.text).toContain('Die Sitzung wurde verlegt.');
    expect(readCalendar(released.calendar)).toMatchObject({ method: 'CANCEL', sequence: 1 });
    const rows = await app.database.query<{ state: string; revision: number; n: number }>(
      `select state, subject_revision as revision, count(*)::int as n from notification
        where kind = 'REMINDER' and subject_id in (select id from invitation where meeting_id = $1) group by 1, 2 order by 2`,
      [meeting.id],
    );
    expect(rows).toEqual([
      { state: 'SUPERSEDED', revision: 1, n: 8 },
      { state: 'WAITING', revision: 2, n: 6 },
    ]);
  });

  it('of its date twice at once: each gets the last one, and the mail is not lost when its event comes again', async () => {
    const { app, office, school } = world;
    const meeting = await called();
    await office.do('moveMeeting', {
      meetingId: meeting.id,
      revision: meeting.revision,
      startsAt: '2027-03-09T17:00[Europe/Berlin]',
    });
    await office.do('moveMeeting', {
      meetingId: meeting.id,
      revision: meeting.revision + 1,
      startsAt: '2027-03-16T17:00[Europe/Berlin]',
    });
    await app.database.query(
      `update outbox set done_at = null, next_try_at = now(), attempts = 3 where topic = 'MeetingMoved'`,
    );
    const moved = (await post(app)).filter(
      ({ to, text }) => to === addressOf(school) && text.includes('16. März 2027'),
    );
    expect(moved).toHaveLength(1);
  });

  it('of its place: all are told the old one and the new one, answers stay', async () => {
    const { school, police } = world;
    const meeting = await called();
    await answers(school, meeting, 'ACCEPTED');
    const mails = await changes('changePlace', meeting, { place: 'Ritter-Georg-Halle' });
    const mail = mailTo(mails, school);
    expect(mail.subject).toContain('Ort geändert: ');
    expect(mail.text).toContain('Bisheriger Ort: Rathaus, Ratssaal');
    expect(mail.text).toContain('Ihre Antwort bleibt gültig.');
    expect(readCalendar(mail.calendar)).toMatchObject({ sequence: 1, location: 'Ritter-Georg-Halle' });
    expect(mail.calendar?.replaceAll('\r\n ', '')).toContain('PARTSTAT=ACCEPTED');
    expect(mailTo(mails, police)).toBeDefined();
  });

  it('of its agenda: the Ergänzung marks what is new and moves no calendar', async () => {
    const { school } = world;
    const meeting = await called();
    const mails = await changes('supplementAgenda', meeting, {
      items: [{ title: 'Förderantrag', kind: 'DECISION', publicity: 'PUBLIC' }],
    });
    const mail = mailTo(mails, school);
    expect(mail.subject).toContain('Ergänzung der Tagesordnung: ');
    expect(mail.text).toContain('3. Förderantrag (Beschluss) – neu');
    expect(mail.text).not.toContain('Bahnhof (Beratung) – neu');
    expect(mail.calendar).toBeNull();
  });

  it('its cancellation takes it out of every calendar and ends all reminders', async () => {
    const { app, school, police, church } = world;
    const meeting = await called();
    const mails = await changes('cancelMeeting', meeting, { reason: 'Unwetter' });
    expect(recipientsOf(mails)).toEqual([police, school, church].map(addressOf).toSorted());
    const mail = mailTo(mails, church);
    expect(mail.subject).toContain('Abgesagt: ');
    expect(mail.text).toContain('Grund: Unwetter');
    expect(readCalendar(mail.calendar)).toMatchObject({
      method: 'CANCEL',
      status: 'CANCELLED',
      uid: `${meeting.id}@localhost`,
    });
    const waiting = await app.database.query(
      `select 1 from notification where state = 'WAITING' and subject_id in (select id from invitation where meeting_id = $1)`,
      [meeting.id],
    );
    expect(waiting).toEqual([]);
  });
});

describe('a guest', () => {
  it('invited after the members gets his invitation at once, uninvited a cancellation', async () => {
    const { app, office, town } = world;
    const guest = await town.user('Sachverständige');
    const meeting = await called();
    const invitation = await office.do('inviteGuest', { meetingId: meeting.id, personId: guest.personId });
    const mails = await post(app);
    expect(recipientsOf(mails)).toEqual([addressOf(guest)]);
    await office.do('uninviteGuest', { invitationId: invitation.id });
    const [taken] = await post(app);
    expect(taken?.subject).toContain('Einladung zurückgenommen: ');
    expect(taken?.text).toContain('Ihre Einladung als Gast wurde zurückgenommen.');
    expect(taken?.text).not.toContain('Vertretung');
    expect(readCalendar(taken?.calendar ?? null).method).toBe('CANCEL');
  });

  it('taken out of a draft leaves no trace in the post', async () => {
    const { app, office, town, council, police, school, church } = world;
    const guest = await town.user('Gast');
    const draft = await office.do('scheduleMeeting', draftInput([council]));
    const invitation = await office.do('inviteGuest', { meetingId: draft.id, personId: guest.personId });
    await office.do('uninviteGuest', { invitationId: invitation.id });
    await office.do('sendInvitation', { meetingId: draft.id, revision: draft.revision });
    expect(recipientsOf(await post(app))).toEqual([police, school, church].map(addressOf).toSorted());
  });
});

describe('a joint meeting of two towns', () => {
  it('reaches the members of both, each from his own office', async () => {
    const { app, town, council, school } = world;
    const schneeberg = await Town.found(app, 'Schneeberg');
    const body = await schneeberg.body('Präventionsrat Schneeberg');
    const member = await schneeberg.user('Stadtverwaltung Schneeberg');
    await schneeberg.seat(body, member.personId);
    const office = await town.office(null, [schneeberg]);
    const meeting = await invited({ office, council }, { bodyIds: [council, body] });
    const mails = await post(app);
    expect(mailTo(mails, school).text).toContain('Präventionsrat und Präventionsrat Schneeberg');
    const other = mailTo(mails, member);
    expect(other.subject).toContain('Einladung: ');
    expect(other.headers.get('reply-to')).toBe('rat@schneeberg.example');
    await office.do('cancelMeeting', {
      meetingId: meeting.id,
      revision: meeting.revision,
      reason: 'Unwetter',
    });
    expect(mailTo(await post(app), member).subject).toContain('Abgesagt: ');
  });
});

// Last: it changes the council of all tests before.
describe('a seat', () => {
  it('handed over before the meeting: the new holder is invited, the old one taken off', async () => {
    const { app, office, school, seats, town } = world;
    const meeting = await called();
    const successor = await town.user('Oberschule, neue Leitung');
    const [seat] = await app.database.query<{ revision: number }>('select revision from seat where id = $1', [
      seats.school,
    ]);
    const { answer } = await office.ask<{ answer: { __typename: string } }>(
      'mutation ($input: HandOverSeatInput!) { answer: handOverSeat(input: $input) { __typename ... on Refused { code } } }',
      {
        input: {
          id: seats.school,
          revision: seat?.revision,
          holderId: successor.personId,
          from: '2027-01-01',
        },
      },
    );
    expect(answer).toEqual({ __typename: 'Seat' });
    // Other meetings of this council are to come too.
    const own = (await post(app)).filter(({ calendar }) => calendar?.includes(meeting.id) === true);
    expect(recipientsOf(own)).toEqual([successor, school].map(addressOf).toSorted());
    expect(mailTo(own, successor).subject).toContain('Einladung: ');
    const taken = mailTo(own, school);
    expect(taken.subject).toContain('Einladung zurückgenommen: ');
    expect(taken.text).toContain('Der Sitz endet vor dieser Sitzung.');
    expect(readCalendar(taken.calendar).method).toBe('CANCEL');
  });
});
