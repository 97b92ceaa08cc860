import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import type { DatabaseAddress } from '../../src/platform/database/index.js';
import type { Services } from '../own-process.js';

/** One statement with the values that each town puts into it. */
export interface TownStatement {
  readonly name: string;
  readonly text: string;
  /** By the number of the town, from 0. */
  readonly values: readonly (readonly unknown[])[];
}

export interface BareServerSettings {
  readonly address: DatabaseAddress;
  readonly pool: number;
  /** By path: `/NAME?TOWN`. Each gives one row with one text, which is the answer as it is. */
  readonly statements: Readonly<Record<string, TownStatement>>;
}

/**
 * The least that a server can do: node:http, pg, one prepared statement, whose text goes out as it comes in. As the
 * owner of the tables, so that no policy is asked, and without sign-in.
 */
export async function bareServer({ address, pool: max, statements }: BareServerSettings): Promise<Services> {
  const pool = new pg.Pool({ ...address, max });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = '', town = '0'] = (request.url ?? '').slice(1).split('?');
    const statement = statements[path];
    if (statement === undefined) throw new Error(`There is no statement ${path}`);
    const { name, text } = statement;
    const values = [...(statement.values[Number(town)] ?? [])];
    const { rows } = await pool.query<[string]>({ name, text, values, rowMode: 'array' });
    const body = rows[0]?.[0] ?? 'null';
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { address: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
