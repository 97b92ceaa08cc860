import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { anonymous } from '../../../src/shared/actor.js';
import { addressOf, answerPathIn, atRest, mailTo, post, recipientsOf } from '../notifications/post.js';
import { invitationOf, invited, schwarzenberg, TODAY, type User, type World } from './town.js';

let world: World;
let successor: User & { readonly personId: string };
beforeAll(async () => {
  world = await schwarzenberg({ worker: true });
  successor = await world.town.user('Polizeirevier Aue, neue Leitung');
});
beforeEach(() => world.app.clock.set(TODAY));
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const CALLS = `select p.name, i.role, i.answer, i.released_at is not null as released from invitation i
  join person p on p.id = i.person_id where i.meeting_id = $1 and i.seat_id = any ($2) order by i.id`;

/** A council of its own with one police seat and one deputy, called for 2 March 2027. */
let count = 0;

async function called(deputies: readonly User[] = [world.firstDeputy]) {
  const { app, town, office } = world;
  const council = await town.body(`Präventionsrat ${(count += 1)}`);
  const holder = await town.user('Polizeirevier Aue');
  const seat = await town.seat(
    council,
    holder.personId,
    deputies.map(({ personId }) => personId as typeof holder.personId),
  );
  const meeting = await invited({ office, council });
  const mails = await post(app);
  const calls = (...seats: string[]) => app.database.query(CALLS, [meeting.id, [seat, ...seats]]);
  const handOver = async (from: string, holderId: string | null) =>
    office.do('handOverSeat', { id: seat, revision: 1, holderId, from });
  return { council, holder, seat, meeting, mails, calls, handOver };
}

const sequenceIn = (mail: { calendar: string | null }): number =>
  Number(/SEQUENCE:(\d+)/.exec(mail.calendar ?? '')?.[1]);
const methodIn = (mail: { calendar: string | null }): string | undefined =>
  /METHOD:(\w+)/.exec(mail.calendar ?? '')?.[1];

