import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpenPage, quiet } from '../live/open-page.js';
import { type Answer, draftInput, invited, schwarzenberg, type User, type World } from '../meetings/town.js';
import { readCalendar } from '../notifications/calendar.js';
import { mailTo, post } from '../notifications/post.js';
import { aboveTheTowns, appointedUsers } from './above-the-towns.js';
import { chooseAudience, itemOf, settingOf, share, type ThingName } from './audiences.js';

let world: World;
let above: Awaited<ReturnType<typeof aboveTheTowns>>;
let users: Awaited<ReturnType<typeof appointedUsers>>;
let foreign: User;
let townsman: User;
const pages: OpenPage[] = [];

beforeAll(async () => {
  world = await schwarzenberg({ worker: true });
  const { town, neighbour } = world;
  above = await aboveTheTowns(world.app, [town]);
  users = await appointedUsers(town, above);
  foreign = await neighbour.office();
  const otherMember = await town.user('Vereinsvorstand');
  await town.seat(await town.body('AG Jugend', 'WORKING_GROUP'), otherMember.personId);
  townsman = otherMember;
});
afterAll(async () => {
  pages.forEach((page) => page.leave());
  await world.app[Symbol.asyncDispose]();
});

const meetingOf = (title: string): Promise<Answer> =>
  invited(world, { title, agenda: [{ title: `${title} Bahnhof` }, { title: `${title} Lagebild` }] });
const named = ({ id }: { id: string }): ThingName => ['Meeting', id];

/** How many the list says and shows, what the search finds, and what the single query says. */
async function found(user: User, meeting: { id: string }, word: string) {
  const {
    meetings,
    search,
    meeting: single,
  } = await user.ask<{
    meetings: { totalCount: number; nodes: { id: string }[] };
    search: { title: string }[];
    meeting: { agenda: { title: string }[]; videoUrl: string | null; invitations: object[] } | null;
  }>(
    `query ($id: ID!, $word: String!) {
       meetings(first: 100, filter: { text: $word }) { totalCount nodes { id } } search(text: $word) { title }
       meeting(id: $id) { agenda { title } videoUrl invitations { id } } }`,
    { id: meeting.id, word },
  );
  expect(meetings.totalCount).toBe(meetings.nodes.length);
  return {
    listed: meetings.nodes.some(({ id }) => id === meeting.id),
    searched: search.map(({ title }) => title).sort(),
    agenda: single?.agenda.map(({ title }) => title) ?? null,
    details: single === null ? null : { videoUrl: single.videoUrl, invitations: single.invitations.length },
  };
}
const NOTHING = { listed: false, searched: [], agenda: null, details: null };

describe('lists, counts, search and single queries', () => {
  it('follow the audience of meeting and item: town, everyone, and back', async () => {
    const meeting = await meetingOf('Wochenmarkt');
    const { office } = world;
    const item = ['AgendaItem', await itemOf(office, meeting.id, 'Wochenmarkt Bahnhof')] as const;
    expect(await found(townsman, meeting, 'Wochenmarkt')).toEqual(NOTHING);
    await chooseAudience(office, item, ['TOWN']);
    expect(await found(townsman, meeting, 'Wochenmarkt')).toEqual(NOTHING);
    await chooseAudience(office, named(meeting), ['BODY', 'TOWN']);
    const opened = {
      listed: true,
      searched: ['Wochenmarkt', 'Wochenmarkt Bahnhof'],
      agenda: ['Wochenmarkt Bahnhof'],
      details: { videoUrl: null, invitations: 0 },
    };
    expect(await found(townsman, meeting, 'Wochenmarkt')).toEqual(opened);
    expect(await found(foreign, meeting, 'Wochenmarkt')).toEqual(NOTHING);
    await chooseAudience(office, named(meeting), ['BODY', 'PUBLIC']);
    await chooseAudience(office, item, ['PUBLIC']);
    // Lists are those of one's own towns: what is public elsewhere is found by search and by link.
    const open = { ...opened, listed: false };
    expect(await found(foreign, meeting, 'Wochenmarkt')).toEqual(open);
    await chooseAudience(office, item, ['OFFICE']);
    expect(await found(foreign, meeting, 'Wochenmarkt')).toEqual({
      ...open,
      searched: ['Wochenmarkt'],
      agenda: [],
    });
    await chooseAudience(office, named(meeting), ['BODY']);
    for (const who of [foreign, townsman]) expect(await found(who, meeting, 'Wochenmarkt')).toEqual(NOTHING);
  });

  it('keep a draft with the office, whatever its audience', async () => {
    const { office, council } = world;
    const draft = await office.do('scheduleMeeting', draftInput([council], { title: 'Vorentwurf' }));
    await chooseAudience(office, named(draft), ['BODY', 'TOWN', 'PUBLIC']);
    for (const who of [foreign, townsman, world.police])
      expect(await found(who, draft, 'Vorentwurf')).toEqual(NOTHING);
    expect(await found(office, draft, 'Vorentwurf')).toMatchObject({ listed: true });
    const setting = await settingOf(office, named(draft));
    const refused = await office.do('share', {
      ...{ type: 'Meeting', id: draft.id, revision: setting.revision, toTerritoryId: above.state.id },
    });
    expect(refused).toMatchObject({ code: 'DRAFT_NOT_SHARED' });
  });

  it('hide a topic for the office from the members who proposed it', async () => {
    const { office, police, council } = world;
    const topic = await police.do('proposeTopic', { bodyId: council, title: 'Parkplatz' });
    const titles = async (user: User): Promise<string> =>
      JSON.stringify(
        await user.ask(
          'query ($id: ID!) { topics(bodyId: $id) { title } search(text: "Parkplatz") { id } }',
          { id: council },
        ),
      );
    expect(await titles(police)).toContain('Parkplatz');
    await chooseAudience(office, ['Topic', topic.id], ['OFFICE']);
    expect(await titles(police)).toBe('{"topics":[],"search":[]}');
    expect(await titles(office)).toContain('Parkplatz');
  });
});

