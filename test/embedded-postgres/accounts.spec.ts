import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  Application,
  BINARIES,
  isRoot,
  makeCheckout,
  openFolder,
  type ApplicationStart,
} from './checkout.js';

/** An unprivileged account that every Debian has; the server itself runs as `nobody` when we are root. */
const DAEMON = 1;

const folder = openFolder();
const home = join(folder, 'home');
const checkout = join(home, 'checkout');
const library = join(checkout, 'node_modules', BINARIES, 'native/lib');
const applications: Application[] = [];
const asRoot = isRoot ? describe : describe.skip;

function application(
  start: Pick<ApplicationStart, 'dataDirectory'> & Partial<ApplicationStart>,
): Application {
  const started = new Application({ checkout, node: join(checkout, 'node_modules/node'), ...start });
  applications.push(started);
  return started;
}

function links(): string[] {
  return readdirSync(library, { withFileTypes: true })
    .filter((entry) => entry.isSymbolicLink())
    .map((entry) => entry.name);
}

function removeLinks(): void {
  for (const name of links()) rmSync(join(library, name));
}

function serverProgram(dataDirectory: string): { path: string; uid: number } {
  const pid = readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0];
  return {
    path: readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '',
    uid: statSync(`/proc/${pid}`).uid,
  };
}

beforeAll(async () => {
  mkdirSync(home);
  await makeCheckout(checkout, 'copied');
});
afterEach(async () => {
  await Promise.all(applications.splice(0).map((each) => each.end()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('Binaries installed without their scripts', () => {
  it('get their library links at the start, also when two applications start at once', async () => {
    expect(links()).toEqual([]);
    await Promise.all(
      ['one', 'two'].map((name) => application({ dataDirectory: join(folder, name) }).ready()),
    );
    expect(links()).toHaveLength(14);
    expect(serverProgram(join(folder, 'one')).path.startsWith(checkout)).toBe(true);
  });
});

asRoot('Started as root', () => {
  const dataDirectory = join(folder, 'root', 'data');

  it('runs the server as nobody, on a data directory only nobody may enter', async () => {
    await application({ dataDirectory }).ready();
    expect(serverProgram(dataDirectory).uid).toBe(65534);
    expect(statSync(dataDirectory)).toMatchObject({ uid: 65534, mode: 0o40700 });
    expect(statSync(`${dataDirectory}.password`)).toMatchObject({ uid: 0, mode: 0o100600 });
  });

  it('copies the binaries out of a closed home folder, once', async () => {
    chmodSync(home, 0o700);
    try {
      for (let start = 1; start <= 2; start += 1) {
        const app = application({ dataDirectory });
        await app.ready();
        expect(serverProgram(dataDirectory).path).toMatch(
          new RegExp(`^${join(folder, 'root')}/bin-18[^/]*/native/bin/postgres$`),
        );
        expect(readdirSync(join(folder, 'root')).filter((name) => name.startsWith('bin-'))).toHaveLength(1);
        expect(await app.end()).toBe(0);
      }
    } finally {
      chmodSync(home, 0o755);
    }
  });
});

asRoot('Started by an ordinary account', () => {
  it('keeps everything in .kpr of the checkout, and copies the binaries there when it may not write node_modules', async () => {
    removeLinks();
    const kept = join(checkout, '.kpr');
    mkdirSync(kept, { recursive: true });
    execFileSync('chown', [`${DAEMON}:${DAEMON}`, kept]);
    const dataDirectory = join(kept, 'data');
    await application({ dataDirectory, uid: DAEMON }).ready();
    expect(links()).toEqual([]);
    expect(serverProgram(dataDirectory).uid).toBe(DAEMON);
    expect(serverProgram(dataDirectory).path.startsWith(join(kept, 'bin-18'))).toBe(true);
    expect(statSync(`${dataDirectory}.password`)).toMatchObject({ uid: DAEMON, mode: 0o100600 });
  });

  it('runs the binaries in place when it owns the checkout', async () => {
    execFileSync('chown', ['-R', `${DAEMON}:${DAEMON}`, checkout]);
    rmSync(join(checkout, '.kpr'), { recursive: true, force: true });
    chmodSync(home, 0o755);
    const dataDirectory = join(checkout, '.kpr', 'data');
    await application({ dataDirectory, uid: DAEMON }).ready();
    expect(links()).toHaveLength(14);
    expect(serverProgram(dataDirectory).path.startsWith(join(checkout, 'node_modules'))).toBe(true);
    expect(statSync(join(checkout, '.kpr')).mode & 0o777).toBe(0o700);
    expect(existsSync(join(checkout, '.kpr', 'data', 'PG_VERSION'))).toBe(true);
  });
});
