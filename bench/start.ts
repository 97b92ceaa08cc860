import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkout } from '../src/boot/checkout.js';
import { type Bench, median, rounded, say } from './bench.js';
import { freePort } from './free-port.js';
import { benchFolder } from './own-server.js';

const ROUNDS = 7;
const POLL_MS = 5;
const PATIENCE_MS = 60_000;

/** As `npm start` does it, without npm itself. */
const PROGRAM = ['scripts/run.mjs', 'dist/bin/main.js'];

/** From the start of the process to the first answer 200 of /health/ready, with PostgreSQL at rest before. */
export const start: Bench = {
  name: 'start',
  measures: 'process start to /health/ready on an existing database whose server was stopped before',
  unit: 's',
  bar: { below: 1.5 },
  async measure() {
    // A database of another day may be newer or older than the program.
    rmSync(benchFolder('start'), { recursive: true, force: true });
    say(`made the database in ${rounded(await startOnce())} s`);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await startOnce());
    say(`rounds: ${times.map(rounded).join(', ')} s`);
    return { value: median(times) };
  },
};

/** Starts the server, waits until it is ready, and ends it in order, so that PostgreSQL is at rest again. Seconds. */
async function startOnce(): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const server = spawn(process.execPath, PROGRAM, {
    cwd: checkout,
    env: { ...environment(), KPR_PORT: String(port), KPR_DATA_DIR: join(benchFolder('start'), 'data') },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    await untilReady(port, server);
    return (performance.now() - began) / 1000;
  } finally {
    // What the program kept for later starts, e.g. its worker, gets the time it would have.
    await pause(1_500);
    server.kill('SIGTERM');
    await ended;
  }
}

const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('KPR_')));

async function untilReady(port: number, server: ChildProcess): Promise<void> {
  const giveUp = performance.now() + PATIENCE_MS;
  while ((await statusOf(port)) !== 200) {
    if (server.exitCode !== null) throw new Error(`The server ended with status ${server.exitCode}`);
    if (performance.now() > giveUp) throw new Error('The server was not ready within a minute');
    await pause(POLL_MS);
  }
}

/** 0 while nobody listens. */
const statusOf = (port: number): Promise<number> =>
  new Promise((resolve) => {
    get({ host: '127.0.0.1', port, path: '/health/ready', agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).once('error', () => resolve(0));
  });
