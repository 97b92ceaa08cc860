/**
 * `postmaster.pid` is what a running server writes about itself into its data directory, and what a killed one
 * leaves behind. Its lines are listed in PostgreSQL's src/include/utils/pidfile.h.
 */
import {
  closeSync,
  constants,
  ftruncateSync,
  openSync,
  readFileSync,
  realpathSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { findServerProcess, type RunningProcess } from './running-process.js';

/** A server found running in a data directory. */
export interface FoundServer {
  readonly process: RunningProcess;
  readonly socketDirectory: string;
}

interface PostmasterFile {
  readonly pid: number;
  readonly socketDirectory: string;
  readonly status: string;
}

/** The living server of a data directory; a dead or reused process number counts as none. */
export function findServer(dataDirectory: string): FoundServer | undefined {
  const file = readPostmasterFile(dataDirectory);
  if (file === undefined) return undefined;
  const found = findServerProcess(file.pid, realpathSync(dataDirectory));
  return found && { process: found, socketDirectory: file.socketDirectory };
}

/** Whether this server says of itself that it accepts connections. */
export function saysReady(dataDirectory: string, pid: number): boolean {
  const file = readPostmasterFile(dataDirectory);
  return file?.pid === pid && file.status === 'ready';
}

/**
 * Puts our own number into a postmaster.pid left by a dead server. PostgreSQL would refuse to start while a foreign
 * process (or a zombie) has the old number, but never minds its own parent. The file is kept rather than deleted,
 * because PostgreSQL finds in it whether a backend of the dead server is still attached to its memory.
 */
export function disownPostmasterFile(dataDirectory: string): void {
  let file: number;
  try {
    // The folder belongs to an unprivileged account while we may be root: never follow a link out of it.
    file = openSync(join(dataDirectory, 'postmaster.pid'), constants.O_RDWR | constants.O_NOFOLLOW);
  } catch {
    return;
  }
  try {
    const [, ...rest] = readFileSync(file, 'utf8').split('\n');
    ftruncateSync(file, 0);
    writeSync(file, [process.pid, ...rest].join('\n'), 0);
  } finally {
    closeSync(file);
  }
}

/** Reads the lines; undefined when the file is missing or not yet complete. */
export function parsePostmasterFile(text: string): PostmasterFile | undefined {
  const lines = text.split('\n');
  // A server in single-user mode has a negative number.
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isInteger(pid) || pid === 0) return undefined;
  return { pid, socketDirectory: lines[4]?.trim() ?? '', status: lines[7]?.trim() ?? '' };
}

function readPostmasterFile(dataDirectory: string): PostmasterFile | undefined {
  try {
    return parsePostmasterFile(readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8'));
  } catch {
    return undefined;
  }
}
