import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { invited, schwarzenberg, type World } from '../meetings/town.js';
import { faultOf } from './german-answer.js';

let world: World;
beforeAll(async () => {
  world = await schwarzenberg();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const JSON_TYPE = { 'content-type': 'application/json' };
const ME = '{ me { account { id } } }';
const post = (
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = JSON_TYPE,
): Promise<Response> => world.office.client.fetch('/graphql', { method: 'POST', headers, body });
const codeOf = async (response: Response): Promise<string | undefined> =>
  ((await response.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;

/** An error with a code: what was sent is not carried out. */
async function expectRefusal(response: Response): Promise<void> {
  expect(await faultOf(response.clone())).toBeNull();
  expect(await codeOf(response)).toBeDefined();
}

describe('a request that is no GraphQL over HTTP', () => {
  it.each([
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '7',
    '\u0000',
    '{}',
    '{"query":7}',
    '{"query":null}',
    '{"query":""}',
    '{"query":"   "}',
    `{"query":"${ME}","variables":"x"}`,
    `{"query":"${ME}","variables":[]}`,
    `{"query":"${ME}","variables":7}`,
    `{"query":"${ME}","operationName":"Nobody"}`,
    `{"query":"${ME}","operationName":7}`,
    `{"query":"${ME}","extensions":7}`,
    `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}}`,
    `[{"query":"${ME}"},{"query":"${ME}"}]`,
    `{"query":"${ME}","variables":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
  ])('is refused: %.60s', async (body) => {
    await expectRefusal(await post(body));
  });

  it.each([
    ['text/plain', ME],
    ['application/graphql', ME],
    ['application/xml', '<query/>'],
    ['application/x-www-form-urlencoded', 'query=%7Bme%7Baccount%7Bid%7D%7D%7D'],
    ['multipart/form-data; boundary=x', '--x\r\n\r\n--x--'],
    ['application/json; charset=utf-7', '{}'],
    ['application/json; charset=utf-16', '{}'],
    ['nonsense', ME],
  ])('as %s is refused', async (type, body) => {
    await expectRefusal(await post(body, { 'content-type': type }));
  });

  it.each([
    ['unknown', Buffer.from('{}')],
    ['gzip', Buffer.from('no gzip')],
    ['gzip', gzipSync(Buffer.alloc(20_000_000, ' '))],
  ])('with the content encoding %s is refused', async (encoding, body) => {
    await expectRefusal(await post(new Uint8Array(body), { ...JSON_TYPE, 'content-encoding': encoding }));
  });

  it('of two megabytes is refused', async () => {
    await expectRefusal(await post(JSON.stringify({ query: ME, variables: { x: 'x'.repeat(2_000_000) } })));
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('by %s is refused', async (method) => {
    const body = JSON.stringify({ query: ME });
    await expectRefusal(await world.office.client.fetch('/graphql', { method, headers: JSON_TYPE, body }));
  });

  it.each([
    '',
    '?query=',
    `?query=${encodeURIComponent(ME)}&variables=x`,
    `?query=${encodeURIComponent('mutation { signOut { __typename } }')}`,
    '?query=%00',
    '?query=%ff',
    '?query[]=a&query[]=b',
    '?query=%7Bme%7B__typename%7D%7D&query=%7Bme%7B__typename%7D%7D',
  ])('by GET is refused: %s', async (search) => {
    const headers = { 'apollo-require-preflight': 'yes' };
    await expectRefusal(await world.office.client.fetch(`/graphql${search}`, { headers }));
  });

  it('from a foreign page is refused', async () => {
    await expectRefusal(await world.office.client.fetch(`/graphql?query=${encodeURIComponent(ME)}`));
  });
});

describe('a document that is no operation of the schema', () => {
  const deep = (levels: number): string => `${'{ body '.repeat(levels)}${'}'.repeat(levels)}`;
  it.each<[string, string]>([
    ['unreadable', '{ me {'],
    ['no document', '\u0000\u202e'],
    ['unknown fields', '{ meeting(id: "x") { id passwordHash } }'],
    ['an unknown root', '{ users { id } }'],
    ['a subscription', 'subscription { meetings { id } }'],
    ['two operations without a name', `${ME} ${ME}`],
    ['only a fragment', 'fragment F on Meeting { id }'],
    ['a fragment that spreads itself', '{ meeting(id: "x") { ...F } } fragment F on Meeting { id ...F }'],
    ['fragments in a circle', '{ me { ...A } } fragment A on Me { ...B } fragment B on Me { ...A }'],
    ['an unknown fragment', '{ me { ...A } }'],
    ['an unknown directive', '{ me @defer2 { account { id } } }'],
    ['an integer too large', '{ meetings(first: 99999999999999999999) { totalCount } }'],
    ['a missing argument', '{ meeting { id } }'],
    ['a variable that nobody declared', '{ meeting(id: $id) { id } }'],
    ['a variable without a value', 'query ($id: ID!) { meeting(id: $id) { id } }'],
    ['a variable of an unknown type', 'query ($id: Uuid!) { meeting(id: $id) { id } }'],
    ['a schema', 'type Query { a: Int }'],
    ['100,000 braces', '{'.repeat(100_000)],
    ['nested fields without end', deep(50_000)],
    ['nested lists without end', `{ meetings(filter: { states: ${'['.repeat(50_000)} }) { totalCount } }`],
    ['50,000 aliases', `{ ${Array.from({ length: 50_000 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
    [
      '20,000 aliases of a relation',
      `{ me { ${Array.from({ length: 20_000 }, (_, i) => `a${i}: account { id }`).join(' ')} } }`,
    ],
    ['50,000 directives', `{ me ${'@skip(if: false) '.repeat(50_000)} { account { id } } }`],
    ['fragments that double each time', doubling(30)],
    [
      'an endless introspection',
      `{ __schema { types { ${'fields { type { fields { type { '.repeat(4)} name ${'} } } } '.repeat(4)} } } }`,
    ],
  ])('is refused: %s', async (_, query) => {
    await expectRefusal(await post(JSON.stringify({ query })));
  });

  it('asks 31 questions at the top, however they are written', async () => {
    const questions = (count: number, field: string): string =>
      Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ');
    const WHO = 'me { account { id } }';
    const OUT = 'signOut { __typename }';
    const tooMany = [
      `{ ${questions(31, WHO)} }`,
      `{ ... { ${questions(30, WHO)} } ...More } fragment More on Query { more: ${WHO} }`,
      `query Other { me { account { id } } } query Asked { ${questions(31, WHO)} }`,
      `mutation { ${questions(31, OUT)} }`,
    ];
    for (const query of tooMany) {
      const operationName = query.includes('Asked') ? 'Asked' : undefined;
      const answer = await post(JSON.stringify({ query, operationName }));
      expect({ query, status: answer.status, code: await codeOf(answer) }).toEqual({
        query,
        status: 400,
        code: 'TOO_MANY_ROOT_FIELDS',
      });
    }
    expect(await codeOf(await post(JSON.stringify({ query: `{ ${questions(30, WHO)} }` })))).toBeUndefined();
  });

  it('asks for too much at once', async () => {
    const { id } = await invited(world);
    const seats = (levels: number): string =>
      levels === 0 ? '{ id }' : `{ body { seats ${seats(levels - 1)} } }`;
    const wide = Array.from({ length: 200 }, (_, i) => `a${i}: seats { id body { id } }`).join(' ');
    const ask = async (query: string) => codeOf(await post(JSON.stringify({ query })));
    expect(await ask(`{ meeting(id: "${id}") { bodies { vacantSeats ${seats(6)} } } }`)).toBe(
      'QUERY_TOO_DEEP',
    );
    expect(await ask(`{ meeting(id: "${id}") { bodies { body { ${wide} } } } }`)).not.toBe('INTERNAL');
    expect(await ask(`{ territories { ${broad()} } }`)).toBe('QUERY_TOO_EXPENSIVE');
  });
});

/** Each fragment spreads the one before twice: 2^n fields from n lines. */
function doubling(count: number): string {
  const fragments = Array.from(
    { length: count },
    (_, i) => `fragment F${i + 1} on Me { a: account { id } ...F${i} b: account { id } ...F${i} }`,
  );
  return `{ me { ...F${count} } } fragment F0 on Me { account { id } nothing } ${fragments.join(' ')}`;
}

/** 3 × 4 × 4 × … relations. */
function broad(): string {
  const towns = (levels: number): string =>
    levels === 0
      ? 'id'
      : `district { ${towns(levels - 1)} } members { member { ${towns(levels - 1)} } association { ${towns(levels - 1)} } }`;
  return towns(4);
}

describe('an address that nobody serves', () => {
  it.each([
    '/nope',
    '/graphql/nope',
    '/%00',
    '/%ff',
    '/%E0%A4%A',
    '/r',
    '/konto/x',
    '/../etc/passwd',
    '/health/nope',
  ])('%s is told in German, with a code', async (path) => {
    const response = await world.app.anonymous.fetch(path);
    expect(response.status).toBeGreaterThanOrEqual(400);
    await expectRefusal(response);
  });

  it('shows a page with a sentence to a browser', async () => {
    const response = await world.app.anonymous.fetch('/nope', { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(/<html lang="de">[^]*Das gibt es hier nicht/);
  });
});

describe('a session that is none', () => {
  it.each([
    '__Host-kpr=',
    '__Host-kpr=x',
    `__Host-kpr=${'A'.repeat(43)}`,
    `__Host-kpr=${'%00'.repeat(20)}`,
    '__Host-kpr=é',
    ';;;=',
    `__Host-kpr=${'A'.repeat(8_000)}`,
  ])('is that of a stranger: %.40s', async (cookie) => {
    const headers = { ...JSON_TYPE, cookie };
    const body = JSON.stringify({ query: '{ me { account { id } } }' });
    const response = await world.app.anonymous.fetch('/graphql', { method: 'POST', headers, body });
    expect(await response.json()).toEqual({ data: { me: null } });
  });
});
