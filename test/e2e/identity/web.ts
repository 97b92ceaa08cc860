import type { AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CouncilModule, councilEntities, councilReadModels } from '../../../src/council/index.js';
import { deadlineReadModels } from '../../../src/deadlines/index.js';
import {
  actorParameters,
  DemoSignInModule,
  IdentityModule,
  identityEntities,
  identityReadModels,
} from '../../../src/identity/index.js';
import { loadConfig } from '../../../src/platform/config/index.js';
import { protectAll } from '../../../src/platform/http/index.js';
import { type Composition, PlatformModule } from '../../../src/platform/platform.module.js';
import type { Arranged } from './arrange.js';

@Module({})
class OnlyIdentity {}

/** The API as far as identity needs it, over HTTP on a free port; with one-click sign-in for `demoAccounts`. */
export async function startWeb(place: Arranged, demoAccounts: readonly string[] | null = null) {
  const config = loadConfig({ KPR_PORT: '3000', KPR_SECRET: 'x'.repeat(32), KPR_LOG_LEVEL: 'silent' });
  const parts = { config, address: place.address, clock: place.clock, role: 'web' } as const;
  const composition: Composition = { ...parts, explorers: () => true };
  const platform = PlatformModule.with(composition, {
    entities: [...councilEntities, ...identityEntities],
    readModels: [...councilReadModels, ...identityReadModels, ...deadlineReadModels([])],
    actorParameters,
    operations: [],
  });
  const demo = demoAccounts === null ? [] : [DemoSignInModule.forAccounts(demoAccounts)];
  const app = await NestFactory.create(
    { module: OnlyIdentity, imports: [platform, IdentityModule, CouncilModule, ...demo] },
    { logger: ['error'], abortOnError: false },
  );
  app.use(protectAll(config.publicUrl));
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => app.close() };
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
