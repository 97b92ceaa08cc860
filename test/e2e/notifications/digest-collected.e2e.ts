import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EscalateDeadlines } from '../../../src/deadlines/use-cases/escalate-deadlines.js';
import { RenewDeadlines } from '../../../src/deadlines/use-cases/renew-deadlines.js';
import { NOTICE_TIMES } from '../../../src/notifications/domain/notice-times.js';
import type { ReceivedMail } from '../../../src/platform/mail/mailbox.js';
import { invitationOf, invited } from '../meetings/town.js';
import { aTask, seen } from '../tasks/tasks.js';
import { schwarzenbergAndSchneeberg, type TwoCouncils } from '../tasks/two-councils.js';
import {
  collectedTasks,
  collects as collectsIn,
  dayPlanned,
  FRIDAY,
  morning,
  THURSDAY,
  WEDNESDAY,
} from './mornings.js';
import { addressOf, atRest, eventually, mailTo, post, recipientsOf } from './post.js';
import { workerParts } from './worker-parts.js';

let world: TwoCouncils;
let fault: 'greylist' | undefined;
beforeEach(async () => {
  Object.assign(NOTICE_TIMES, { digestEvery: 100 });
  fault = undefined;
  world = await schwarzenbergAndSchneeberg({ worker: true, mailbox: { faults: { recipient: () => fault } } });
});
afterEach(async () => {
  Object.assign(NOTICE_TIMES, { digestEvery: 3_600_000 });
  await world.app[Symbol.asyncDispose]();
});

const collects = (personId: string, kind?: string) => collectsIn(world.app, personId, kind);
const at = (instant: string): Promise<ReceivedMail[]> => morning(world.app, instant);
const planned = (instant: string) => dayPlanned(world.app, instant);
const collected = () => collectedTasks(world.app);

/** Told already, and not to be done before next year: it does not wait for anybody now. */
async function laidAside(title: string, personId: string = world.police.personId) {
  const task = await aTask(world.office, { title, responsiblePersonId: personId });
  return world.office.do('setFollowUp', { ...seen(task), followUpOn: '2027-01-11' });
}

const TOLD = { state: 'COLLECTED', told: true };
const UNTOLD = { state: 'COLLECTED', told: false };

