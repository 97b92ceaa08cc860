import { describe, expect, it } from '@jest/globals';
import {
  agendaMinutes,
  agendaNumber,
  agendaTitle,
  closedPositions,
  movedPositions,
  reorderedPositions,
  totalMinutes,
} from './agenda.js';

// Stored rows come in any order: positions decide, not the place in the list.
const items = [
  { id: 'c', position: 3, minutes: 20 },
  { id: 'a', position: 1, minutes: 10 },
  { id: 'b', position: 2, minutes: null },
];
const orderOf = (positions: Map<string, number>): string =>
  [...positions]
    .sort(([, a], [, b]) => a - b)
    .map(([id, position]) => `${position}${id}`)
    .join(' ');

describe('the agenda', () => {
  it('takes a full new order', () => {
    expect(orderOf(reorderedPositions(items, ['b', 'c', 'a']))).toBe('1b 2c 3a');
  });

  it.each([[['a', 'b']], [['a', 'b', 'b']], [['a', 'b', 'x']], [['a', 'b', 'c', 'x']], [[]]])(
    'refuses the order %p, which is not the whole agenda',
    (ids) => {
      expect(() => reorderedPositions(items, ids)).toThrow(
        expect.objectContaining({ code: 'AGENDA_ORDER_INCOMPLETE', field: 'itemIds' }),
      );
    },
  );

  it.each([
    ['a', 3, '1b 2c 3a'],
    ['c', 1, '1c 2a 3b'],
    ['b', 2, '1a 2b 3c'],
  ])('moves %s to position %p', (id, position, order) => {
    expect(orderOf(movedPositions(items, id, position))).toBe(order);
  });

  it.each([0, 4, 1.5, Number.NaN])('refuses the position %p', (position) => {
    expect(() => movedPositions(items, 'a', position)).toThrow('AGENDA_POSITION_INVALID');
  });

  it('refuses to move an item of another agenda', () => {
    expect(() => movedPositions(items, 'x', 1)).toThrow('AGENDA_ITEM_UNKNOWN');
  });

  it('closes the gap of a removed item, numbers the items and adds up the minutes', () => {
    expect(orderOf(closedPositions(items.filter(({ id }) => id !== 'b')))).toBe('1a 2c');
    expect(items.map(agendaNumber)).toEqual(['3', '1', '2']);
    expect(totalMinutes(items)).toBe(30);
  });

  it('demands a title of at most 300 characters', () => {
    expect(agendaTitle('  Graffiti\n am Bahnhof ')).toBe('Graffiti am Bahnhof');
    expect(agendaTitle('x'.repeat(300))).toHaveLength(300);
    expect(() => agendaTitle(' \n')).toThrow(
      expect.objectContaining({ code: 'AGENDA_TITLE_MISSING', field: 'title' }),
    );
    expect(() => agendaTitle('x'.repeat(301))).toThrow('AGENDA_TITLE_TOO_LONG');
  });

  it.each([-1, 601, 1.5, Number.NaN])('refuses %p minutes', (minutes) => {
    expect(() => agendaMinutes(minutes)).toThrow('AGENDA_MINUTES_INVALID');
  });

  it.each([null, 0, 600])('takes %p minutes', (minutes) => {
    expect(agendaMinutes(minutes)).toBe(minutes);
  });
});
