import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReceivedMail } from '../../../src/platform/mail/mailbox.js';
import { invited, schwarzenberg, type User, type World } from '../meetings/town.js';
import { aTask } from '../tasks/tasks.js';
import { addressOf, mailTo, post, recipientsOf } from './post.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg({ worker: true });
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});
beforeEach(async () => {
  await world.app.database.query('delete from notice_setting');
});

const aMailAbout = async ({ personId }: { readonly personId: string | null }): Promise<ReceivedMail> => {
  await aTask(world.office, { responsiblePersonId: personId });
  return mailTo(await post(world.app), { personId });
};

/** The header as the mail program reads it: folded lines are joined. */
const headerOf = ({ raw }: ReceivedMail, name: string): string | null =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(raw.replaceAll(/\r?\n[ \t]+/g, ' '))?.[1]?.trim() ?? null;

function pathIn(mail: ReceivedMail): string {
  const [, path] =
    /^<https?:\/\/[^/]+(\/abbestellen\/[\w-]{43})>$/.exec(headerOf(mail, 'List-Unsubscribe') ?? '') ?? [];
  if (path === undefined) throw new Error(`No List-Unsubscribe in: ${mail.raw}`);
  return path;
}

const open = async (path: string) => {
  const response = await world.app.anonymous.fetch(path);
  return { status: response.status, headers: response.headers, html: await response.text() };
};
const send = async (path: string, body: URLSearchParams | FormData) => {
  const response = await world.app.anonymous.fetch(path, { method: 'POST', body });
  return { status: response.status, html: await response.text() };
};
const chosen = () =>
  world.app.database.query('select person_id as "personId", kind, choice from notice_setting');
const off = ({ personId }: User) => ({ personId, kind: 'TASK_ASSIGNED', choice: 'OFF' });

describe('a mail that one may do without', () => {
  it('says why one gets it, leads to the settings, and to giving it up with one click', async () => {
    const mail = await aMailAbout(world.police);
    expect(mail.text).toContain('Sie erhalten diese E-Mail, weil Ihnen eine Aufgabe zugewiesen wurde.');
    expect(mail.text).toMatch(/Benachrichtigungen einstellen: http\S+\/konto\/mitteilungen\n/);
    expect(headerOf(mail, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(pathIn(mail)).toMatch(/^\/abbestellen\//);
    // Each mail has its own.
    expect(pathIn(await aMailAbout(world.police))).not.toBe(pathIn(mail));
  });

  it('leads who has no account to the page of this kind of mail', async () => {
    const personId = await world.town.person('Jugendamt');
    await world.town.seat(world.council, personId);
    const mail = await aMailAbout({ personId });
    expect(mail.text).toContain(`${pathIn(mail)}\n`);
    expect(mail.text).not.toContain('/konto/mitteilungen');
  });

  it('carries the same as a reminder, and legal mails and the office’s carry none', async () => {
    const { app, police, office } = world;
    const meeting = await invited(world);
    const invitation = mailTo(await post(app), police);
    expect(headerOf(invitation, 'List-Unsubscribe')).toBeNull();
    expect(headerOf(invitation, 'List-Unsubscribe-Post')).toBeNull();
    expect(invitation.text).toContain('/konto/mitteilungen');
    await office.do('nudge', { meetingId: meeting.id });
    expect(pathIn(mailTo(await post(app), police))).toBeDefined();
  });
});

describe('the link by which one gives up a kind of mail', () => {
  it('only shows a page when it is opened, as mail scanners do', async () => {
    const path = pathIn(await aMailAbout(world.police));
    const page = await open(path);
    expect(page.status).toBe(200);
    expect(page.html).toContain('Neue Aufgaben');
    expect(page.html).toContain('Keine E-Mails mehr');
    expect(page.html).not.toMatch(/<script| style="/);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(await chosen()).toEqual([]);
  });

  it.each([
    ['as a form', () => new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })],
    [
      'as multipart, as RFC 8058 recommends',
      () => {
        const form = new FormData();
        form.set('List-Unsubscribe', 'One-Click');
        return form;
      },
    ],
  ])('gives it up with one click of the mail program, sent %s', async (_, body) => {
    const path = pathIn(await aMailAbout(world.police));
    const answer = await send(path, body());
    expect(answer).toMatchObject({ status: 200, html: expect.stringContaining('nicht') });
    expect(await chosen()).toEqual([off(world.police)]);
    await aTask(world.office, { responsiblePersonId: world.police.personId });
    await aTask(world.office, { responsiblePersonId: world.school.personId });
    expect(recipientsOf(await post(world.app))).toEqual([addressOf(world.school)]);
  });

  it('takes it back on the same page, also twice', async () => {
    const path = pathIn(await aMailAbout(world.police));
    const given = await send(path, new URLSearchParams({ choice: 'OFF' }));
    expect(given.html).toContain('Rückgängig: Sofort per E-Mail erhalten');
    expect(await chosen()).toEqual([off(world.police)]);
    for (const again of [1, 2])
      expect(await send(path, new URLSearchParams({ choice: 'AT_ONCE' }))).toMatchObject({
        ...{ status: 200, html: expect.stringContaining(again === 1 ? 'Rückgängig: ' : 'sofort') },
      });
    expect(await chosen()).toEqual([{ ...off(world.police), choice: 'AT_ONCE' }]);
    expect((await aMailAbout(world.police)).subject).toContain('Neue Aufgabe');
  });

  it('changes nothing but this kind for this person, whatever is sent', async () => {
    const path = pathIn(await aMailAbout(world.police));
    await send(
      path,
      new URLSearchParams({ choice: 'DIGEST', kind: 'INVITATION', personId: String(world.school.personId) }),
    );
    expect(await chosen()).toEqual([{ ...off(world.police), choice: 'DIGEST' }]);
    expect((await send(path, new URLSearchParams({ choice: 'NEVER' }))).status).toBe(404);
    expect(await chosen()).toEqual([{ ...off(world.police), choice: 'DIGEST' }]);
  });

  it('is good for nothing else, and guessing finds nothing', async () => {
    const { police, office, app } = world;
    const path = pathIn(await aMailAbout(police));
    for (const other of ['/r/', '/t/'])
      expect((await open(path.replace('/abbestellen/', other))).status).toBe(404);
    await aTask(office, { responsiblePersonId: police.personId });
    const [done = ''] = /\/t\/[\w-]+/.exec(mailTo(await post(app), police).text) ?? [];
    for (const guess of [
      done.replace('/t/', '/abbestellen/'),
      `/abbestellen/${'x'.repeat(43)}`,
      '/abbestellen/x',
    ]) {
      expect((await open(guess)).status).toBe(404);
      expect(await send(guess, new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }))).toMatchObject({
        ...{ status: 404, html: expect.stringContaining('gilt nicht mehr') },
      });
    }
    expect(await chosen()).toEqual([]);
  });

  it('ends when the address changes', async () => {
    const { police, office } = world;
    const path = pathIn(await aMailAbout(police));
    await office.do('changePerson', {
      ...{ id: police.personId, revision: 1, name: 'Polizeirevier Aue' },
      contactEmail: addressOf(police).replace('@', '-neu@'),
    });
    await post(world.app);
    expect((await send(path, new URLSearchParams())).status).toBe(404);
    expect(await chosen()).toEqual([]);
  });
});
