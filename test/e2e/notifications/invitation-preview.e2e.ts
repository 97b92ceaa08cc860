import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, draftInput, invited, schwarzenberg, type User, type World } from '../meetings/town.js';
import { mailTo, post } from './post.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg({ worker: true });
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

interface Preview {
  readonly recipients: {
    personId: string;
    name: string;
    role: string;
    kind: string;
    address: string;
    note: string | null;
  }[];
  readonly recipientsElsewhere: number;
  readonly mail: {
    recipientId: string;
    toName: string;
    subject: string;
    text: string;
    html: string;
    attachments: { name: string; contentType: string; content: string }[];
  } | null;
}
const PREVIEW = `query ($meetingId: ID!, $recipientId: ID, $urgencyReason: String) {
  invitationPreview(meetingId: $meetingId, recipientId: $recipientId, urgencyReason: $urgencyReason) {
    recipients { personId name role seatName kind address note } recipientsElsewhere
    mail { recipientId toName subject text html attachments { name contentType content } } } }`;
const preview = async (
  meetingId: string,
  recipientId: string | null = null,
  more = {},
  who: User = world.office,
) =>
  (await who.ask<{ invitationPreview: Preview }>(PREVIEW, { meetingId, recipientId, ...more }))
    .invitationPreview;
const refusal = async (who: User, variables: object): Promise<string | undefined> =>
  (await who.client.run(PREVIEW, variables)).errors?.[0]?.extensions.code;

const withoutToken = (text: string | null | undefined): string =>
  (text ?? '').replaceAll(/\/r\/[\w-]{20,}/g, '/r/vorschau').trim();

const AGENDA = [
  { title: 'Sicherheit am Bahnhof', publicity: 'PUBLIC' },
  { title: 'Lagebild', audience: ['STEERING'] },
  { title: 'Vortrag' },
];

/** A draft with members, a deputy of a vacant seat, a member whose term begins later, and a guest with his item. */
async function fullDraft(more: object = {}): Promise<{ draft: Answer; people: User[] }> {
  const { town, council, seats, office, app, police, school } = world;
  const deputy = await town.user('Stellvertretung des freien Sitzes');
  await app.database.query(
    'insert into deputy (id, territory_id, seat_id, person_id, position) values (uuidv7(), $1, $2, $3, $4)',
    [town.id, seats.vacant, deputy.personId, Date.now() % 1_000_000],
  );
  await app.database.query(`delete from deputy where seat_id = $1 and person_id <> $2`, [
    seats.vacant,
    deputy.personId,
  ]);
  const coming = await town.user('Künftiges Mitglied');
  const seat = await town.seat(council, coming.personId);
  await app.database.query(`update seat set valid_from = '2027-01-01' where id = $1`, [seat]);
  const guest = await town.user('Gastrednerin');
  const draft = await office.do(
    'scheduleMeeting',
    draftInput([council], { agenda: AGENDA, ...more }),
    'agenda { id }',
  );
  const agendaItemId = (draft['agenda'] as { id: string }[])[2]?.id;
  await office.do('inviteGuest', { meetingId: draft.id, personId: guest.personId, agendaItemId });
  return { draft, people: [police, school, deputy, coming, guest] };
}

const contents = async (): Promise<unknown> =>
  world.app.database.query(
    `select (select json_agg(m order by id) from meeting m)::text as meetings, (select json_agg(i order by id) from invitation i)::text as invitations,
            (select count(*) from link_token) as links, (select count(*) from outbox) as events, (select count(*) from meeting_history) as history`,
  );

