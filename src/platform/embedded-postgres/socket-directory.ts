/**
 * The server listens on a unix socket only. The kernel allows 107 bytes for its path, so it lies in a short
 * folder under the system's temporary folder and never in the checkout. That folder is private: whoever could
 * write to it could answer in the server's place.
 */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lchownSync, lstatSync, mkdirSync, rmSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOpenTo, type ServerAccount } from './server-account.js';

/** PostgreSQL names its socket after the port; no TCP port is opened. */
export const SOCKET_PORT = 5432;

const SOCKET_NAME = `.s.PGSQL.${SOCKET_PORT}`;

const LONGEST_SOCKET_PATH = 107;

/** The socket folder of a data directory: the same on each start, so that attached processes find it again. */
export function socketDirectoryOf(
  dataDirectory: string,
  account: ServerAccount,
  temporary = tmpdir(),
): string {
  const name = `kpr-${createHash('sha256').update(`${account.uid}:${dataDirectory}`).digest('hex').slice(0, 12)}`;
  const fits = Buffer.byteLength(join(temporary, name, SOCKET_NAME)) <= LONGEST_SOCKET_PATH;
  return join(fits && existsSync(temporary) && isOpenTo(account, temporary) ? temporary : '/tmp', name);
}

/** Creates the private socket folder (0700, owned by the server's account); refuses one that others made. */
export function prepareSocketDirectory(path: string, account: ServerAccount): void {
  mkdirSync(path, { mode: 0o700, recursive: true });
  const stats = lstatSync(path);
  const ours = stats.uid === account.uid || stats.uid === process.getuid?.();
  if (!stats.isDirectory() || !ours) {
    throw new Error(
      `Der Ordner ${path} für die Verbindung zur Datenbank gehört einem anderen Konto; löschen Sie ihn oder setzen Sie TMPDIR auf einen anderen Ordner.`,
    );
  }
  if (stats.uid !== account.uid) lchownSync(path, account.uid, account.gid);
  if ((stats.mode & 0o777) !== 0o700) chmodSync(path, 0o700);
}

/** Removes what a dead server left: PostgreSQL refuses to start while anyone, even a zombie, has the number in its lock. */
export function clearSocketDirectory(path: string): void {
  for (const name of [SOCKET_NAME, `${SOCKET_NAME}.lock`]) rmSync(join(path, name), { force: true });
}

/** Whether a folder named by a running server is a private folder of the server's account. */
export function isPrivateFolderOf(account: ServerAccount, path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return (
    stats !== undefined && stats.isDirectory() && stats.uid === account.uid && (stats.mode & 0o077) === 0
  );
}

/** Removes the folder once the server has removed its socket; stays silent when something is left in it. */
export function removeSocketDirectory(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // A leftover folder is used again by the next start.
  }
}
