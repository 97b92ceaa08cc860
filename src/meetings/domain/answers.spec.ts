import { describe, expect, it } from '@jest/globals';
import {
  type AnswerCase,
  type AnswerChain,
  type AnswerEffect,
  answerForSeat,
  type DeputyState,
  reopenAnswers,
  type SeatAnswer,
  unavailableDeputies,
} from './answers.js';

type HolderAnswer = 'OPEN' | 'ACCEPTED' | 'DECLINED';

const seat = (answer: HolderAnswer, ...states: DeputyState[]): AnswerChain => ({
  holder: { personId: 'holder', answer },
  deputies: states.map((state, index) => ({ personId: `deputy${index + 1}`, state })),
});
const startsAt = new Date('2027-03-02T16:00:00Z');
const given = (chain: AnswerChain, change: Partial<AnswerCase> = {}): AnswerCase => ({
  chain,
  meeting: { state: 'INVITED', startsAt },
  now: new Date('2027-02-20T10:00:00Z'),
  unavailable: new Set(),
  ...change,
});
const says = (by: string, answer: SeatAnswer['answer'], chosenDeputy: string | null = null): SeatAnswer => ({
  by,
  answer,
  chosenDeputy,
});
const call = (personId: string): AnswerEffect => ({ kind: 'CALL_DEPUTY', personId });
const release = (personId: string): AnswerEffect => ({ kind: 'RELEASE_DEPUTY', personId });
const nobodyLeft: AnswerEffect = { kind: 'NO_DEPUTY_LEFT' };