describe('a seat that changes hands before the meeting', () => {
  it('is released by the old holder, whose link ends, and the new holder is invited', async () => {
    const { app } = world;
    const { holder, mails, calls, handOver, meeting } = await called();
    const link = answerPathIn(mailTo(mails, holder));
    expect((await app.anonymous.fetch(link)).status).toBe(200);
    const next = await handOver('2027-01-01', successor.personId);
    const sent = await post(app);
    expect(await calls(next.id)).toEqual([
      { name: 'Polizeirevier Aue', role: 'HOLDER', answer: 'OPEN', released: true },
      { name: 'Polizeirevier Aue, neue Leitung', role: 'HOLDER', answer: 'OPEN', released: false },
    ]);
    expect(recipientsOf(sent)).toEqual([addressOf(holder), addressOf(successor)].toSorted());
    expect(methodIn(mailTo(sent, holder))).toBe('CANCEL');
    expect(methodIn(mailTo(sent, successor))).toBe('REQUEST');
    expect((await app.anonymous.fetch(link)).status).toBe(404);
    // He answers before his first day, by link or signed in, and reads the agenda in his mail.
    expect((await app.anonymous.fetch(answerPathIn(mailTo(sent, successor)))).status).toBe(200);
    expect(mailTo(sent, successor).text).toContain('Bericht der Polizei');
    expect(
      await successor.do('answerInvitation', {
        invitationId: await invitationOf(successor, meeting.id),
        answer: 'ACCEPTED',
      }),
    ).toMatchObject({ __typename: 'Invitation' });
    app.clock.set('2027-01-02T08:00:00Z');
    expect(
      await holder.ask(
        'query ($id: ID!) { meeting(id: $id) { id } meetings { totalCount } myInvitations { id } }',
        {
          id: meeting.id,
        },
      ),
    ).toEqual({ meeting: null, meetings: { totalCount: 0 }, myInvitations: [] });
    expect(await invitationOf(successor, meeting.id)).toBeTruthy();
  });

  it('shows nothing of it to the old holder after his last day, not even to a raw SELECT', async () => {
    const { app } = world;
    const { holder, handOver } = await called();
    await handOver('2027-01-01', successor.personId);
    await atRest(app);
    const [facts] = await app.database.query<{ actor: { readTerritories: string[] } }>(
      `select kpr_actor($1, array[$2]::uuid[], '2027-01-02', '2027-01-02T08:00:00Z') as actor`,
      [holder.accountId, holder.personId],
    );
    const actor = { ...anonymous, readTerritories: (facts?.actor.readTerritories ?? ['?']) as never };
    const rows = await app
      .get(UnitOfWork)
      .run(actor, (tx) => tx.query('select 1 from invitation union all select 1 from meeting'));
    expect(rows).toEqual([]);
  });

  it('ends without a successor: the holder and his called deputy are released', async () => {
    const { app, office, firstDeputy } = world;
    const { holder, seat, calls, meeting } = await called();
    await holder.do('answerInvitation', {
      invitationId: await invitationOf(holder, meeting.id),
      answer: 'DECLINED',
    });
    const link = answerPathIn(mailTo(await post(app), firstDeputy));
    await office.do('endSeat', { id: seat, revision: 1, on: '2027-03-01' });
    const sent = await post(app);
    expect(await calls()).toMatchObject([{ released: true }, { role: 'DEPUTY', released: true }]);
    expect((await app.anonymous.fetch(link)).status).toBe(404);
    expect(recipientsOf(sent)).toEqual([addressOf(holder), addressOf(firstDeputy)].toSorted());
  });

  it('keeps the call of a deputy who stands for the successor as well, and gives it back to the new holder', async () => {
    const { app, firstDeputy } = world;
    const { holder, calls, meeting, handOver } = await called();
    await holder.do('answerInvitation', {
      invitationId: await invitationOf(holder, meeting.id),
      answer: 'DECLINED',
    });
    await firstDeputy.do('answerInvitation', {
      invitationId: await invitationOf(firstDeputy, meeting.id),
      answer: 'ACCEPTED',
    });
    await post(app);
    const next = await handOver('2027-01-01', successor.personId);
    expect(recipientsOf(await post(app))).toEqual([addressOf(holder), addressOf(successor)].toSorted());
    expect(await calls(next.id)).toMatchObject([
      { role: 'HOLDER', released: true },
      { role: 'DEPUTY', answer: 'ACCEPTED', released: false },
      { role: 'HOLDER', answer: 'OPEN', released: false },
    ]);
    app.clock.set('2027-01-02T08:00:00Z');
    await successor.do('answerInvitation', {
      invitationId: await invitationOf(successor, meeting.id),
      answer: 'ACCEPTED',
    });
    expect(await calls(next.id)).toMatchObject([
      {},
      { role: 'DEPUTY', released: true },
      { answer: 'ACCEPTED' },
    ]);
  });

  it('goes to the called deputy himself: his calendar keeps the entry', async () => {
    const { app, firstDeputy } = world;
    const { holder, calls, meeting, handOver } = await called();
    await holder.do('answerInvitation', {
      invitationId: await invitationOf(holder, meeting.id),
      answer: 'DECLINED',
    });
    await post(app);
    const next = await handOver('2027-01-01', firstDeputy.personId);
    const toHim = (await post(app)).filter(({ to }) => to === addressOf(firstDeputy));
    expect(toHim.map(methodIn).toSorted()).toEqual(['REQUEST', undefined]);
    expect(await calls(next.id)).toMatchObject([
      { released: true },
      { role: 'DEPUTY', released: true },
      { role: 'HOLDER', released: false },
    ]);
  });

  it('too late for the period: the new holder is invited all the same, and the forecast warns', async () => {
    const { app, office } = world;
    const { meeting, handOver } = await called();
    const warning = async () =>
      office.ask('query ($id: ID!) { meeting(id: $id) { bodies { quorumForecast { warning base } } } }', {
        id: meeting.id,
      });
    expect(await warning()).toMatchObject({ meeting: { bodies: [{ quorumForecast: { warning: null } }] } });
    app.clock.set('2027-02-20T08:00:00Z');
    expect(await warning()).toMatchObject({ meeting: { bodies: [{ quorumForecast: { warning: null } }] } });
    await handOver('2027-02-22', successor.personId);
    await post(app);
    expect(await warning()).toMatchObject({
      meeting: { bodies: [{ quorumForecast: { warning: expect.stringContaining('rechtzeitig'), base: 1 } }] },
    });
  });

  it('is reviewed twice without another effect; a meeting before the last day and a draft are left alone', async () => {
    const { app, office } = world;
    const { council, seat, meeting, handOver, calls } = await called();
    const early = await invited(
      { office, council },
      { startsAt: '2026-12-20T17:00[Europe/Berlin]', endsAt: null },
    );
    const next = await handOver('2027-01-01', successor.personId);
    await post(app);
    const before = await calls(next.id);
    await app.database.query(
      `insert into outbox (id, territory_id, topic, payload)
       select uuidv7(), territory_id, topic, payload from outbox where topic = 'SeatEnded' and payload ->> 'seatId' = $1`,
      [seat],
    );
    expect(await post(app)).toEqual([]);
    expect(await calls(next.id)).toEqual(before);
    expect(
      await app.database.query('select released_at from invitation where meeting_id = $1', [early.id]),
    ).toEqual([{ released_at: null }]);
    expect(meeting.id).not.toBe(early.id);
  });
});

