import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { WORKER_FLAGS } from '../src/boot/worker-flags.js';

/** What a bench may ask of one of its processes, by name. Arguments and answers travel as JSON. */
export type Services = Readonly<Record<string, (argument: never) => unknown>>;

/** A process of a bench: takes its settings and gives its services once it is ready. */
export type Serve<Settings> = (settings: Settings) => Promise<Services>;

interface Call {
  readonly id: number;
  readonly service: string;
  readonly argument: unknown;
}

interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

const INDEX = fileURLToPath(new URL('index.js', import.meta.url));
export const PROCESS_FLAG = '--process';
const READY = 0;

/** A process beside the bench, so that each part pays for its own work as it would in production. */
export class OwnProcess implements AsyncDisposable {
  private readonly waiting = new Map<number, PromiseWithResolvers<unknown>>();
  private calls = READY;

  private constructor(
    private readonly child: ChildProcess,
    private readonly name: string,
  ) {
    child.on('message', (answer: Answer) => this.settle(answer));
    child.on('exit', (code, signal) => this.failAll(`${name} ended (${signal ?? code})`));
  }

  /** Starts `bench/processes/NAME.js` and waits until it is ready. */
  static async start(
    name: string,
    settings: object,
    env: Readonly<Record<string, string>> = {},
  ): Promise<OwnProcess> {
    const child = fork(INDEX, [PROCESS_FLAG, name], {
      env: { ...withoutSettings(process.env), ...env },
      ...(name === 'worker' && { execArgv: [...WORKER_FLAGS] }),
    });
    const own = new OwnProcess(child, name);
    const ready = own.await(READY);
    child.send(settings);
    await ready;
    return own;
  }

  call<Value>(service: string, argument: unknown = null): Promise<Value> {
    this.calls += 1;
    const answer = this.await(this.calls);
    this.child.send({ id: this.calls, service, argument } satisfies Call);
    return answer as Promise<Value>;
  }

  /** Ends the process without a farewell, as a bench has nothing to lose. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.waiting.clear();
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await ended;
  }

  private await(id: number): Promise<unknown> {
    const answer = Promise.withResolvers<unknown>();
    this.waiting.set(id, answer);
    return answer.promise;
  }

  private settle({ id, value, error }: Answer): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === undefined) waiting?.resolve(value);
    else waiting?.reject(new Error(`${this.name}: ${error}`));
  }

  private failAll(reason: string): void {
    for (const waiting of this.waiting.values()) waiting.reject(new Error(reason));
    this.waiting.clear();
  }
}

/** The settings of the person who measures are not those of the bench. */
const withoutSettings = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('KPR_')));

/** The other side: runs in the process, takes the settings, then answers calls until it is killed. */
export function serve(start: Serve<never>): void {
  const answer = (message: Answer): void => void process.send?.(message);
  const fail = (id: number) => (error: unknown) =>
    answer({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  process.once('disconnect', () => process.exit(0));
  process.once('message', (settings) => {
    void start(settings as never).then((services) => {
      process.on('message', ({ id, service, argument }: Call) => {
        void Promise.resolve()
          .then(() => services[service]?.(argument as never))
          .then((value) => answer({ id, value }), fail(id));
      });
      answer({ id: READY });
    }, fail(READY));
  });
}
