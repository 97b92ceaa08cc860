import { describe, expect, it } from '@jest/globals';
import { RunningImports } from './running-imports.js';

describe('a running import', () => {
  it('says how many rows it has written, for its own town alone', async () => {
    const running = new RunningImports();
    const seen: (number | null)[] = [running.of('Aue')];
    await running.during('Aue', async (wrote) => {
      seen.push(running.of('Aue'));
      wrote(500);
      wrote(20);
      seen.push(running.of('Aue'), running.of('Schneeberg'));
      return Promise.resolve();
    });
    expect([...seen, running.of('Aue')]).toEqual([null, 0, 520, null, null]);
  });

  it('is over when it fails', async () => {
    const running = new RunningImports();
    const failing = running.during('Aue', () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
    expect(running.of('Aue')).toBeNull();
  });
});
