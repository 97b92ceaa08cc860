import { describe, expect, it } from '@jest/globals';
import { officeTasksOf } from '../../web/src/overview/office-tasks.js';

type Overview = Parameters<typeof officeTasksOf>[0];
type Coming = Overview['coming']['nodes'][number];
type Draft = Overview['drafts']['nodes'][number];

const coming = (id: string, facts: Partial<Coming> = {}): Coming => ({
  id,
  title: id,
  startsAt: '2027-03-02T16:00:00Z',
  canManage: true,
  answerCounts: { open: 0 },
  refusedMails: 0,
  bodies: [],
  ...facts,
});

const draft = (id: string, lastDays: readonly (string | null)[], canManage = true): Draft => ({
  id,
  title: id,
  startsAt: '2027-03-02T16:00:00Z',
  canManage,
  bodies: lastDays.map((lastSendingDay) => ({
    invitationDeadline: { lastSendingDay, kept: true, sentence: `Einladung spätestens am ${lastSendingDay}` },
  })),
});

const tasks = (meetings: Coming[], drafts: Draft[] = []) =>
  officeTasksOf({ coming: { nodes: meetings }, drafts: { nodes: drafts } }).map(
    ({ kind, meetingId }) => `${kind} ${meetingId}`,
  );

describe('what is due for an office', () => {
  it('mails that did not arrive come first, then drafts, then missing answers', () => {
    const open = { open: 2 };
    expect(
      tasks([coming('a', { answerCounts: open }), coming('b', { refusedMails: 1 })], [draft('c', [null])]),
    ).toEqual(['REFUSED_MAILS b', 'SEND_INVITATION c', 'OPEN_ANSWERS a']);
  });

  it('the draft whose period ends first comes first, by the earliest period of its bodies', () => {
    const drafts = [
      draft('none', [null]),
      draft('late', ['2027-02-10']),
      draft('joint', ['2027-02-20', '2027-02-01']),
    ];
    expect(tasks([], drafts)).toEqual([
      'SEND_INVITATION joint',
      'SEND_INVITATION late',
      'SEND_INVITATION none',
    ]);
  });

  it('nothing is due for who manages nothing, or when all have answered', () => {
    const open = { open: 2 };
    expect(
      tasks(
        [coming('a', { canManage: false, answerCounts: open, refusedMails: null }), coming('b')],
        [draft('c', [null], false)],
      ),
    ).toEqual([]);
  });
});
