import { describe, expect, it } from '@jest/globals';
import { HashGate } from './hash-gate.js';

const open = () => {
  const done: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const work = () =>
    new Promise<void>((resolve) => {
      running += 1;
      most = Math.max(most, running);
      done.push(() => {
        running -= 1;
        resolve();
      });
    });
  return {
    work,
    finishOne: async () => {
      done.shift()?.();
      await new Promise(setImmediate);
    },
    most: () => most,
    running: () => running,
  };
};

describe('the gate before password hashes', () => {
  it('lets two through at once and the others one by one', async () => {
    const gate = new HashGate({ atOnce: 2, waiting: 3 });
    const { work, finishOne, most, running } = open();
    const all = Promise.all([1, 2, 3, 4, 5].map(() => gate.pass(work)));
    await new Promise(setImmediate);
    expect(running()).toBe(2);
    for (let finished = 0; finished < 5; finished += 1) await finishOne();
    await all;
    expect(most()).toBe(2);
  });

  it('refuses whoever finds the queue full, at once', async () => {
    const gate = new HashGate({ atOnce: 1, waiting: 1 });
    const { work, finishOne } = open();
    const passed = [gate.pass(work), gate.pass(work)];
    await expect(gate.pass(work)).rejects.toMatchObject({ code: 'TOO_BUSY' });
    await new Promise(setImmediate);
    await finishOne();
    await finishOne();
    await Promise.all(passed);
  });

  it('stays open after work that failed', async () => {
    const gate = new HashGate({ atOnce: 1, waiting: 0 });
    await expect(gate.pass(() => Promise.reject(new Error('no memory')))).rejects.toThrow('no memory');
    await expect(gate.pass(() => Promise.resolve('next'))).resolves.toBe('next');
  });
});