describe('a meeting that is moved past a change on a seat', () => {
  it('releases who has no seat on the new day, and calls who has one', async () => {
    const { app, office, town } = world;
    const council = await town.body('Rat mit Wechsel');
    const [staying, leaving, coming] = [
      await town.user('Oberschule'),
      await town.user('Alte Leitung'),
      await town.user('Neue Leitung'),
    ];
    await town.seat(council, staying.personId);
    await town.seat(council, leaving.personId, [], '2027-03-05');
    const begins = await town.seat(council, coming.personId);
    await app.database.query(`update seat set valid_from = '2027-03-06' where id = $1`, [begins]);
    const meeting = await invited({ office, council });
    expect(recipientsOf(await post(app))).toEqual([addressOf(staying), addressOf(leaving)].toSorted());
    const moved = await office.do('moveMeeting', {
      meetingId: meeting.id,
      revision: meeting.revision,
      startsAt: '2027-03-09T17:00[Europe/Berlin]',
    });
    const mails = await post(app);
    expect(recipientsOf(mails)).toEqual([staying, leaving, coming].map(addressOf).toSorted());
    expect([staying, leaving, coming].map((user) => methodIn(mailTo(mails, user)))).toEqual([
      'REQUEST',
      'CANCEL',
      'REQUEST',
    ]);
    await office.do('moveMeeting', {
      meetingId: meeting.id,
      revision: moved.revision,
      startsAt: '2027-03-04T17:00[Europe/Berlin]',
    });
    const back = await post(app);
    expect([methodIn(mailTo(back, leaving)), sequenceIn(mailTo(back, leaving))]).toEqual(['REQUEST', 3]);
    expect(methodIn(mailTo(back, coming))).toBe('CANCEL');
  });
});

describe('a person whose address changes', () => {
  it('has no link left that went to the old address; invitation and answer stay', async () => {
    const { app, office } = world;
    const { holder, mails, calls } = await called();
    const link = answerPathIn(mailTo(mails, holder));
    await app.anonymous.fetch(link, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'choice=ACCEPTED',
    });
    await office.do('changePerson', {
      id: holder.personId,
      revision: 1,
      name: 'Polizeirevier Aue',
      contactEmail: 'neu@polizei.example',
    });
    await atRest(app);
    expect((await app.anonymous.fetch(link)).status).toBe(404);
    expect(await calls()).toEqual([
      { name: 'Polizeirevier Aue', role: 'HOLDER', answer: 'ACCEPTED', released: false },
    ]);
  });
});

describe('a deputy who is called again after a release', () => {
  it('gets each time a calendar object with a higher number than the one that took the entry away', async () => {
    const { app, office, firstDeputy } = world;
    const { holder, meeting } = await called();
    const own = await invitationOf(holder, meeting.id);
    const numbers: [string | undefined, number][] = [];
    const answer = async (given: string) => {
      await holder.do('answerInvitation', { invitationId: own, answer: given });
      const mail = mailTo(await post(app), firstDeputy);
      numbers.push([methodIn(mail), sequenceIn(mail)]);
    };
    await answer('DECLINED');
    await answer('ACCEPTED');
    await answer('DECLINED');
    await answer('ACCEPTED');
    await answer('DECLINED');
    await office.do('moveMeeting', {
      meetingId: meeting.id,
      revision: meeting.revision,
      startsAt: '2027-03-09T17:00[Europe/Berlin]',
    });
    const withdrawn = mailTo(await post(app), firstDeputy);
    numbers.push([methodIn(withdrawn), sequenceIn(withdrawn)]);
    await answer('DECLINED');
    expect(numbers).toEqual([
      ['REQUEST', 0],
      ['CANCEL', 0],
      ['REQUEST', 1],
      ['CANCEL', 1],
      ['REQUEST', 2],
      ['CANCEL', 3],
      ['REQUEST', 4],
    ]);
  });
});
