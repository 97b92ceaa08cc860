import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NOTICE_TIMES } from '../../../src/notifications/domain/notice-times.js';
import { PlanDigests } from '../../../src/notifications/use-cases/plan-digests.js';
import { invited } from '../meetings/town.js';
import { aTask } from '../tasks/tasks.js';
import { schwarzenbergAndSchneeberg, type TwoCouncils } from '../tasks/two-councils.js';
import { WAITING, type WaitingItem } from '../waiting/waiting.js';
import { addressOf, eventually, mailTo, post, recipientsOf } from './post.js';
import { workerParts } from './worker-parts.js';

let world: TwoCouncils;
beforeEach(async () => {
  Object.assign(NOTICE_TIMES, { digestEvery: 100 });
  world = await schwarzenbergAndSchneeberg({ worker: true });
});
afterEach(async () => {
  Object.assign(NOTICE_TIMES, { digestEvery: 3_600_000 });
  await world.app[Symbol.asyncDispose]();
});

const digests = async (): Promise<{ state: string; person_id: string; variant: string }[]> =>
  world.app.database.query(
    `select state, person_id, variant from notification where kind = 'DIGEST' order by id`,
  );

/** What comes at this hour; the day is planned by then, when it has a digest at all. */
async function at(instant: string, isPlanned = true) {
  const { clock, database } = world.app;
  clock.set(instant);
  if (isPlanned)
    await eventually('the day is planned', async () => {
      const [row] = await database.query(
        `select day from digest_day where finished_at is not null and day = ($1::timestamptz at time zone 'Europe/Berlin')::date`,
        [instant],
      );
      return row ?? null;
    });
  return post(world.app);
}

const give = async (user: { readonly personId: string | null }, title: string, more: object = {}) =>
  aTask(world.office, { title, responsiblePersonId: user.personId, ...more });

const THURSDAY = '2026-12-03T06:00:00Z';

