import 'reflect-metadata';
import { createHash, randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWeb } from '../../src/boot/start-web.js';
import { startWorker } from '../../src/boot/start-worker.js';
import { loadConfig, type ReturnConfig } from '../../src/platform/config/index.js';
import { Mailbox, type MailboxOptions } from '../../src/platform/mail/mailbox.js';
import type { Composition } from '../../src/platform/platform.module.js';
import { type TestDatabase, testDatabase } from './database.js';
import { TestClock } from './test-clock.js';

export interface GraphqlAnswer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; detail?: string };
  }[];
}

/** Somebody who talks to the API, with his own session. */
export class Client {
  constructor(
    private readonly address: string,
    private readonly cookie: string | null,
  ) {}

  /** The whole answer, errors too. */
  async run<Data = Record<string, unknown>>(
    query: string,
    variables: object = {},
  ): Promise<GraphqlAnswer<Data>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphqlAnswer<Data>;
  }

  /** The data; throws when there was an error. */
  async data<Data = Record<string, unknown>>(query: string, variables: object = {}): Promise<Data> {
    const answer = await this.run<Data>(query, variables);
    if (answer.errors !== undefined || answer.data === null) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = {
      ...(init.headers as Record<string, string>),
      ...(this.cookie === null ? {} : { cookie: this.cookie }),
    };
    return fetch(`${this.address}${path}`, { redirect: 'manual', ...init, headers });
  }
}

export interface TestAppOptions {
  /** Starts the worker too, with a real SMTP mailbox. */
  readonly worker?: boolean;
  readonly mailbox?: MailboxOptions;
  /** The mailbox into which undeliverable mails return; none by default. */
  readonly returns?: ReturnConfig;
  /** The business time at the start; default: 2026-12-01T09:00 in Berlin. */
  readonly now?: string;
  readonly composition?: Partial<Composition>;
}

export interface TestApp extends AsyncDisposable {
  readonly address: string;
  readonly clock: TestClock;
  readonly database: TestDatabase;
  readonly mailbox: Mailbox;
  /** SQL statements of the read side since the last `statements.length = 0`. */
  readonly statements: string[];
  readonly anonymous: Client;
  /** A provider of the web process. */
  get<T>(type: abstract new (...args: never[]) => T): T;
  /** A client with a session of the account with this id. */
  as(accountId: string): Promise<Client>;
}

/** The whole application on a fresh database: real PostgreSQL, real HTTP, real SMTP; only the clock is set by hand. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await testDatabase();
  const mailbox = await Mailbox.start(options.mailbox);
  const clock = new TestClock(options.now ?? '2026-12-01T08:00:00Z');
  const statements: string[] = [];
  const composition: Composition = {
    config: { ...loadConfig(SETTINGS(mailbox.url)), port: 0, returns: options.returns ?? null },
    address: database.address,
    clock,
    role: 'web',
    // Tests ask what they want to know; that production does not let them is tested in test/e2e/edges.
    explorers: () => true,
    onStatement: (text) => statements.push(text),
    ...options.composition,
  };
  const web = await startWeb(composition);
  const worker = options.worker === true ? await startWorker(composition) : null;
  const address = web.address;
  return {
    ...{ address, clock, database, mailbox, statements },
    anonymous: new Client(address, null),
    get: (type) => web.app.get(type),
    as: async (accountId) => new Client(address, await sessionCookie(database, accountId)),
    [Symbol.asyncDispose]: async () => {
      await worker?.close();
      await web.close();
      await mailbox.close();
      await rm(composition.config.files.folder, { recursive: true, force: true });
      await database[Symbol.asyncDispose]();
    },
  };
}

const SETTINGS = (smtp: string): Record<string, string> => ({
  KPR_SMTP_URL: smtp,
  KPR_MAIL_FROM: 'Präventionsrat <rat@schwarzenberg.example>',
  KPR_LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'error',
  // Made when the first file comes in.
  KPR_FILES: join(tmpdir(), `kpr-files-${randomBytes(8).toString('hex')}`),
  KPR_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
});

/** A session of the account with this id, as its cookie. */
export async function sessionCookie(database: TestDatabase, accountId: string): Promise<string> {
  const secret = randomBytes(32);
  const hash = createHash('sha256').update(secret).digest();
  await database.query(
    `insert into session (token_hash, account_id, expires_at) values ($1, $2, now() + interval '1 hour')`,
    [hash, accountId],
  );
  return `__Host-kpr=${secret.toString('base64url')}`;
}
