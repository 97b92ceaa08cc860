/**
 * One application per data directory. PostgreSQL's own lock cannot tell a second application from a server left
 * behind by `kill -9`, so the application that supervises the server leaves its number and start time in a file.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { findProcess } from './running-process.js';

/** The right to start and stop the server of one data directory. */
export interface SupervisorLock {
  /** Gives the right back; does nothing when it was given back before. */
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly startTime: string;
}

/** Takes the lock, over a dead holder if need be. Throws one German sentence while another application lives. */
export function acquireSupervisorLock(path: string): SupervisorLock {
  const startTime = findProcess(process.pid)?.startTime ?? '';
  const ours = `${path}.${process.pid}`;
  writeFileSync(ours, JSON.stringify({ pid: process.pid, startTime } satisfies Holder), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (linked(ours, path)) return lockAt(path);
      const holder = liveHolder(path);
      if (holder !== undefined) throw alreadyRunning(holder);
      moveStaleAside(path, `${ours}.stale`);
    }
    throw new Error(
      `Die Sperrdatei ${path} lässt sich nicht übernehmen; mehrere Anwendungen starten gleichzeitig.`,
    );
  } finally {
    rmSync(ours, { force: true });
  }
}

/** The number of the living application that holds the lock, if any. */
export function liveHolder(path: string): number | undefined {
  const holder = readHolder(path);
  if (holder === undefined) return undefined;
  return findProcess(holder.pid)?.startTime === holder.startTime ? holder.pid : undefined;
}

function lockAt(path: string): SupervisorLock {
  let held = true;
  return {
    release: () => {
      if (held && readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
      held = false;
    },
  };
}

/** `link` creates the lock with its content in one step, so nobody ever reads a half-written lock. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Between our look at the stale lock and this move, another may have taken it over: then it gets it back. */
function moveStaleAside(path: string, aside: string): void {
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (liveHolder(aside) !== undefined) linked(aside, path);
  rmSync(aside, { force: true });
}

function readHolder(path: string): Holder | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isHolder(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(content: unknown): content is Holder {
  return (
    typeof content === 'object' &&
    content !== null &&
    'pid' in content &&
    typeof content.pid === 'number' &&
    'startTime' in content
  );
}

function alreadyRunning(pid: number): Error {
  return new Error(
    `Die Anwendung läuft schon (Prozess ${pid}). Beenden Sie sie zuerst oder nutzen Sie einen anderen Datenordner.`,
  );
}
