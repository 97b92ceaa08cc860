import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { ReadReturns } from '../../../src/notifications/use-cases/read-returns.js';
import { TakeReturn } from '../../../src/notifications/use-cases/take-return.js';
import { ReturnMailbox } from '../../../src/platform/mail/index.js';
import { Dovecot, describeWithDovecot } from '../../harness/dovecot.js';
import { workerParts } from '../notifications/worker-parts.js';
import { ReturnWorld } from './world.js';

describeWithDovecot('returned mails, read', () => {
  let dovecot: Dovecot;
  let world: ReturnWorld;
  beforeAll(async () => {
    dovecot = await Dovecot.start();
    world = await ReturnWorld.start(dovecot);
  });
  beforeEach(() => world.beginAnew());
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(async () => {
    await world[Symbol.asyncDispose]();
    await dovecot[Symbol.asyncDispose]();
  });

  it('by two workers at once count once, and each message is taken once', async () => {
    const { police, school, church } = world;
    const { app } = world.town;
    const { mails } = await world.invited();
    for (const person of [police, school, church]) await world.return(mails, person);
    const other = await workerParts(app, dovecot.mailboxOf(world.user));
    const takes = [world.parts, other].map((parts) => jest.spyOn(parts.get(TakeReturn), 'run'));
    await Promise.all([
      world.read(),
      other.get(ReadReturns).run(),
      world.read(),
      other.get(ReadReturns).run(),
    ]);
    await other[Symbol.asyncDispose]();
    expect(takes.flatMap(({ mock }) => mock.calls)).toHaveLength(3);
    expect(await world.failures()).toBe(3);
    expect(await world.toldToOffice()).toHaveLength(3);
    expect(await world.left()).toEqual([]);
  });

  it('when the database fails in the middle lose nothing and count nothing twice', async () => {
    const { police, school, church } = world;
    const { app } = world.town;
    const { mails } = await world.invited();
    for (const person of [police, school, church]) await world.return(mails, person);
    await app.database.query(
      `create function fails() returns trigger language plpgsql as $$ begin raise 'disk full'; end $$;
       create trigger fails before update on mail_sending for each row
         when (new.person_id = '${school.personId}' and new.failed_at is not null) execute function fails()`,
    );
    await expect(world.read()).rejects.toThrow('disk full');
    expect(await world.failures()).toBe(1);
    await app.database.query('drop trigger fails on mail_sending');
    await new Promise((resolve) => setTimeout(resolve, 5));
    await world.read();
    expect(await world.failures()).toBe(3);
    expect(await world.toldToOffice()).toHaveLength(3);
  });

  it('when the mailbox is lost between counting and removing count nothing twice', async () => {
    const { police, school } = world;
    const { mails } = await world.invited();
    for (const person of [police, school]) await world.return(mails, person);
    const remove = jest.spyOn(ReturnMailbox.prototype, 'remove');
    remove.mockRejectedValueOnce(new Error('connection lost'));
    await expect(world.read()).rejects.toThrow('connection lost');
    await new Promise((resolve) => setTimeout(resolve, 5));
    await world.read();
    expect(await world.failures()).toBe(2);
    expect(await world.toldToOffice()).toHaveLength(2);
    expect(await world.left()).toHaveLength(1);
  });

  it('anew from the start, because the server numbers its messages anew, count nothing twice', async () => {
    const { police } = world;
    const { mails } = await world.invited();
    await world.return(mails, police);
    await world.return(mails, police, { subject: 'again' });
    await world.read();
    dovecot.renumber(world.user);
    await world.return(mails, world.school);
    await world.read();
    expect(await world.failures()).toBe(2);
    expect(await world.left()).toEqual(['again']);
  });

  it('are short to read, however large they are', async () => {
    const { police } = world;
    const { mails } = await world.invited();
    await dovecot.deliver(world.user, `Subject: big\r\n\r\n${'A'.repeat(20_000_000)}`);
    await world.return(mails, police, { returned: `Subject: x\r\n\r\n${'B'.repeat(20_000_000)}` });
    const begun = performance.now();
    await world.read();
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(await world.failures()).toBe(1);
  });
});
