import { describe, expect, it } from '@jest/globals';
import { assertAim, directionTo, isReached, progressOf, valueOf } from './progress.js';

const rise = (baseline: number, target: number) => ({ baseline, target, direction: 'RISE' as const });
const fall = (baseline: number, target: number) => ({ baseline, target, direction: 'FALL' as const });

describe('progress of an indicator', () => {
  const CASES = [
    { name: 'nothing measured', aim: rise(0, 10), value: null, percent: null },
    { name: 'at the baseline', aim: rise(0, 10), value: 0, percent: 0 },
    { name: 'half of the way', aim: rise(0, 10), value: 5, percent: 50 },
    { name: 'the way begins at the baseline, not at zero', aim: rise(40, 80), value: 60, percent: 50 },
    { name: 'fewer is better', aim: fall(120, 60), value: 90, percent: 50 },
    { name: 'fewer is better, and it became more', aim: fall(120, 60), value: 126, percent: -10 },
    { name: 'reached exactly', aim: fall(120, 60), value: 60, percent: 100 },
    { name: 'further than planned', aim: rise(0, 10), value: 15, percent: 150 },
    { name: 'nearly is not reached', aim: rise(0, 1000), value: 999.9, percent: 99 },
    { name: 'a third', aim: rise(0, 3), value: 1, percent: 33 },
    { name: 'decimals that no binary fraction holds', aim: rise(0, 0.3), value: 0.1 + 0.2, percent: 100 },
    { name: 'to keep at least', aim: rise(12, 12), value: 12, percent: 100 },
    { name: 'to keep at least, and lost', aim: rise(12, 12), value: 11, percent: 0 },
    { name: 'to keep at most', aim: fall(5, 5), value: 4, percent: 100 },
    { name: 'below zero', aim: rise(-10, 10), value: 0, percent: 50 },
  ];
  for (const { name, aim, value, percent } of CASES)
    it(`${name}: ${percent ?? 'unknown'}`, () => expect(progressOf(aim, value)).toBe(percent));

  it('reached means as good as the target or better', () => {
    expect([9.999, 10, 11].map((value) => isReached(rise(0, 10), value))).toEqual([false, true, true]);
    expect([9, 10, 10.001].map((value) => isReached(fall(20, 10), value))).toEqual([true, true, false]);
  });

  it('a target lies the way that is called better', () => {
    expect(() => assertAim(rise(10, 5))).toThrow('TARGET_AGAINST_DIRECTION');
    expect(() => assertAim(fall(5, 10))).toThrow('TARGET_AGAINST_DIRECTION');
    expect(() => assertAim(fall(5, 5))).not.toThrow();
    expect([directionTo(1, 2), directionTo(2, 1), directionTo(2, 2)]).toEqual(['RISE', 'FALL', 'RISE']);
  });

  it('values are numbers with three decimals', () => {
    expect(valueOf(12.3456, 'value')).toBe(12.346);
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, 1e10])
      expect(() => valueOf(wrong, 'value')).toThrow('VALUE_OUT_OF_RANGE');
  });
});
