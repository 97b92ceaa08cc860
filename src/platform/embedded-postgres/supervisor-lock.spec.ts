import { afterAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProcess } from './running-process.js';
import { acquireSupervisorLock, liveHolder } from './supervisor-lock.js';

const folder = mkdtempSync(join(tmpdir(), 'kpr-lock-'));
const path = join(folder, 'data.lock');
afterAll(() => rmSync(folder, { recursive: true }));

describe('The lock of a data directory', () => {
  it('belongs to one living application, until it is released', () => {
    const lock = acquireSupervisorLock(path);
    expect(liveHolder(path)).toBe(process.pid);
    expect(() => acquireSupervisorLock(path)).toThrow(`Die Anwendung läuft schon (Prozess ${process.pid}).`);
    lock.release();
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    { why: 'the process is dead', content: JSON.stringify({ pid: 2 ** 22 + 1, startTime: '1' }) },
    {
      why: 'its number was given to another process',
      content: JSON.stringify({ pid: process.pid, startTime: '1' }),
    },
    { why: 'it is damaged', content: '{"pid":' },
  ])('is taken over when $why', ({ content }) => {
    writeFileSync(path, content);
    expect(liveHolder(path)).toBeUndefined();
    const lock = acquireSupervisorLock(path);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      pid: process.pid,
      startTime: findProcess(process.pid)?.startTime,
    });
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is left alone by a release that comes after another has taken it over', () => {
    const lock = acquireSupervisorLock(path);
    writeFileSync(path, JSON.stringify({ pid: 1, startTime: findProcess(1)?.startTime }));
    lock.release();
    expect(existsSync(path)).toBe(true);
    rmSync(path);
  });
});
