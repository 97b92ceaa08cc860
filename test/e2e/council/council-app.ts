import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import {
  newId,
  type AccountId,
  type BodyId,
  type PersonId,
  type TerritoryId,
} from '../../../src/shared/ids.js';
import { type Client as HttpClient, startTestApp } from '../../harness/app.js';

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

/** Somebody who asks and changes; a GraphQL error is an error of the test unless `send` is used. */
const councilClient = (http: HttpClient) => ({
  send: (query: string, variables: object = {}) => http.run(query, variables),
  ask: <T = Record<string, unknown>>(query: string, variables: object = {}) => http.data<T>(query, variables),
  /** One mutation with its input; `fields` are read of the thing. */
  do: async (mutation: string, type: string, input: object, fields = ''): Promise<Answer> => {
    const inputType = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input`;
    const { answer } = await http.data<{ answer: Answer }>(
      `mutation ($input: ${inputType}!) { answer: ${mutation}(input: $input) {
         __typename ... on Refused { code message field } ... on ${type} { id revision ${fields} } } }`,
      { input },
    );
    return answer;
  },
});
export type Client = ReturnType<typeof councilClient>;

interface SignedIn {
  readonly role?: string;
  readonly territoryId?: TerritoryId | TerritoryId[];
  readonly bodyId?: BodyId;
  readonly personId?: PersonId;
}

/** The application on a database of its own; noon of 1 June 2027 in Berlin. */
export async function councilApp() {
  const app = await startTestApp({ now: '2027-06-01T10:00:00Z' });
  const { database } = app;

  const insert = async <Id extends string>(sql: string, values: unknown[]): Promise<Id> => {
    const id = newId<Id>();
    await database.query(sql, [id, ...values]);
    return id;
  };

  return {
    query: <Row extends object = Record<string, unknown>>(sql: string, values: unknown[] = []) =>
      database.query<Row>(sql, values),
    get: <T>(type: abstract new (...args: never[]) => T): T => app.get(type),
    anonymous: councilClient(app.anonymous),
    town: (name: string) =>
      insert<TerritoryId>(`insert into territory (id, kind, name) values ($1, 'MUNICIPALITY', $2)`, [name]),
    /** An account with an appointment to a territory or several, or of a person, signed in. */
    signedIn: async ({ role, territoryId, bodyId, personId }: SignedIn): Promise<Client> => {
      const account = await insert<AccountId>(
        `insert into account (id, email, created_at) values ($1::uuid, $1::text || '@example.org', now())`,
        [],
      );
      for (const territory of role === undefined ? [] : [territoryId].flat()) {
        await insert(
          `insert into appointment (id, account_id, role, territory_id, body_id, valid_from) values ($1, $2, $3, $4, $5, '2027-01-01')`,
          [account, role, territory, bodyId ?? null],
        );
      }
      await database.query('update person set account_id = $1 where id = $2', [account, personId ?? null]);
      return councilClient(await app.as(account));
    },
    /** Somebody else's transaction: does `sql`, and commits once the request started meanwhile waits for it, or is done. */
    whileOther: async <T>(sql: string, values: unknown[], request: () => Promise<T>): Promise<T> => {
      const other = new pg.Client(database.address);
      await other.connect();
      try {
        await other.query('begin');
        await other.query(sql, values);
        const answer = request();
        await Promise.race([answer, somebodyWaits(database)]);
        await other.query('commit');
        return await answer;
      } finally {
        await other.end();
      }
    },
    close: async (): Promise<void> => app[Symbol.asyncDispose](),
  };
}

export type CouncilApp = Awaited<ReturnType<typeof councilApp>>;

const MOST_TRIES = 400;
async function somebodyWaits(database: { query(sql: string): Promise<object[]> }): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  for (let tries = 0; tries < MOST_TRIES && (await database.query(waiting)).length === 0; tries += 1)
    await setTimeout(5);
}
