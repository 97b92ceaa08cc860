/**
 * The running `postgres`: started here, or found running after our predecessor was killed. It is in a process
 * group of its own, so that Ctrl-C in the terminal reaches the application first and it can end in order.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientConfig } from 'pg';
import type { Binaries } from './binaries.js';
import { filesBeside, serverEnvironment } from './data-directory.js';
import { reachDatabase } from './owner-database.js';
import { disownPostmasterFile, findServer, saysReady } from './postmaster-file.js';
import { findProcess, serverProcessesIn, type RunningProcess } from './running-process.js';
import type { ServerAccount } from './server-account.js';
import { clearSocketDirectory, SOCKET_PORT } from './socket-directory.js';

const POLL_MS = 5;
const ADOPTED_POLL_MS = 200;
/** Crash recovery of a large database takes its time. */
const READY_WITHIN_MS = 120_000;

/** A `postgres` that was alive when we last looked. */
export interface ServerProcess {
  readonly pid: number;
  /** Resolves when the process has ended; does not keep node alive. */
  readonly died: Promise<void>;
  hasDied(): boolean;
}

/** What a server is started with. */
export interface ServerSettings {
  readonly dataDirectory: string;
  readonly socketDirectory: string;
  readonly account: ServerAccount;
  readonly binaries: Binaries;
  /** No durability at all: for tests, whose data is worth nothing. */
  readonly fast: boolean;
}

/** Starts the server and waits until the application's database answers. Throws when it ends before that. */
export async function launchServer(
  settings: ServerSettings,
  connection: ClientConfig,
  signal: AbortSignal,
): Promise<ServerProcess> {
  clearAfterDeadServer(settings);
  const server = spawned(settings);
  if (
    await becomesReady({
      server,
      dataDirectory: settings.dataDirectory,
      connection,
      signal,
      withinMs: READY_WITHIN_MS,
    })
  )
    return server;
  await stopServer(server);
  throw new Error(`Die Datenbank ist nicht gestartet: ${lastLogLine(settings.dataDirectory)}`);
}

/** A server we did not start, watched by its process number. */
export function adoptedServer(running: RunningProcess): ServerProcess {
  const hasDied = (): boolean => findProcess(running.pid)?.startTime !== running.startTime;
  const died = new Promise<void>((done) => {
    const timer = setInterval(() => {
      if (!hasDied()) return;
      clearInterval(timer);
      done();
    }, ADOPTED_POLL_MS).unref();
  });
  return { pid: running.pid, died, hasDied };
}

/** What `becomesReady` watches. */
export interface Awaited {
  readonly server: ServerProcess;
  readonly dataDirectory: string;
  readonly connection: ClientConfig;
  readonly signal: AbortSignal;
  readonly withinMs: number;
}

/** Waits until the database answers; false when the server ends, the wait is aborted or the time is over. */
export async function becomesReady({
  server,
  dataDirectory,
  connection,
  signal,
  withinMs,
}: Awaited): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (performance.now() < deadline && !signal.aborted && !server.hasDied()) {
    // Reading the status file is far cheaper than connections that are refused.
    if (saysReady(dataDirectory, server.pid) && (await reachDatabase(connection))) return true;
    await sleep(POLL_MS);
  }
  return false;
}

/** Fast shutdown, then harder ones; resolves when the process has ended. */
export async function stopServer(server: ServerProcess): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    signalServer(server, signal);
    if (await diesWithin(server, patienceMs)) return;
  }
}

/** Sends a signal unless the process has ended already. */
export function signalServer(server: ServerProcess, signal: NodeJS.Signals): void {
  if (server.hasDied()) return;
  try {
    process.kill(server.pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}

async function diesWithin(server: ServerProcess, patienceMs: number): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  while (!server.hasDied()) {
    if (performance.now() > deadline) return false;
    await sleep(POLL_MS);
  }
  return true;
}

/** Backends that outlive a killed postmaster hold its memory, and no new server starts until they are gone. */
function clearAfterDeadServer({ dataDirectory, socketDirectory, account }: ServerSettings): void {
  if (findServer(dataDirectory) !== undefined) return;
  disownPostmasterFile(dataDirectory);
  clearSocketDirectory(socketDirectory);
  for (const pid of serverProcessesIn(realpathSync(dataDirectory), account.uid)) {
    signalServer({ pid, died: Promise.resolve(), hasDied: () => findProcess(pid) === undefined }, 'SIGKILL');
  }
}

function spawned(settings: ServerSettings): ServerProcess {
  const { account, binaries, dataDirectory } = settings;
  const log = openSync(filesBeside(dataDirectory).log, 'a', 0o600);
  const identity = account.switched ? { uid: account.uid, gid: account.gid } : {};
  const child = spawn(binaries.postgres, serverArguments(settings), {
    ...identity,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  child.unref();
  return watched(child);
}

function watched(child: ChildProcess): ServerProcess {
  let ended = false;
  const died = new Promise<void>((done) => {
    const end = (): void => {
      ended = true;
      done();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  return { pid: child.pid ?? 0, died, hasDied: () => ended };
}

function serverArguments(settings: ServerSettings): string[] {
  const parameters = {
    listen_addresses: '',
    port: String(SOCKET_PORT),
    unix_socket_directories: `"${settings.socketDirectory}"`,
    unix_socket_permissions: '0700',
    max_connections: '200',
    shared_buffers: '128MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_min_messages: 'warning',
    log_destination: 'stderr',
    ...durability(settings.fast),
  };
  return [
    '-D',
    settings.dataDirectory,
    ...Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

function durability(fast: boolean): Record<string, string> {
  const value = fast ? 'off' : 'on';
  return { fsync: value, full_page_writes: value, synchronous_commit: value };
}

function lastLogLine(dataDirectory: string): string {
  try {
    return readFileSync(filesBeside(dataDirectory).log, 'utf8').trim().split('\n').at(-1) ?? '';
  } catch {
    return '';
  }
}
