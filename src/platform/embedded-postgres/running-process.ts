/**
 * What /proc knows about a process. A process number alone proves nothing, since numbers are given out again:
 * number and start time together name one process.
 */
import { readFileSync, readdirSync, readlinkSync, statSync } from 'node:fs';

/** A process that is alive now; a zombie counts as dead. */
export interface RunningProcess {
  readonly pid: number;
  /** Name of the program, as in /proc/<pid>/comm. */
  readonly program: string;
  /** Clock ticks from the boot of the machine to the start of the process. */
  readonly startTime: string;
}

/** The process with this number, or undefined when there is none or only a zombie. */
export function findProcess(pid: number): RunningProcess | undefined {
  const line = textOf(`/proc/${pid}/stat`);
  // The program name is in parentheses and may itself hold spaces and parentheses, see proc_pid_stat(5).
  const nameStart = line.indexOf('(') + 1;
  const nameEnd = line.lastIndexOf(')');
  if (nameEnd < 0) return undefined;
  const [state, ...rest] = line.slice(nameEnd + 2).split(' ');
  const startTime = rest[18];
  if (state === 'Z' || state === 'X' || startTime === undefined) return undefined;
  return { pid, program: line.slice(nameStart, nameEnd), startTime };
}

/** The server process with this number, if it is a `postgres` that works in this data directory (a real path). */
export function findServerProcess(pid: number, dataDirectory: string): RunningProcess | undefined {
  const found = findProcess(pid);
  return found?.program === 'postgres' && workingDirectory(pid) === dataDirectory ? found : undefined;
}

/**
 * Numbers of all `postgres` processes of an account that work in this data directory (a real path). They are going to
 * be killed, perhaps by root: the account is asked for besides, so that one wrong answer never reaches foreign ones.
 */
export function serverProcessesIn(dataDirectory: string, uid: number): number[] {
  return pidsOf(uid).filter((pid) => findServerProcess(pid, dataDirectory) !== undefined);
}

/** Numbers of an account's processes of an initdb that fills this folder: initdb names it, its `postgres` works in it. */
export function initdbProcessesFor(folder: string, uid: number): number[] {
  return pidsOf(uid).filter((pid) => {
    const program = findProcess(pid)?.program;
    if (program === 'initdb') return textOf(`/proc/${pid}/cmdline`).includes(`=${folder}/`);
    return program === 'postgres' && workingDirectory(pid)?.startsWith(`${folder}/`) === true;
  });
}

function pidsOf(uid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => statSync(`/proc/${name}`, { throwIfNoEntry: false })?.uid === uid)
    .map(Number);
}

function workingDirectory(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
