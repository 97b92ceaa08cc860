import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { findProcess } from '../../src/platform/embedded-postgres/running-process.js';
import { serverAccount } from '../../src/platform/embedded-postgres/server-account.js';
import {
  Application,
  makeCheckout,
  openFolder,
  until,
  type ApplicationEvent,
  type ApplicationStart,
} from './checkout.js';

const folder = openFolder();
const dataDirectory = join(folder, 'data');
const applications: Application[] = [];
let checkout: string;

function application(start: Partial<ApplicationStart> = {}): Application {
  const started = new Application({ checkout, dataDirectory, ...start });
  applications.push(started);
  return started;
}

function serverPid(): number {
  return Number(readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function answers(event: ApplicationEvent): Promise<unknown> {
  const client = new Client(event.connection);
  await client.connect();
  try {
    return (await client.query<{ one: number }>('SELECT 1 AS one')).rows[0]?.one;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  checkout = await makeCheckout(join(folder, 'checkout'), 'linked');
});
afterEach(async () => {
  await Promise.all(applications.splice(0).map((each) => each.end()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('An application killed with SIGKILL', () => {
  it('in the middle of making the database leaves nothing that hinders the next start', async () => {
    const killed = application();
    const unfinished = (): string | undefined =>
      readdirSync(folder).find((name) => name.startsWith('data.init-'));
    await until(() => unfinished() !== undefined && existsSync(join(folder, unfinished()!, 'data/base')));
    await killed.kill();
    expect(existsSync(dataDirectory)).toBe(false);
    const next = await application().ready();
    expect(await answers(next)).toBe(1);
    expect(unfinished()).toBeUndefined();
  });

  it('leaves the server running; the next start adopts it, and its end ends the server', async () => {
    const killed = application();
    await killed.ready();
    const server = serverPid();
    await killed.kill();
    expect(findProcess(server)?.program).toBe('postgres');
    const next = application();
    const ready = await next.ready();
    expect(ready.adopted).toBe(true);
    expect(serverPid()).toBe(server);
    expect(await answers(ready)).toBe(1);
    expect(await next.end()).toBe(0);
    expect(findProcess(server)).toBeUndefined();
  });

  it('together with its server is followed by a start at once, despite the stale postmaster.pid', async () => {
    const killed = application();
    await killed.ready();
    process.kill(serverPid(), 'SIGKILL');
    await killed.kill();
    const ready = await application().ready();
    expect(ready.adopted).toBe(false);
    expect(await answers(ready)).toBe(1);
  });

  it('is followed by a start that is not misled when the process number of the dead server was given to another', async () => {
    const { uid, gid, switched } = serverAccount();
    const foreign = spawn('sleep', ['60'], switched ? { uid, gid } : {});
    const first = application();
    const socketDirectory = (await first.ready()).connection!.host;
    const [, ...rest] = readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n');
    await first.end();
    const left = [foreign.pid, ...rest].join('\n');
    // A server that was ended by force may have left it.
    mkdirSync(socketDirectory, { mode: 0o700, recursive: true });
    writeFileSync(join(dataDirectory, 'postmaster.pid'), left);
    writeFileSync(join(socketDirectory, '.s.PGSQL.5432.lock'), left);
    try {
      const ready = await application().ready();
      expect(ready.adopted).toBe(false);
      expect(await answers(ready)).toBe(1);
      expect(foreign.exitCode ?? foreign.signalCode).toBeNull();
    } finally {
      foreign.kill();
    }
  });

  it('is told from a living one, which keeps a second application out', async () => {
    const living = application();
    await living.ready();
    const second = await application({ afterwards: 'end' }).event((event) => event.refused !== undefined);
    expect(second.refused).toBe(
      `Die Anwendung läuft schon (Prozess ${living.pid}). Beenden Sie sie zuerst oder nutzen Sie einen anderen Datenordner.`,
    );
  });
});

describe('A server that dies under the running application', () => {
  it('is started again, whether the application had started or adopted it, and the application is told', async () => {
    for (const adopted of [false, true]) {
      const app = application();
      const ready = await app.ready();
      expect(ready.adopted).toBe(adopted);
      const dead = serverPid();
      process.kill(dead, 'SIGKILL');
      await app.event((event) => event.restarted === true);
      expect(app.events).toContainEqual({
        log: `Die Datenbank (Prozess ${dead}) ist unerwartet beendet worden und wird neu gestartet.`,
      });
      expect(app.events).toContainEqual({ log: `Die Datenbank läuft wieder (Prozess ${serverPid()}).` });
      expect(await answers(ready)).toBe(1);
      await app.kill();
    }
  });

  it('is started again although a busy backend outlives it', async () => {
    const app = application();
    const ready = await app.ready();
    const client = new Client(ready.connection);
    client.on('error', () => undefined);
    await client.connect();
    const busy = client.query('SELECT count(*) FROM generate_series(1, 1000000000)').catch(() => undefined);
    await until(() => readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').includes('ready'));
    process.kill(serverPid(), 'SIGKILL');
    await app.event((event) => event.restarted === true);
    await busy;
    expect(await answers(ready)).toBe(1);
  });

  it('five times within 30 s is left dead, and the log says so', async () => {
    const app = application();
    await app.ready();
    for (let death = 1; death <= 5; death += 1) {
      await until(() => app.events.filter((event) => event.restarted === true).length === death - 1);
      process.kill(serverPid(), 'SIGKILL');
    }
    const last = await app.event((event) => event.log?.includes('nicht weiter') === true);
    expect(last.log).toBe(
      'Die Datenbank wird nicht weiter neu gestartet: Sie ist fünfmal in 30 Sekunden beendet worden.',
    );
    expect(app.events.filter((event) => event.restarted === true)).toHaveLength(4);
  });
});

describe('An application that ends', () => {
  it('is not kept alive by the database, and ends it even without having stopped it', async () => {
    for (const afterwards of ['stop', 'end'] as const) {
      const app = application({ afterwards });
      await app.ready();
      expect(await app.exit()).toBe(0);
      await until(() => !existsSync(join(dataDirectory, 'postmaster.pid')));
      expect(existsSync(`${dataDirectory}.lock`)).toBe(false);
    }
  });

  it('is not kept alive by a database it has adopted either', async () => {
    const killed = application();
    await killed.ready();
    await killed.kill();
    const app = application({ afterwards: 'end' });
    expect((await app.ready()).adopted).toBe(true);
    expect(await app.exit()).toBe(0);
  });

  it('is reached by Ctrl-C before the server, which is in a process group of its own', async () => {
    await application().ready();
    const group = readFileSync(`/proc/${serverPid()}/stat`, 'utf8').split(') ')[1]?.split(' ')[2];
    expect(group).toBe(String(serverPid()));
  });
});

it('A server that a dead application left shutting down is waited for', async () => {
  const killed = application();
  const client = new Client((await killed.ready()).connection);
  await client.connect();
  const leaving = serverPid();
  await killed.kill();
  // A smart shutdown: the server takes no new client, and stays until the last one has gone.
  process.kill(leaving, 'SIGTERM');
  const next = application();
  const began = performance.now();
  setTimeout(() => void client.end(), 700);
  expect(await answers(await next.ready())).toBe(1);
  expect(performance.now() - began).toBeGreaterThan(700);
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(serverPid()).not.toBe(leaving);
});

it('A data directory whose password file is lost is explained', async () => {
  renameSync(`${dataDirectory}.password`, join(folder, 'lost'));
  try {
    const refused = await application({ afterwards: 'end' }).event((event) => event.refused !== undefined);
    expect(refused.refused).toBe(
      `Die Kennwortdatei ${dataDirectory}.password der Datenbank fehlt oder ist nicht lesbar; stellen Sie sie aus der Sicherung wieder her.`,
    );
  } finally {
    renameSync(join(folder, 'lost'), `${dataDirectory}.password`);
  }
});