describe('an answer for a seat', () => {
  it.each([
    [
      'Zusage takes the seat',
      seat('OPEN', 'NOT_CALLED'),
      says('holder', 'ACCEPTED'),
      seat('ACCEPTED', 'NOT_CALLED'),
      [],
    ],
    [
      'Absage calls the first deputy',
      seat('OPEN', 'NOT_CALLED', 'NOT_CALLED'),
      says('holder', 'DECLINED'),
      seat('DECLINED', 'OPEN', 'NOT_CALLED'),
      [call('deputy1')],
    ],
    [
      'Absage after Zusage calls too',
      seat('ACCEPTED', 'NOT_CALLED'),
      says('holder', 'DECLINED'),
      seat('DECLINED', 'OPEN'),
      [call('deputy1')],
    ],
    [
      'Absage of a seat without deputies tells the office',
      seat('OPEN'),
      says('holder', 'DECLINED'),
      seat('DECLINED'),
      [nobodyLeft],
    ],
    [
      'Vertretung calls the chosen deputy',
      seat('OPEN', 'NOT_CALLED', 'NOT_CALLED'),
      says('holder', 'DECLINED', 'deputy2'),
      seat('DECLINED', 'NOT_CALLED', 'OPEN'),
      [call('deputy2')],
    ],
    [
      'another choice replaces the called deputy',
      seat('DECLINED', 'ACCEPTED', 'NOT_CALLED'),
      says('holder', 'DECLINED', 'deputy2'),
      seat('DECLINED', 'RELEASED', 'OPEN'),
      [release('deputy1'), call('deputy2')],
    ],
    [
      'choosing the called deputy again changes nothing',
      seat('DECLINED', 'ACCEPTED'),
      says('holder', 'DECLINED', 'deputy1'),
      seat('DECLINED', 'ACCEPTED'),
      [],
    ],
    [
      'a repeated Absage changes nothing',
      seat('DECLINED', 'OPEN'),
      says('holder', 'DECLINED'),
      seat('DECLINED', 'OPEN'),
      [],
    ],
    [
      'a member who accepts after all releases the deputy',
      seat('DECLINED', 'DECLINED', 'ACCEPTED'),
      says('holder', 'ACCEPTED'),
      seat('ACCEPTED', 'DECLINED', 'RELEASED'),
      [release('deputy2')],
    ],
    [
      'a released deputy can be called again',
      seat('ACCEPTED', 'RELEASED'),
      says('holder', 'DECLINED'),
      seat('DECLINED', 'OPEN'),
      [call('deputy1')],
    ],
    [
      'a deputy accepts',
      seat('DECLINED', 'OPEN'),
      says('deputy1', 'ACCEPTED'),
      seat('DECLINED', 'ACCEPTED'),
      [],
    ],
    [
      'a deputy who declines passes on to the next',
      seat('DECLINED', 'OPEN', 'NOT_CALLED'),
      says('deputy1', 'DECLINED'),
      seat('DECLINED', 'DECLINED', 'OPEN'),
      [call('deputy2')],
    ],
    [
      'a chosen deputy who declines passes on to the first',
      seat('DECLINED', 'NOT_CALLED', 'OPEN'),
      says('deputy2', 'DECLINED'),
      seat('DECLINED', 'OPEN', 'DECLINED'),
      [call('deputy1')],
    ],
    [
      'the last deputy who declines leaves nobody',
      seat('DECLINED', 'DECLINED', 'ACCEPTED'),
      says('deputy2', 'DECLINED'),
      seat('DECLINED', 'DECLINED', 'DECLINED'),
      [nobodyLeft],
    ],
    [
      'a deputy who declines twice is heard once',
      seat('DECLINED', 'DECLINED', 'OPEN'),
      says('deputy1', 'DECLINED'),
      seat('DECLINED', 'DECLINED', 'OPEN'),
      [],
    ],
    [
      'a deputy may change his mind while the seat is free',
      seat('DECLINED', 'DECLINED'),
      says('deputy1', 'ACCEPTED'),
      seat('DECLINED', 'ACCEPTED'),
      [],
    ],
  ])('%s', (_, before, answer, after, effects) => {
    expect(answerForSeat(given(before), answer)).toEqual({ chain: after, effects });
  });

  it('passes over a deputy who already represents another seat', () => {
    const busy = given(seat('OPEN', 'NOT_CALLED', 'NOT_CALLED'), { unavailable: new Set(['deputy1']) });
    expect(answerForSeat(busy, says('holder', 'DECLINED')).effects).toEqual([call('deputy2')]);
  });

  it.each([
    ['a stranger', seat('OPEN'), says('stranger', 'ACCEPTED'), 'NOT_INVITED'],
    [
      'a deputy before his call',
      seat('OPEN', 'NOT_CALLED'),
      says('deputy1', 'ACCEPTED'),
      'DEPUTY_NOT_CALLED',
    ],
    [
      'a deputy after his release',
      seat('ACCEPTED', 'RELEASED'),
      says('deputy1', 'ACCEPTED'),
      'DEPUTY_RELEASED',
    ],
    [
      'a deputy whose seat went to the next',
      seat('DECLINED', 'DECLINED', 'OPEN'),
      says('deputy1', 'ACCEPTED'),
      'SEAT_TAKEN',
    ],
    [
      'a deputy whose seat went back to the member',
      seat('ACCEPTED', 'DECLINED'),
      says('deputy1', 'ACCEPTED'),
      'SEAT_TAKEN',
    ],
    [
      'Zusage with a deputy',
      seat('OPEN', 'NOT_CALLED'),
      says('holder', 'ACCEPTED', 'deputy1'),
      'DEPUTY_ONLY_WITH_DECLINE',
    ],
    [
      'a deputy who chooses a deputy',
      seat('DECLINED', 'OPEN', 'NOT_CALLED'),
      says('deputy1', 'DECLINED', 'deputy2'),
      'ONLY_HOLDER_CHOOSES_DEPUTY',
    ],
    [
      'a choice from outside the list',
      seat('OPEN', 'NOT_CALLED'),
      says('holder', 'DECLINED', 'friend'),
      'DEPUTY_NOT_OF_SEAT',
    ],
    [
      'a choice who has declined',
      seat('DECLINED', 'DECLINED', 'OPEN'),
      says('holder', 'DECLINED', 'deputy1'),
      'DEPUTY_HAS_DECLINED',
    ],
  ])('is refused from %s', (_, chain, answer, code) => {
    expect(() => answerForSeat(given(chain), answer)).toThrow(code);
  });

  it.each([
    ['chosen', seat('OPEN', 'NOT_CALLED'), says('holder', 'DECLINED', 'deputy1')],
    ['accepting', seat('DECLINED', 'OPEN'), says('deputy1', 'ACCEPTED')],
  ])('is refused when the %s deputy already represents another seat', (_, chain, answer) => {
    const busy = given(chain, { unavailable: new Set(['deputy1']) });
    expect(() => answerForSeat(busy, answer)).toThrow('DEPUTY_UNAVAILABLE');
  });

  it.each([
    ['DRAFT', 'MEETING_NOT_INVITED'],
    ['CANCELLED', 'MEETING_CANCELLED'],
    ['HELD', 'MEETING_HELD'],
  ] as const)('is refused for a meeting in state %s', (state, code) => {
    const closed = given(seat('OPEN'), { meeting: { state, startsAt } });
    expect(() => answerForSeat(closed, says('holder', 'ACCEPTED'))).toThrow(code);
  });

  it('is refused from the very start of the meeting on', () => {
    expect(() => answerForSeat(given(seat('OPEN'), { now: startsAt }), says('holder', 'ACCEPTED'))).toThrow(
      'MEETING_STARTED',
    );
    const justBefore = given(seat('OPEN'), { now: new Date(startsAt.getTime() - 1) });
    expect(answerForSeat(justBefore, says('holder', 'ACCEPTED')).chain.holder?.answer).toBe('ACCEPTED');
  });
});

describe('moving a meeting', () => {
  it('sets the answers back to open and withdraws the calls', () => {
    expect(reopenAnswers(seat('DECLINED', 'DECLINED', 'ACCEPTED'))).toEqual({
      chain: seat('OPEN', 'NOT_CALLED', 'NOT_CALLED'),
      effects: [release('deputy2')],
    });
  });
});

describe('a deputy is unavailable', () => {
  it.each([
    ['HOLDER', 'OPEN', false],
    ['HOLDER', 'ACCEPTED', false],
    ['HOLDER', 'DECLINED', true],
    ['DEPUTY', 'OPEN', true],
    ['DEPUTY', 'ACCEPTED', true],
    ['DEPUTY', 'DECLINED', false],
    ['DEPUTY', 'RELEASED', false],
    ['DEPUTY', 'NOT_CALLED', false],
  ] as const)('as %s of another seat with %s: %p', (as, answer, expected) => {
    const assignments = [{ seatId: 'other', personId: 'deputy1', as, answer }];
    expect(unavailableDeputies('seat', assignments).has('deputy1')).toBe(expected);
    expect(unavailableDeputies('other', assignments).has('deputy1')).toBe(false);
  });
});
