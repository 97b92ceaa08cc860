import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { builtSchema } from '../../../src/schema.js';
import { shortForm } from '../../harness/short-form.js';
import { faultOf } from './german-answer.js';
import { hostileInputs } from './hostile-values.js';
import { operationOf } from './operations.js';
import {
  type FullWorld,
  fullWorld,
  VALID_MUTATIONS,
  type ValidInput,
  WITHOUT_SUCCESS,
} from './valid-inputs.js';
import { VALID_QUERIES } from './valid-queries.js';
import { QUERIES_WITHOUT_SUCCESS } from './valid-installation-inputs.js';

/** One value in so many is tried in the short form; most fields have 24, so that each of these has its turn. */
const SHORT = 7;
/** A proposal has a hundred fields. */
const PATIENCE_MS = 300_000;

let world: FullWorld;
let schema: GraphQLSchema;
beforeAll(async () => {
  world = await fullWorld();
  schema = await builtSchema();
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const send = (query: string, variables: object): Promise<Response> =>
  world.office.client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });

interface Asked {
  readonly answer: { readonly __typename: string; readonly code?: string };
}
const ask = (query: string, variables: object): Promise<Asked> =>
  world.office.client.data<Asked>(query, variables);

function fieldOf(kind: 'query' | 'mutation', name: string): GraphQLField<unknown, unknown> {
  const field = (kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[name];
  if (field === undefined) throw new Error(`No ${kind} ${name}`);
  return field;
}

/** What was answered wrongly; things that an accepted value used up are made anew. */
async function faultsOf(kind: 'query' | 'mutation', name: string, valid: ValidInput): Promise<string[]> {
  const field = fieldOf(kind, name);
  const operation = operationOf(kind, field);
  const faults: string[] = [];
  let variables = await valid(world);
  for (const input of shortForm(hostileInputs(field.args), SHORT)) {
    const response = await send(operation, input.variables(variables));
    const used = kind === 'mutation' && !(await response.clone().text()).match(/"errors":|"Refused"/);
    const fault = await faultOf(response);
    if (fault !== null) faults.push(`${name}(${input.what}) ${fault}`);
    if (used) variables = await valid(world);
  }
  return faults;
}

it('knows a valid input of every query and mutation', () => {
  expect(Object.keys({ ...VALID_MUTATIONS, ...WITHOUT_SUCCESS }).sort()).toEqual(
    Object.keys(schema.getMutationType()?.getFields() ?? {}).sort(),
  );
  expect(Object.keys({ ...VALID_QUERIES, ...QUERIES_WITHOUT_SUCCESS }).sort()).toEqual(
    Object.keys(schema.getQueryType()?.getFields() ?? {}).sort(),
  );
});

describe('wrong input of every kind', () => {
  it.each(Object.entries(VALID_QUERIES))(
    'of the query %s is told in German, with a code',
    async (name, valid) => {
      await ask(operationOf('query', fieldOf('query', name)), await valid(world));
      expect(await faultsOf('query', name, valid)).toEqual([]);
    },
  );

  it.each(Object.entries(VALID_MUTATIONS).filter(([name]) => name !== 'signOut'))(
    'of the mutation %s is told in German, with a code',
    async (name, valid) => {
      const { answer } = await ask(operationOf('mutation', fieldOf('mutation', name)), await valid(world));
      expect({ name, ...answer }).not.toMatchObject({ __typename: 'Refused' });
      expect(await faultsOf('mutation', name, valid)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it.each(Object.entries(QUERIES_WITHOUT_SUCCESS))(
    'of the query %s is told in German, with a code',
    async (name, valid) => {
      expect(await faultsOf('query', name, valid)).toEqual([]);
    },
  );

  it.each(Object.entries(WITHOUT_SUCCESS))(
    'of the mutation %s is told in German, with a code',
    async (name, valid) => {
      expect(await faultsOf('mutation', name, valid)).toEqual([]);
    },
  );
});
