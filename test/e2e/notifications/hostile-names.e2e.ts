import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { draftInput, invited, schwarzenberg, type World } from '../meetings/town.js';
import { readCalendar } from './calendar.js';
import { mailTo, post } from './post.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg({ worker: true });
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

/** The header lines as they lie in the message, unfolded. */
const headersOf = (raw: string): string[] =>
  (raw.split(/\r?\n\r?\n/)[0] ?? '').replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
const namesOf = (raw: string): string[] =>
  headersOf(raw).map((line) => line.slice(0, line.indexOf(':')).toLowerCase());

const NAMES = [
  ['line breaks', 'Revier\r\nBcc: fremd@example.org\r\n\r\nX'],
  ['calendar lines', 'Revier\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:falsch'],
  ['commas, semicolons and quotes', 'Revier, "Aue"; <Nord>\\ \'West\': Mitte'],
  ['emoji and umlauts', 'Präventionsbüro 👮🏽‍♀️ ÄÖÜß €'],
  ['300 characters', 'Ä'.repeat(299) + '👮'],
  ['separators of other systems', 'Revier\u2028Aue\u2029Nord\u0085Süd\u0000Ost'],
] as const;

describe('names of persons, bodies and places', () => {
  it.each(NAMES)('with %s change neither mail headers nor the calendar', async (_, name) => {
    const { app, town, office } = world;
    const body = await town.body('Rat');
    const person = await town.person('Mitglied');
    await town.seat(body, person);
    // As the worst import could have left it, past the rules of the forms.
    const stored = name.replaceAll('\u0000', '');
    await app.database.query('update person set name = $2 where id = $1', [person, stored]);
    await app.database.query('update body set name = $2 where id = $1', [body, stored]);
    await app.database.query('update territory set office_name = $2 where id = $1', [town.id, stored]);
    const draft = await office.do('scheduleMeeting', draftInput([body]));
    await app.database.query('update meeting set place = $2 where id = $1', [draft.id, stored]);
    await office.do('sendInvitation', { meetingId: draft.id, revision: draft.revision });
    const plain = mailTo(await post(app), { personId: person });
    expect(namesOf(plain.raw).toSorted()).toEqual([
      ...[
        'auto-submitted',
        'content-language',
        'content-type',
        'date',
        'delivered-to',
        'from',
        'message-id',
        'mime-version',
      ],
      ...['received', 'reply-to', 'return-path', 'subject', 'to', 'x-auto-response-suppress'],
    ]);
    expect(plain.raw.split('\n').every((line) => Buffer.byteLength(line.trimEnd()) <= 998)).toBe(true);
    expect(plain.raw).not.toMatch(/^Bcc:/im);
    expect(plain.headers.get('to')).toBe(`p${person}@example.org`);
    const read = readCalendar(plain.calendar);
    expect(read.properties).toEqual([
      ...[
        'uid',
        'sequence',
        'dtstamp',
        'dtstart',
        'dtend',
        'summary',
        'status',
        'location',
        'organizer',
        'attendee',
        'transp',
      ],
    ]);
    expect(read.startsAt).toBe('2027-03-02T16:00:00.000Z');
    expect((plain.calendar ?? '').split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    await app.database.query(`update territory set office_name = 'Koordinierungsstelle' where id = $1`, [
      town.id,
    ]);
  });

  it('reach the reader unchanged where they are plain', async () => {
    const { app, town, office } = world;
    const body = await town.body('Rat');
    const name = 'Präventionsbüro, "Nord"; 👮🏽‍♀️';
    const person = await town.person(name);
    await town.seat(body, person);
    await invited({ office, council: body });
    const mail = mailTo(await post(app), { personId: person });
    expect(mail.text).toContain(`Guten Tag, ${name},`);
    expect(readCalendar(mail.calendar).attendeeName).toBe(name);
  });
});
