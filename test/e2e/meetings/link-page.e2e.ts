import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, invitationOf, invited, schwarzenberg, type User, type World } from './town.js';

let world: World;
let meeting: Answer;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

/** A token as the mail of an invitation carries it. */
async function linkOf(
  user: User & { personId: string },
  invitationId: string,
  purpose = 'RSVP',
): Promise<string> {
  const secret = randomBytes(32);
  const hash = createHash('sha256').update(secret).digest();
  await world.app.database.query(
    'insert into link_token (token_hash, territory_id, person_id, purpose, thing_id) values ($1, $2, $3, $4, $5)',
    [hash, world.town.id, user.personId, purpose, invitationId],
  );
  return `/r/${secret.toString('base64url')}`;
}

const open = async (path: string, headers: Record<string, string> = {}) => {
  const response = await world.app.anonymous.fetch(path, { headers });
  return { status: response.status, headers: response.headers, html: await response.text() };
};
const send = async (path: string, body: string) => {
  const response = await world.app.anonymous.fetch(path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  return { status: response.status, location: response.headers.get('location'), html: await response.text() };
};
const answerOf = async (id: string) =>
  (await world.app.database.query('select answer, answered_via from invitation where id = $1', [id]))[0];

describe('the personal link of an invitation', () => {
  it('shows body, date, place, own answer and the deputies of the seat, but no agenda', async () => {
    const { police } = world;
    meeting = await invited(world);
    const own = await invitationOf(police, meeting.id);
    const page = await open(await linkOf(police, own));
    expect(page.status).toBe(200);
    for (const text of [
      'Präventionsrat',
      'Dienstag, 2. März 2027, 17:00 bis 19:00 Uhr (MEZ)',
      'Ratssaal',
      'noch nicht geantwortet',
      'erste Stellvertretung',
      '<html lang="de">',
      '<label class="kern-label" for="deputy">',
      '<h1 class="kern-heading-large">',
    ]) {
      expect(page.html).toContain(text);
    }
    expect(page.html).not.toMatch(/Bahnhof|Bericht der Polizei|<script/);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none';.* style-src 'self';/);
    expect(page.headers.get('set-cookie')).toBeNull();
  });

  it('takes an answer by POST only, says per Link, and follows with the page', async () => {
    const { police, secondDeputy } = world;
    meeting = await invited(world);
    const own = await invitationOf(police, meeting.id);
    const link = await linkOf(police, own);
    await open(`${link}?choice=ACCEPTED`);
    expect(await answerOf(own)).toEqual({ answer: 'OPEN', answered_via: null });
    expect(await send(link, 'choice=ACCEPTED')).toMatchObject({ status: 303, location: link });
    expect(await answerOf(own)).toEqual({ answer: 'ACCEPTED', answered_via: 'LINK' });
    await send(link, `choice=${encodeURIComponent(`DEPUTY ${secondDeputy.personId}`)}`);
    expect((await open(link)).html).toContain(
      'Zur Vertretung eingeladen: Polizeirevier Aue, zweite Stellvertretung',
    );
    expect(await invitationOf(secondDeputy, meeting.id)).toBeTruthy();
  });

  it('offers each answer as one click under the anchor that the mail names, and says what is recorded', async () => {
    const { police, school, secondDeputy } = world;
    meeting = await invited(world);
    const link = await linkOf(police, await invitationOf(police, meeting.id));
    const { html } = await open(link);
    const buttons = [...html.matchAll(/<button type="submit"[^>]* id="(\w+)"[^>]*><span[^>]*>(\w+)</g)];
    expect(buttons.map(([, id, label]) => [id, label])).toEqual([
      ['zusage', 'Zusagen'],
      ['absage', 'Absagen'],
      ['vertretung', 'Vertretung'],
    ]);
    expect(html).toContain(`<option value="DEPUTY ${secondDeputy.personId}">`);
    expect(html.match(/<form [^>]*method="post"/g)).toHaveLength(2);
    expect(html).not.toMatch(/ style="|type="radio"/);
    expect(html).not.toContain('aria-pressed="true"');
    await send(link, 'choice=DECLINED');
    expect((await open(link)).html).toMatch(/ id="absage"[^>]* aria-pressed="true"/);
    expect((await open(link)).html).toContain(
      'Ihre Antwort ist gespeichert: Sie haben abgesagt. Zur Vertretung eingeladen: Polizeirevier Aue, erste',
    );
    expect((await open(link)).html).toContain('Sie können Ihre Antwort bis zum Beginn der Sitzung ändern.');
    const alone = await open(await linkOf(school, await invitationOf(school, meeting.id)));
    expect(alone.html).not.toMatch(/id="vertretung"|<select/);
  });

  it('ignores the session of whoever opens it', async () => {
    const { police, school } = world;
    meeting = await invited(world);
    const own = await invitationOf(police, meeting.id);
    const link = await linkOf(police, own);
    const response = await school.client.fetch(link, {
      method: 'POST',
      body: 'choice=ACCEPTED',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(response.status).toBe(303);
    const [record] = await world.app.database.query(
      'select via, recorded_by from answer_record where invitation_id = $1',
      [own],
    );
    expect(record).toEqual({ via: 'LINK', recorded_by: null });
  });

  it('says in one sentence what is wrong with an answer', async () => {
    const { police, school } = world;
    meeting = await invited(world);
    const link = await linkOf(police, await invitationOf(police, meeting.id));
    expect(await send(link, '')).toMatchObject({
      status: 422,
      html: expect.stringContaining('Wählen Sie eine Antwort aus.'),
    });
    expect(await send(link, `choice=DEPUTY ${school.personId}`)).toMatchObject({
      status: 422,
      html: expect.stringContaining('role="alert"'),
    });
    expect(await send(link, 'choice=<script>')).toMatchObject({ status: 422 });
  });

  it('gives the same friendly page for malformed, unknown, ended, foreign and hidden links', async () => {
    const { police, office, firstDeputy } = world;
    meeting = await invited(world);
    const own = await invitationOf(police, meeting.id);
    const ended = await linkOf(police, own);
    const foreign = await linkOf(police, own, 'ACCOUNT');
    await police.do('answerInvitation', { invitationId: own, answer: 'DECLINED' });
    const released = await linkOf(firstDeputy, await invitationOf(firstDeputy, meeting.id));
    await office.do('moveMeeting', {
      meetingId: meeting.id,
      revision: meeting.revision,
      startsAt: '2027-03-09T17:00[Europe/Berlin]',
    });
    const pages = await Promise.all(
      ['/r/x', `/r/${'A'.repeat(43)}`, ended, foreign, released].map((path) => open(path)),
    );
    expect(pages.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(pages.map(({ html }) => html)).size).toBe(1);
    expect(pages[0]?.html).toContain('gilt nicht mehr');
    expect(await send(ended, 'choice=ACCEPTED')).toMatchObject({ status: 404 });
  });

  it('shows names with markup as text', async () => {
    const { town, office } = world;
    const body = await town.body('AG <b>"Licht" & Schatten</b>', 'WORKING_GROUP');
    const member = await town.user('<script>alert(1)</script>');
    await town.seat(body, member.personId);
    meeting = await invited({ office, council: body }, { place: '"><img src=x>' });
    const page = await open(await linkOf(member, await invitationOf(member, meeting.id)));
    expect(page.html).toContain('AG &lt;b&gt;&quot;Licht&quot; &amp; Schatten&lt;/b&gt;');
    expect(page.html).not.toMatch(/<script|<img|<b>/);
  });

  it('takes no answer once the meeting has begun', async () => {
    const { police, app } = world;
    meeting = await invited(world);
    const link = await linkOf(police, await invitationOf(police, meeting.id));
    app.clock.set('2027-03-02T16:30:00Z');
    const page = await open(link);
    const answer = await send(link, 'choice=ACCEPTED');
    app.clock.set('2026-12-01T08:00:00Z');
    expect(page).toMatchObject({ status: 200, html: expect.stringContaining('nicht mehr möglich') });
    expect(answer).toMatchObject({ status: 422, html: expect.stringContaining('schon begonnen') });
  });
});
