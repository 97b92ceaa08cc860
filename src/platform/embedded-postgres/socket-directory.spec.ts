import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  clearSocketDirectory,
  isPrivateFolderOf,
  prepareSocketDirectory,
  socketDirectoryOf,
} from './socket-directory.js';
import { serverAccount } from './server-account.js';

const account = serverAccount();
const folder = mkdtempSync(join(tmpdir(), 'kpr-socket-'));
const path = join(folder, 'socket');

beforeEach(() => {
  mkdirSync(folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('The folder of the socket', () => {
  it('is the same at each start, and another for another data directory', () => {
    expect(socketDirectoryOf('/a/data', account)).toBe(socketDirectoryOf('/a/data', account));
    expect(socketDirectoryOf('/a/data', account)).not.toBe(socketDirectoryOf('/b/data', account));
  });

  it('lies in /tmp when the temporary folder is too long for the 107 bytes of a socket path', () => {
    const long = join(folder, 't'.repeat(100));
    mkdirSync(long, { recursive: true });
    chmodSync(folder, 0o755);
    expect(socketDirectoryOf('/a/data', account, long)).toMatch(/^\/tmp\/kpr-[0-9a-f]{12}$/);
    expect(socketDirectoryOf('/a/data', account, folder)).toMatch(new RegExp(`^${folder}/kpr-[0-9a-f]{12}$`));
    expect(socketDirectoryOf('/a/data', account, join(folder, 'missing'))).toMatch(/^\/tmp\/kpr-/);
  });

  it('is private to the account of the server, also when it was found open', () => {
    prepareSocketDirectory(path, account);
    chmodSync(path, 0o777);
    expect(isPrivateFolderOf(account, path)).toBe(false);
    prepareSocketDirectory(path, account);
    expect(isPrivateFolderOf(account, path)).toBe(true);
    expect(statSync(path)).toMatchObject({ uid: account.uid, mode: 0o40700 });
  });

  it('is refused when it is a link to somewhere else', () => {
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, path);
    expect(() => prepareSocketDirectory(path, account)).toThrow(/gehört einem anderen Konto/);
    clearSocketDirectory(path);
  });
});
