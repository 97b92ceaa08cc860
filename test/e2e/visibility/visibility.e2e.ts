import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { builtSchema } from '../../../src/schema.js';
import { everythingSeen, labelsIn, operationsOf } from './everything-seen.js';
import { APPOINTED, COORDINATION, JOINT, MEMBERS, NOBODY } from './who-sees-what.js';
import { jointMeeting, labelsOf, type TwoTowns, twoTowns } from './world.js';

let world: TwoTowns;
let schema: GraphQLSchema;
beforeAll(async () => {
  world = await twoTowns();
  schema = await builtSchema();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

type Who = keyof TwoTowns['users'];

/** In the form of the table: a line for each kind of thing. */
async function seenBy(who: Who): Promise<string[]> {
  const found = labelsIn(await everythingSeen(world.users[who].client, schema, world), world.labels);
  const kinds = Map.groupBy([...found].sort(), (label) => label.slice(0, label.indexOf(':')));
  return [...kinds].map(
    ([kind, labels]) => `${kind}: ${labels.map((label) => label.slice(kind.length + 1)).join(', ')}`,
  );
}
const linesOf = (table: string): string[] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe('by every list, every single query and every relation', () => {
  it.each(Object.entries({ ...COORDINATION, ...MEMBERS, ...APPOINTED, ...NOBODY }))(
    '%s finds what he may see, and nothing else',
    async (who, table) => {
      expect(await seenBy(who as Who)).toEqual(linesOf(table));
    },
  );

  it('a stranger finds nothing at all', async () => {
    for (const operation of operationsOf(schema, world)) {
      const { data, errors } = await world.app.anonymous.run(operation);
      if (operation.includes(': me ')) expect(data).toEqual({ a0: null });
      else
        expect({
          data: JSON.stringify(data).replaceAll(/"a\d+":null/g, ''),
          codes: [...new Set(errors?.map(({ extensions }) => extensions.code))],
        }).toEqual({ data: expect.stringMatching(/^(null|\{,*\})$/), codes: ['SIGN_IN_NEEDED'] });
    }
  });
});

describe('what is hidden', () => {
  it('is answered byte for byte like what does not exist', async () => {
    const { users, labels, bodies, town } = world;
    const ask = async (who: Who, query: string, id: string): Promise<string> => {
      const body = JSON.stringify({ query, variables: { id } });
      const headers = { 'content-type': 'application/json' };
      return (await users[who].client.fetch('/graphql', { method: 'POST', headers, body })).text();
    };
    const idOf = (label: string): string => [...labels].find(([, each]) => each === label)?.[0] ?? '';
    const hidden: [string, string][] = [
      ['meeting(id: $id) { id }', idOf('meeting:Ratssitzung')],
      ['body(id: $id) { id }', bodies.council],
      ['person(id: $id) { id }', idOf('person:Polizei')],
      ['topics(bodyId: $id) { id }', bodies.council],
      ['meetings(filter: { bodyId: $id }) { totalCount nodes { id } }', bodies.council],
    ];
    const nothing = '01900000-0000-7000-8000-000000000000';
    for (const who of ['neighbourOffice', 'youth', 'former', 'released', 'uncalled'] as const) {
      for (const [field, id] of hidden) {
        const query = `query ($id: ID!) { ${field} }`;
        const unknown = await ask(who, query, nothing);
        expect({ who, field, answer: await ask(who, query, id) }).toEqual({ who, field, answer: unknown });
        expect({ who, field, answer: await ask(who, query, 'x') }).toEqual({ who, field, answer: unknown });
      }
      const lists =
        'query ($id: ID!) { persons(territoryId: $id) { totalCount } appointments(territoryId: $id) { id } }';
      if (who === 'neighbourOffice')
        expect(await ask(who, lists, town.id)).toBe(await ask(who, lists, nothing));
    }
  });
});

describe('a joint meeting', () => {
  beforeAll(async () => {
    await jointMeeting(world);
    world = { ...world, labels: await labelsOf(world.app) };
  });

  it.each(Object.entries(JOINT))(
    'shows itself to %s, and nothing else of the other town',
    async (who, table) => {
      expect(await seenBy(who as Who)).toEqual(linesOf(table));
    },
  );

  it('shows nothing to who shares no convening body', async () => {
    for (const who of ['youth', 'former', 'uncalled'] as const) {
      expect({ who, seen: await seenBy(who) }).toEqual({
        who,
        seen: linesOf({ ...MEMBERS, ...NOBODY }[who] ?? ''),
      });
    }
  });
});
