import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../domain-error.js';
import { type Cents, formatEuros, isCents, MOST_CENTS, parseEuros, sumOf } from './index.js';

const anyCents = fc.integer({ min: 0 - MOST_CENTS, max: MOST_CENTS }) as fc.Arbitrary<Cents>;

describe('euros as people in Germany write them', () => {
  it.each([
    ['1.234,56 €', 123_456],
    ['1.234,56\u00A0€', 123_456],
    ['1234,56', 123_456],
    ['1 234,56 EUR', 123_456],
    ['1\u202F234 Euro', 123_400],
    ['EUR 12,--', 1_200],
    ['12,-', 1_200],
    ['€ 12,–', 1_200],
    ['0,5', 50],
    ['1.234', 123_400],
    ['999.999.999,99', 99_999_999_999],
    ['-5,00 €', -500],
    ['−5', -500],
    ['0', 0],
    ['-0,00', 0],
    ['007', 700],
  ])('%p is understood', (typed, cents) => {
    expect(parseEuros(typed)).toBe(cents);
  });

  it.each([
    '',
    '€',
    '1.5',
    '1,234.56',
    '1234.56',
    '12.34.567',
    '1.2345',
    '1,234',
    '12,3-',
    '1e3',
    '0x10',
    '5 Dollar',
    '--5',
    '1.000.000.000',
    '٣',
    'NaN',
  ])('%p means nothing', (typed) => {
    expect(parseEuros(typed)).toBeNull();
  });

  it.each([
    [123_456, '1.234,56\u00A0€'],
    [0, '0,00\u00A0€'],
    [5, '0,05\u00A0€'],
    [-50, '−0,50\u00A0€'],
    [99_999_999_999, '999.999.999,99\u00A0€'],
    [100_000, '1.000,00\u00A0€'],
  ])('%p cents are written as %p', (cents, written) => {
    expect(formatEuros(cents as Cents)).toBe(written);
  });

  it('every amount that is written is read as itself', () => {
    fc.assert(fc.property(anyCents, (cents) => parseEuros(formatEuros(cents)) === (cents === 0 ? 0 : cents)));
  });

  it('an amount is written as the browsers of the country do', () => {
    const german = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });
    const exactly = (cents: Cents): Intl.StringNumericLiteral =>
      `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}` as Intl.StringNumericLiteral;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: MOST_CENTS }) as fc.Arbitrary<Cents>,
        (cents) => formatEuros(cents) === german.format(exactly(cents)),
      ),
    );
  });

  it('whatever is typed, the answer is an amount or nothing', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[-\d., €]{0,20}$/));
    fc.assert(
      fc.property(typed, (text) => {
        const read = parseEuros(text);
        return read === null || (isCents(read) && !Object.is(read, -0));
      }),
    );
  });
});

describe('sums of amounts', () => {
  it('match to the cent, as whole numbers of any length reckon them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })), (amounts) => {
        const exact = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
        return BigInt(sumOf(amounts as Cents[])) === exact;
      }),
    );
  });

  it('do not depend on the order', () => {
    const small = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }));
    fc.assert(
      fc.property(small, (amounts) => sumOf(amounts as Cents[]) === sumOf(amounts.toReversed() as Cents[])),
    );
  });

  it('ten times ten cents are one euro', () => {
    expect(formatEuros(sumOf(Array.from({ length: 10 }, () => 10 as Cents)))).toBe('1,00\u00A0€');
  });

  it('that are too large are refused at their field', () => {
    const refusal = new DomainError('MONEY_OUT_OF_RANGE', {}, 'finance');
    expect(() => sumOf([MOST_CENTS, 1 as Cents], 'finance')).toThrow(refusal);
  });
});
