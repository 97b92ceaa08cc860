import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProcess } from './running-process.js';

describe('A process', () => {
  it('is known by its program and its start time', () => {
    expect(findProcess(process.pid)).toMatchObject({
      pid: process.pid,
      startTime: expect.stringMatching(/^\d+$/),
    });
    expect(findProcess(2 ** 22 + 1)).toBeUndefined();
  });

  it('is dead when it is a zombie whose parent has not taken notice', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 30'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      const [line] = (await once(parent.stdout, 'data')) as [Buffer];
      const pid = Number(line.toString());
      await sleep(400);
      expect(() => process.kill(pid, 0)).not.toThrow();
      expect(findProcess(pid)).toBeUndefined();
    } finally {
      parent.kill();
    }
  });
});
