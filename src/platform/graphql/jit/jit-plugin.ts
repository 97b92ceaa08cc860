import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContextResponseForOperation,
  GraphQLResponse,
} from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { CompiledQuery } from 'graphql-jit';
import type { OperationDefinitionNode } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { RecentlyUsed } from '../read/recently-used.js';
import { DirectAnswers, type Trusts } from './direct-answer.js';
import { jitObstacle } from './jit-guards.js';

/** An operation that jit may not run is remembered as such. */
type Prepared = { readonly compiled: CompiledQuery | null };

/** How the plugin answered, for tests and figures. */
export interface JitCounts {
  answered: number;
  steppedAside: number;
}

const DEFAULT_CAPACITY = 500;

/**
 * Executes queries through graphql-jit, and our own plain ones without any execution. It steps aside, so that Apollo executes plainly, for operations that jit gets
 * wrong, and when the result has errors: Apollo's own run then gives them their codes and the response its status.
 */
export function jitPlugin<TContext extends BaseContext>(
  options: { readonly capacity?: number; readonly counts?: JitCounts; readonly trusts?: Trusts } = {},
): ApolloServerPlugin<TContext> {
  const direct = new DirectAnswers<TContext>(options.trusts ?? (() => false));
  const prepared = new RecentlyUsed<Prepared>(options.capacity ?? DEFAULT_CAPACITY);
  const counts = options.counts ?? { answered: 0, steppedAside: 0 };
  const responseForOperation = async (
    request: GraphQLRequestContextResponseForOperation<TContext>,
  ): Promise<GraphQLResponse | null> => {
    const answer = (await direct.answer(request)) ?? (await execute(prepared, request));
    if (answer === null) counts.steppedAside += 1;
    else counts.answered += 1;
    return answer;
  };
  return { requestDidStart: () => Promise.resolve({ responseForOperation }) };
}

async function execute<TContext extends BaseContext>(
  prepared: RecentlyUsed<Prepared>,
  request: GraphQLRequestContextResponseForOperation<TContext>,
): Promise<GraphQLResponse | null> {
  const key = `${request.queryHash}\n${request.operationName ?? ''}`;
  let known = prepared.get(key);
  if (known === undefined) {
    known = { compiled: prepare(request) };
    prepared.set(key, known);
  }
  if (known.compiled === null) return null;
  const result = await known.compiled.query(undefined, request.contextValue, request.request.variables ?? {});
  if (result.errors !== undefined && result.errors.length > 0) return null;
  const body = { kind: 'single' as const, singleResult: { data: result.data ?? null } };
  return { http: { status: undefined, headers: new HeaderMap() }, body };
}

function prepare<TContext extends BaseContext>(
  request: GraphQLRequestContextResponseForOperation<TContext>,
): CompiledQuery | null {
  const { schema, document, operationName } = request;
  // Against its type, Apollo asks plugins too when the document has no operation of this name.
  const operation: OperationDefinitionNode | undefined = request.operation;
  if (operation === undefined) return null;
  if (jitObstacle(schema, document, operation) !== null) return null;
  const compiled = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(compiled) ? compiled : null;
}
