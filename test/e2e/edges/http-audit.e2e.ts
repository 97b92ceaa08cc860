import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditServer } from 'graphql-http';
import { explorersByRight } from '../../../src/platform/graphql/edges/index.js';
import { schwarzenberg, type User, type World } from '../meetings/town.js';
import { administration } from './administration.js';

let world: World;
let admin: User;
beforeAll(async () => {
  world = await schwarzenberg({ composition: { explorers: explorersByRight } });
  admin = await administration(world);
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

/** A request of a GraphQL client: with the session, and with the header that CSRF protection asks of GET. */
const fetchFn = (url: string, init: RequestInit = {}): Promise<Response> => {
  const { pathname, search } = new URL(url);
  const headers = { ...(init.headers as Record<string, string>), 'apollo-require-preflight': 'yes' };
  return admin.client.fetch(`${pathname}${search}`, { ...init, headers });
};

describe('GraphQL over HTTP', () => {
  it('keeps all 61 rules of the audit of graphql-http, for a caller who may introspect', async () => {
    const results = await auditServer({ url: `${world.app.address}/graphql`, fetchFn });
    const broken = results.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`);
    expect(broken).toEqual([]);
    expect(results).toHaveLength(61);
  });

  it('has CSRF protection on: a form or link of another page carries out nothing', async () => {
    const link = await admin.client.fetch(`/graphql?query=${encodeURIComponent('{ __typename }')}`);
    expect([link.status, await link.json()]).toEqual([
      400,
      {
        errors: [
          expect.objectContaining({ extensions: expect.objectContaining({ code: 'REQUEST_INVALID' }) }),
        ],
      },
    ]);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const form = await admin.client.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': type },
        body: '{"query":"{ __typename }"}',
      });
      expect([type, form.status]).toEqual([type, 415]);
    }
  });
});
