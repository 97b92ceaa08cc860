import { describe, expect, it } from '@jest/globals';
import { defaultRules, parseRules } from './rules-of-procedure.js';

const council = () => defaultRules('PREVENTION_COUNCIL');

describe('rules of procedure', () => {
  it('give a council fourteen clear days, half of the occupied seats and a tie that rejects', () => {
    expect(council()).toMatchObject({
      invitationPeriodDays: 14,
      urgentPeriodDays: 3,
      quorum: { numerator: 1, denominator: 2, base: 'OCCUPIED' },
      tie: 'REJECTED',
      abstention: 'NOT_COUNTED',
      minutesDays: 28,
      objectionDays: 14,
      defaultPublicity: 'NON_PUBLIC',
    });
  });

  it('give a working group neither a period nor a quorum, but the same reminders', () => {
    const group = defaultRules('WORKING_GROUP');
    expect(group).toMatchObject({ invitationPeriodDays: null, urgentPeriodDays: null, quorum: null });
    expect(group.reminders).toEqual(council().reminders);
  });

  it('can be changed by one body without changing the defaults of another', () => {
    council().reminders.pop();
    expect(council().reminders).toHaveLength(3);
  });

  it.each(['PREVENTION_COUNCIL', 'STEERING_GROUP', 'WORKING_GROUP'] as const)(
    'accept the defaults of %s',
    (kind) => {
      expect(parseRules(JSON.parse(JSON.stringify(defaultRules(kind))))).toEqual(defaultRules(kind));
    },
  );

  it.each([
    ['a negative period', { invitationPeriodDays: -1 }, 'invitationPeriodDays'],
    ['half a day', { invitationPeriodDays: 1.5 }, 'invitationPeriodDays'],
    ['an urgent period longer than the ordinary one', { urgentPeriodDays: 15 }, 'urgentPeriodDays'],
    ['an urgent period without an ordinary one', { invitationPeriodDays: null }, 'urgentPeriodDays'],
    ['a quorum of no part', { quorum: { numerator: 1, denominator: 0, base: 'ALL' } }, 'quorum.denominator'],
    [
      'a quorum above all seats',
      { quorum: { numerator: 3, denominator: 2, base: 'ALL' } },
      'quorum.numerator',
    ],
    ['a reduced quorum without a quorum', { quorum: null }, 'secondMeetingQuorum'],
    ['an unknown tie rule', { tie: 'DICE' }, 'tie'],
    [
      'a reminder at no time',
      { reminders: [{ before: {}, to: 'OPEN', onlyVideo: false }] },
      'reminders.0.before',
    ],
    ['an unknown parameter', { colour: 'red' }, null],
  ])('refuse %s', (_, change, field) => {
    expect(() => parseRules({ ...council(), ...change })).toThrow(
      expect.objectContaining({ code: 'RULES_INVALID', field }),
    );
  });

  it.each([null, 'rules', 7, []])('refuse %p as a whole', (input) => {
    expect(() => parseRules(input)).toThrow('RULES_INVALID');
  });
});
