import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../harness/app.js';

/** The program itself, as `npm run demo` starts it, in folders of its own. */
class Demo {
  output = '';
  private constructor(readonly process: ChildProcess) {
    for (const stream of [process.stdout, process.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
  }

  static start(env: Record<string, string>, options: string[] = []): Demo {
    return new Demo(
      spawn(process.execPath, ['dist/bin/demo.js', ...options], { env: { ...process.env, ...env } }),
    );
  }

  async until(text: string): Promise<void> {
    const deadline = Date.now() + 60_000;
    while (!this.output.includes(text)) {
      if (Date.now() > deadline || this.process.exitCode !== null)
        throw new Error(`The demo did not print "${text}":\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  get address(): string {
    return /http:\/\/localhost:\d+/.exec(this.output)?.[0] ?? '';
  }

  async interrupt(): Promise<number | null> {
    const ended = once(this.process, 'exit');
    this.process.kill('SIGINT');
    return ((await ended) as [number | null])[0];
  }
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(process.getuid?.() === 0 ? '/var/lib' : tmpdir(), 'kpr-demo-'));
  // Run by root, the database has an account of its own that must get through.
  chmodSync(folder, 0o711);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const running: Demo[] = [];
const start = (env: Record<string, string> = {}, options: string[] = []): Demo => {
  const demo = Demo.start({ KPR_DATA_DIR: folder, KPR_PORT: '0', ...env }, options);
  running.push(demo);
  return demo;
};
afterEach(async () => {
  for (const demo of running.splice(0)) if (demo.process.exitCode === null) await demo.interrupt();
});

const END = 'Beenden mit Strg-C';

describe('the demo', () => {
  it('runs the main job in front of the eyes, keeps the data, and does not replay the job', async () => {
    const first = start();
    await first.until(END);
    for (const operation of ['scheduleMeeting', 'sendInvitation', 'answerInvitation', 'moveMeeting']) {
      expect(first.output).toContain(`(mutation ${operation})`);
    }
    expect(first.output).toMatch(/Einladung spätestens am .+, weil die Geschäftsordnung 14 volle Tage/);
    expect(first.output).toContain('SEQUENCE 1');
    // One idea has gone all the way, so that projects and funding are not empty.
    expect(first.output).toContain('(mutations recordGrant, drawFunds)');
    expect(first.output).toContain('(mutation recordProgress)');
    expect(first.output.indexOf(`${first.address}/ (`)).toBeLessThan(
      first.output.indexOf(`${first.address}/graphql`),
    );
    expect(await first.interrupt()).toBe(0);

    const second = start();
    await second.until(END);
    expect(second.output).not.toContain('mutation');
    const mailbox = await (await fetch(`${second.address}/demo/mail`)).text();
    expect(mailbox).toContain('Einladung: 1. Sitzung Kommunaler Präventionsrat Schwarzenberg');
  });

  it('shows each mail with its calendar file', async () => {
    const demo = start();
    await demo.until(END);
    const list = await (await fetch(`${demo.address}/demo/mail`)).text();
    const path = /href="(\/demo\/mail\/[^"]+)">Verlegt/.exec(list)?.[1] ?? '';
    const mail = await (await fetch(`${demo.address}${path}`)).text();
    expect(mail).toContain('Kalenderdatei öffnen');
    const calendar = await fetch(`${demo.address}${path}.ics`);
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    expect(await calendar.text()).toContain('METHOD:REQUEST');
  });

  it('answers this machine only', async () => {
    const demo = start();
    await demo.until(END);
    const body = JSON.stringify({ account: 'koordinierung@schwarzenberg.example' });
    const signIn = (headers: Record<string, string>) =>
      fetch(`${demo.address}/demo/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
    expect((await signIn({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await signIn({ origin: demo.address })).status).toBe(200);
  });

  it.each([
    [{ KPR_DATABASE_URL: 'postgres://a:b@db/kpr' }, 'nur ihre eigene Datenbank'],
    [{ KPR_PUBLIC_URL: 'https://rat.schwarzenberg.example' }, 'nur auf diesem Rechner'],
    [{ KPR_BIND: '0.0.0.0' }, 'nur von diesem Rechner'],
  ])('refuses %j with one sentence', async (env, sentence) => {
    const demo = start(env);
    await once(demo.process, 'exit');
    expect(demo.process.exitCode).toBe(1);
    expect(demo.output.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
  });
});

it('outside the demo there is no one-click sign-in and no mailbox', async () => {
  await using app = await startTestApp();
  const signIn = await app.anonymous.fetch('/demo/sign-in', {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  });
  expect(signIn.status).toBe(404);
  expect((await app.anonymous.fetch('/demo/mail')).status).toBe(404);
});
