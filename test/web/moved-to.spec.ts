import { describe, expect, it } from '@jest/globals';
import { movedTo } from '../../web/src/ui/moved-to.js';

const keys = ['a', 'b', 'c', 'd'];

describe('An item that is dragged to another place', () => {
  it('stands before or after the one it was dropped at', () => {
    expect(movedTo(keys, 'a', 'c', 'after')).toBe(2);
    expect(movedTo(keys, 'a', 'c', 'before')).toBe(1);
    expect(movedTo(keys, 'd', 'a', 'before')).toBe(0);
  });

  it('does not move when it is dropped where it was', () => {
    expect(movedTo(keys, 'b', 'a', 'after')).toBeUndefined();
    expect(movedTo(keys, 'b', 'b', 'before')).toBeUndefined();
  });
});
