import { describe, expect, it } from '@jest/globals';
import { dayBefore, isInForce, overlap, termOf } from './term.js';

const term = (from: string, to: string | null) => ({ from, to });

describe('a term of office', () => {
  it.each([
    ['of one day', '2027-03-01', '2027-03-01'],
    ['until further notice', '2027-03-01', null],
    ['over the leap day', '2028-02-29', '2028-03-01'],
  ])('may be one %s', (_, from, to) => {
    expect(termOf(term(from, to))).toEqual({ from, to });
  });

  it.each([
    ['that ends before it begins', '2027-03-02', '2027-03-01', 'TERM_ORDER', 'to'],
    ['that begins on no day', '2027-02-30', null, 'DAY_INVALID', 'from'],
    ['that ends on no day', '2027-02-01', '2027-02-29', 'DAY_INVALID', 'to'],
    ['with a German date', '01.02.2027', null, 'DAY_INVALID', 'from'],
  ])('may not be one %s', (_, from, to, code, field) => {
    expect(() => termOf(term(from, to))).toThrow(expect.objectContaining({ code, field }));
  });

  it.each([
    ['2027-02-28', false],
    ['2027-03-01', true],
    ['2027-03-31', true],
    ['2027-04-01', false],
  ])('of March holds on %s: %s', (day, holds) => {
    expect(isInForce(term('2027-03-01', '2027-03-31'), day)).toBe(holds);
  });

  it('without an end holds on every later day', () => {
    expect(isInForce(term('2027-03-01', null), '2099-12-31')).toBe(true);
  });

  it.each([
    ['the same days', ['2027-01-01', '2027-01-31'], ['2027-01-01', '2027-01-31'], true],
    ['one common day', ['2027-01-01', '2027-01-31'], ['2027-01-31', '2027-02-28'], true],
    ['one after the other', ['2027-01-01', '2027-01-31'], ['2027-02-01', null], false],
    ['both without an end', ['2027-01-01', null], ['2029-01-01', null], true],
    ['an open one that begins later', ['2027-01-01', '2027-01-31'], ['2027-01-15', null], true],
  ] as const)('overlaps with another: %s', (_, one, other, expected) => {
    expect(overlap(term(one[0], one[1]), term(other[0], other[1]))).toBe(expected);
    expect(overlap(term(other[0], other[1]), term(one[0], one[1]))).toBe(expected);
  });

  it('ends on the last of February when its successor begins on 1 March', () => {
    expect([dayBefore('2027-03-01'), dayBefore('2028-03-01')]).toEqual(['2027-02-28', '2028-02-29']);
  });
});
