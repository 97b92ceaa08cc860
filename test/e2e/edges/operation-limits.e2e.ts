import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { schwarzenberg, type World } from '../meetings/town.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const nested = (levels: number, inner: string): string =>
  levels === 0 ? inner : `body { seats { ${nested(levels - 1, inner)} } }`;

describe('an operation that asks for too much', () => {
  it.each([
    [
      'QUERY_TOO_DEEP',
      `{ a: me { account { id } } bodies(territoryId: "x") { seats { ${nested(7, 'id')} } } }`,
    ],
    [
      'TOO_MANY_ALIASES',
      `{ me { ${Array.from({ length: 51 }, (_, n) => `a${n}: account { id }`).join(' ')} } }`,
    ],
    ['TOO_MANY_ROOT_FIELDS', `{ ${'me { account { id } } '.repeat(31)} }`],
    [
      'QUERY_TOO_EXPENSIVE',
      `{ me { account { id } } meetings(first: 100) { nodes { ...M } } }
       fragment M on Meeting { bodies { body { seats { deputies { person { id } } } } } }`,
    ],
    ['QUERY_TOO_EXPENSIVE', 'query ($n: Int = 100000) { meetings(first: $n) { nodes { id } } }'],
  ])('is told %s in German, and no statement is sent', async (code, query) => {
    world.app.statements.length = 0;
    const response = await world.office.client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as {
      data?: unknown;
      errors: { message: string; extensions: { code: string } }[];
    };
    expect([response.status, data, errors[0]?.extensions.code]).toEqual([400, undefined, code]);
    expect(errors[0]?.message).toMatch(/^Die A.+\d+[^{}]+\.$/);
    expect(world.app.statements).toEqual([]);
  });

  it('is told the same in a mutation, which does nothing', async () => {
    const query = `mutation { ${Array.from({ length: 31 }, (_, n) => `a${n}: signOut { __typename }`).join(' ')} }`;
    const { errors } = await world.police.client.run(query);
    expect(errors?.[0]?.extensions.code).toBe('TOO_MANY_ROOT_FIELDS');
    expect(await world.police.ask('{ me { account { id } } }')).toEqual({
      me: { account: { id: world.police.accountId } },
    });
  });
});
