/**
 * PostgreSQL refuses to run as root. Started as root, the application therefore hands the server to the
 * account `nobody`, which must be able to reach the binaries and the data directory.
 */
import { readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';

/** The operating system account the database server runs under. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
  /** True when the application is root and the server runs under another account. */
  readonly switched: boolean;
}

/** The account for the server: our own, or `nobody` when we are root. Throws a German sentence without one. */
export function serverAccount(): ServerAccount {
  const uid = process.getuid?.();
  const gid = process.getgid?.();
  if (uid === undefined || gid === undefined) {
    throw new Error(
      'Die eingebaute Datenbank läuft unter Linux; auf diesem System verbinden Sie die Anwendung mit einem eigenen PostgreSQL.',
    );
  }
  return uid === 0 ? { ...accountOfNobody(), switched: true } : { uid, gid, switched: false };
}

/** Whether the account may read the file or enter the folder, and enter every folder above it. */
export function isOpenTo(account: ServerAccount, path: string): boolean {
  if (!account.switched) return true;
  const real = realpathSync(path);
  const stats = statSync(real);
  const wanted = stats.isDirectory() ? 0o5 : 0o4;
  return (
    allows(account, stats, wanted) &&
    foldersAbove(real).every((folder) => allows(account, statSync(folder), 0o1))
  );
}

/** The first folder on the way to a path that the account cannot enter, if there is one. */
export function closedFolderAbove(account: ServerAccount, path: string): string | undefined {
  if (!account.switched) return undefined;
  return foldersAbove(path).findLast((folder) => !allows(account, statSync(folder), 0o1));
}

function allows(account: ServerAccount, stats: Stats, wanted: number): boolean {
  const shift = stats.uid === account.uid ? 6 : stats.gid === account.gid ? 3 : 0;
  return ((stats.mode >> shift) & wanted) === wanted;
}

function foldersAbove(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...foldersAbove(parent)];
}

function accountOfNobody(): { uid: number; gid: number } {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('nobody:'));
  const [, , uid, gid] = entry?.split(':') ?? [];
  if (uid === undefined || gid === undefined) {
    throw new Error(
      'PostgreSQL läuft nicht als root, und das Konto „nobody“ fehlt; starten Sie die Anwendung unter einem gewöhnlichen Konto.',
    );
  }
  return { uid: Number(uid), gid: Number(gid) };
}
