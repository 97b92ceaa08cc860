import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Answer, draftInput, invited, schwarzenberg, type User, type World } from '../meetings/town.js';
import { aProposal } from '../proposals/proposals.js';
import { post, recipientsOf } from '../notifications/post.js';
import { appointed } from '../rights/world.js';
import { aNotice, type NoticeRow } from './notice.js';
import { whileSlow } from './while-slow.js';
import { type Delivery, DELIVERY, listed, overviewsFor, retry, retryMany } from './office-view.js';

let world: World;
let admin: User;
let greylisting = false;
beforeAll(async () => {
  const recipient = () => (greylisting ? 'greylist' : undefined);
  world = await schwarzenberg({ worker: true, mailbox: { faults: { recipient } } });
  admin = await appointed(world.app, { role: 'ADMIN', territory: world.town.id });
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});
beforeEach(() => world.app.database.query('delete from notification'));

/** The invitation of the police, as a mail that was given up. */
async function parkedInvitation(meeting: Answer, more: object = {}): Promise<string> {
  const [invitation] = await world.app.database.query<{ id: string }>(
    'select id from invitation where meeting_id = $1 and person_id = $2',
    [meeting.id, world.police.personId],
  );
  return aNotice(world.app, {
    ...{ territoryId: world.town.id, personId: world.police.personId, kind: 'INVITATION' },
    ...{
      subjectType: 'Invitation',
      subjectId: invitation?.id ?? '',
      subjectRevision: meeting['schedule'] as number,
    },
    ...more,
  });
}

/** A called meeting of which no mail is left. */
async function calledMeeting(): Promise<Answer> {
  const meeting = await invited(world);
  await post(world.app);
  await world.app.database.query('delete from notification');
  return meeting;
}

