import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newReturnPath } from '../../../src/notifications/domain/return-token.js';
import { Dovecot, describeWithDovecot } from '../../harness/dovecot.js';
import { invited, schwarzenberg, type User } from '../meetings/town.js';
import { addressOf, mailTo, post, recipientsOf } from '../notifications/post.js';
import { automaticReply, report } from './reports.js';
import { ReturnWorld } from './world.js';

const RETURN = 'return@schwarzenberg.example';
const accepted = { state: 'ACCEPTED', servedOn: '2026-12-01', detail: null };
const returned = { state: 'RETURNED', servedOn: null, detail: '5.1.1' };

describeWithDovecot('returned mails', () => {
  let dovecot: Dovecot;
  let world: ReturnWorld;
  beforeAll(async () => {
    dovecot = await Dovecot.start();
    world = await ReturnWorld.start(dovecot);
  });
  beforeEach(() => world.beginAnew());
  afterAll(async () => {
    await world[Symbol.asyncDispose]();
    await dovecot[Symbol.asyncDispose]();
  });

  it('come back to an address that nobody can guess, another one for each mail; only its hash is kept', async () => {
    const { mails } = await world.invited();
    const paths = mails.map(({ returnPath }) => returnPath);
    expect(new Set(paths).size).toBe(3);
    for (const path of paths) {
      expect(path).toMatch(/^return\+[a-z2-7]{26}@schwarzenberg\.example$/);
      const tables = await world.town.app.database.query<{ text: string }>(
        `select (select json_agg(s)::text from mail_sending s) || (select json_agg(n)::text from notification n) as text`,
      );
      expect(tables[0]?.text).not.toContain(path.slice(7, 33));
    }
    expect(mails[0]?.from).toContain('rat@schwarzenberg.example');
  });

  it('mark the address with day and reason, withdraw the proof of service and tell the office once', async () => {
    const { police, school } = world;
    const { meeting, mails } = await world.invited();
    expect(await world.proofsOf(police)).toEqual([accepted]);
    await world.return(mails, police);
    await world.return(mails, police, { status: '5.2.1' });
    await world.read();
    await world.read();
    const mark = { address: addressOf(police), reason: 'UNKNOWN_ADDRESS', status: '5.1.1', stoppedAt: null };
    expect(await world.marksOf(police)).toEqual([{ ...mark, since: '2026-12-01T08:00:00.000Z' }]);
    expect(await world.marksOf(police, police)).toHaveLength(1);
    expect(await world.marksOf(police, school)).toEqual([]);
    expect(await world.marksOf(school)).toEqual([]);
    expect(await world.proofsOf(police)).toEqual([returned]);
    expect(await world.proofsOf(school)).toEqual([accepted]);
    const told = await world.toldToOffice();
    expect(told).toHaveLength(1);
    expect(told[0]?.subject).toMatch(/^Nicht zugestellt an Polizeirevier Aue/);
    expect(told[0]?.text).toContain('kam als unzustellbar zurück');
    expect(told[0]?.text).toContain('Diese Adresse gibt es nicht (5.1.1).');
    // The second one counts for nothing, so it is left for people to read.
    expect(await world.left()).toHaveLength(1);
    const { meeting: seen } = await world.town.office.ask<{ meeting: { refusedMails: number } }>(
      'query ($id: ID!) { meeting(id: $id) { refusedMails } }',
      { id: meeting.id },
    );
    expect(seen.refusedMails).toBe(1);
  });

  it('count for nothing when they are forged, foreign, about somebody else, automatic, or only late', async () => {
    const { police, school } = world;
    const { mails } = await world.invited();
    const [toPolice, toSchool] = [mailTo(mails, police), mailTo(mails, school)];
    const about = toPolice.to;
    await dovecot.deliver(
      world.user,
      report({ to: newReturnPath(RETURN), about, subject: 'guessed token' }),
      report({ to: RETURN, about, subject: 'no token', returned: `Return-Path: <${toPolice.returnPath}>` }),
      report({ to: toSchool.returnPath, about, subject: 'token of another mail' }),
      report({ to: toPolice.returnPath, about: 'andere@stadt.example', subject: 'somebody else' }),
      report({ to: toPolice.returnPath, about, action: 'delayed', status: '4.4.1', subject: 'late' }),
      report({ to: toPolice.returnPath, about, action: 'delivered', status: '2.0.0', subject: 'delivered' }),
      report({ to: `${toPolice.returnPath}, ${toSchool.returnPath}`, about, subject: 'two tokens' }),
      automaticReply(toPolice.returnPath),
    );
    await world.read();
    expect(await world.failures()).toBe(0);
    expect(await world.marksOf(police)).toEqual([]);
    expect(await world.proofsOf(police)).toEqual([accepted]);
    expect(await world.toldToOffice()).toEqual([]);
    expect(await world.left()).toHaveLength(8);
  });

  it('do not hold against the address that a server gave up, and yet were not served', async () => {
    const { police } = world;
    const { mails } = await world.invited();
    await world.return(mails, police, { status: '4.4.1' });
    await world.read();
    expect(await world.marksOf(police)).toEqual([]);
    expect(await world.proofsOf(police)).toEqual([{ ...returned, detail: '4.4.1' }]);
    expect((await world.toldToOffice())[0]?.text).toContain('nach mehreren Versuchen aufgegeben (4.4.1)');
  });

  describe('again and again', () => {
    /** Two invitations of two days have come back. */
    async function stopped(): Promise<User> {
      const { police } = world;
      const { app } = world.town;
      const first = await world.invited();
      await world.return(first.mails, police);
      await world.read();
      expect(await world.marksOf(police)).toMatchObject([{ stoppedAt: null }]);
      app.clock.set('2026-12-02T08:00:00Z');
      await post(app);
      const second = await world.invited();
      await world.return(second.mails, police);
      await world.read();
      return police;
    }

    it('stop all but legal mails, and the office is told so', async () => {
      const { app, office } = world.town;
      const police = await stopped();
      expect(await world.marksOf(police)).toMatchObject([
        { since: '2026-12-01T08:00:00.000Z', stoppedAt: '2026-12-02T08:00:00.000Z' },
      ]);
      const told = await world.toldToOffice();
      expect(told).toHaveLength(1);
      expect(told[0]?.text).toContain('Erinnerungen und Hinweise gehen nicht mehr hin');
      const { meeting } = await world.invited();
      await office.do('nudge', { meetingId: meeting.id });
      expect(recipientsOf(await post(app))).not.toContain(addressOf(police));
      await office.do('changePlace', { meetingId: meeting.id, revision: meeting.revision, place: 'Schloss' });
      expect(recipientsOf(await post(app))).toContain(addressOf(police));
    });

    it('end with a new address, which gets all mails', async () => {
      const { app, office } = world.town;
      const police = await stopped();
      await post(app);
      const changed = await office.do('changePerson', {
        ...{ id: police.personId, revision: 1, name: 'Polizeirevier Aue', contactEmail: 'neu@stadt.example' },
      });
      expect(changed.__typename).toBe('Person');
      expect(await world.marksOf(police)).toEqual([]);
      const { meeting } = await world.invited();
      await office.do('nudge', { meetingId: meeting.id });
      expect(recipientsOf(await post(app))).toContain('neu@stadt.example');
    });

    it('end when the office sets the address right; then failures count anew, and late reports of old mails do not', async () => {
      const { school } = world;
      const { app, office } = world.town;
      const { mails: early } = await world.invited();
      const police = await stopped();
      await post(app);
      const input = { personId: police.personId };
      expect(
        await school.do('clearAddressMarks', input).catch(() => ({ code: 'NOT_ALLOWED' })),
      ).toMatchObject({
        code: 'NOT_ALLOWED',
      });
      expect((await office.do('clearAddressMarks', input)).__typename).toBe('Person');
      expect((await office.do('clearAddressMarks', input)).__typename).toBe('Person');
      expect(await world.marksOf(police)).toEqual([]);
      await world.return(early, police);
      await world.read();
      expect(await world.marksOf(police)).toEqual([]);
      app.clock.set('2026-12-03T08:00:00Z');
      const { mails } = await world.invited();
      await world.return(mails, police);
      await world.read();
      expect(await world.marksOf(police)).toMatchObject([
        { since: '2026-12-03T08:00:00.000Z', stoppedAt: null },
      ]);
    });

    it('end when a later mail arrives and does not come back within five days', async () => {
      const { app } = world.town;
      const police = await stopped();
      app.clock.set('2026-12-03T08:00:00Z');
      await world.invited();
      app.clock.set('2026-12-08T07:59:00Z');
      await world.sweep();
      expect(await world.marksOf(police)).toHaveLength(1);
      app.clock.set('2026-12-08T08:01:00Z');
      await world.sweep();
      expect(await world.marksOf(police)).toEqual([]);
    });
  });
});

