import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportMembers } from '../../../src/council/index.js';
import { systemActor } from '../../../src/shared/actor.js';
import { addressOf, answerPathIn, mailTo, post, recipientsOf } from '../notifications/post.js';
import { invited, schwarzenberg, type World } from './town.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg({ worker: true });
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const methodIn = (mail: { calendar: string | null }): string | undefined =>
  /METHOD:(\w+)/.exec(mail.calendar ?? '')?.[1];

let count = 0;

/** A council of its own with one staying member, called for 2 March 2027, and a vacant seat. */
async function called(options: { vacantDeputy?: boolean } = {}) {
  const { app, town, office, firstDeputy } = world;
  const name = `Rat ${(count += 1)}`;
  const council = await town.body(name);
  const member = await town.user('Oberschule');
  const newcomer = await town.user('Polizeirevier Aue');
  const seat = await town.seat(council, member.personId);
  const vacant = await town.seat(council, null, options.vacantDeputy === true ? [firstDeputy.personId] : []);
  const meeting = await invited({ office, council });
  const mails = await post(app);
  return { name, council, member, newcomer, seat, vacant, meeting, mails };
}

const changed = (id: string, facts: object) => ({
  ...{ id, revision: 1, votingRight: true, chair: null, validFrom: '2026-01-01', validTo: null },
  ...facts,
});

/** Handles the events about a seat once more. */
const repeat = (seatId: string) =>
  world.app.database.query(
    `insert into outbox (id, territory_id, topic, payload)
     select uuidv7(), territory_id, topic, payload from outbox where payload ->> 'seatId' = $1`,
    [seatId],
  );

describe('a meeting that is called already', () => {
  it('invites the holder of a new seat whose term holds on its day, once', async () => {
    const { app, office } = world;
    const { council, newcomer } = await called();
    const seat = { bodyId: council, votingRight: true, holderId: newcomer.personId };
    const created = await office.do('createSeat', { ...seat, validFrom: '2027-03-02' });
    const mails = await post(app);
    expect(recipientsOf(mails)).toEqual([addressOf(newcomer)]);
    expect(mailTo(mails, newcomer).subject).toContain('Einladung');
    await repeat(created.id);
    expect(await post(app)).toEqual([]);
  });

  it('does not invite the holder of a seat that begins after it', async () => {
    const { app, office } = world;
    const { council, newcomer } = await called();
    const seat = { bodyId: council, votingRight: true, holderId: newcomer.personId };
    await office.do('createSeat', { ...seat, validFrom: '2027-03-03' });
    expect(await post(app)).toEqual([]);
  });

  it('invites who fills a vacancy; the deputy who was called for it stays called until he answers', async () => {
    const { app, office, firstDeputy } = world;
    const { newcomer, vacant, mails } = await called({ vacantDeputy: true });
    await office.do('changeSeat', changed(vacant, { holderId: newcomer.personId }));
    expect(recipientsOf(await post(app))).toEqual([addressOf(newcomer)]);
    expect((await app.anonymous.fetch(answerPathIn(mailTo(mails, firstDeputy)))).status).toBe(200);
    await repeat(vacant);
    expect(await post(app)).toEqual([]);
  });

  it('invites the called deputy as the holder when the vacant seat becomes his own', async () => {
    const { app, office, firstDeputy } = world;
    const { vacant, meeting } = await called({ vacantDeputy: true });
    await office.do('nameDeputies', { id: vacant, revision: 1, deputies: [] });
    const revision = Number(
      (await app.database.query<{ revision: number }>('select revision from seat where id = $1', [vacant]))[0]
        ?.revision,
    );
    await office.do('changeSeat', changed(vacant, { revision, holderId: firstDeputy.personId }));
    expect(recipientsOf(await post(app))).toEqual([addressOf(firstDeputy)]);
    expect(
      await app.database.query('select role, answer from invitation where meeting_id = $1 and seat_id = $2', [
        meeting.id,
        vacant,
      ]),
    ).toEqual([{ role: 'HOLDER', answer: 'OPEN' }]);
  });

  it('withdraws the invitation when a correction ends the term before it, and invites again when it is put right', async () => {
    const { app, office } = world;
    const { member, seat } = await called();
    const facts = { holderId: member.personId };
    await office.do('changeSeat', changed(seat, { ...facts, validTo: '2027-02-28' }));
    const withdrawn = await post(app);
    expect(methodIn(mailTo(withdrawn, member))).toBe('CANCEL');
    await office.do(
      'changeSeat',
      changed(seat, { ...facts, revision: 2, votingRight: false, validTo: '2027-02-28' }),
    );
    expect(await post(app)).toEqual([]);
    await office.do('changeSeat', changed(seat, { ...facts, revision: 3 }));
    expect(methodIn(mailTo(await post(app), member))).toBe('REQUEST');
  });

  it('follows an imported member list: new and filled seats are invited, ended ones released', async () => {
    const { app, town } = world;
    const { name } = await called();
    const actor = systemActor('import', town.id);
    const file = (...rows: string[]) =>
      new TextEncoder().encode(
        [
          'Gremium;Organisation;Art;Name;E-Mail;Stimmrecht;Von;Bis',
          ...rows.map((row) => `${name};${row}`),
        ].join('\n'),
      );
    const row = 'Polizeirevier Neu;Polizeirevier;Revierleitung Neu;revier@stadt.example;ja;01.01.2027';
    const imports = app.get(ImportMembers);
    const apply = (...rows: string[]) => imports.apply(actor, { territoryId: town.id, file: file(...rows) });
    expect(await apply(`${row};`)).toMatchObject({ applied: true });
    const mails = await post(app);
    expect(recipientsOf(mails)).toEqual(['revier@stadt.example']);
    await apply(`${row};`);
    expect(await post(app)).toEqual([]);
    expect(await apply(`${row};28.02.2027`)).toMatchObject({ applied: true, changed: 1 });
    expect((await post(app)).map((mail) => [mail.to, methodIn(mail)])).toEqual([
      ['revier@stadt.example', 'CANCEL'],
    ]);
  });
});