describe('the preview of an invitation', () => {
  it('is byte for byte what each recipient then gets, but for his link', async () => {
    const { app, office } = world;
    const { draft, people } = await fullDraft({ answerBy: '2027-02-20' });
    const previews = await Promise.all(people.map(({ personId }) => preview(draft.id, personId)));
    const sent = await office.do('sendInvitation', { meetingId: draft.id, revision: draft.revision });
    expect(sent.__typename).toBe('Meeting');
    const mails = await post(app);
    for (const [index, person] of people.entries()) {
      const mail = mailTo(mails, person);
      const shown = previews[index]?.mail;
      expect(shown?.recipientId).toBe(person.personId);
      expect(shown?.subject).toBe(mail.subject);
      expect(shown?.text.trim()).toBe(withoutToken(mail.text));
      expect(shown?.html.trim()).toBe(withoutToken(mail.html));
      expect(shown?.attachments.map(({ name, contentType }) => [name, contentType])).toEqual([
        ['termin.ics', 'text/calendar'],
      ]);
      expect(shown?.attachments[0]?.content.trim()).toBe(mail.calendar?.trim());
    }
    expect(mails).toHaveLength(previews[0]?.recipients.length ?? 0);
    const guest = previews.at(-1)?.mail?.text ?? '';
    expect(guest).toContain('Vortrag');
    expect(guest).not.toContain('Bahnhof');
    expect(previews[0]?.mail?.text).toContain('2. Nichtöffentlicher Punkt');
    for (const { personId } of people) {
      const again = await preview(draft.id, personId);
      const before = previews.find(({ mail }) => mail?.recipientId === personId);
      expect(again.mail).toEqual(before?.mail);
    }
  });

  it('stores and sends nothing', async () => {
    const { draft } = await fullDraft();
    const before = await contents();
    await preview(draft.id);
    expect(await contents()).toEqual(before);
  });

  it('names everybody who is to be invited, and whom no mail reaches', async () => {
    const { app, church } = world;
    const { draft } = await fullDraft();
    await app.database.query('update person set contact_email = null where id = $1', [church.personId]);
    await app.database.query(`update person set copy_email = 'sekretariat@example.org' where id = $1`, [
      world.school.personId,
    ]);
    const { recipients, mail, recipientsElsewhere } = await preview(draft.id);
    expect(recipients.map(({ name, role }) => `${role} ${name}`)).toEqual(
      expect.arrayContaining([
        'HOLDER Kirchgemeinde',
        'HOLDER Künftiges Mitglied',
        'DEPUTY Stellvertretung des freien Sitzes',
        'GUEST Gastrednerin',
      ]),
    );
    expect(recipients.find(({ personId }) => personId === church.personId)).toMatchObject({
      address: 'NONE',
      note: 'Kirchgemeinde wird nicht per E-Mail erreicht.',
    });
    expect(recipients.find(({ personId }) => personId === world.school.personId)).toMatchObject({
      address: 'EMAIL_AND_COPY',
      note: null,
    });
    expect(mail?.recipientId).toBe(recipients[0]?.personId);
    expect(recipientsElsewhere).toBe(0);
    expect((await preview(draft.id, church.personId)).mail).toMatchObject({
      toName: 'Kirchgemeinde',
      attachments: [],
    });
    await app.database.query(
      `update person set contact_email = 'p' || id || '@example.org', copy_email = null where id = any ($1)`,
      [[church.personId, world.school.personId]],
    );
  });

  it('shows a draft that could not be sent yet: the period is too short, the agenda empty', async () => {
    const { office, council } = world;
    const draft = await office.do(
      'scheduleMeeting',
      draftInput([council], { startsAt: '2026-12-05T17:00[Europe/Berlin]', endsAt: null, agenda: [] }),
    );
    expect((await preview(draft.id)).mail?.subject).toContain('5. Dezember 2026');
    const urgent = await preview(draft.id, null, { urgencyReason: 'Einsturzgefahr' });
    expect(urgent.mail?.text).toContain('Grund der Dringlichkeit: Einsturzgefahr');
    const bare = await office.do('scheduleMeeting', draftInput([council], { place: null }));
    expect(await refusal(office, { meetingId: bare.id })).toBe('PLACE_MISSING');
  });

  it('shows the link page of nobody', async () => {
    const { draft } = await fullDraft();
    const [path] = /\/r\/[\w-]+/.exec((await preview(draft.id)).mail?.text ?? '') ?? [];
    expect(path).toBe('/r/vorschau');
    expect((await world.app.anonymous.fetch('/r/vorschau')).status).toBe(404);
  });

  it('is a page of its own without scripts, for the frame of the office alone', async () => {
    const { office, police, neighbour, app } = world;
    const { id } = await invited(world);
    const path = `/vorschau/sitzungen/${id}?empfaenger=${police.personId}`;
    const page = await office.client.fetch(path);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none';.* frame-ancestors 'self'; style-src 'unsafe-hashes' 'sha256-.*; sandbox$/,
    );
    expect(await page.text()).toContain('Guten Tag, Polizeirevier Aue');
    const strange = await neighbour.office();
    const statuses = await Promise.all(
      [police.client, strange.client, app.anonymous].map(async (client) => (await client.fetch(path)).status),
    );
    expect(statuses).toEqual([403, 404, 404]);
    expect((await office.client.fetch('/vorschau/sitzungen/x')).status).toBe(404);
  });

  it('is for the office of the meeting alone', async () => {
    const { police, school, neighbour, app, council, town } = world;
    const { id } = await invited(world);
    const { draft } = await fullDraft();
    const nothing = '01900000-0000-7000-8000-000000000000';
    const strange = await neighbour.office();
    const codes = async (who: User) =>
      Promise.all([id, draft.id, nothing, 'x'].map((meetingId) => refusal(who, { meetingId })));
    expect(await codes(police)).toEqual(Array(4).fill('NOT_ALLOWED'));
    expect(await codes(strange)).toEqual(Array(4).fill('NOT_FOUND'));
    expect((await app.anonymous.run(PREVIEW, { meetingId: id })).errors?.[0]?.extensions.code).toBe(
      'SIGN_IN_NEEDED',
    );
    const other = await town.person('Niemand Eingeladenes');
    for (const recipientId of [other, nothing, 'x'])
      expect(await refusal(world.office, { meetingId: id, recipientId })).toBe('NOT_FOUND');
    // Who coordinates the body alone does not know addresses, which stand in the calendar object.
    const ofBody = await town.office(council);
    const seen = await preview(draft.id, school.personId, {}, ofBody);
    expect(seen.mail).toMatchObject({ toName: 'Oberschule', attachments: [] });
    expect(JSON.stringify(seen)).not.toContain(`p${school.personId}@`);
  });

  it('of a joint meeting names nobody of the other town', async () => {
    const { town, neighbour, council, office } = world;
    const there = await neighbour.body(`Rat ${Date.now()}`);
    await neighbour.seat(there, await neighbour.person('Mitglied aus Schneeberg'));
    const both = await town.office(null, [neighbour]);
    const draft = await both.do('scheduleMeeting', draftInput([council, there]));
    const mine = await preview(draft.id, null, {}, office);
    expect(mine.recipientsElsewhere).toBe(1);
    expect(JSON.stringify(mine)).not.toContain('Mitglied aus Schneeberg');
    const all = await preview(draft.id, null, {}, both);
    expect(all.recipientsElsewhere).toBe(0);
    expect(all.recipients.map(({ name }) => name)).toContain('Mitglied aus Schneeberg');
  });
});
