// The demo as a process of its own, on fresh files that go with it; used by what looks at its pages.
import './require-node24.mjs';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Debian's; another one by the same setting as in the tests. */
export const CHROMIUM = process.env.TEST_CHROMIUM ?? '/usr/bin/chromium';

/** A container has neither a sandbox for root nor much shared memory. */
export const CHROMIUM_OPTIONS = ['--no-sandbox', '--disable-dev-shm-usage'];

/** Starts the demo and waits until its main job is played. @throws when it ends before. */
export async function startDemo() {
  const folder = mkdtempSync(join(tmpdir(), 'kpr-demo-'));
  // Started by root, the database runs as another account and has to reach its folder.
  chmodSync(folder, 0o755);
  const demo = spawn(process.execPath, ['scripts/run.mjs', 'dist/bin/demo.js'], {
    cwd: root,
    env: { ...process.env, KPR_DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => demo.once('exit', resolve));
  const close = async () => {
    demo.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const address = await Promise.race([addressOf(demo), ended.then(() => undefined)]);
  if (address === undefined) {
    await close();
    throw new Error('The demo did not start.');
  }
  return { address, close };
}

/** It prints where it is, and last how to end it. */
function addressOf(demo) {
  return new Promise((resolve) => {
    let said = '';
    demo.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const [, address] = /(http:\/\/localhost:\d+)\/ \(/.exec(said) ?? [];
      if (address !== undefined && said.includes('Strg-C')) resolve(address);
    });
  });
}

/** Signs a browser in as an account of the demo. */
export async function signIn(context, address, account) {
  const answer = await context.request.post(`${address}/demo/sign-in`, {
    data: { account },
    headers: { origin: address },
  });
  if (!answer.ok()) throw new Error(`Nobody is ${account}: ${answer.status()}`);
}
