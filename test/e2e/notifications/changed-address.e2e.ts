import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NOTICE_TIMES } from '../../../src/notifications/domain/notice-times.js';
import { type Answer, invited } from '../meetings/town.js';
import { aTask, seen } from '../tasks/tasks.js';
import { schwarzenbergAndSchneeberg, type TwoCouncils } from '../tasks/two-councils.js';
import { collectedTasks, collects, dayPlanned, FRIDAY, morning, THURSDAY, WEDNESDAY } from './mornings.js';
import { addressOf, mailTo, post, recipientsOf } from './post.js';

const NEW = 'neue.wache@polizei.example';
const MINUTE = 60_000;

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

/** The office changes the address of a person, or takes it away. */
async function address(personId: string, contactEmail: string | null): Promise<void> {
  const [person] = await world.app.database.query<{ id: string; name: string; revision: number }>(
    'select id, name, revision from person where id = $1',
    [personId],
  );
  expect(await world.office.do('changePerson', { ...person, contactEmail })).toMatchObject({
    __typename: 'Person',
  });
}

/** A new task of which he is told in his digest; it does not wait for anybody before next year. */
async function collectedTask(title: string, responsiblePersonId = world.police.personId): Promise<void> {
  const task = await aTask(world.office, { title, responsiblePersonId });
  await world.office.do('setFollowUp', { ...seen(task), followUpOn: '2027-01-11' });
  expect(await post(world.app)).toEqual([]);
}

const UNTOLD = { state: 'COLLECTED', told: false };
const TOLD = { state: 'COLLECTED', told: true };

/** Of all digests that did not go: what the office would be shown. */
const failed = () =>
  world.app.database.query(`select kind from notification where state in ('REFUSED', 'PARKED')`);

describe('what was collected for an address', () => {
  beforeEach(() => collects(world.app, world.police.personId));

  it('goes to the one that the person has by then', async () => {
    const { app, police } = world;
    await collectedTask('Streifenplan');
    await address(police.personId, NEW);
    const mails = await morning(app, WEDNESDAY);
    expect(recipientsOf(mails)).toEqual([NEW]);
    expect(mails[0]?.text).toContain('Streifenplan');
  });

  it('waits while there is none, stands in the inbox, and is told once there is one again', async () => {
    const { app, police } = world;
    await collectedTask('Streifenplan');
    await collectedTask('Inzwischen erledigt');
    await address(police.personId, null);
    expect(await morning(app, WEDNESDAY)).toEqual([]);
    expect(await collectedTasks(app)).toEqual([UNTOLD, UNTOLD]);
    const { notices } = await police.ask<{ notices: { totalCount: number } }>('{ notices { totalCount } }');
    expect(notices.totalCount).toBe(2);
    await app.database.query(
      `update task set state = 'DONE', ended_at = now() where title like 'Inzwischen%'`,
    );
    await address(police.personId, NEW);
    const [mail] = await morning(app, THURSDAY);
    expect(mail).toMatchObject({ to: NEW, subject: 'Ihre Tagesübersicht: eine Mitteilung' });
    expect(await collectedTasks(app)).toEqual([TOLD, { state: 'SUPERSEDED', told: false }]);
    expect(await failed()).toEqual([]);
  });

  it('waits also when the address goes while its digest is on the way, which troubles nobody', async () => {
    const { app, police } = world;
    await collectedTask('Streifenplan');
    fault = 'greylist';
    app.clock.set(WEDNESDAY);
    await dayPlanned(app, WEDNESDAY);
    expect(await post(app)).toEqual([]);
    await address(police.personId, null);
    fault = undefined;
    app.clock.forward(20 * MINUTE);
    expect(await post(app)).toEqual([]);
    expect(await failed()).toEqual([]);
    expect(await collectedTasks(app)).toEqual([UNTOLD]);
    await address(police.personId, NEW);
    expect((await morning(app, THURSDAY))[0]?.text).toContain('Streifenplan');
    expect(await morning(app, FRIDAY)).toEqual([]);
  });

  it('is told when the address of a mailbox of two persons is that of one alone', async () => {
    const { app, officer } = world;
    await app.database.query('update person set contact_email = $2 where id = any ($1)', [
      [officer.here, officer.there],
      NEW,
    ]);
    await collects(app, officer.here);
    await collectedTask('Hier', officer.here);
    await address(officer.here, null);
    expect(await morning(app, WEDNESDAY)).toEqual([]);
    await address(officer.here, NEW);
    const mails = await morning(app, THURSDAY);
    expect(recipientsOf(mails)).toEqual([NEW]);
    expect(mails[0]?.text).toContain('Hier: http');
  });
});

describe('what waits for ten minutes to be told together', () => {
  /** The place was changed and told; then again, which waits. */
  async function changedTwice(): Promise<Answer> {
    const { app, office } = world;
    Object.assign(NOTICE_TIMES, { digestEvery: 3_600_000 });
    let meeting = await invited(world);
    await post(app);
    for (const place of ['Feuerwehr', 'Bürgerhaus']) {
      const { id: meetingId, revision } = meeting;
      meeting = await office.do('changePlace', { meetingId, revision, place });
      app.clock.forward(MINUTE);
      await post(app);
    }
    return meeting;
  }

  it('goes to the address that the person has by then', async () => {
    const { app, police, school } = world;
    await changedTwice();
    await address(police.personId, NEW);
    app.clock.forward(10 * MINUTE);
    const mails = await post(app);
    expect(mails.find(({ to }) => to === NEW)?.text).toContain('Ort: Bürgerhaus');
    expect(mails.filter(({ to }) => to === addressOf(police))).toEqual([]);
    expect(mailTo(mails, school).text).toContain('Ort: Bürgerhaus');
  });

  it('is listed for the office to serve by post or phone when there is none by then', async () => {
    const { app, office, police } = world;
    const { id } = await changedTwice();
    await address(police.personId, null);
    app.clock.forward(10 * MINUTE);
    expect((await post(app)).filter(({ text }) => text.includes('Bürgerhaus'))).not.toEqual([]);
    const { invitationsToServe: list } = await office.ask<{
      invitationsToServe: { nodes: object[] };
    }>('query ($id: ID!) { invitationsToServe(meetingId: $id) { nodes { unserved person { name } } } }', {
      id,
    });
    expect(list.nodes).toEqual([{ unserved: ['CHANGE'], person: { name: 'Polizeirevier Aue' } }]);
  });
});
