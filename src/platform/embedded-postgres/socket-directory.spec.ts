import { afterEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
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
const realTemporaryFolder = process.env['TMPDIR'];

afterEach(() => {
  if (realTemporaryFolder === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = realTemporaryFolder;
  rmSync(folder, { recursive: true, force: true });
});

describe('The folder of the socket', () => {
  it('is the same at each start, and another for another data directory', () => {
    expect(socketDirectoryOf('/a/data', account)).toBe(socketDirectoryOf('/a/data', account));
    expect(socketDirectoryOf('/a/data', account)).not.toBe(socketDirectoryOf('/b/data', account));
  });

  it('lies in /tmp when the temporary folder is too long for the 107 bytes of a socket path', () => {
    process.env['TMPDIR'] = `/${'t'.repeat(100)}`;
    expect(socketDirectoryOf('/a/data', account)).toMatch(/^\/tmp\/kpr-[0-9a-f]{12}$/);
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
    prepareSocketDirectory(folder, account);
    symlinkSync(tmpdir(), path);
    expect(() => prepareSocketDirectory(path, account)).toThrow(/gehört einem anderen Konto/);
    clearSocketDirectory(path);
  });
});
