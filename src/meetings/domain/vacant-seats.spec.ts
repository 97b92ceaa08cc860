import { describe, expect, it } from '@jest/globals';
import type { PersonId, SeatId } from '../../shared/ids.js';
import { firstDeputies } from './vacant-seats.js';

const seat = (id: string, ...deputies: string[]) => ({ id: id as SeatId, deputies: deputies as PersonId[] });

describe('vacant seats', () => {
  it('are each represented by the first deputy who can come', () => {
    expect(firstDeputies([seat('a', 'x', 'y'), seat('b', 'z')], new Set())).toEqual([
      { seatId: 'a', personId: 'x' },
      { seatId: 'b', personId: 'z' },
    ]);
  });

  it('leave one person one seat, and nobody who represents another already', () => {
    expect(firstDeputies([seat('a', 'x'), seat('b', 'x', 'y'), seat('c', 'y')], new Set())).toEqual([
      { seatId: 'a', personId: 'x' },
      { seatId: 'b', personId: 'y' },
    ]);
    expect(firstDeputies([seat('a', 'x', 'y')], new Set(['x']))).toEqual([{ seatId: 'a', personId: 'y' }]);
  });
});
