/**
 * The data directory is made once, by initdb, in a temporary sibling that is renamed when complete: a kill in the
 * middle leaves nothing half-made. The password of the owner lies beside it in a file only we can read.
 */
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { initdbProcessesFor } from './running-process.js';
import { closedFolderAbove, type ServerAccount } from './server-account.js';

/** The superuser that owns the database; the application's own roles are made by the migrations. */
export const DATABASE_OWNER = 'kpr_owner';

/** Folder of a data directory: below the checkout, or for root below /var/lib/kpr, which `nobody` can reach. */
export function defaultDataDirectory(purpose: 'data' | 'demo' | 'test', checkoutPath: string): string {
  if (process.getuid?.() !== 0) return join(resolve(checkoutPath), '.kpr', purpose);
  const real = existsSync(checkoutPath) ? realpathSync(checkoutPath) : resolve(checkoutPath);
  return join('/var/lib/kpr', createHash('sha256').update(real).digest('hex').slice(0, 12), purpose);
}

/** Files that lie beside a data directory. */
export function filesBeside(dataDirectory: string): { password: string; lock: string; log: string } {
  return {
    password: `${dataDirectory}.password`,
    lock: `${dataDirectory}.lock`,
    log: `${dataDirectory}.log`,
  };
}

/** The one true path of a data directory, so that a symbolic link to it does not make a second one of it. */
export function realDataDirectory(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  return existsSync(dirname(absolute)) ? join(realpathSync(dirname(absolute)), basename(absolute)) : absolute;
}

/** Creates the folder above the data directory; the server's account must be able to pass through it. */
export function prepareParentFolder(dataDirectory: string, account: ServerAccount): void {
  const parent = dirname(dataDirectory);
  const first = mkdirSync(parent, { recursive: true, mode: account.switched ? 0o755 : 0o700 });
  if (first !== undefined && account.switched) openFolders(parent, first);
  const closed = closedFolderAbove(account, dataDirectory);
  if (closed !== undefined) {
    throw new Error(
      `Der Datenordner ${dataDirectory} ist für das Konto der Datenbank nicht erreichbar, weil der Ordner ${closed} verschlossen ist; wählen Sie einen anderen Datenordner.`,
    );
  }
}

/** What `prepareDataDirectory` needs to know. */
export interface DataDirectoryWanted {
  readonly dataDirectory: string;
  readonly account: ServerAccount;
  readonly binaries: Binaries;
  /** Leaves out the flush to disk after initdb; for tests. */
  readonly fast: boolean;
}

/** Makes the data directory if there is none, else checks it and mends its mode. */
export async function prepareDataDirectory(wanted: DataDirectoryWanted): Promise<void> {
  const { dataDirectory, account, binaries } = wanted;
  if (isMissingOrEmpty(dataDirectory)) await initialise(wanted);
  else checkDataDirectory(dataDirectory, account, binaries.majorVersion);
}

/** The password of the database owner. Throws a German sentence when its file is gone. */
export function readPassword(dataDirectory: string): string {
  const path = filesBeside(dataDirectory).password;
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    throw new Error(
      `Die Kennwortdatei ${path} der Datenbank fehlt oder ist nicht lesbar; stellen Sie sie aus der Sicherung wieder her.`,
    );
  }
}

/** umask may have closed the folders that mkdir made. */
function openFolders(parent: string, first: string): void {
  chmodSync(parent, 0o755);
  if (parent !== first) openFolders(dirname(parent), first);
}

function isMissingOrEmpty(dataDirectory: string): boolean {
  const stats = lstatSync(dataDirectory, { throwIfNoEntry: false });
  return stats === undefined || (stats.isDirectory() && readdirSync(dataDirectory).length === 0);
}

function checkDataDirectory(dataDirectory: string, account: ServerAccount, majorVersion: string): void {
  const versionFile = join(dataDirectory, 'PG_VERSION');
  if (!existsSync(versionFile)) {
    throw new Error(
      `Der Ordner ${dataDirectory} ist nicht leer und enthält keine Datenbank; wählen Sie einen anderen Datenordner.`,
    );
  }
  const stats = lstatSync(dataDirectory);
  if (stats.uid !== account.uid) {
    throw new Error(
      `Der Datenordner ${dataDirectory} gehört dem Konto ${stats.uid} statt dem Konto ${account.uid}; ändern Sie den Besitzer mit „chown -R ${account.uid} ${dataDirectory}“.`,
    );
  }
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version !== majorVersion) {
    throw new Error(
      `Die Datenbank in ${dataDirectory} stammt von PostgreSQL ${version}, installiert ist PostgreSQL ${majorVersion}; übernehmen Sie die Daten mit pg_dump.`,
    );
  }
  // PostgreSQL refuses a data directory that others may enter.
  if ((stats.mode & 0o777) !== 0o700) chmodSync(dataDirectory, 0o700);
}

async function initialise(wanted: DataDirectoryWanted): Promise<void> {
  const { dataDirectory, account } = wanted;
  await removeUnfinished(dataDirectory, account);
  const unfinished = mkdtempSync(`${dataDirectory}.init-`);
  const password = join(unfinished, 'password');
  writeFileSync(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  for (const path of account.switched ? [unfinished, password] : [])
    chownSync(path, account.uid, account.gid);
  await runInitdb(wanted, join(unfinished, 'data'), password);
  // The password first: a data directory that exists always has the password it was made with.
  if (account.switched) lchownSync(password, 0, 0);
  renameSync(password, filesBeside(dataDirectory).password);
  renameSync(join(unfinished, 'data'), dataDirectory);
  rmSync(unfinished, { recursive: true, force: true });
}

/** Leftovers of a start that was killed; its initdb may still be at work there. */
async function removeUnfinished(dataDirectory: string, account: ServerAccount): Promise<void> {
  const parent = dirname(dataDirectory);
  const prefix = `${basename(dataDirectory)}.init-`;
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(parent, name);
    for (let attempt = 0; attempt < 50 && initdbProcessesFor(folder, account.uid).length > 0; attempt += 1) {
      initdbProcessesFor(folder, account.uid).forEach(kill);
      await sleep(10);
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended between the look and the signal.
  }
}

async function runInitdb(wanted: DataDirectoryWanted, target: string, password: string): Promise<void> {
  const { account, binaries, fast } = wanted;
  const parameters = [
    `--pgdata=${target}`,
    `--username=${DATABASE_OWNER}`,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(fast ? ['--no-sync'] : []),
  ];
  const identity = account.switched ? { uid: account.uid, gid: account.gid } : {};
  const child = spawn(binaries.initdb, parameters, {
    ...identity,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
  if (code !== 0) {
    throw new Error(
      `Die Datenbank ließ sich nicht anlegen: ${Buffer.concat(said).toString('utf8').trim().split('\n').slice(-3).join(' ')}`,
    );
  }
}

/** The server's environment holds nothing of ours: no PG* settings, no secrets. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}
