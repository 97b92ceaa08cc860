import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLFormattedError } from 'graphql';
import { buildSchema } from 'graphql';
import type { JitCounts } from '../../src/platform/graphql/jit/index.js';
import { jitPlugin } from '../../src/platform/graphql/jit/index.js';
import { DomainError } from '../../src/shared/domain-error.js';
import type { TestDatabase } from '../harness/database.js';
import { testDatabase } from '../harness/database.js';
import type { CompiledWorld, Context } from './compiled-world.js';
import { compiledWorld } from './compiled-world.js';
import { loadWorld } from './database.js';
import type { KeptOperation } from './kept-operations.js';
import { keptOperations } from './kept-operations.js';
import { actors } from './world.js';

let database: TestDatabase;
let world: CompiledWorld;
let plain: ApolloServer<Context>;
let withJit: ApolloServer<Context>;
const counts: JitCounts = { answered: 0, steppedAside: 0 };

const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const original = error instanceof Error && 'originalError' in error ? error.originalError : null;
  return {
    message: formatted.message,
    extensions: { code: original instanceof DomainError ? original.code : formatted.extensions?.['code'] },
  };
};

beforeAll(async () => {
  database = await testDatabase();
  await loadWorld(database);
  world = compiledWorld(database);
  plain = new ApolloServer<Context>({ schema: world.schema, formatError });
  withJit = new ApolloServer<Context>({
    schema: world.schema,
    formatError,
    plugins: [jitPlugin({ counts, compiles: () => true })],
  });
});
afterAll(async () => {
  await plain.stop();
  await withJit.stop();
  await world[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

const ask = async (server: ApolloServer<Context>, { text, variables }: KeptOperation): Promise<unknown> => {
  const request = variables === undefined ? { query: text } : { query: text, variables };
  const { body, http } = await server.executeOperation(request, {
    contextValue: { actor: actors.everywhere },
  });
  const answer =
    body.kind === 'single' ? { data: body.singleResult.data, errors: body.singleResult.errors } : body;
  return { status: http.status, answer: JSON.parse(JSON.stringify(answer)) as unknown };
};

describe('graphql-jit', () => {
  it('keeps at least 56 operations under watch', () => {
    expect(keptOperations.length).toBeGreaterThanOrEqual(56);
  });

  it.each(keptOperations)('answers as Apollo does: $text $variables', async (operation) => {
    const expected = await ask(plain, operation);
    Object.assign(counts, { answered: 0, steppedAside: 0 });
    expect(await ask(withJit, operation)).toEqual(expected);
    expect(await ask(withJit, operation)).toEqual(expected);
    expect(counts).toEqual(
      operation.aside === undefined ? { answered: 2, steppedAside: 0 } : { answered: 0, steppedAside: 2 },
    );
  });

  it('leaves mutations to Apollo, which runs them once', async () => {
    const schema = buildSchema('type Query { n: Int } type Mutation { add: Int }');
    let n = 0;
    const rootValue = { add: () => (n += 1) };
    const server = new ApolloServer<Context>({
      schema,
      rootValue,
      plugins: [jitPlugin({ counts, compiles: () => true })],
    });
    Object.assign(counts, { answered: 0, steppedAside: 0 });
    await server.executeOperation({ query: 'mutation { add }' }, { contextValue: { actor: actors.nobody } });
    await server.stop();
    expect([n, counts.answered, counts.steppedAside]).toEqual([1, 0, 1]);
  });
});