describe('mails and calendar objects', () => {
  it('name an item only to whom its audience means at sending', async () => {
    const { office, council, police } = world;
    await post(world.app);
    const draft = await office.do('scheduleMeeting', draftInput([council], { title: 'Lagerunde' }));
    const item = ['AgendaItem', await itemOf(office, draft.id, 'Sicherheit am Bahnhof')] as const;
    await chooseAudience(office, item, ['OFFICE']);
    const { revision } = await settingOf(office, named(draft));
    await office.do('sendInvitation', { meetingId: draft.id, revision });
    const mail = mailTo(await post(world.app), police);
    expect(mail.text).toContain('1. Nichtöffentlicher Punkt');
    expect(mail.text).toContain('2. Bericht der Polizei');
    expect(mail.text + mail.html + mail.subject).not.toContain('Bahnhof');
    expect(mail.calendar).not.toMatch(/Bahnhof|Bericht/);
    expect(readCalendar(mail.calendar).method).toBe('REQUEST');

    await chooseAudience(office, item, ['BODY']);
    const seen = await settingOf(office, named(draft));
    await office.do('changePlace', { meetingId: draft.id, revision: seen.revision, place: 'Feuerwehrhaus' });
    const later = mailTo(await post(world.app), police);
    expect(later.text).not.toContain('Nichtöffentlicher Punkt');
  });
});

describe('open pages', () => {
  const pageOf = async (user: User): Promise<OpenPage> => {
    const page = await OpenPage.of(user.client);
    pages.push(page);
    return page;
  };

  it('of those who gain sight are told, and of those who lose it read again', async () => {
    const meeting = await meetingOf('Stadtfest');
    await quiet();
    const [town, elsewhere] = [await pageOf(townsman), await pageOf(foreign)];
    await chooseAudience(world.office, named(meeting), ['BODY', 'TOWN']);
    await town.until(() => town.named('reset').length === 1);
    await quiet();
    expect(elsewhere.told.map(({ event }) => event)).toEqual(['ready']);
    await chooseAudience(world.office, named(meeting), ['BODY', 'PUBLIC']);
    await elsewhere.until(() => elsewhere.named('reset').length === 1);
    await chooseAudience(world.office, named(meeting), ['BODY']);
    await elsewhere.until(() => elsewhere.named('reset').length === 2);
    await town.until(() => town.named('reset').length === 3);
    expect([...town.told, ...elsewhere.told].filter(({ data }) => data.id === meeting.id)).toEqual([]);
  });

  it('of a receiver read again when something is shared and taken back', async () => {
    const { office } = world;
    const [first, second] = [await meetingOf('Erste Freigabe'), await meetingOf('Zweite Freigabe')];
    await share(office, named(first), above.association);
    await quiet();
    const page = await pageOf(users.association);
    await share(office, named(second), above.association);
    await page.until(() => page.named('reset').length >= 1);
    expect(await found(users.association, second, 'Freigabe')).toMatchObject({ listed: true });
    const told = page.named('reset').length;
    await takeBack(second, above.association.id);
    await page.until(() => page.named('reset').length > told);
    expect(await found(users.association, second, 'Zweite')).toEqual(NOTHING);
  });

  it('of everyone hear of a change to what is for everyone', async () => {
    const meeting = await meetingOf('Tag der offenen Tür');
    await chooseAudience(world.office, named(meeting), ['BODY', 'PUBLIC']);
    await quiet();
    const page = await pageOf(foreign);
    const { revision } = await settingOf(world.office, named(meeting));
    await world.office.do('changePlace', { meetingId: meeting.id, revision, place: 'Turnhalle' });
    await page.until(() => page.of('Meeting', meeting.id).length === 1);
  });
});

