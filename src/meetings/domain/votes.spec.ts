import { describe, expect, it } from '@jest/globals';
import type { DecisionOutcome } from './decision-outcome.js';
import { assertVotes, type VotingRules } from './votes.js';

const SEATS = 8;
const CAST = { base: 'CAST', threshold: 'MORE_THAN_HALF' } as const;
type Case = readonly [
  why: string,
  yes: number,
  no: number,
  abstentions: number,
  outcome: DecisionOutcome,
  rules: VotingRules,
  expected: string,
];

const codeOf = ([, yes, no, abstentions, outcome, rules]: Case): string => {
  try {
    assertVotes({ yes, no, abstentions }, outcome, { votingSeats: SEATS, rules });
    return 'fine';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

const CASES: readonly Case[] = [
  ['more yes than no', 3, 2, 3, 'APPROVED', {}, 'fine'],
  ['a tie rejects', 3, 3, 0, 'APPROVED', {}, 'NO_MAJORITY'],
  ['a tie rejects', 3, 3, 0, 'REJECTED', {}, 'fine'],
  ['the chair breaks a tie', 3, 3, 0, 'APPROVED', { tie: 'CHAIR' }, 'fine'],
  ['the chair breaks a tie', 3, 3, 0, 'REJECTED', { tie: 'CHAIR' }, 'fine'],
  ['a tie of nobody', 0, 0, 4, 'APPROVED', { tie: 'CHAIR' }, 'NO_MAJORITY'],
  ['abstentions count as no', 3, 2, 3, 'APPROVED', { abstention: 'AS_NO' }, 'NO_MAJORITY'],
  ['out of all seats', 4, 0, 0, 'APPROVED', { majority: { ...CAST, base: 'ALL_SEATS' } }, 'NO_MAJORITY'],
  ['out of all seats', 5, 0, 0, 'APPROVED', { majority: { ...CAST, base: 'ALL_SEATS' } }, 'fine'],
  ['out of the present', 3, 2, 1, 'APPROVED', { majority: { ...CAST, base: 'PRESENT' } }, 'NO_MAJORITY'],
  ['two thirds', 4, 2, 2, 'APPROVED', { majority: { ...CAST, threshold: 'TWO_THIRDS' } }, 'fine'],
  ['two thirds', 4, 3, 1, 'APPROVED', { majority: { ...CAST, threshold: 'TWO_THIRDS' } }, 'NO_MAJORITY'],
  [
    'four fifths',
    4,
    1,
    0,
    'APPROVED_WITH_CONDITIONS',
    { majority: { ...CAST, threshold: 'FOUR_FIFTHS' } },
    'fine',
  ],
  ['four fifths', 5, 2, 0, 'APPROVED', { majority: { ...CAST, threshold: 'FOUR_FIFTHS' } }, 'NO_MAJORITY'],
  ['unanimous', 7, 1, 0, 'APPROVED', { majority: { ...CAST, threshold: 'UNANIMOUS' } }, 'NO_MAJORITY'],
  ['unanimous', 7, 0, 1, 'APPROVED', { majority: { ...CAST, threshold: 'UNANIMOUS' } }, 'fine'],
  ['rejected by those who were for it', 5, 2, 0, 'REJECTED', {}, 'MAJORITY_FOR_IT'],
  ['put off by any vote', 5, 2, 0, 'DEFERRED', {}, 'fine'],
  ['more than could vote', 8, 1, 0, 'APPROVED', {}, 'MORE_VOTES_THAN_SEATS'],
  ['nobody', 0, 0, 0, 'APPROVED', {}, 'VOTES_MISSING'],
  ['less than nobody', 3, -1, 0, 'APPROVED', {}, 'VOTES_INVALID'],
];

describe('counts of votes', () => {
  it.each(CASES)('%s: %i yes, %i no, %i abstentions and %s', (...each) => {
    expect(codeOf(each)).toBe(each[6]);
  });
});
