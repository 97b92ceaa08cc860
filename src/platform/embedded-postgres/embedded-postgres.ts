/**
 * The door to the embedded PostgreSQL: `npm start` and `npm run demo` need no database on the machine. One
 * process, the application, starts and supervises the server; `worker` and `kpr` attach to it.
 */
import { truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { locateBinaries } from './binaries.js';
import {
  DATABASE_OWNER,
  filesBeside,
  prepareDataDirectory,
  prepareParentFolder,
  readPassword,
  realDataDirectory,
} from './data-directory.js';
import { DATABASE } from './owner-database.js';
import { findServer } from './postmaster-file.js';
import { serverAccount, type ServerAccount } from './server-account.js';
import {
  adoptedServer,
  becomesReady,
  launchServer,
  stopServer,
  type ServerProcess,
} from './server-process.js';
import {
  isPrivateFolderOf,
  prepareSocketDirectory,
  removeSocketDirectory,
  SOCKET_PORT,
  socketDirectoryOf,
} from './socket-directory.js';
import { Supervision } from './supervision.js';
import { acquireSupervisorLock, liveHolder, type SupervisorLock } from './supervisor-lock.js';

/** Where the embedded server keeps its data, and how it is run. */
export interface EmbeddedPostgresOptions {
  readonly dataDirectory: string;
  /** The folder whose node_modules holds the binaries; by default the one this code lies in. */
  readonly checkoutPath?: string;
  /** Takes one German line on adoption, death, restart and giving up. */
  readonly log?: (line: string) => void;
  /** Called when the server died and was started again: open connections are lost. */
  readonly onRestart?: () => void;
  /** No durability and a quicker start, for tests. */
  readonly fast?: boolean;
}

/** Settings for `pg`, as the database owner. */
export interface EmbeddedConnection {
  /** The folder of the unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** A running embedded server. */
export interface EmbeddedPostgres {
  /** Connection settings for the database `kpr`, or for another one. */
  connection(database?: string): EmbeddedConnection;
  /** Ends the server (up to 10 s in order, then harder) and gives the data directory free; does nothing when attached. */
  stop(): Promise<void>;
  /** True when the server was running before we came. */
  readonly adopted: boolean;
  readonly dataDirectory: string;
}

/** How long a server we found may take to answer before it is replaced, and a starting one before we give up on it. */
const ANSWER_WITHIN_MS = 10_000;

/** Makes the data directory if needed, starts or adopts its server and keeps it alive. Throws German sentences. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount();
  prepareParentFolder(realDataDirectory(options.dataDirectory), account);
  const dataDirectory = realDataDirectory(options.dataDirectory);
  const lock = acquireSupervisorLock(filesBeside(dataDirectory).lock);
  try {
    return await startSupervised(options, dataDirectory, account, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Connects to the server another process supervises; never starts or stops it. Throws when none is running. */
export async function attachToEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDirectory = realDataDirectory(options.dataDirectory);
  const deadline = performance.now() + ANSWER_WITHIN_MS;
  do {
    const found = await findAnsweringServer(dataDirectory, serverAccount());
    if (found !== undefined) {
      const connection = connectionTo(dataDirectory, found.socketDirectory);
      return { connection, stop: () => Promise.resolve(), adopted: true, dataDirectory };
    }
    await sleep(20);
    // An application that is just starting will have its server in a moment.
  } while (performance.now() < deadline && liveHolder(filesBeside(dataDirectory).lock) !== undefined);
  throw new Error(
    `Die Datenbank läuft nicht (Datenordner ${dataDirectory}). Starten Sie zuerst die Anwendung mit „npm start“.`,
  );
}

async function startSupervised(
  options: EmbeddedPostgresOptions,
  dataDirectory: string,
  account: ServerAccount,
  lock: SupervisorLock,
): Promise<EmbeddedPostgres> {
  const { log = () => undefined, onRestart = () => undefined, fast = false } = options;
  const binaries = await locateBinaries({
    account,
    checkoutPath: options.checkoutPath,
    copyInto: dirname(dataDirectory),
  });
  await prepareDataDirectory({ dataDirectory, account, binaries, fast });
  const found = await adoptOrEnd(dataDirectory, account, log);
  const socketDirectory = found?.socketDirectory ?? socketDirectoryOf(dataDirectory, account);
  const connection = connectionTo(dataDirectory, socketDirectory);
  const launch = (signal: AbortSignal): Promise<ServerProcess> => {
    // Again at each restart: someone may have cleared the temporary folder.
    prepareSocketDirectory(socketDirectory, account);
    return launchServer({ dataDirectory, socketDirectory, account, binaries, fast }, connection(), signal);
  };
  const supervision = new Supervision({ launch, log, onRestart });
  if (found === undefined) {
    prepareSocketDirectory(socketDirectory, account);
    emptyLog(dataDirectory);
  }
  await supervision.begin(found?.server);
  const stop = stopOnce(supervision, () => {
    removeSocketDirectory(socketDirectory);
    lock.release();
  });
  return { connection, stop, adopted: found !== undefined, dataDirectory };
}

/** Also ends the server when node ends without a call of `stop`; only `kill -9` leaves it running. */
function stopOnce(supervision: Supervision, release: () => void): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  const atExit = (): void => {
    supervision.abandon();
    release();
  };
  process.once('exit', atExit);
  const stop = async (): Promise<void> => {
    await supervision.stop();
    process.removeListener('exit', atExit);
    release();
  };
  return () => (stopped ??= stop());
}

interface AnsweringServer {
  readonly server: ServerProcess;
  readonly socketDirectory: string;
}

/** The server our predecessor left running, if it answers; if it does not, it is ended so that a new one can start. */
async function adoptOrEnd(
  dataDirectory: string,
  account: ServerAccount,
  log: (line: string) => void,
): Promise<AnsweringServer | undefined> {
  const answering = await findAnsweringServer(dataDirectory, account);
  if (answering !== undefined) {
    log(`Die Datenbank lief noch (Prozess ${answering.server.pid}) und wird übernommen.`);
    return answering;
  }
  const silent = findServer(dataDirectory);
  if (silent !== undefined) {
    log(
      `Die Datenbank lief noch (Prozess ${silent.process.pid}), antwortet aber nicht und wird neu gestartet.`,
    );
    await stopServer(adoptedServer(silent.process));
  }
  return undefined;
}

async function findAnsweringServer(
  dataDirectory: string,
  account: ServerAccount,
): Promise<AnsweringServer | undefined> {
  const found = findServer(dataDirectory);
  if (found === undefined || !isPrivateFolderOf(account, found.socketDirectory)) return undefined;
  const server = adoptedServer(found.process);
  const connection = connectionTo(dataDirectory, found.socketDirectory)();
  const { signal } = new AbortController();
  const answers = await becomesReady({
    server,
    dataDirectory,
    connection,
    signal,
    withinMs: ANSWER_WITHIN_MS,
  });
  return answers ? { server, socketDirectory: found.socketDirectory } : undefined;
}

function connectionTo(
  dataDirectory: string,
  socketDirectory: string,
): (database?: string) => EmbeddedConnection {
  const password = readPassword(dataDirectory);
  return (database = DATABASE) => ({
    host: socketDirectory,
    port: SOCKET_PORT,
    user: DATABASE_OWNER,
    password,
    database,
  });
}

/** The server's log grows only while it runs well: it holds warnings and errors since the last start. */
function emptyLog(dataDirectory: string): void {
  try {
    truncateSync(filesBeside(dataDirectory).log);
  } catch {
    // There is none before the first start.
  }
}
