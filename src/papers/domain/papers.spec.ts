import { describe, expect, it } from '@jest/globals';
import type { Cents } from '../../shared/money/index.js';
import { germanNumber, period } from './german-words.js';
import { paperNamed } from './paper-kind.js';
import { paperName } from './paper-name.js';
import { percentOf, sumsByKind } from './plan-sums.js';

describe('papers', () => {
  it.each([
    ['beschlussvorlage.pdf', { kind: 'beschlussvorlage', form: 'pdf' }],
    ['finanzierungsplan.xlsx', { kind: 'finanzierungsplan', form: 'xlsx' }],
    ['finanzierungsplan.docx', null],
    ['projektbeschreibung.xlsx', null],
    ['constructor.pdf', null],
    ['beschlussvorlage', null],
    ['../beschlussvorlage.pdf', null],
  ])('%s is %j', (name, paper) => {
    expect(paperNamed(name)).toEqual(paper);
  });

  it.each([
    ['Graffiti am Bahnhof', 'Beschlussvorlage Graffiti am Bahnhof.pdf'],
    ['', 'Beschlussvorlage.pdf'],
    ['a/b\\c: "d"?\n\u202Efdp', 'Beschlussvorlage a b c d fdp.pdf'],
  ])('of %j is called %j', (title, name) => {
    expect(paperName('Beschlussvorlage', title, 'pdf')).toBe(name);
  });

  it('of a very long title has a name that every file system takes', () => {
    expect([...paperName('Projektbeschreibung', 'ü'.repeat(300), 'docx')]).toHaveLength(105);
  });
});

describe('shares', () => {
  it.each([
    [1, 3, '33,33\u00A0%'],
    [2, 3, '66,67\u00A0%'],
    [5, 100_000, '0,01\u00A0%'],
    [0, 5, '0,00\u00A0%'],
    [99_999_999_999, 99_999_999_999, '100,00\u00A0%'],
    [1, 0, null],
  ])('%i of %i are %j', (part, whole, share) => {
    expect(percentOf(part as Cents, whole as Cents)).toBe(share);
  });

  it('are summed by kind, in the order of the form', () => {
    const lines = [
      { kind: 'B', amount: 20 as Cents },
      { kind: 'A', amount: 10 as Cents },
      { kind: 'B', amount: null },
    ] as const;
    expect(sumsByKind(['A', 'B', 'C'], lines)).toEqual([
      ['A', 10],
      ['B', 20],
    ]);
  });
});

describe('words', () => {
  it.each([
    ['2027-01-01', '2027-12-31', '01.01.2027 bis 31.12.2027'],
    ['2027-01-01', null, 'ab 01.01.2027'],
    [null, '2027-12-31', 'bis 31.12.2027'],
    [null, null, null],
  ])('from %s to %s is %j', (from, to, words) => {
    expect(period(from, to)).toBe(words);
  });

  it('write numbers as people do', () => {
    expect([30.5, 1234, 0.1].map(germanNumber)).toEqual(['30,5', '1.234', '0,1']);
  });
});