describe('the daily digest', () => {
  it('comes at 07:00 to whom something waits for, and says the same as his start page', async () => {
    const { police } = world;
    await give(police, 'Notrufsäule prüfen', { dueOn: '2026-12-02' });
    await give(police, 'Bericht schreiben');
    await post(world.app);
    expect(await at('2026-12-03T05:59:59Z', false)).toEqual([]);
    const mails = await at(THURSDAY);
    expect(recipientsOf(mails)).toEqual([addressOf(police)]);
    const { subject, text, html, headers } = mailTo(mails, police);
    expect(subject).toBe('Ihre Tagesübersicht: 2 Dinge warten');
    const { waiting } = await police.ask<{ waiting: { nodes: WaitingItem[] } }>(WAITING, { first: 50 });
    for (const { demand, title, reason, consequence, path, place } of waiting.nodes) {
      for (const part of [`${demand}: ${title}`, reason, place, `/${path.slice(1)}`, consequence ?? ''])
        expect(text).toContain(part);
      expect(html).toContain(`${path}"`);
    }
    expect(text.indexOf('Notrufsäule')).toBeLessThan(text.indexOf('Bericht schreiben'));
    expect(text).toContain('ÜBERFÄLLIG');
    expect(headers.get('list-unsubscribe')).toContain('/abbestellen/');
    expect(text).toContain('Sie erhalten diese E-Mail, weil etwas auf Sie wartet.');
    expect(await at('2026-12-03T15:00:00Z')).toEqual([]);
    expect((await digests()).filter(({ state }) => state === 'SENT')).toHaveLength(1);
  });

  it('does not come on Saturdays, Sundays and Saxony’s holidays, and comes again on the next working day', async () => {
    await give(world.police, 'Bleibt liegen');
    await post(world.app);
    for (const day of ['2026-12-05', '2026-12-06', '2026-12-25'])
      expect(await at(`${day}T06:00:00Z`, false)).toEqual([]);
    expect(recipientsOf(await at('2026-12-28T06:00:00Z'))).toEqual([addressOf(world.police)]);
    expect(recipientsOf(await at('2026-12-29T06:00:00Z'))).toEqual([addressOf(world.police)]);
  });

  it('comes at 07:00 in summer as in winter', async () => {
    await give(world.police, 'Bleibt liegen');
    await post(world.app);
    expect(await at('2027-03-25T05:59:59Z', false)).toEqual([]);
    expect(await at('2027-03-25T06:00:00Z')).toHaveLength(1);
    // Easter Monday is a holiday; the clocks went forward on the day before.
    expect(await at('2027-03-30T04:59:59Z', false)).toEqual([]);
    expect(await at('2027-03-30T05:00:00Z')).toHaveLength(1);
  });

  it('is one mail for somebody who sits in two councils with one address, and lists both towns', async () => {
    const { app, officer, office, neighbourOffice, neighbour } = world;
    await app.database.query(`update person set contact_email = $1 where id = any ($2)`, [
      'revier@polizei.example',
      [officer.here, officer.there],
    ]);
    await aTask(office, { title: 'In Schwarzenberg', responsiblePersonId: officer.here });
    const there = { territoryId: neighbour.id, responsiblePersonId: officer.there };
    await aTask(neighbourOffice, { title: 'In Schneeberg', ...there });
    await post(app);
    const mails = await at(THURSDAY);
    expect(recipientsOf(mails)).toEqual(['revier@polizei.example']);
    expect(mails[0]?.text).toContain('In Schwarzenberg');
    expect(mails[0]?.text).toContain('In Schneeberg');
  });

  it('never takes what waits in one town to the address of another', async () => {
    const { app, officer, office, neighbourOffice, neighbour } = world;
    await aTask(office, { title: 'Geheim in Schwarzenberg', responsiblePersonId: officer.here });
    const there = { territoryId: neighbour.id, responsiblePersonId: officer.there };
    await aTask(neighbourOffice, { title: 'Geheim in Schneeberg', ...there });
    await post(app);
    const mails = await at(THURSDAY);
    expect(mailTo(mails, { personId: officer.here }).text).not.toContain('Schneeberg');
    expect(mailTo(mails, { personId: officer.there }).text).not.toContain('Geheim in Schwarzenberg');
  });

  it('leaves out what its reader may not see any more when it is sent', async () => {
    const { app, police, seats } = world;
    await give(police, 'Des Sitzes');
    await invited(world);
    await post(app);
    await app.database.query(`update seat set valid_to = '2026-12-02' where id = $1`, [seats.police]);
    const mails = await at(THURSDAY);
    expect(recipientsOf(mails)).not.toContain(addressOf(police));
    expect(recipientsOf(mails)).toContain(addressOf(world.school));
  });

  it('does not come to who wants none', async () => {
    const { app, police, school } = world;
    await give(police, 'Ohne Post');
    await give(school, 'Mit Post');
    await post(app);
    await app.database.query(
      `insert into notice_setting (person_id, territory_id, kind, choice) select id, territory_id, 'DIGEST', 'OFF' from person where id = $1`,
      [police.personId],
    );
    expect(recipientsOf(await at(THURSDAY))).toEqual([addressOf(school)]);
  });

  it('is begun by 08:00 or not at all', async () => {
    await give(world.police, 'Bleibt liegen');
    await post(world.app);
    expect(await at('2026-12-03T07:00:00Z', false)).toEqual([]);
    expect(await digests()).toEqual([]);
  });
});

describe('exactly one for each person and day', () => {
  it('also when two workers plan at once, and when one died after half of the people', async () => {
    const { app, police, school } = world;
    await give(police, 'Eins');
    await give(school, 'Zwei');
    await post(app);
    await using other = await workerParts(app);
    app.clock.set(THURSDAY);
    await Promise.all([other.get(PlanDigests).run(), other.get(PlanDigests).run()]);
    await app.database.query(
      `update digest_day set finished_at = null, planned_up_to = '00000000-0000-0000-0000-000000000000'`,
    );
    app.clock.set('2026-12-03T10:00:00Z');
    await other.get(PlanDigests).run();
    expect(recipientsOf(await post(app))).toEqual([police, school].map(addressOf).toSorted());
    const perPerson = Map.groupBy(await digests(), ({ person_id }) => person_id);
    expect([...perPerson.values()].every((rows) => rows.length === 1)).toBe(true);
  });

  it('a mail that a server puts off until tomorrow is not sent beside that of tomorrow', async () => {
    const { app, police } = world;
    await give(police, 'Bleibt liegen');
    await post(app);
    await at(THURSDAY);
    await app.database.query(
      `update notification set state = 'WAITING', due_at = '2026-12-04T05:00:00Z', sent_at = null where kind = 'DIGEST' and state = 'SENT'`,
    );
    expect(recipientsOf(await at('2026-12-04T06:00:00Z'))).toEqual([addressOf(police)]);
  });
});
