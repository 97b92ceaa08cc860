import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  attachToEmbeddedPostgres,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from '../../src/platform/embedded-postgres/index.js';
import { serverAccount } from '../../src/platform/embedded-postgres/server-account.js';
import { socketDirectoryOf } from '../../src/platform/embedded-postgres/socket-directory.js';
import { isRoot, openFolder } from './checkout.js';

const folder = openFolder();
const running: EmbeddedPostgres[] = [];
const asRoot = isRoot ? it : it.skip;

async function start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ fast: true, ...options });
  running.push(server);
  return server;
}

async function query(server: EmbeddedPostgres, statement: string, database?: string): Promise<unknown[]> {
  const client = new Client(server.connection(database));
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function settings(server: EmbeddedPostgres, ...names: string[]): Promise<unknown> {
  return (
    await query(server, `SELECT ${names.map((name) => `current_setting('${name}') AS "${name}"`).join(', ')}`)
  )[0];
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('The embedded database at its first start', () => {
  const dataDirectory = join(folder, 'first');

  it('is made with UTF-8, the builtin locale, German sorting, no port and full durability', async () => {
    const server = await start({ dataDirectory, fast: false });
    expect(server.adopted).toBe(false);
    expect(
      await query(
        server,
        "SELECT current_user, datname, datlocprovider, datlocale, pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = 'kpr'",
      ),
    ).toEqual([
      {
        current_user: 'kpr_owner',
        datname: 'kpr',
        datlocprovider: 'b',
        datlocale: 'C.UTF-8',
        encoding: 'UTF8',
      },
    ]);
    expect(
      await query(
        server,
        `SELECT name FROM (VALUES ('Zschorlau'), ('Ölsnitz'), ('Oelsnitz'), ('aue')) town (name) ORDER BY name COLLATE "de-x-icu"`,
      ),
    ).toEqual(['aue', 'Oelsnitz', 'Ölsnitz', 'Zschorlau'].map((name) => ({ name })));
    expect(
      await settings(
        server,
        'listen_addresses',
        'fsync',
        'synchronous_commit',
        'jit',
        'TimeZone',
        'max_connections',
        'shared_buffers',
      ),
    ).toEqual({
      listen_addresses: '',
      fsync: 'on',
      synchronous_commit: 'on',
      jit: 'off',
      TimeZone: 'UTC',
      max_connections: '200',
      shared_buffers: '128MB',
    });
  });

  it('keeps its data for the next start, which is quick', async () => {
    const before = await start({ dataDirectory });
    await query(before, 'CREATE TABLE town AS SELECT 14521550 AS ags');
    await before.stop();
    const began = performance.now();
    const server = await start({ dataDirectory });
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(await query(server, 'SELECT ags FROM town')).toEqual([{ ags: 14521550 }]);
    expect(await settings(server, 'fsync', 'full_page_writes')).toEqual({
      fsync: 'off',
      full_page_writes: 'off',
    });
  });

  it('lets nobody in without the password from the private file beside it', async () => {
    const server = await start({ dataDirectory });
    const client = new Client({ ...server.connection(), password: 'falsch' });
    await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(`${dataDirectory}.password`).mode & 0o777).toBe(0o600);
    expect(statSync(server.connection().host).mode & 0o777).toBe(0o700);
  });

  it('makes the database kpr again when a start was cut off before it was made', async () => {
    const before = await start({ dataDirectory });
    await query(before, 'DROP DATABASE kpr WITH (FORCE)', 'postgres');
    await before.stop();
    expect(await query(await start({ dataDirectory }), 'SELECT current_database()')).toEqual([
      { current_database: 'kpr' },
    ]);
  });

  it('stops twice without harm, and leaves no socket folder and no lock', async () => {
    const server = await start({ dataDirectory });
    await Promise.all([server.stop(), server.stop()]);
    expect(
      [`${dataDirectory}.lock`, server.connection().host, join(dataDirectory, 'postmaster.pid')].filter(
        (path) => existsSync(path),
      ),
    ).toEqual([]);
  });

  it('mends a data directory that others may enter', async () => {
    chmodSync(dataDirectory, 0o755);
    await start({ dataDirectory });
    expect(statSync(dataDirectory).mode & 0o777).toBe(0o700);
  });
});

describe('The embedded database and its folders', () => {
  it('starts below a checkout path of 200 characters, its socket path staying short', async () => {
    const long = join(folder, 'l'.repeat(200 - folder.length), 'checkout');
    const server = await start({ dataDirectory: join(long, '.kpr', 'test') });
    expect(await query(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(server.connection().host.length).toBeLessThan(80);
  });

  it('refuses a folder that holds something else', async () => {
    const dataDirectory = join(folder, 'foreign');
    mkdirSync(dataDirectory);
    writeFileSync(join(dataDirectory, 'Protokoll.txt'), 'Sitzung');
    await expect(start({ dataDirectory })).rejects.toThrow(
      /ist nicht leer und enthält keine Datenbank; wählen Sie einen anderen Datenordner\.$/,
    );
  });

  asRoot('explains a data directory that belongs to another account', async () => {
    const dataDirectory = join(folder, 'others');
    mkdirSync(dataDirectory);
    writeFileSync(join(dataDirectory, 'PG_VERSION'), '18\n');
    chownSync(dataDirectory, 12345, 12345);
    await expect(start({ dataDirectory })).rejects.toThrow(
      /gehört dem Konto 12345 statt dem Konto 65534; ändern Sie den Besitzer mit „chown -R 65534/,
    );
  });

  asRoot('explains a data directory below a folder that is closed to the account of the server', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    await expect(start({ dataDirectory: join(closed, 'data') })).rejects.toThrow(
      `weil der Ordner ${closed} verschlossen ist; wählen Sie einen anderen Datenordner.`,
    );
  });

  asRoot('refuses a socket folder that another account has made beforehand', async () => {
    const dataDirectory = join(folder, 'first');
    const socketDirectory = socketDirectoryOf(dataDirectory, serverAccount());
    mkdirSync(socketDirectory);
    chownSync(socketDirectory, 12345, 12345);
    try {
      await expect(start({ dataDirectory })).rejects.toThrow(
        /gehört einem anderen Konto; löschen Sie ihn oder setzen Sie TMPDIR/,
      );
      expect(socketDirectory.startsWith(tmpdir())).toBe(true);
    } finally {
      rmSync(socketDirectory, { recursive: true });
    }
    await start({ dataDirectory });
  });
});

describe('A second process on the same data directory', () => {
  const dataDirectory = join(folder, 'first');

  it('is told in one sentence that the application runs already, by whichever path it comes', async () => {
    const server = await start({ dataDirectory });
    const alias = join(folder, 'alias');
    symlinkSync(dataDirectory, alias);
    for (const path of [dataDirectory, alias]) {
      await expect(start({ dataDirectory: path })).rejects.toThrow(
        new Error(
          `Die Anwendung läuft schon (Prozess ${process.pid}). Beenden Sie sie zuerst oder nutzen Sie einen anderen Datenordner.`,
        ),
      );
    }
    expect(await query(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('attaches as a worker, and ending the worker leaves the database running', async () => {
    const server = await start({ dataDirectory });
    const worker = await attachToEmbeddedPostgres({ dataDirectory });
    expect(await query(worker, 'SELECT current_user')).toEqual([{ current_user: 'kpr_owner' }]);
    await worker.stop();
    expect(await query(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('waits as a worker for an application that is just starting', async () => {
    const starting = start({ dataDirectory });
    const worker = await attachToEmbeddedPostgres({ dataDirectory });
    await starting;
    expect(await query(worker, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is told as a worker that no database runs', async () => {
    await expect(attachToEmbeddedPostgres({ dataDirectory })).rejects.toThrow(
      `Die Datenbank läuft nicht (Datenordner ${dataDirectory}). Starten Sie zuerst die Anwendung mit „npm start“.`,
    );
  });
});
