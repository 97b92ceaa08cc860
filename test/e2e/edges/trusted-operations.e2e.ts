import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { explorersByRight } from '../../../src/platform/graphql/edges/index.js';
import type { Client } from '../../harness/app.js';
import { schwarzenberg, type User, type World } from '../meetings/town.js';
import { administration } from './administration.js';

const OPERATIONS = Object.entries(
  JSON.parse(readFileSync('web/dist/trusted-operations.json', 'utf8')) as Record<string, string>,
);
const named = (name: string): readonly [string, string] => {
  const found = OPERATIONS.find(
    ([, text]) => text.includes(`query ${name} `) || text.includes(`query ${name}(`),
  );
  if (found === undefined) throw new Error(`The client has no operation ${name}`);
  return found;
};

let world: World;
let admin: User;
beforeAll(async () => {
  world = await schwarzenberg({ composition: { explorers: explorersByRight } });
  admin = await administration(world);
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const send = async (client: Client, body: object) => {
  const response = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
};
const NOT_TRUSTED = {
  status: 403,
  text: `${JSON.stringify({
    errors: [
      {
        message:
          'Eigene Abfragen brauchen das Recht, die Schnittstelle zu erkunden. Wenden Sie sich an Ihre Verwaltung.',
        extensions: { code: 'OPERATION_NOT_TRUSTED', field: null },
      },
    ],
  })}\n`,
};

describe('without the right API_EXPLORER', () => {
  it.each([
    ['a query', '{ me { account { id } } }'],
    ['the least of all', '{ __typename }'],
    ['introspection', getIntrospectionQuery()],
    ['one type', '{ __type(name: "Meeting") { name } }'],
    ['a mutation', 'mutation { signOut { __typename } }'],
    ['what is no field, so nothing is suggested', '{ mee { id } }'],
    ['what is no GraphQL', '{'],
    ['one of our own with a blank more', `${named('SignInPage')[1]} `],
    ['nothing', ''],
  ])('%s is refused, with one answer for all', async (_, query) => {
    for (const client of [world.app.anonymous, world.office.client, world.police.client])
      expect(await send(client, { query })).toEqual(NOT_TRUSTED);
  });

  it('GET is no way round', async () => {
    const headers = { 'apollo-require-preflight': 'yes' };
    const response = await world.office.client.fetch('/graphql?query=%7B__typename%7D', { headers });
    expect([response.status, await response.text()]).toEqual([403, NOT_TRUSTED.text]);
  });

  it('nothing is asked of the database but who it is', async () => {
    world.app.statements.length = 0;
    await send(world.office.client, { query: '{ meetings { totalCount } }' });
    expect(world.app.statements).toEqual([]);
  });

  it('several operations in one request are refused, trusted or not', async () => {
    const [, query] = named('SignInPage');
    const answer = await send(world.office.client, [{ query }, { query }] as object);
    expect([answer.status, JSON.parse(answer.text).data]).toEqual([403, undefined]);
  });

  it.each(['SignInPage', 'SetupPage'])('a stranger may send %s of our client, by its hash', async (name) => {
    const [documentId] = named(name);
    const answer = await send(world.app.anonymous, { documentId, variables: {} });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { data: expect.anything() }]);
  });

  it('every operation of our client passes this door', async () => {
    for (const [documentId] of OPERATIONS) {
      const { text } = await send(world.app.anonymous, { documentId, variables: {} });
      expect({ documentId, refused: text.includes('NOT_TRUSTED') }).toEqual({ documentId, refused: false });
    }
  });

  it('an unknown hash is told to load the page anew', async () => {
    const { status, text } = await send(world.app.anonymous, { documentId: 'f'.repeat(64) });
    expect([status, text]).toEqual([400, expect.stringContaining('OPERATION_UNKNOWN')]);
  });
});

describe('with the right API_EXPLORER', () => {
  it('any operation is answered, and the whole schema is told', async () => {
    const query = getIntrospectionQuery();
    const told = await admin.ask(query);
    expect(told).toMatchObject({ __schema: { queryType: { name: 'Query' } } });
    expect(JSON.stringify(told)).toContain('"name":"Meeting"');
    expect(await admin.ask('{ me { account { id } } }')).toEqual({
      me: { account: { id: admin.accountId } },
    });
  });

  it('several operations in one request are refused all the same', async () => {
    const { status, text } = await send(admin.client, [{ query: '{ __typename }' }] as object);
    expect([status, text]).toEqual([400, expect.stringContaining('REQUEST_INVALID')]);
  });

  it.each([
    ['a field', '{ mee { id } }', {}],
    ['an argument', '{ meetings(frst: 1) { totalCount } }', {}],
    ['a type', '{ me { ... on Meetin { id } } }', {}],
    ['an enum value', '{ meetings(filter: { states: [DRAF] }) { totalCount } }', {}],
    [
      'an input field',
      'query ($f: MeetingFilter) { meetings(filter: $f) { totalCount } }',
      { f: { state: [] } },
    ],
    [
      'an enum value in a variable',
      'query ($f: MeetingFilter) { meetings(filter: $f) { totalCount } }',
      { f: { states: ['DRAF'] } },
    ],
  ])('errors suggest nothing for %s', async (_, query, variables) => {
    const { text } = await send(admin.client, { query, variables });
    expect(text).toMatch(/"detail":"[^"]/);
    expect(text).not.toMatch(/did you mean/i);
  });

  it('it ends with the appointment, in an open session too', async () => {
    const other = await administration(world);
    expect((await send(other.client, { query: '{ __typename }' })).status).toBe(200);
    await world.app.database.query(`update appointment set valid_to = '2026-11-30' where account_id = $1`, [
      other.accountId,
    ]);
    expect(await send(other.client, { query: '{ __typename }' })).toEqual(NOT_TRUSTED);
  });
});
