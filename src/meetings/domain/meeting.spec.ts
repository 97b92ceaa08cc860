import { describe, expect, it } from '@jest/globals';
import { type BodyId, newId, type TerritoryId } from '../../shared/ids.js';
import type { RulesSnapshot } from './convening-body.js';
import { ambiguityNote } from './ambiguity-note.js';
import { Meeting, type MeetingDetails } from './meeting.js';
import { type MeetingAct, MEETING_STATES, type MeetingState, stateAfter } from './meeting-state.js';
import { meetingTimes } from './meeting-times.js';
import { titleOf } from './meeting-title.js';
import { seatChain } from './seat-chain.js';

const now = new Date('2026-12-01T08:00:00Z');
const body = { id: newId<BodyId>(), territoryId: newId<TerritoryId>() };
const partner = { id: newId<BodyId>(), territoryId: newId<TerritoryId>() };
const times = (start: string, end: string | null = null) =>
  meetingTimes({ startsAt: `${start}[Europe/Berlin]`, endsAt: end }, now);
const rules: RulesSnapshot = {
  invitationPeriodDays: 14,
  urgentPeriodDays: 3,
  agendaSupplementDays: 3,
  quorum: null,
  secondMeetingQuorum: null,
};

const details = (change: Partial<MeetingDetails> = {}): MeetingDetails => ({
  number: 3,
  kind: 'ORDINARY',
  title: 'Präventionsrat, 3. Sitzung',
  times: times('2027-03-02T17:00'),
  place: 'Rathaus',
  videoUrl: null,
  urgencyReason: null,
  secondMeeting: false,
  answerBy: null,
  ...change,
});
const draft = (change: Partial<MeetingDetails> = {}, bodies = [body]): Meeting => {
  const meeting = Meeting.schedule(bodies, details(change), now);
  meeting.addItem({ title: 'Bericht' });
  return meeting;
};
const invite = (meeting: Meeting, urgencyReason: string | null = null, partnerRules = rules): Meeting => {
  meeting.invite(
    {
      rules: new Map([
        [body.id, rules],
        [partner.id, partnerRules],
      ]),
      urgencyReason,
    },
    now,
  );
  return meeting;
};

describe('the states of a meeting', () => {
  const allowed: Record<MeetingAct, [MeetingState, MeetingState]> = {
    CHANGE_DRAFT: ['DRAFT', 'DRAFT'],
    DISCARD: ['DRAFT', 'DRAFT'],
    INVITE: ['DRAFT', 'INVITED'],
    MOVE: ['INVITED', 'INVITED'],
    CHANGE_PLACE: ['INVITED', 'INVITED'],
    SUPPLEMENT_AGENDA: ['INVITED', 'INVITED'],
    NUDGE: ['INVITED', 'INVITED'],
    CANCEL: ['INVITED', 'CANCELLED'],
    MARK_HELD: ['INVITED', 'HELD'],
  };

  it.each(Object.entries(allowed))(
    '%s leads from one state to one other, and is refused in all others',
    (act, [from, to]) => {
      for (const state of MEETING_STATES) {
        if (state === from) expect(stateAfter(act as MeetingAct, state)).toBe(to);
        else expect(() => stateAfter(act as MeetingAct, state)).toThrow(/^MEETING_/);
      }
    },
  );
});

