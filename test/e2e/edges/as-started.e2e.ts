import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { freePort } from '../../../src/demo/free-port.js';

let folder: string;
let program: ChildProcess;
let address = '';
let setupCode = '';
const METRICS_TOKEN = 'only-for-tests-only-for-tests-only-for-tests';

/** `npm start` itself, with a database and a folder of its own. */
beforeAll(async () => {
  folder = mkdtempSync(join(process.getuid?.() === 0 ? '/var/lib' : tmpdir(), 'kpr-start-'));
  // Run by root, the database has an account of its own that must get through.
  chmodSync(folder, 0o711);
  program = spawn('npm', ['start'], {
    env: {
      ...process.env,
      KPR_DATA_DIR: folder,
      KPR_PORT: String(await freePort(3900)),
      KPR_LOG_LEVEL: 'info',
      KPR_METRICS_TOKEN: METRICS_TOKEN,
    },
    detached: true,
  });
  let said = '';
  for (const stream of [program.stdout, program.stderr])
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const deadline = Date.now() + 90_000;
  while (!said.includes('"ready"') && program.exitCode === null && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 50));
  address = /"address":"(http:[^"]+)"/.exec(said)?.[1] ?? '';
  setupCode = /Einmalcode ein: (\S+)/.exec(said)?.[1] ?? '';
  if (address === '') throw new Error(`It did not start:\n${said}`);
}, 120_000);
afterAll(async () => {
  if (program.exitCode === null && program.pid !== undefined) {
    const ended = once(program, 'exit');
    process.kill(-program.pid, 'SIGINT');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

const send = async (body: object, cookie = '') => {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Answer, headers: response.headers };
};
interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** The first account, which runs and coordinates a town. */
const FIRST = {
  ags: '14521550',
  adminEmail: 'verwaltung@schwarzenberg.example',
  adminFunction: 'Koordinierungsstelle',
  password: 'Brücke am Rathaus 7',
  officeName: 'Koordinierungsstelle Schwarzenberg',
  officeEmail: 'praevention@schwarzenberg.example',
  chairTitle: 'Oberbürgermeister/in',
  onBehalfOf: 'Koordinierungsstelle Schwarzenberg',
};

const operations = JSON.parse(readFileSync('web/dist/trusted-operations.json', 'utf8')) as Record<
  string,
  string
>;
const hashOf = (name: string): string =>
  Object.entries(operations).find(
    ([, text]) => text.includes(`${name}(`) || text.includes(`${name} {`),
  )?.[0] ?? '';

it('as npm start starts it, strangers have the operations of the client and nothing else', async () => {
  for (const query of [getIntrospectionQuery(), '{ __typename }', '{ mee }']) {
    const { status, body } = await send({ query });
    expect([status, body.data, body.errors?.[0]?.extensions.code]).toEqual([
      403,
      undefined,
      'OPERATION_NOT_TRUSTED',
    ]);
  }
  for (const name of ['query SetupPage', 'query SignInPage']) {
    const { status, body } = await send({ documentId: hashOf(name), variables: {} });
    expect([name, status, body]).toEqual([name, 200, { data: expect.anything() }]);
  }
  expect((await fetch(`${address}/explorer`)).status).toBe(401);
  expect((await fetch(`${address}/bausteine`, { headers: { accept: 'text/html' } })).status).toBe(404);
  expect((await fetch(`${address}/demo`, { headers: { accept: 'text/html' } })).status).toBe(404);
});

it('and its first administrator, signed in by a __Host- cookie, may explore', async () => {
  const documentId = hashOf('mutation SetUp');
  const answer = await send({ documentId, variables: { input: { ...FIRST, code: setupCode } } });
  expect(answer.body).toMatchObject({ data: { setUp: { __typename: 'Session' } } });
  const [given = ''] = answer.headers.getSetCookie();
  expect(given).toMatch(/^__Host-kpr=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
  const cookie = given.split(';')[0] ?? '';
  const told = await send({ query: getIntrospectionQuery() }, cookie);
  expect([told.status, told.body.errors]).toEqual([200, undefined]);
  expect((await fetch(`${address}/explorer`, { headers: { cookie } })).status).toBe(200);
});

it('and the town’s monitoring reads its metrics with the token that was set', async () => {
  expect((await fetch(`${address}/metrics`)).status).toBe(401);
  const answer = await fetch(`${address}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
  expect(await answer.text()).toMatch(/^kpr_figures_up 1$/m);
});
