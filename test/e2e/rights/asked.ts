import { jest } from '@jest/globals';
import pg from 'pg';
import type { Client } from '../../harness/app.js';

/** All that a caller can tell one answer from another by, but for the time it took. */
export interface Asked {
  readonly status: number;
  readonly answer: string;
  /** Texts of all statements that the server sent to PostgreSQL for it, in order. */
  readonly statements: readonly string[];
}

const sent = jest.spyOn(pg.Client.prototype, 'query');

/** Sends one operation while nobody else sends any. */
export async function ask(client: Client, query: string, variables: object): Promise<Asked> {
  sent.mockClear();
  const response = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer = await response.text();
  const statements = sent.mock.calls.map(([call]) => textOf(call)).filter((text) => text !== SIGN_OF_LIFE);
  return { status: response.status, answer, statements };
}

/** By which `ChannelListener` asks whether its own connection still lives, whatever is asked meanwhile. */
const SIGN_OF_LIFE = 'select 1';

const textOf = (call: unknown): string =>
  typeof call === 'object' && call !== null && 'text' in call ? String(call.text) : String(call);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Where ids stand in variables, e.g. `input.agendaItemIds.0`. */
export function idsIn(value: unknown, path = ''): { readonly path: string; readonly id: string }[] {
  if (typeof value === 'string') return UUID.test(value) ? [{ path, id: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => idsIn(inner, path === '' ? key : `${path}.${key}`));
}

/** The same variables with another id at each of these places. */
export function withIds(
  variables: object,
  ids: readonly { readonly path: string; readonly id: string }[],
): object {
  const copy = structuredClone(variables) as Record<string, unknown>;
  for (const { path, id } of ids) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const holder = keys.reduce((inner, key) => inner[key] as Record<string, unknown>, copy);
    holder[last] = id;
  }
  return copy;
}
