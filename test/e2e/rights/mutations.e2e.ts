import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, type GraphQLField, isUnionType } from 'graphql';
import type { Client } from '../../harness/app.js';
import { builtSchema } from '../../../src/schema.js';
import { operationOf } from '../wrong-input/operations.js';
import { VALID_MUTATIONS, type ValidInput, WITHOUT_SUCCESS } from '../wrong-input/valid-inputs.js';
import { contentsOf } from './contents.js';
import { answeredCoordinates, mutatedCoordinates } from './coordinates.js';
import { OUTCOMES, type Outcome, SEEN_ELSEWHERE } from './may-what.js';
import { type TownOfActors, townOfActors } from './town-of-actors.js';

let world: TownOfActors;
let missing: Set<string>;
let operations: ReadonlyMap<string, string>;
const INPUTS: Readonly<Record<string, ValidInput>> = { ...VALID_MUTATIONS, ...WITHOUT_SUCCESS };

beforeAll(async () => {
  world = await townOfActors();
  const schema = await builtSchema();
  const alone = mutatedCoordinates(schema);
  missing = new Set(alone);
  const types = new Set(alone.map((coordinate) => coordinate.slice(0, coordinate.indexOf('.'))));
  const fields = Object.entries(schema.getMutationType()?.getFields() ?? {});
  operations = new Map(
    fields.map(([name, field]) => [name, operationOf('mutation', field, depthOf(field, types))]),
  );
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

/** What a query answers as well was walked through there. */
function depthOf(field: GraphQLField<unknown, unknown>, alone: ReadonlySet<string>): number {
  const result = getNamedType(field.type);
  const types = isUnionType(result) ? result.getTypes() : [result];
  return types.some(({ name }) => name !== 'Refused' && alone.has(name)) ? 2 : 0;
}

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  /** Of each of many things. */
  readonly refusals?: readonly { readonly code: string }[];
}

interface Answered {
  readonly data?: { readonly answer?: Answer } | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** What came of one attempt; a refusal at the door is told apart from one after a look at the thing. */
async function outcomeOf(client: Client, name: string, variables: object): Promise<Outcome> {
  // As many attempts come from one address as from all here.
  await world.app.database.query('delete from sign_in_attempt');
  const { data, errors } = (await client.run(operations.get(name) ?? '', variables)) as Answered;
  answeredCoordinates(data, covered);
  const [error] = errors ?? [];
  if (error !== undefined) return error.extensions.code === 'NOT_ALLOWED' ? 'DOOR' : error.extensions.code;
  const { __typename: type, code = '', refusals = [] } = data?.answer ?? {};
  if (refusals.length > 0) return refusals.map((each) => each.code).join();
  return type === 'Refused' ? code : 'OK';
}
const covered = new Set<string>();

/** Everybody with a session of his own, because signing out ends it, and with what is expected of him. */
async function everybodyFor(name: string) {
  const { strangers = 'no line', ...expected } = OUTCOMES[name] ?? {};
  const actors = Object.entries(world.actors).map(async ([who, { accountId }]) => ({
    who,
    client: await world.app.as(accountId),
    outcome: expected[who],
  }));
  return [
    ...(await Promise.all(actors)),
    ...Object.entries(world.strangers).map(([who, client]) => ({ who, client, outcome: strangers })),
  ];
}

/** Variables that are valid once. */
const inputOf = async (name: string): Promise<object> => (await INPUTS[name]?.(world)) ?? {};

describe('the table of what everybody may do', () => {
  it('has a line for every mutation of the schema, and no other', () => {
    expect(Object.keys(OUTCOMES).sort()).toEqual([...operations.keys()].sort());
    expect(Object.keys(INPUTS).sort()).toEqual([...operations.keys()].sort());
  });

  it.each(Object.keys(INPUTS))('holds for %s: who is refused changes nothing', async (name) => {
    const everybody = await everybodyFor(name);
    const found: Record<string, Outcome> = {};
    const variables = await inputOf(name);
    const before = await contentsOf(world.app);
    for (const each of everybody.filter(({ outcome }) => outcome !== 'OK'))
      found[each.who] = await outcomeOf(each.client, name, variables);
    expect(await contentsOf(world.app)).toBe(before);
    for (const each of everybody.filter(({ outcome }) => outcome === 'OK'))
      found[each.who] = await outcomeOf(each.client, name, await inputOf(name));
    expect(found).toEqual(Object.fromEntries(everybody.map(({ who, outcome }) => [who, outcome])));
  });

  it('met every field that a mutation alone answers', () => {
    const unmet = [...missing].filter(
      (coordinate) => !covered.has(coordinate) && !((coordinate.split('.')[0] ?? '') in SEEN_ELSEWHERE),
    );
    expect(unmet).toEqual([]);
  });
});