describe('the view of the mails', () => {
  it('tells the office what each is about, to whom it goes, and in a sentence why it did not', async () => {
    const meeting = await calledMeeting();
    const id = await parkedInvitation(meeting, { reason: '550 5.1.1', attempts: 1 });
    expect(await listed(world.office, 'state: PARKED')).toEqual({
      totalCount: 1,
      nodes: [
        {
          ...{ id, kind: 'INVITATION', state: 'PARKED', dueAt: '2026-11-30T08:00:00.000Z', sentAt: null },
          ...{ attempts: 1, reason: '550 5.1.1', toOffice: false, isCopy: false },
          sentence:
            'Der Mailserver hat Adresse oder Nachricht abgelehnt (550 5.1.1). Prüfen Sie die Adresse.',
          recipient: { name: 'Polizeirevier Aue' },
          thing: { title: 'Präventionsrat, 1. Sitzung am 2. März 2027', path: `/sitzungen/${meeting.id}` },
        },
      ],
    });
  });

  it('leads to each thing that a mail is about; what is about its recipient names him once', async () => {
    const { office, town, police, app } = world;
    const proposal = await aProposal(office);
    const meeting = await calledMeeting();
    const [deadline] = await app.database.query<{ id: string }>(
      `insert into deadline (id, territory_id, kind, subject_id, due_on, last_day, is_open, facts, reckoned_on)
       values (uuidv7(), $1, 'INVITATION', $2, '2027-02-15', '2027-02-15', true, '{}', '2026-12-01')
       on conflict on constraint deadline_once do update set due_on = excluded.due_on returning id`,
      [town.id, meeting.id],
    );
    const about = async (subjectType: NoticeRow['subjectType'], subjectId = '') => {
      const to = { territoryId: town.id, personId: police.personId, kind: 'INVITATION' };
      const id = await aNotice(app, { ...to, subjectType, subjectId });
      return (await listed(office, 'state: PARKED')).nodes.find((each) => each.id === id)?.['thing'];
    };
    expect(await about('ProjectProposal', proposal.id)).toEqual({
      title: 'Graffiti am Bahnhof vorbeugen',
      path: `/projektvorschlaege/${proposal.id}`,
    });
    expect(await about('Deadline', deadline?.id)).toMatchObject({ path: `/sitzungen/${meeting.id}` });
    expect(await about('Person', police.personId)).toBeNull();
    await app.database.query('delete from notification');
  });

  it('puts each into the list of its state, and counts it there', async () => {
    const meeting = await calledMeeting();
    const waiting = { state: 'WAITING', attempts: 0, reason: null };
    const rows = {
      PLANNED: { ...waiting, dueAt: '2027-02-01T08:00:00Z' },
      DUE: { state: 'SENDING', attempts: 1, reason: null, dueAt: '2026-12-01T07:59:00Z' },
      RETRYING: { state: 'WAITING', attempts: 2, reason: '451 4.7.1', dueAt: '2026-12-01T09:00:00Z' },
      PARKED: { state: 'REFUSED', reason: 'NO_ADDRESS' },
      SENT: { state: 'SENT', attempts: 1, reason: null, sentAt: '2026-11-30T08:00:00Z' },
    };
    for (const [state, row] of Object.entries(rows)) {
      const id = await parkedInvitation(meeting, row);
      const found = await listed(world.office, `state: ${state}`);
      expect(found.nodes.map((each) => [each.id, each.state])).toEqual([[id, state]]);
    }
    await parkedInvitation(meeting, { ...rows.SENT, sentAt: '2026-08-01T08:00:00Z' });
    await parkedInvitation(meeting, { state: 'SUPERSEDED' });
    const numbers = {
      territoryName: 'Schwarzenberg',
      dueSince: '2026-12-01T07:59:00.000Z',
      counts: { planned: 1, due: 1, retrying: 1, parked: 1, sent: 1 },
      failures: [{ reason: 'NO_ADDRESS', count: 1, sentence: expect.stringContaining('Tragen Sie sie ein') }],
    };
    expect(await overviewsFor(world.office)).toEqual([numbers]);
    expect(await overviewsFor(admin)).toEqual([numbers]);
    await world.app.database.query('delete from notification');
  });

  it('is narrowed by kind and meeting, and paged', async () => {
    const [one, other] = [await calledMeeting(), await calledMeeting()];
    const ids: string[] = [];
    for (const minute of [1, 2, 3])
      ids.unshift(await parkedInvitation(one, { dueAt: `2026-11-30T08:0${minute}:00Z` }));
    const ofOther = await parkedInvitation(other, { kind: 'MOVE' });
    const found = async (filter: string): Promise<string[]> =>
      (await listed(world.office, `state: PARKED, ${filter}`)).nodes.map(({ id }) => id);
    expect(await found(`meetingId: "${one.id}"`)).toEqual(ids);
    expect(await found('kind: MOVE')).toEqual([ofOther]);
    expect(await found(`territoryId: "${world.neighbour.id}"`)).toEqual([]);
    const page = async (after: string): Promise<{ nodes: Delivery[]; pageInfo: { endCursor: string } }> =>
      (
        await world.office.ask<{ deliveries: { nodes: Delivery[]; pageInfo: { endCursor: string } } }>(
          `{ deliveries(state: PARKED, first: 2${after}) { nodes { id } pageInfo { endCursor } } }`,
        )
      ).deliveries;
    const first = await page('');
    const second = await page(`, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual([...ids, ofOther]);
  });

  it('of nobody’s event that cannot be handled shows neither the error nor an address in it', async () => {
    const meeting = await calledMeeting();
    const [event] = await world.app.database.query<{ id: string }>(
      `update outbox set done_at = null, parked_at = now(), attempts = 10,
              last_error = 'Error: 550 unknown user amt@stadt.example at /app/dist/x.js:1'
        where topic = 'MeetingInvited' and payload ->> 'meetingId' = $1 returning id`,
      [meeting.id],
    );
    const { nodes } = await listed(world.office, 'state: PARKED, kind: EVENT');
    expect(nodes).toMatchObject([
      {
        id: event?.id,
        reason: 'EVENT_FAILED',
        recipient: null,
        thing: { path: `/sitzungen/${meeting.id}` },
        attempts: 10,
      },
    ]);
    expect(JSON.stringify(nodes)).not.toMatch(/stadt\.example|dist/);
    await world.app.database.query('update outbox set done_at = now(), parked_at = null');
  });

  it('is one statement for each list, however long it is', async () => {
    const meeting = await calledMeeting();
    const statements = async (): Promise<number> => {
      world.app.statements.length = 0;
      await world.office.ask(
        `{ deliveries(state: PARKED, first: 50) { totalCount nodes { ${DELIVERY} } } deliveryOverviews { counts { due sent } failures { sentence } } }`,
      );
      return world.app.statements.length;
    };
    await parkedInvitation(meeting);
    expect(await statements()).toBe(2);
    for (let more = 0; more < 20; more += 1) await parkedInvitation(meeting);
    expect(await statements()).toBe(2);
  });
});

describe('a mail that was given up', () => {
  it('goes out once when two press "again" at the same time', async () => {
    const meeting = await calledMeeting();
    const id = await parkedInvitation(meeting);
    const [one, other] = await whileSlow(world.app.database, () =>
      Promise.all([retry(world.office, id), retry(world.office, id)]),
    );
    expect([one.__typename, other.__typename]).toEqual(['Delivery', 'Delivery']);
    expect(recipientsOf(await post(world.app))).toEqual([`p${world.police.personId}@example.org`]);
    expect((await listed(world.office, 'state: SENT')).nodes).toMatchObject([
      { id, attempts: 11, sentence: null },
    ]);
    expect(await retry(world.office, id)).toMatchObject({ state: 'SENT' });
    expect(await post(world.app)).toEqual([]);
  });

  it('has all its tries again, and keeps count of them', async () => {
    const meeting = await calledMeeting();
    const id = await parkedInvitation(meeting);
    greylisting = true;
    await retry(world.office, id);
    await post(world.app);
    expect((await listed(world.office, 'state: RETRYING')).nodes).toMatchObject([
      { id, attempts: 11, sentence: 'Der Mailserver nimmt die Nachricht zurzeit nicht an (451 4.7.1).' },
    ]);
    greylisting = false;
    // Now, and not at its next try.
    expect(await retryMany(world.office, world.town.id, { state: 'RETRYING' })).toMatchObject({ count: 1 });
    expect(await post(world.app)).toHaveLength(1);
  });

  it('is silent when it is no longer true', async () => {
    const meeting = await calledMeeting();
    const id = await parkedInvitation(meeting);
    await world.office.do('cancelMeeting', {
      meetingId: meeting.id,
      revision: meeting.revision,
      reason: 'Unwetter',
    });
    await post(world.app);
    await retry(world.office, id);
    expect(await post(world.app)).toEqual([]);
    expect((await listed(world.office, 'state: SENT, kind: INVITATION')).nodes).toEqual([]);
  });

  it('goes out with all of its kind, each counted by one of two who press at once', async () => {
    const meeting = await calledMeeting();
    for (let more = 0; more < 10; more += 1) await parkedInvitation(meeting, { subjectRevision: more });
    const move = await parkedInvitation(meeting, { kind: 'MOVE' });
    const counts = await whileSlow(world.app.database, () =>
      Promise.all([
        retryMany(world.office, world.town.id, { kind: 'INVITATION', meetingId: meeting.id }),
        retryMany(world.office, world.town.id, { kind: 'INVITATION' }),
        retryMany(admin, world.town.id),
      ]),
    );
    expect(counts.reduce((sum, { count }) => sum + Number(count), 0)).toBe(11);
    await post(world.app);
    expect((await listed(world.office, 'state: PARKED')).nodes).toEqual([]);
    expect(move).toBeDefined();
  });

  it('is sent again by the administration, which reads neither list nor kind nor meeting', async () => {
    const meeting = await calledMeeting();
    const id = await parkedInvitation(meeting);
    expect(await listed(admin, 'state: PARKED')).toEqual({ totalCount: 0, nodes: [] });
    for (const more of [{ kind: 'INVITATION' }, { kind: 'MOVE' }, { meetingId: meeting.id }])
      expect(await retryMany(admin, world.town.id, more)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(
      (
        await admin.client.run(
          'mutation ($id: ID!) { retryDelivery(input: { deliveryId: $id }) { __typename } }',
          { id },
        )
      ).errors,
    ).toMatchObject([{ extensions: { code: 'NOT_ALLOWED' } }]);
    expect(await retryMany(admin, world.town.id)).toMatchObject({
      __typename: 'RetriedDeliveries',
      count: 1,
    });
    expect(await post(world.app)).toHaveLength(1);
  });
});

describe('an event that stepped aside', () => {
  it('is handled once when two press "again" at the same time, and its mails go out', async () => {
    const { app, office, council } = world;
    const draft = await office.do('scheduleMeeting', draftInput([council]));
    await app.database.query(`create function stop_event() returns trigger language plpgsql as $$ begin
      if new.topic = 'MeetingInvited' then new.parked_at = now(); new.attempts = 10; end if; return new; end $$`);
    await app.database.query(
      'create trigger stop_event before insert on outbox for each row execute function stop_event()',
    );
    await office.do('sendInvitation', { meetingId: draft.id, revision: draft.revision });
    await app.database.query('drop trigger stop_event on outbox');
    expect(await post(app)).toEqual([]);
    const { nodes } = await listed(office, `state: PARKED, meetingId: "${draft.id}"`);
    expect(nodes).toMatchObject([{ kind: 'EVENT', attempts: 10 }]);
    const pressed = await whileSlow(world.app.database, () =>
      Promise.all([
        retryMany(office, world.town.id),
        retryMany(admin, world.town.id),
        retry(office, nodes[0]?.id ?? ''),
      ]),
    );
    expect(pressed.map(({ __typename }) => __typename)).not.toContain('Refused');
    expect(await post(app)).toHaveLength(3);
    const [event] = await app.database.query(
      'select attempts, done_at is not null as done from outbox where id = $1',
      [nodes[0]?.id],
    );
    expect(event).toEqual({ attempts: 11, done: true });
  });
});
