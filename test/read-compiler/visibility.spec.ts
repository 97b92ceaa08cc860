import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { visibleRow } from '../../src/platform/graphql/read/index.js';
import { ReadRegistry } from '../../src/platform/graphql/read/index.js';
import type { TestDatabase } from '../harness/database.js';
import { testDatabase } from '../harness/database.js';
import type { CompiledWorld } from './compiled-world.js';
import { compiledWorld, NOW } from './compiled-world.js';
import { loadWorld } from './database.js';
import { worldModels } from './world-models.js';
import type { ActorName } from './world.js';
import { actorNames, actors, factsOf, idOf, items, meetings } from './world.js';

/** Written by hand from the rules and the rows in world.ts. */
const MEETINGS: Record<ActorName, number[]> = {
  everywhere: Array.from({ length: 30 }, (_, index) => index),
  officeOfSchwarzenberg: [0, 1, 2, 6, 7, 8, 12, 13, 14, 18, 19, 20, 24, 25, 26],
  officeOfSchneeberg: [3, 4, 9, 10, 15, 16, 21, 22, 27, 28],
  // 25 is a draft.
  memberOfLenkungsgruppe: [1, 7, 13, 19],
  // 1 is past.
  guest: [6, 20],
  withoutTerritory: [],
  nobody: [],
};
const ITEMS: Partial<Record<ActorName, number[]>> = {
  memberOfLenkungsgruppe: [1, 7, 13, 19, 29, 35, 41, 47, 57, 63, 69, 75],
  // The items of meeting 20 are for the office only.
  guest: [6, 34, 62],
  withoutTerritory: [],
  nobody: [],
};

let database: TestDatabase;
let world: CompiledWorld;
beforeAll(async () => {
  database = await testDatabase();
  await loadWorld(database);
  world = compiledWorld(database);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

async function ask<T>(actor: ActorName, source: string): Promise<T> {
  const { data, errors } = await graphql({
    schema: world.schema,
    source,
    contextValue: { actor: actors[actor] },
  });
  expect(errors).toBeUndefined();
  return data as T;
}

/** The numbers of all things of a kind that occur anywhere in an answer. */
const found = (answer: unknown, kind: number): number[] => {
  const prefix = idOf(kind, 0).slice(0, 24);
  const text = JSON.stringify(answer);
  const numbers = [...text.matchAll(/"id":"([0-9a-f-]{36})"/g)]
    .map((match) => match[1] ?? '')
    .filter((id) => id.startsWith(prefix))
    .map((id) => Number.parseInt(id.slice(24), 16));
  return [...new Set(numbers)].sort((a, b) => a - b);
};

describe.each(actorNames)('What %s sees of the meetings', (actor) => {
  const expected = MEETINGS[actor];

  it('is listed, paged and counted', async () => {
    const answer = await ask<{ meetings: { totalCount: number } }>(
      actor,
      '{ meetings(first: 100) { totalCount nodes { id } edges { node { id } } } }',
    );
    expect(found(answer, 5)).toEqual(expected);
    expect(answer.meetings.totalCount).toBe(expected.length);
  });

  it('is found by id, and nothing else is', async () => {
    const fields = meetings.map((meeting, index) => `m${index}: meeting(id: "${meeting.id}") { id }`);
    expect(found(await ask(actor, `{ ${fields.join(' ')} }`), 5)).toEqual(expected);
  });

  it('is all that nested paths lead to', async () => {
    const inner =
      'id agenda { id meeting { id agenda { id meeting { id } } } } participants { ... on Person { leads { id } } } lead { ... on Person { leads { id } } }';
    const answer = await ask(
      actor,
      `{ towns { bodies { meetings(last: 50) { nodes { ${inner} } } children { meetings { edges { node { ${inner} } } } } } persons { leads { ${inner} } } }
         parties { ... on Person { leads { ${inner} } } }
         meetings(first: 100) { nodes { ${inner} } } }`,
    );
    expect(found(answer, 5)).toEqual(expected);
    if (ITEMS[actor] !== undefined) expect(found(answer, 6)).toEqual(ITEMS[actor]);
  });

  it('is what counts of nested connections say', async () => {
    const answer = await ask<{ towns: { bodies: { meetings: { totalCount: number } }[] }[] }>(
      actor,
      '{ towns { bodies { meetings(first: 0) { totalCount } } } }',
    );
    const counted = answer.towns.flatMap((town) => town.bodies.map((body) => body.meetings.totalCount));
    const throughBodies = actor === 'guest' ? 0 : expected.length;
    expect(counted.reduce((sum, each) => sum + each, 0)).toBe(throughBodies);
  });

  it('is what a use case may load', async () => {
    const registry = new ReadRegistry(worldModels);
    const seen: number[] = [];
    for (const [index, meeting] of meetings.entries()) {
      const row = {
        type: 'Meeting',
        id: meeting.id,
        actor: { ...factsOf(actors[actor]) },
        now: NOW,
        lock: 'update' as const,
      };
      const { text, values } = visibleRow(registry, row);
      if ((await database.query(text, [...values])).length === 1) seen.push(index);
    }
    // As the owner, row level security does not help: this is visibleTo alone.
    expect(seen).toEqual(actor === 'withoutTerritory' ? MEETINGS.everywhere : expected);
  });
});

describe('Row level security, the second wall', () => {
  const all = { text: 'select json_agg(id order by id) from world.meeting', values: [] };

  it('shows no row to a session that sets nothing', async () => {
    expect(await world.pool.run([], all)).toBeNull();
  });

  it('shows the rows of the set territories only', async () => {
    const ids = await world.pool.run<string[]>([idOf(1, 1)], all);
    expect(ids?.map((id) => Number.parseInt(id.slice(24), 16))).toEqual(MEETINGS.officeOfSchneeberg);
  });

  it('forgets the setting with the transaction', async () => {
    await Promise.all(Array.from({ length: 8 }, () => world.pool.run([idOf(1, 1)], all)));
    expect(await world.pool.run([], all)).toBeNull();
  });

  it('does not take the star that means everything', async () => {
    await expect(world.pool.run(['*'], all)).rejects.toThrow('must be uuids');
  });

  it('stands in a transaction that cannot write', async () => {
    const write = { text: "update world.town set name = 'x' returning 1", values: [] };
    await expect(world.pool.run([], write)).rejects.toThrow('read-only transaction');
  });
});

describe('Loading through visibility', () => {
  it('says whether an actor sees a row inside a write transaction', async () => {
    const tx = { query: (text: string, values: unknown[]) => database.query(text, values) };
    const [first, second] = [idOf(5, 1), idOf(5, 2)];
    expect(await world.reads.visible('Meeting', first, actors.memberOfLenkungsgruppe, tx, 'update')).toBe(
      true,
    );
    expect(await world.reads.visible('Meeting', second, actors.memberOfLenkungsgruppe, tx)).toBe(false);
    expect(await world.reads.visible('Meeting', 'no-uuid', actors.memberOfLenkungsgruppe, tx)).toBe(false);
  });

  it('knows items of other audiences only where the rule lets them through', () => {
    expect(items.filter((item) => item.audience === 'OFFICE').length).toBeGreaterThan(0);
  });
});
