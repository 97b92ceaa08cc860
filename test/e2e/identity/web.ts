import { type RunningWeb, startWeb as start } from '../../../src/boot/start-web.js';
import { DemoSignInModule } from '../../../src/identity/index.js';
import { loadConfig } from '../../../src/platform/config/index.js';
import type { Arranged } from './arrange.js';

/** The API over HTTP on a free port; with one-click sign-in for `demoAccounts`. */
export function startWeb(
  place: Arranged,
  demoAccounts: readonly string[] | null = null,
): Promise<RunningWeb> {
  const config = loadConfig({ KPR_SECRET: 'x'.repeat(32), KPR_LOG_LEVEL: 'silent' });
  return start({
    ...{ config: { ...config, port: 0 }, address: place.address, clock: place.clock, role: 'web' },
    explorers: () => true,
    extraModules: demoAccounts === null ? [] : [DemoSignInModule.forAccounts(demoAccounts)],
  });
}

/** A browser that keeps the cookie it was given. */
export class Browser {
  cookie = '';
  lastSetCookie = '';

  constructor(private readonly origin: string) {}

  async post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
    const response = await fetch(`${this.origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json', cookie: this.cookie, ...headers },
      body: JSON.stringify(body),
    });
    const given = response.headers.get('set-cookie');
    if (given !== null) {
      this.lastSetCookie = given;
      this.cookie = given.split(';')[0] ?? '';
    }
    return response;
  }

  /** The data of an operation, or its errors when there is none. */
  async run<T = Record<string, unknown>>(query: string, variables: object = {}): Promise<T> {
    const answer = (await (await this.post('/graphql', { query, variables })).json()) as {
      data?: T;
      errors?: unknown;
    };
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
    if (answer.data === undefined) throw new Error('An answer without data');
    return answer.data;
  }
}
