import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { draftInput, invitationOf, invited, schwarzenberg, type User, type World } from '../meetings/town.js';
import { OpenPage, quiet } from './open-page.js';

let world: World;
let schneeberg: User;
const pages: OpenPage[] = [];
const pageOf = async (user: User, headers: Record<string, string> = {}): Promise<OpenPage> => {
  const page = await OpenPage.of(user.client, headers);
  pages.push(page);
  return page;
};

beforeAll(async () => {
  world = await schwarzenberg();
  schneeberg = await world.neighbour.office();
});
afterAll(async () => {
  pages.forEach((page) => page.leave());
  await world.app[Symbol.asyncDispose]();
});

describe('the door of the stream', () => {
  it('is closed to strangers, to other sites and to other methods', async () => {
    const { app, office } = world;
    expect((await app.anonymous.fetch('/live')).status).toBe(401);
    const ask = async (init: RequestInit) => (await office.client.fetch('/live', init)).status;
    expect(await ask({ headers: { 'sec-fetch-site': 'cross-site' } })).toBe(403);
    expect(await ask({ headers: { origin: 'https://elsewhere.example' } })).toBe(403);
    expect(await ask({ method: 'POST' })).toBe(400);
    expect(await ask({ method: 'HEAD' })).toBe(400);
  });

  it('tells proxies to hold nothing back and browsers when to come again', async () => {
    const { headers } = (
      await pageOf(world.office, { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' })
    ).response;
    expect(headers.get('content-type')).toContain('text/event-stream');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('x-accel-buffering')).toBe('no');
    expect(headers.get('content-encoding')).toBeNull();
  });

  it('lets the oldest of five tabs go', async () => {
    const user = await world.town.user('Viele Fenster');
    const tabs = [];
    for (let tab = 0; tab < 5; tab += 1) tabs.push(await pageOf(user));
    const [oldest, ...others] = tabs;
    await oldest?.until(() => oldest.ended);
    expect(oldest?.named('end')).toMatchObject([{ data: { reason: 'tabs' } }]);
    expect(others.map(({ ended }) => ended)).toEqual([false, false, false, false]);
  });
});

describe('a change', () => {
  it('by somebody else arrives within a second, with the new revision', async () => {
    const { office, police } = world;
    const meeting = await invited(world);
    const page = await pageOf(police);
    await quiet();
    const before = page.told.length;
    const changed = await office.do('changePlace', {
      meetingId: meeting.id,
      revision: meeting.revision,
      place: 'Schule',
    });
    expect(changed.__typename).toBe('Meeting');
    expect(await page.until(() => page.told.length > before)).toBeLessThan(1_000);
    expect(page.told.slice(before)).toMatchObject([
      { event: 'change', data: { thing: 'Meeting', id: meeting.id, revision: changed.revision } },
    ]);
  });

  it('of an answer arrives as its meeting, without a revision', async () => {
    const { office, police } = world;
    const meeting = await invited(world);
    const page = await pageOf(office);
    await quiet();
    const before = page.told.length;
    await police.do('answerInvitation', {
      invitationId: await invitationOf(police, meeting.id),
      answer: 'ACCEPTED',
    });
    expect(await page.until(() => page.told.length > before)).toBeLessThan(1_000);
    expect(page.told.at(-1)).toMatchObject({
      event: 'change',
      data: { thing: 'Meeting', id: meeting.id, revision: null },
    });
  });

  it('in Schwarzenberg never arrives in Schneeberg', async () => {
    const { office, police } = world;
    const there = await pageOf(schneeberg);
    const here = await pageOf(office);
    await quiet();
    const told = there.told.length;
    const meeting = await invited(world);
    await police.do('answerInvitation', {
      invitationId: await invitationOf(police, meeting.id),
      answer: 'DECLINED',
    });
    await office.do('proposeTopic', { bodyId: world.council, title: 'Beleuchtung' });
    await here.until(() => here.of('Topic').length > 0);
    await quiet();
    expect(there.told.slice(told)).toEqual([]);
    expect(there.told.filter(({ event }) => event === 'change')).toEqual([]);
  });

  it('of a draft reaches the office and no member', async () => {
    const { office, police } = world;
    const member = await pageOf(police);
    const own = await pageOf(office);
    const draft = await office.do('scheduleMeeting', draftInput([world.council]));
    await own.until(() => own.of('Meeting', draft.id).length > 0);
    await quiet();
    expect(member.of('Meeting', draft.id)).toEqual([]);
    const gone = await office.do('discardDraft', { meetingId: draft.id, revision: draft.revision });
    expect(gone.__typename).toBe('Body');
    await own.until(() => own.of('Body', world.council).length > 0);
    await quiet();
    expect(member.of('Meeting', draft.id)).toEqual([]);
  });

  it('reaches a guest only where it is his own', async () => {
    const { office, police, town } = world;
    const meeting = await invited(world);
    const guest = await town.user('Gast');
    const page = await pageOf(guest);
    await office.do('inviteGuest', { meetingId: meeting.id, personId: guest.personId });
    await page.until(() => page.named('reset').length > 0);
    await quiet();
    const before = page.told.length;
    await police.do('answerInvitation', {
      invitationId: await invitationOf(police, meeting.id),
      answer: 'ACCEPTED',
    });
    await quiet();
    expect(page.told.slice(before)).toEqual([]);
    await office.do('changePlace', { meetingId: meeting.id, revision: meeting.revision, place: 'Turnhalle' });
    await page.until(() => page.of('Meeting', meeting.id).length > 0);
  });
});

describe('a stream that comes back', () => {
  it('is told what it missed, and only what it may see', async () => {
    const { office, police } = world;
    const first = await pageOf(police);
    const lastId = first.told.at(-1)?.id ?? '';
    first.leave();
    const draft = await office.do('scheduleMeeting', draftInput([world.council]));
    const meeting = await invited(world);
    const watcher = await pageOf(office);
    await quiet();
    watcher.leave();
    const again = await pageOf(police, { 'last-event-id': lastId });
    await again.until(() => again.of('Meeting', meeting.id).length > 0);
    expect(again.told[0]?.event).toBe('ready');
    expect(again.of('Meeting', draft.id)).toEqual([]);
  });

  it.each(['nonsense', '01234567-1-0123456789ab', ''.padEnd(5_000, '9')])(
    'with an id like %.20s is reset',
    async (id) => {
      const page = await pageOf(world.police, { 'last-event-id': id });
      expect(page.told[0]?.event).toBe('reset');
    },
  );

  it('with other rights than before is reset', async () => {
    const { town, app } = world;
    const user = await town.user('Sportverein');
    const page = await pageOf(user);
    const lastId = page.told[0]?.id ?? '';
    page.leave();
    await town.seat(world.council, user.personId);
    expect((await pageOf(user, { 'last-event-id': lastId })).told[0]?.event).toBe('reset');
    await app.database.query('update seat set holder_id = null where holder_id = $1', [user.personId]);
  });
});

describe('two hundred answers at once', () => {
  it('are a few events, and one statement for each batch and listener', async () => {
    const { app, office, town } = world;
    const council = await town.body('Großer Rat', 'WORKING_GROUP');
    for (let seat = 0; seat < 200; seat += 1) await town.seat(council, await town.person(`Mitglied ${seat}`));
    const meeting = await invited({ office, council });
    pages.forEach((page) => page.leave());
    const page = await pageOf(office);
    await quiet();
    const before = page.told.length;
    app.statements.length = 0;
    const sent = jest.spyOn(pg.Client.prototype, 'query');
    const rows = await app.database.query<{ id: string }>('select id from invitation where meeting_id = $1', [
      meeting.id,
    ]);
    const updates = rows.map(({ id }) =>
      app.database.query(`update invitation set answer = 'ACCEPTED', answered_at = now() where id = $1`, [
        id,
      ]),
    );
    await Promise.all(updates);
    await quiet();
    const events = page.told.slice(before);
    const looks = sent.mock.calls.filter(([query]) =>
      JSON.stringify(query).includes('kpr-listening-sessions'),
    ).length;
    sent.mockRestore();
    expect(rows).toHaveLength(200);
    expect(new Set(events.map(({ data }) => data.id))).toEqual(new Set([meeting.id]));
    expect(events.length).toBeLessThanOrEqual(8);
    expect(app.statements.length).toBeLessThanOrEqual(events.length + 1);
    expect(looks).toBeLessThanOrEqual(events.length + 1);
  });

  it('by one statement are one event', async () => {
    const { app, office } = world;
    const page = await pageOf(office);
    await quiet();
    const before = page.told.length;
    await app.database.query(`update invitation set answered_via = 'OFFICE' where answer = 'ACCEPTED'
       and meeting_id = (select meeting_id from invitation group by 1 order by count(*) desc limit 1)`);
    await quiet();
    expect(page.told.slice(before)).toMatchObject([
      { event: 'change', data: { thing: 'Meeting', revision: null } },
    ]);
  });

  it('or more than can be listed make the town read again, and no other town', async () => {
    const { app, office, town } = world;
    const here = await pageOf(office);
    const there = await pageOf(schneeberg);
    await app.database.query(
      `insert into person (id, territory_id, name) select uuidv7(), $1, 'Stelle ' || n from generate_series(1, 300) n`,
      [town.id],
    );
    await here.until(() => here.named('reset').length > 0);
    await quiet();
    expect(there.told.map(({ event }) => event)).toEqual(['ready']);
  });
});
