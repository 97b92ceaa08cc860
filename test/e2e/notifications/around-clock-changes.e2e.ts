import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { invited, schwarzenberg, type World } from '../meetings/town.js';
import { readCalendar } from './calendar.js';
import { mailTo, post } from './post.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg({ worker: true });
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

/** Local times that an office types, what the mail says, and the instants that another calendar program must find. */
const AROUND = [
  ['2027-03-27T17:00', 'Samstag, 27. März 2027, 17:00 bis 19:00 Uhr (MEZ)', '2027-03-27T16:00:00.000Z'],
  ['2027-03-28T10:00', 'Sonntag, 28. März 2027, 10:00 bis 12:00 Uhr (MESZ)', '2027-03-28T08:00:00.000Z'],
  ['2027-03-29T17:00', 'Montag, 29. März 2027, 17:00 bis 19:00 Uhr (MESZ)', '2027-03-29T15:00:00.000Z'],
  ['2027-10-30T17:00', 'Samstag, 30. Oktober 2027, 17:00 bis 19:00 Uhr (MESZ)', '2027-10-30T15:00:00.000Z'],
  ['2027-10-31T10:00', 'Sonntag, 31. Oktober 2027, 10:00 bis 12:00 Uhr (MEZ)', '2027-10-31T09:00:00.000Z'],
  ['2027-11-01T17:00', 'Montag, 1. November 2027, 17:00 bis 19:00 Uhr (MEZ)', '2027-11-01T16:00:00.000Z'],
] as const;

describe('an invitation around the clock changes of 2027', () => {
  it.each(AROUND)(
    'at %s says the local time in mail, calendar and another program',
    async (local, said, instant) => {
      const hour = Number(local.slice(11, 13));
      await invited(world, {
        startsAt: `${local}[Europe/Berlin]`,
        endsAt: `${local.slice(0, 11)}${hour + 2}:00[Europe/Berlin]`,
      });
      const mail = mailTo(await post(world.app), world.school);
      expect(mail.text).toContain(`Termin: ${said}`);
      expect(mail.html).toContain(said);
      expect(mail.calendar).toContain(`DTSTART;TZID=Europe/Berlin:${local.replaceAll(/[-:]/g, '')}00`);
      const read = readCalendar(mail.calendar);
      expect(read).toMatchObject({ startsAt: instant, localStart: `${local}:00` });
      expect(Date.parse(read.endsAt) - Date.parse(read.startsAt)).toBe(2 * 60 * 60 * 1000);
    },
  );

  it('over the night of the change says both offsets, and lasts as long as it does', async () => {
    await invited(world, {
      startsAt: '2027-10-31T01:30[Europe/Berlin]',
      endsAt: '2027-10-31T04:00[Europe/Berlin]',
    });
    const mail = mailTo(await post(world.app), world.school);
    expect(mail.text).toContain(
      '31. Oktober 2027, 01:30 Uhr (MESZ) bis Sonntag, 31. Oktober 2027, 04:00 Uhr (MEZ)',
    );
    expect(readCalendar(mail.calendar)).toMatchObject({
      startsAt: '2027-10-30T23:30:00.000Z',
      endsAt: '2027-10-31T03:00:00.000Z',
    });
  });

  it('at the time that comes twice means the first of both', async () => {
    await invited(world, { startsAt: '2027-10-31T02:30[Europe/Berlin]', endsAt: null });
    const mail = mailTo(await post(world.app), world.school);
    expect(mail.text).toContain('Sonntag, 31. Oktober 2027, 02:30 Uhr (MESZ)');
    expect(readCalendar(mail.calendar).startsAt).toBe('2027-10-31T00:30:00.000Z');
  });
});
