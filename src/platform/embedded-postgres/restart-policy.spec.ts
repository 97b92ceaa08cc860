import { describe, expect, it } from '@jest/globals';
import { delayBeforeRestart } from './restart-policy.js';

describe('The delay before a dead server is started again', () => {
  it.each([
    { failures: [99_000], delay: 50 },
    { failures: [98_000, 99_000], delay: 200 },
    { failures: [97_000, 98_000, 99_000], delay: 500 },
    { failures: [96_000, 97_000, 98_000, 99_000], delay: 1_000 },
    { failures: [71_000, 96_000, 97_000, 98_000, 99_000], delay: 'give-up' },
    { failures: [70_000, 96_000, 97_000, 98_000, 99_000], delay: 1_000 },
    { failures: [1_000, 2_000], delay: 50 },
  ])('is $delay after failures at $failures, seen at 100 s', ({ failures, delay }) => {
    expect(delayBeforeRestart(failures, 100_000)).toBe(delay);
  });
});
