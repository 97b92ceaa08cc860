import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { CouncilModule, councilEntities, councilReadModels } from '../../../src/council/index.js';
import { hashOfToken } from '../../../src/identity/domain/token.js';
import {
  actorParameters,
  IdentityModule,
  identityEntities,
  identityReadModels,
} from '../../../src/identity/index.js';
import { loadConfig } from '../../../src/platform/config/index.js';
import { PlatformModule } from '../../../src/platform/platform.module.js';
import {
  newId,
  type AccountId,
  type BodyId,
  type PersonId,
  type TerritoryId,
} from '../../../src/shared/ids.js';
import { testDatabase } from '../../harness/database.js';

/** What a mutation answered: the thing, or why not. */
export interface Answer {
  readonly __typename?: string;
  readonly code?: string;
  readonly message?: string;
  readonly field?: string | null;
  readonly id: string;
  readonly revision: number;
  readonly [field: string]: unknown;
}

/** The council module behind the real API on a database of its own; noon of 1 June 2027 in Berlin. */
export async function councilApp() {
  const database = await testDatabase();
  const clock = { time: new Date('2027-06-01T10:00:00Z'), now: () => clock.time };
  const config = { ...loadConfig({}), port: 0, bind: '127.0.0.1', publicUrl: 'http://localhost:3000' };
  const composition = { config, address: database.address, clock, role: 'web' as const };
  const contributions = {
    entities: [...councilEntities, ...identityEntities],
    readModels: [...councilReadModels, ...identityReadModels],
    actorParameters,
  };
  class App {}
  const app = await NestFactory.create<NestExpressApplication>(
    {
      module: App,
      imports: [PlatformModule.with(composition, contributions), CouncilModule, IdentityModule],
    },
    { logger: false, abortOnError: false },
  );
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };

  const insert = async <Id extends string>(sql: string, values: unknown[]): Promise<Id> => {
    const id = newId<Id>();
    await database.query(sql, [id, ...values]);
    return id;
  };

  /** Sends operations with the session of an account. */
  const clientOf = (token: string | null) => {
    const send = async (query: string, variables: object = {}) => {
      const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token !== null && { cookie: `kpr=${token}` }) },
        body: JSON.stringify({ query, variables }),
      });
      return (await answer.json()) as {
        data?: Record<string, never> | null;
        errors?: { message: string; extensions: { code: string } }[];
      };
    };
    return {
      send,
      /** The data of an operation that must not fail. */
      ask: async <T = Record<string, unknown>>(query: string, variables: object = {}): Promise<T> => {
        const { data, errors } = await send(query, variables);
        if (errors !== undefined) throw new Error(JSON.stringify(errors));
        return data as T;
      },
      /** One mutation with its input; `fields` are read of the thing. */
      do: async (mutation: string, type: string, input: object, fields = ''): Promise<Answer> => {
        const name = mutation[0]!.toUpperCase() + mutation.slice(1);
        const { data, errors } = await send(
          `mutation ($input: ${name}Input!) { answer: ${mutation}(input: $input) { __typename ... on Refused { code message field } ... on ${type} { id revision ${fields} } } }`,
          { input },
        );
        if (errors !== undefined) throw new Error(JSON.stringify(errors));
        return (data as unknown as { answer: Answer }).answer;
      },
    };
  };

  return {
    ...database,
    app,
    clock,
    anonymous: clientOf(null),
    town: (name: string) =>
      insert<TerritoryId>(`insert into territory (id, kind, name) values ($1, 'MUNICIPALITY', $2)`, [name]),
    /** An account with an appointment to a territory or several, signed in. */
    signedIn: async (facts: {
      role?: string;
      territoryId?: TerritoryId | TerritoryId[];
      bodyId?: BodyId;
      personId?: PersonId;
    }) => {
      const account = await insert<AccountId>(
        `insert into account (id, email, created_at) values ($1::uuid, $1::text || '@example.org', now())`,
        [],
      );
      for (const territoryId of facts.role === undefined ? [] : [facts.territoryId].flat()) {
        await insert(
          `insert into appointment (id, account_id, role, territory_id, body_id, valid_from) values ($1, $2, $3, $4, $5, '2027-01-01')`,
          [account, facts.role, territoryId, facts.bodyId ?? null],
        );
      }
      if (facts.personId !== undefined)
        await database.query('update person set account_id = $1 where id = $2', [account, facts.personId]);
      const token = `${account}${account}`.replaceAll('-', '').slice(0, 43);
      await database.query(
        `insert into session (token_hash, account_id, expires_at) values ($1, $2, now() + interval '1 hour')`,
        [hashOfToken(token), account],
      );
      return clientOf(token);
    },
    close: async () => {
      await app.close();
      await database[Symbol.asyncDispose]();
    },
  };
}

export type CouncilApp = Awaited<ReturnType<typeof councilApp>>;
export type Client = Awaited<ReturnType<CouncilApp['signedIn']>>;