describe('a meeting', () => {
  it('belongs to the territory of its leading body', () => {
    const meeting = draft({}, [body, partner]);
    expect(meeting).toMatchObject({
      state: 'DRAFT',
      territoryId: body.territoryId,
      sequence: 0,
      schedule: 1,
    });
    expect(meeting.leadBodyId).toBe(body.id);
  });

  it('snapshots the rules of every body when it is called, and keeps the period of each', () => {
    const strict = { ...rules, invitationPeriodDays: 120 };
    expect(() => invite(draft({}, [body, partner]), null, strict)).toThrow('INVITATION_PERIOD_TOO_SHORT');
    const called = invite(draft({}, [body, partner]));
    expect(called).toMatchObject({ state: 'INVITED', invitedAt: now });
    expect(called.bodies.map((each) => each.rules)).toEqual([rules, rules]);
  });

  it('needs no agenda where the rules set no period', () => {
    const informal = Meeting.schedule([body], details({ times: times('2026-12-02T17:00') }), now);
    const none = { ...rules, invitationPeriodDays: null, urgentPeriodDays: null };
    informal.invite({ rules: new Map([[body.id, none]]), urgencyReason: null }, now);
    expect(informal.state).toBe('INVITED');
  });

  it('moves with a new sequence and schedule, and drops an urgency that no longer holds', () => {
    const meeting = invite(draft({ times: times('2026-12-08T17:00') }), 'Anschlag');
    meeting.move({ times: times('2027-03-09T17:00'), urgencyReason: null, answerBy: '2027-03-01' }, now);
    expect(meeting).toMatchObject({ sequence: 1, schedule: 2, urgencyReason: null, answerBy: '2027-03-01' });
  });

  it('does not move to the time it has, nor after it began', () => {
    const meeting = invite(draft());
    const to = { times: times('2027-03-02T17:00'), urgencyReason: null, answerBy: null };
    expect(() => meeting.move(to, now)).toThrow('SAME_TIME');
    expect(() => meeting.move(to, new Date('2027-03-02T16:00:00Z'))).toThrow('MEETING_STARTED');
  });

  it('closes the gap when an item is taken off', () => {
    const meeting = draft();
    const second = meeting.addItem({ title: 'Zweiter' });
    meeting.addItem({ title: 'Dritter' });
    meeting.removeItem(second.id);
    expect(meeting.agenda.map(({ position, title }) => `${position} ${title}`)).toEqual([
      '1 Bericht',
      '2 Dritter',
    ]);
  });
});

describe('the title that nobody gave', () => {
  it.each([
    ['ORDINARY', 3, 'Rat, 3. Sitzung'],
    ['ORDINARY', null, 'Rat, Sitzung'],
    ['CONSTITUTIVE', 1, 'Rat, 1. konstituierende Sitzung'],
  ] as const)('of a meeting %s %p is %s', (kind, number, title) => {
    expect(titleOf('Rat', kind, number)).toBe(title);
  });

  it('fits even for a body with a name of 300 characters', () => {
    expect([...titleOf('🚓'.repeat(300), 'ORDINARY', 12)]).toHaveLength(300);
  });
});

describe('the note on a time that occurs twice', () => {
  it.each([
    ['2027-10-31T00:30:00Z', /die erste: 02:30 Uhr \(MESZ\)\..*\+01:00/],
    ['2027-10-31T01:30:00Z', /die zweite: 02:30 Uhr \(MEZ\)\..*\+02:00/],
  ])('of %s says which is meant and how to choose the other', (instant, text) => {
    expect(ambiguityNote(new Date(instant), 'Europe/Berlin')).toMatch(text);
  });

  it('is absent on ordinary days', () => {
    expect(ambiguityNote(now, 'Europe/Berlin')).toBeNull();
  });
});

describe('the chain of a seat', () => {
  const call = (
    personId: string,
    role: 'HOLDER' | 'DEPUTY',
    answer: 'OPEN' | 'DECLINED',
    releasedAt: Date | null = null,
  ) => ({ personId, role, answer, releasedAt }) as never;

  it('joins the calls of the meeting with the deputies of today', () => {
    const calls = [
      call('holder', 'HOLDER', 'DECLINED'),
      call('a', 'DEPUTY', 'OPEN', now),
      call('b', 'DEPUTY', 'OPEN'),
    ];
    const listed = ['b', 'a', 'c'].map((personId) => ({ personId })) as never;
    expect(seatChain(calls, listed)).toEqual({
      holder: { personId: 'holder', answer: 'DECLINED' },
      deputies: [
        { personId: 'b', state: 'OPEN' },
        { personId: 'a', state: 'RELEASED' },
        { personId: 'c', state: 'NOT_CALLED' },
      ],
    });
  });

  it('keeps somebody who was called and struck off the list since, and forgets him once released', () => {
    expect(seatChain([call('x', 'DEPUTY', 'OPEN')], []).deputies).toEqual([{ personId: 'x', state: 'OPEN' }]);
    expect(seatChain([call('x', 'DEPUTY', 'OPEN', now)], []).deputies).toEqual([]);
  });
});
