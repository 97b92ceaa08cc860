import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { draftInput, invitationOf, invited, schwarzenberg, type World } from '../meetings/town.js';
import { readCalendar } from './calendar.js';
import { addressOf, answerPathIn, mailTo, post, recipientsOf } from './post.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg({ worker: true, mailbox: { faults: { recipient: (to) => refusals.get(to) } } });
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const refusals = new Map<string, 'refuse'>();
const OFFICE = 'rat@schwarzenberg.example';

const proofsOf = async (meetingId: string) => {
  const { meeting } = await world.office.ask<{
    meeting: { invitations: { person: { name: string }; serviceProofs: object[] }[] };
  }>(
    'query ($id: ID!) { meeting(id: $id) { invitations { person { name } serviceProofs { channel state occasion servedOn detail } } } }',
    { id: meetingId },
  );
  return new Map(meeting.invitations.map(({ person, serviceProofs }) => [person.name, serviceProofs]));
};

describe('the invitation of a meeting', () => {
  it('goes to each member alone, with all facts in subject and body, and serves him on this day', async () => {
    const { app, police, school, church } = world;
    const meeting = await invited(world, { answerBy: '2027-02-22' });
    const mails = await post(app);
    expect(recipientsOf(mails)).toEqual([police, school, church].map(addressOf).toSorted());
    const mail = mailTo(mails, police);
    expect(mail.subject).toBe(
      'Einladung: 1. Sitzung Präventionsrat am Dienstag, 2. März 2027, 17:00 Uhr (MEZ), Rathaus, Ratssaal',
    );
    for (const text of [mail.text, mail.html]) {
      expect(text).toContain('Im Auftrag');
      expect(text).toContain('Dienstag, 2. März 2027, 17:00 bis 19:00 Uhr (MEZ)');
      expect(text).toContain('Sicherheit am Bahnhof (Beratung)');
      expect(text).toContain('Antworten Sie bis Montag, 22.02.2027.');
      expect(text).toContain(
        'Polizeirevier Aue, erste Stellvertretung, Polizeirevier Aue, zweite Stellvertretung',
      );
      expect(text).toContain(OFFICE);
    }
    expect(Object.fromEntries(mail.headers)).toMatchObject({
      'auto-submitted': 'auto-generated',
      'reply-to': OFFICE,
      'message-id': expect.stringMatching(/^<[0-9a-f-]{36}\.1@localhost>$/),
    });
    const proof = {
      channel: 'EMAIL',
      state: 'ACCEPTED',
      occasion: 'INVITATION',
      servedOn: '2026-12-01',
      detail: null,
    };
    expect([...(await proofsOf(meeting.id)).values()]).toEqual([[proof], [proof], [proof]]);
  });

  it('holds the calendar entry as alternative part and as attachment, without agenda', async () => {
    const { app, school } = world;
    const meeting = await invited(world);
    const mail = mailTo(await post(app), school);
    expect(mail.raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST\r$/m);
    expect(mail.raw).toMatch(/^Content-Disposition: attachment; filename=termin\.ics\r$/m);
    expect(readCalendar(mail.calendar)).toMatchObject({
      method: 'REQUEST',
      uid: `${meeting.id}@localhost`,
      sequence: 0,
      startsAt: '2027-03-02T16:00:00.000Z',
      endsAt: '2027-03-02T18:00:00.000Z',
      location: 'Rathaus, Ratssaal',
      description: null,
      attendee: `mailto:${addressOf(school)}`,
      attendeeName: 'Oberschule',
    });
    expect(mail.calendar).not.toContain('Bahnhof');
  });

  it('says of a confidential item to a member only that it exists, and to a guest nothing but his own item', async () => {
    const { app, office, school, town, council } = world;
    const guest = await town.user('Sachverständige');
    const agenda = [
      { title: 'Sicherheit am Bahnhof', publicity: 'PUBLIC' },
      { title: 'Lagebild der Polizei', presenter: 'Polizeirevier Aue', audience: ['STEERING'] },
      { title: 'Vortrag zur Suchtprävention' },
    ];
    const draft = await office.do('scheduleMeeting', draftInput([council], { agenda }), 'agenda { id }');
    const agendaItemId = (draft['agenda'] as { id: string }[])[2]?.id;
    await office.do('inviteGuest', { meetingId: draft.id, personId: guest.personId, agendaItemId });
    const sent = await office.do('sendInvitation', { meetingId: draft.id, revision: draft.revision });
    expect(sent).toMatchObject({ __typename: 'Meeting' });
    const mails = await post(app);
    const member = mailTo(mails, school);
    expect(member.text).toContain('2. Nichtöffentlicher Punkt');
    expect(member.text).toContain('3. Vortrag zur Suchtprävention');
    expect(member.raw + member.html).not.toMatch(/Lagebild/);
    const invitedGuest = mailTo(mails, guest);
    expect(invitedGuest.text).toContain('3. Vortrag zur Suchtprävention');
    expect(invitedGuest.text).toContain('Sie stimmen nicht mit ab.');
    expect(invitedGuest.text + invitedGuest.html).not.toMatch(/Bahnhof|Lagebild|Nichtöffentlicher Punkt/);
  });

  it('goes to the copy address too, which proves nothing', async () => {
    const { app, church } = world;
    await app.database.query(`update person set copy_email = 'sekretariat@example.org' where id = $1`, [
      church.personId,
    ]);
    const meeting = await invited(world);
    const mails = await post(app);
    expect(recipientsOf(mails)).toContain('sekretariat@example.org');
    expect((await proofsOf(meeting.id)).get('Kirchgemeinde')).toHaveLength(1);
    await app.database.query('update person set copy_email = null where id = $1', [church.personId]);
  });

  it('that a server refuses is shown to the office, by mail and as proof, and disturbs nobody else', async () => {
    const { app, school, police, church } = world;
    refusals.set(addressOf(school), 'refuse');
    const meeting = await invited(world);
    const mails = await post(app);
    refusals.clear();
    expect(recipientsOf(mails)).toEqual([addressOf(police), addressOf(church), OFFICE].toSorted());
    const told = mails.find(({ to }) => to === OFFICE);
    expect(told?.subject).toMatch(/^Nicht zugestellt an Oberschule: .*2\. März 2027/);
    expect(told?.text).toContain('Der Mailserver hat Adresse oder Nachricht abgelehnt (550 5.1.1).');
    expect((await proofsOf(meeting.id)).get('Oberschule')).toEqual([
      { channel: 'EMAIL', state: 'REFUSED', occasion: 'INVITATION', servedOn: null, detail: '550 5.1.1' },
    ]);
  });

  it('of somebody without an address is shown to the office', async () => {
    const { app, school } = world;
    await app.database.query('update person set contact_email = null where id = $1', [school.personId]);
    const meeting = await invited(world);
    const told = (await post(app)).find(({ to }) => to === OFFICE);
    expect(told?.text).toContain('Es ist keine E-Mail-Adresse hinterlegt.');
    expect((await proofsOf(meeting.id)).get('Oberschule')).toMatchObject([
      { state: 'REFUSED', detail: 'NO_ADDRESS' },
    ]);
    await app.database.query('update person set contact_email = $2 where id = $1', [
      school.personId,
      addressOf(school),
    ]);
  });

  it('leads to no further mail when the office refuses its own', async () => {
    const { app, school, police, church } = world;
    refusals.set(addressOf(school), 'refuse').set(OFFICE, 'refuse');
    await invited(world);
    expect(recipientsOf(await post(app))).toEqual([addressOf(police), addressOf(church)].toSorted());
    refusals.clear();
    expect(
      await app.database.query(
        `select kind from notification where state = 'REFUSED' and to_office and last_error like '550%'`,
      ),
    ).toEqual([{ kind: 'MAIL_REFUSED' }]);
  });

  it('holds a link that shows on GET, answers on POST only, and ends when the meeting is moved', async () => {
    const { app, office, church } = world;
    const meeting = await invited(world);
    const path = answerPathIn(mailTo(await post(app), church));
    const page = await app.anonymous.fetch(path);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Sie haben noch nicht geantwortet.');
    const invitationId = await invitationOf(church, meeting.id);
    const answer = async () =>
      (
        await app.database.query('select answer, answered_via from invitation where id = $1', [invitationId])
      )[0];
    expect(await answer()).toEqual({ answer: 'OPEN', answered_via: null });
    const sent = await app.anonymous.fetch(path, {
      method: 'POST',
      body: 'choice=ACCEPTED',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(sent.status).toBe(303);
    expect(await answer()).toEqual({ answer: 'ACCEPTED', answered_via: 'LINK' });
    await office.do('moveMeeting', {
      meetingId: meeting.id,
      revision: meeting.revision,
      startsAt: '2027-03-09T17:00[Europe/Berlin]',
    });
    expect((await app.anonymous.fetch(path)).status).toBe(404);
    const anew = answerPathIn(mailTo(await post(app), church));
    expect(anew).not.toBe(path);
    expect((await app.anonymous.fetch(anew)).status).toBe(200);
  });
});

describe('the invitation to an account', () => {
  it('reaches the person with a link that opens its page', async () => {
    const { app, office, town } = world;
    const person = await town.person('Jugendhilfe');
    const { answer } = await office.ask<{ answer: { __typename: string } }>(
      'mutation ($id: ID!) { answer: inviteToAccount(personId: $id) { __typename } }',
      { id: person },
    );
    expect(answer.__typename).not.toBe('Refused');
    const mail = mailTo(await post(app), { personId: person });
    expect(mail.subject).toBe('Ihr Zugang zum Kommunalen Präventionsrat: Schwarzenberg');
    const [path] = /\/konto\/einladung\/[\w-]+/.exec(mail.text) ?? [''];
    expect((await app.anonymous.fetch(path)).status).toBe(200);
  });

  it('that is refused is told to the office', async () => {
    const { app, office, town } = world;
    const person = await town.person('Kita Sonnenschein');
    refusals.set(addressOf({ personId: person }), 'refuse');
    await office.ask('mutation ($id: ID!) { inviteToAccount(personId: $id) { __typename } }', { id: person });
    const mails = await post(app);
    refusals.clear();
    expect(recipientsOf(mails)).toEqual([OFFICE]);
    expect(mails[0]?.subject).toBe('Zugang nicht zugestellt an Kita Sonnenschein');
  });
});