async function takeBack(meeting: { id: string }, from: string): Promise<void> {
  const { receivers } = await settingOf(world.office, named(meeting));
  const shareId = receivers.find(({ territoryId }) => territoryId === from)?.shareId;
  expect(await world.office.do('endShare', { shareId })).toMatchObject({ __typename: 'AudienceSetting' });
}

interface Logged {
  readonly thingId: string;
  readonly title: string | null;
  readonly toName: string;
  readonly sharedBy: string | null;
  readonly endedAt: string | null;
}
const LOG = '{ totalCount nodes { thingId title toName sharedBy endedAt } }';
const logOf = async (user: User): Promise<Logged[]> =>
  (
    await user.ask<{ shares: { nodes: Logged[] } }>(
      `query ($id: ID!) { shares(territoryId: $id, first: 100) ${LOG} }`,
      { id: world.town.id },
    )
  ).shares.nodes;

describe('a share', () => {
  it('is an act with a log: who, when, to whom; taken back with its items, and never forgotten', async () => {
    const { office, town } = world;
    await town.person('Koordinierungsstelle', office.accountId);
    const meeting = await meetingOf('Jahresgespräch');
    const item = ['AgendaItem', await itemOf(office, meeting.id, 'Jahresgespräch Lagebild')] as const;
    const { revision } = await settingOf(office, item);
    const input = { type: item[0], id: item[1], revision, toTerritoryId: above.association.id };
    expect(await office.do('share', input)).toMatchObject({ code: 'SHARE_AROUND_FIRST' });
    await share(office, named(meeting), above.association);
    expect(await found(users.association, meeting, 'Jahresgespräch')).toMatchObject({ agenda: [] });
    await share(office, item, above.association);
    expect(await found(users.association, meeting, 'Jahresgespräch')).toMatchObject({
      agenda: ['Jahresgespräch Lagebild'],
      details: { videoUrl: null, invitations: 0 },
    });
    for (const who of [users.otherAssociation, users.state, users.protection])
      expect(await found(who, meeting, 'Jahresgespräch')).toEqual(NOTHING);

    await takeBack(meeting, above.association.id);
    expect(await found(users.association, meeting, 'Jahresgespräch')).toEqual(NOTHING);
    const ended = {
      toName: 'Städtebund',
      sharedBy: 'Koordinierungsstelle',
      endedAt: world.app.clock.now().toISOString(),
    };
    const ofThis = (log: Logged[]): Logged[] =>
      log.filter(({ thingId }) => [meeting.id, item[1]].includes(thingId));
    expect(ofThis(await logOf(office)).map(({ title }) => title)).toEqual([
      'Jahresgespräch Lagebild',
      'Jahresgespräch',
    ]);
    expect(ofThis(await logOf(users.protection))).toEqual([
      { thingId: item[1], title: null, ...ended },
      { thingId: meeting.id, title: null, ...ended },
    ]);
    expect(ofThis(await logOf(users.association))).toEqual([]);
    expect(await logOf(foreign)).toEqual([]);
  });

  it('goes to an association of which the town is a member today, or to the state, and to nobody else', async () => {
    const { office, neighbour } = world;
    const meeting = await meetingOf('Bilanz');
    const { revision } = await settingOf(office, named(meeting));
    for (const to of [above.others, neighbour]) {
      const input = { type: 'Meeting', id: meeting.id, revision, toTerritoryId: to.id };
      expect(await office.do('share', input)).toMatchObject({
        code: 'RECEIVER_UNKNOWN',
        field: 'toTerritoryId',
      });
    }
    await share(office, named(meeting), above.state);
    expect(await found(users.state, meeting, 'Bilanz')).toMatchObject({ listed: true });
  });

  it('is no checkbox of the audience', async () => {
    const { office } = world;
    const meeting = await meetingOf('Kästchen');
    const { revision } = await settingOf(office, named(meeting));
    for (const word of ['ASSOCIATION', 'STATE']) {
      const input = { type: 'Meeting', id: meeting.id, revision, audience: ['BODY', word] };
      expect(await office.do('chooseAudience', input)).toMatchObject({ code: 'AUDIENCE_BY_SHARE' });
    }
    expect(
      await office.do('chooseAudience', { type: 'Meeting', id: meeting.id, revision, audience: ['TOWN'] }),
    ).toMatchObject({ code: 'AUDIENCE_OF_BODY' });
  });
});