describe('what somebody wants collected', () => {
  it('stands in his digest with what happened, why and where, also when nothing waits, and once', async () => {
    const { app, police } = world;
    await collects(police.personId);
    const { id } = await laidAside('Streifenplan & Wege');
    await laidAside('Notrufsäule');
    expect(await post(app)).toEqual([]);
    const mails = await at(WEDNESDAY);
    expect(recipientsOf(mails)).toEqual([addressOf(police)]);
    const { subject, text, html } = mailTo(mails, police);
    expect(subject).toBe('Ihre Tagesübersicht: 2 Mitteilungen');
    for (const part of [
      'MITTEILUNGEN',
      'Neue Aufgaben',
      'Für eine Aufgabe sind Sie zuständig. Sie erhalten diese Mitteilung, weil Ihnen eine Aufgabe zugewiesen wurde.',
      'Notrufsäule: http',
      `/aufgaben/${id}`,
      'Sie erhalten diese E-Mail, weil Sie Mitteilungen gesammelt bekommen.',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('wartet');
    expect(text.match(/Neue Aufgaben/g)).toHaveLength(1);
    expect(html).toContain('Streifenplan &amp; Wege');
    expect(await collected()).toEqual([TOLD, TOLD]);
    expect(await at(THURSDAY)).toEqual([]);
  });

  it('stands with the thing when this waits for him as well, and is told once', async () => {
    const { app, police } = world;
    await collects(police.personId);
    await aTask(world.office, { title: 'Notrufsäule', responsiblePersonId: police.personId });
    await laidAside('Später');
    await post(app);
    const { subject, text } = mailTo(await at(WEDNESDAY), police);
    expect(subject).toBe('Ihre Tagesübersicht: eine Sache wartet, eine Mitteilung');
    expect(text.match(/Notrufsäule/g)).toHaveLength(1);
    expect(text).toContain('Neu: Für eine Aufgabe sind Sie zuständig.');
    expect(text.indexOf('Notrufsäule')).toBeLessThan(text.indexOf('MITTEILUNGEN'));
    expect(await collected()).toEqual([TOLD, TOLD]);
    expect(mailTo(await at(THURSDAY), police).subject).toBe('Ihre Tagesübersicht: eine Sache wartet');
  });

  it('vanishes when it is over, or hidden from him by then: no mail, no count', async () => {
    const { app, police, school, seats } = world;
    for (const { personId } of [police, school]) await collects(personId);
    const over = await laidAside('Ist erledigt');
    await laidAside('Geheim', school.personId);
    await post(app);
    expect(await police.do('completeTask', seen(over))).toMatchObject({ __typename: 'Task' });
    await app.database.query(`update seat set valid_to = '2026-12-01' where id = $1`, [seats.school]);
    expect(await at(WEDNESDAY)).toEqual([]);
    expect((await collected()).map(({ told }) => told)).toEqual([false, false]);
  });

  it('is settled when its person has no right in the town any more', async () => {
    const { app, police } = world;
    await collects(police.personId);
    await laidAside('Nicht mehr für ihn');
    await post(app);
    await app.database.query(
      `update seat set valid_from = '2026-01-01', valid_to = '2026-11-30' where holder_id = $1`,
      [police.personId],
    );
    expect(recipientsOf(await at(WEDNESDAY))).not.toContain(addressOf(police));
    expect(await collected()).toEqual([{ state: 'SUPERSEDED', told: false }]);
  });

  it('waits for the next digest when it comes after the hour of the first', async () => {
    const { app, police } = world;
    await collects(police.personId);
    await at(WEDNESDAY);
    app.clock.set('2026-12-02T06:00:01Z');
    await laidAside('Nach sieben');
    expect(await post(app)).toEqual([]);
    expect(mailTo(await at(THURSDAY), police).text).toContain('Nach sieben');
  });

  it('is one mail for one mailbox in two towns, and never leaves its town when the addresses differ', async () => {
    const { app, officer, neighbourOffice, neighbour } = world;
    for (const id of [officer.here, officer.there]) await collects(id);
    const give = async (title: string) => {
      await laidAside(`${title} hier`, officer.here);
      const there = { territoryId: neighbour.id, responsiblePersonId: officer.there };
      const task = await aTask(neighbourOffice, { title: `${title} dort`, ...there });
      await neighbourOffice.do('setFollowUp', { ...seen(task), followUpOn: '2027-01-11' });
      await post(app);
    };
    await give('Getrennt');
    const apart = await at(WEDNESDAY);
    expect(mailTo(apart, { personId: officer.here }).text).not.toContain('Getrennt dort');
    expect(mailTo(apart, { personId: officer.there }).text).not.toContain('Getrennt hier');
    await app.database.query(
      `update person set contact_email = 'revier@polizei.example' where id = any ($1)`,
      [[officer.here, officer.there]],
    );
    await give('Zusammen');
    const [mail, ...more] = await at(THURSDAY);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Ihre Tagesübersicht: 2 Mitteilungen');
    for (const part of ['Zusammen hier', 'Zusammen dort']) expect(mail?.text).toContain(part);
  });

  it('is each kind’s own: a question that he answered and a comment about what is over by now', async () => {
    const { app, police, school, office } = world;
    for (const kind of ['NUDGE', 'TASK_DUE'])
      for (const { personId } of [police, school]) await collects(personId, kind);
    const meeting = await invited(world);
    const dueOn = '2026-12-04';
    await aTask(office, { title: 'Bald fällig', responsiblePersonId: school.personId, dueOn });
    const over = await laidAside('Schon erledigt');
    const mention = { words: 'Wie war es?', mentionIds: [police.personId] };
    expect(await office.do('commentOnTask', { taskId: over.id, ...mention })).toMatchObject({
      __typename: 'Task',
    });
    await post(app);
    app.clock.set('2026-12-02T08:00:00Z');
    await office.do('nudge', { meetingId: meeting.id });
    await using parts = await workerParts(app);
    await parts.get(RenewDeadlines).run();
    await parts.get(EscalateDeadlines).run();
    await post(app);
    await police.do('completeTask', seen({ ...over, revision: over.revision + 1 }));
    const invitationId = await invitationOf(police, meeting.id);
    await police.do('answerInvitation', { invitationId, answer: 'ACCEPTED' });
    await post(app);
    const mails = await at(THURSDAY);
    const { text } = mailTo(mails, police);
    expect(text).toContain('In einem Kommentar zu einer Aufgabe werden Sie angesprochen.');
    expect(text).toContain('Schon erledigt: http');
    expect(text).not.toContain('Ihre Antwort zu einer Sitzung fehlt noch.');
    expect(mailTo(mails, school).text).toContain('Neu: Ihre Antwort zu einer Sitzung fehlt noch.');
    expect(mailTo(mails, school).text).toContain('Neu: Eine Aufgabe ist bald fällig.');
  });

  it('is read by one statement, however much it is', async () => {
    const { app, police } = world;
    await collects(police.personId);
    const statementsOf = async (instant: string): Promise<number> => {
      await post(app);
      app.statements.length = 0;
      expect(await at(instant)).toHaveLength(1);
      return app.statements.filter((text) => text.includes('told_in')).length;
    };
    await laidAside('Allein');
    expect(await statementsOf(WEDNESDAY)).toBe(1);
    for (const title of ['Eins', 'Zwei', 'Drei', 'Vier', 'Fünf']) await laidAside(title);
    expect(await statementsOf(THURSDAY)).toBe(1);
    expect(await statementsOf(FRIDAY).catch(() => 'no mail')).toBe('no mail');
    expect(app.statements.filter((text) => text.includes('told_in'))).toEqual([]);
  });
});

describe('what was collected is never lost', () => {
  it('stays for the next digest when the mail of this one did not leave', async () => {
    const { app, police } = world;
    await collects(police.personId);
    await laidAside('Bleibt liegen');
    await post(app);
    fault = 'greylist';
    expect(await at(WEDNESDAY)).toEqual([]);
    expect(await collected()).toEqual([UNTOLD]);
    fault = undefined;
    expect(mailTo(await at(THURSDAY), police).text).toContain('Bleibt liegen');
    expect(await collected()).toEqual([TOLD]);
  });

  it('is told and noted as told together: a crash between the two repeats the same mail', async () => {
    const { app, police } = world;
    const { database, mailbox } = app;
    await collects(police.personId);
    await laidAside('Zweimal dasselbe');
    await post(app);
    await database.query(`
      create sequence crashes;
      grant usage on sequence crashes to kpr_worker;
      create function crash() returns trigger language plpgsql as $$
        begin perform nextval('crashes'); raise exception 'crash'; end $$;
      create trigger crash before update of state on notification for each row
        when (new.kind = 'DIGEST' and new.state = 'SENT') execute function crash()`);
    app.clock.set(WEDNESDAY);
    await eventually('the mail left', async () => ((await mailbox.messages()).length > 0 ? true : null));
    await planned(WEDNESDAY);
    await eventually('its worker crashed at it', async () => {
      const [row] = await database.query('select 1 from crashes where is_called');
      return row ?? null;
    });
    expect(await collected()).toEqual([UNTOLD]);
    await database.query('drop trigger crash on notification');
    await database.query(
      `update notification set lease_until = now() where kind = 'DIGEST' and state = 'SENDING'`,
    );
    await atRest(app);
    const mails = (await mailbox.messages()).filter(({ to }) => to === addressOf(police));
    expect(mails.length).toBeGreaterThan(1);
    const [ids, texts] = [
      new Set(mails.map((m) => m.headers.get('message-id'))),
      new Set(mails.map((m) => m.subject)),
    ];
    expect([ids.size, texts.size]).toEqual([1, 1]);
    expect(await collected()).toEqual([TOLD]);
    mailbox.clear();
    expect(await at(THURSDAY)).toEqual([]);
  });
});
