import { describe, expect, it } from '@jest/globals';
import { dueWithOthers, GATHERED_KINDS } from './gathering.js';
import type { NoticeKind } from './notice-kinds.js';

const at = (time: string): Date => new Date(`2027-02-01T${time}+01:00`);
const MEETING = new Date('2027-03-02T17:00:00+01:00');

describe('a notice about a thing of which a mail told already', () => {
  it.each<[string, NoticeKind, string, string | null, Date | null, string]>([
    ['no mail went: at once', 'TASK_ASSIGNED', '10:00', null, null, '10:00'],
    ['ten minutes after the mail', 'TASK_ASSIGNED', '10:03', '10:00', null, '10:10'],
    ['later than that: at once', 'TASK_ASSIGNED', '10:10', '10:00', null, '10:10'],
    ['a change of a meeting too', 'CHANGE', '10:03', '10:00', MEETING, '10:10'],
    ['but not over midnight: the day of service counts', 'CHANGE', '23:55', '23:52', MEETING, '23:55'],
    ['a task may wait over midnight', 'TASK_ASSIGNED', '23:55', '23:52', null, '00:02'],
    [
      'and not when the meeting is near',
      'CHANGE',
      '10:03',
      '10:00',
      new Date('2027-02-02T09:00:00Z'),
      '10:03',
    ],
  ])('is due so: %s', (...[, kind, now, lastMailAt, beginsAt, due]) => {
    const found = dueWithOthers({
      ...{ kind, beginsAt, now: at(`${now}:00`) },
      lastMailAt: lastMailAt === null ? null : at(`${lastMailAt}:00`),
    });
    const day = due < now ? 24 * 60 * 60_000 : 0;
    expect(found).toEqual(new Date(at(`${due}:00`).getTime() + day));
  });

  it('counts with the others of its thing, when it is neither legal nor the office’s', () => {
    expect(GATHERED_KINDS).toEqual(expect.arrayContaining(['REMINDER', 'NUDGE', 'TASK_ASSIGNED']));
    expect(GATHERED_KINDS).not.toEqual(expect.arrayContaining(['CHANGE']));
    expect(GATHERED_KINDS).not.toEqual(expect.arrayContaining(['MAIL_REFUSED']));
  });
});
