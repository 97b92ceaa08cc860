import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { execute, Kind, parse, validate } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { jitObstacle } from '../../src/platform/graphql/jit/jit-guards.js';
import type { TestDatabase } from '../harness/database.js';
import { testDatabase } from '../harness/database.js';
import type { CompiledWorld } from './compiled-world.js';
import { compiledWorld } from './compiled-world.js';
import { loadWorld } from './database.js';
import { naiveSchema } from './naive-world.js';
import type { RandomOperation } from './random-operation.js';
import { randomOperation } from './random-operation.js';
import { bareSchema } from './schema.js';
import type { ActorName } from './world.js';
import { actorNames, actors } from './world.js';

const OPERATIONS = Number(process.env['READ_COMPILER_OPERATIONS'] ?? 300);
const SEED = Number(process.env['READ_COMPILER_SEED'] ?? Date.now() % 1_000_000_000);

let database: TestDatabase;
let world: CompiledWorld;
const naive = naiveSchema();
/** `Connection.field/id` ↔ the opaque cursor that the compiler gives out for this row. */
const cursorOf = new Map<string, string>();
const nameOf = new Map<string, string>();

beforeAll(async () => {
  database = await testDatabase();
  await loadWorld(database);
  world = compiledWorld(database, { limits: { depth: 20, relations: 2_000 } });
  await learnCursors();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

interface Page {
  edges: { cursor: string; node: { id: string } }[];
}
async function learnCursors(): Promise<void> {
  const text = `{ meetings(first: 100) { edges { cursor node { id } } nodes { parties(first: 50) { edges { cursor node { ... on Named { id } } } } } }
    towns { bodies { meetings(first: 50) { edges { cursor node { id } } } } } }`;
  const { data } = await run(world.schema, parse(text), 'everywhere', {});
  const answer = data as unknown as {
    meetings: Page & { nodes: { parties: Page }[] };
    towns: { bodies: { meetings: Page }[] }[];
  };
  const learn = (name: string, page: Page): void => {
    for (const { cursor, node } of page.edges) {
      cursorOf.set(`${name}/${node.id}`, cursor);
      nameOf.set(cursor, `${name}/${node.id}`);
    }
  };
  learn('Query.meetings', answer.meetings);
  answer.meetings.nodes.forEach((node) => learn('Meeting.parties', node.parties));
  answer.towns.flatMap((town) => town.bodies).forEach((body) => learn('Body.meetings', body.meetings));
}

const run = async (
  schema: GraphQLSchema,
  document: DocumentNode,
  actor: ActorName,
  variableValues: Record<string, unknown>,
): Promise<ExecutionResult> =>
  execute({ schema, document, contextValue: { actor: actors[actor] }, variableValues });

/** As `run`, through graphql-jit; null where the guards step aside. */
async function runJit(
  document: DocumentNode,
  actor: ActorName,
  variables: Record<string, unknown>,
): Promise<ExecutionResult | null> {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined || jitObstacle(world.schema, document, operation) !== null) return null;
  const compiled = compileQuery(world.schema, document);
  if (!isCompiledQuery(compiled)) return null;
  return compiled.query(undefined, { actor: actors[actor] }, variables);
}

/** Plain objects with the naive side's cursors, so that answers can be compared. */
const comparable = (result: ExecutionResult): unknown =>
  JSON.parse(JSON.stringify(result), (_key, value: unknown) =>
    typeof value === 'string' ? (nameOf.get(value) ?? value) : value,
  );

const variablesFor = (
  { variables, cursors }: RandomOperation,
  cursor: (name: string) => string | undefined,
): Record<string, unknown> => ({
  ...variables,
  ...Object.fromEntries(Object.entries(cursors).map(([variable, name]) => [variable, cursor(name)])),
});

const counts = { checked: 0, jit: 0, longest: 0 };
async function check(operation: RandomOperation, actor: ActorName): Promise<void> {
  const document = parse(operation.text);
  expect(validate(bareSchema(), document)).toEqual([]);
  const expected = await run(
    naive,
    document,
    actor,
    variablesFor(operation, (name) => name),
  );
  expect(expected.errors).toBeUndefined();
  const variables = variablesFor(operation, (name) => cursorOf.get(name));
  world.sent.length = 0;
  const got = await run(world.schema, document, actor, variables);
  expect(got.errors?.map((error) => error.message)).toBeUndefined();
  expect(comparable(got)).toEqual(comparable(expected));
  expect(world.sent.length).toBe(statementsFor(expected, operation));
  const jitted = await runJit(document, actor, variables);
  counts.checked += 1;
  counts.longest = Math.max(counts.longest, operation.text.length);
  if (jitted === null) return;
  counts.jit += 1;
  expect(comparable(jitted)).toEqual(comparable(expected));
}

/** One statement a root field; none for `__typename` and for an id that is no uuid. */
function statementsFor(expected: ExecutionResult, operation: RandomOperation): number {
  const names = Object.entries(expected.data ?? {});
  const notAsked =
    [...operation.text.matchAll(/no-uuid/g)].length +
    Object.values(operation.variables).filter((value) => value === 'no-uuid').length;
  return notAsked > 0
    ? world.sent.length
    : names.filter(([name, value]) => value !== 'Query' && name !== '__typename').length;
}

describe('The read compiler', () => {
  it(`answers ${OPERATIONS} random operations (seed ${SEED}) as naive resolvers do, with one statement a root field`, async () => {
    const cases = fc.asyncProperty(randomOperation(bareSchema()), fc.constantFrom(...actorNames), check);
    await fc.assert(cases, {
      numRuns: OPERATIONS,
      seed: SEED,
      endOnFailure: process.env['READ_COMPILER_SHRINK'] === undefined,
    });
    process.stdout.write(
      `read compiler: seed ${SEED}, ${counts.checked} operations, ${counts.jit} also through jit, longest ${counts.longest} characters\n`,
    );
    expect(counts.checked).toBeGreaterThanOrEqual(OPERATIONS);
  }, 300_000);
});