describeWithDovecot('a recipient whom the server refuses', () => {
  it('counts as a mail that came back', async () => {
    await using dovecot = await Dovecot.start();
    let refused = '';
    const faults = { recipient: (address: string) => (address === refused ? 'refuse' : undefined) } as const;
    await using world = await ReturnWorld.start(dovecot, { faults });
    const { police } = world;
    const { app } = world.town;
    refused = addressOf(police);
    await world.invited();
    expect(await world.marksOf(police)).toMatchObject([
      { reason: 'UNKNOWN_ADDRESS', status: '550 5.1.1', stoppedAt: null },
    ]);
    app.clock.set('2026-12-02T08:00:00Z');
    const { mails } = await world.invited();
    expect(await world.marksOf(police)).toMatchObject([{ stoppedAt: '2026-12-02T08:00:00.000Z' }]);
    expect(
      mails.filter(({ text }) => text.includes('Erinnerungen und Hinweise gehen nicht mehr hin')),
    ).toHaveLength(1);
  });
});

describe('without a return address', () => {
  it('the envelope names the sender, as before', async () => {
    const town = await schwarzenberg({ worker: true });
    await invited(town);
    const mails = await post(town.app);
    expect(new Set(mails.map(({ returnPath }) => returnPath))).toEqual(
      new Set(['rat@schwarzenberg.example']),
    );
    await town.app[Symbol.asyncDispose]();
  });
});
