import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TwoTowns, twoTowns } from './world.js';

let world: TwoTowns;
beforeAll(async () => {
  world = await twoTowns();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

type Who = keyof TwoTowns['users'];

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
