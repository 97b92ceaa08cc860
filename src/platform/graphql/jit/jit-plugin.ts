import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContextResponseForOperation,
  GraphQLResponse,
} from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { CompiledQuery } from 'graphql-jit';
import type { GraphQLResolveInfo, OperationDefinitionNode } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { Kind } from 'graphql';
import { RecentlyUsed } from '../../../shared/recently-used.js';
import { jitObstacle } from './jit-guards.js';

/** Which operations are our own. */
type Trusts = (operation: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>) => boolean;

/** An operation that jit may not run is remembered as such. */
type Prepared = { readonly compiled: CompiledQuery | null };

/** How the plugin answered, for tests and figures. */
export interface JitCounts {
  answered: number;
  steppedAside: number;
}

interface JitOptions {
  readonly capacity?: number;
  readonly counts?: JitCounts;
  /** Which operations graphql-jit may compile. Default: none. */
  readonly compiles?: Trusts;
}

const DEFAULT_CAPACITY = 500;

/**
 * Executes trusted queries through graphql-jit. It steps aside, so that Apollo
 * executes plainly, for operations of others, for those that jit gets wrong, and when the result has errors: Apollo's own run then gives them their codes and the response its status.
 */
export function jitPlugin<TContext extends BaseContext>(
  options: JitOptions = {},
): ApolloServerPlugin<TContext> {
  const compiles = options.compiles ?? (() => false);
  const prepared = new RecentlyUsed<Prepared>(options.capacity ?? DEFAULT_CAPACITY);
  const counts = options.counts ?? { answered: 0, steppedAside: 0 };
  const responseForOperation = async (
    request: GraphQLRequestContextResponseForOperation<TContext>,
  ): Promise<GraphQLResponse | null> => {
    const answer = await execute(prepared, compiles, request);
    if (answer === null) counts.steppedAside += 1;
    else counts.answered += 1;
    return answer;
  };
  return { requestDidStart: () => Promise.resolve({ responseForOperation }) };
}

async function execute<TContext extends BaseContext>(
  prepared: RecentlyUsed<Prepared>,
  compiles: Trusts,
  request: GraphQLRequestContextResponseForOperation<TContext>,
): Promise<GraphQLResponse | null> {
  const key = `${request.queryHash}\n${request.operationName ?? ''}`;
  let known = prepared.get(key);
  if (known === undefined) {
    if (!mayCompile(compiles, request)) return null;
    known = { compiled: prepare(request) };
    prepared.set(key, known);
  }
  if (known.compiled === null) return null;
  const result = await known.compiled.query(undefined, request.contextValue, request.request.variables ?? {});
  if (result.errors !== undefined && result.errors.length > 0) return null;
  const body = { kind: 'single' as const, singleResult: { data: result.data ?? null } };
  return { http: { status: undefined, headers: new HeaderMap() }, body };
}

/** Operations of others are many and seldom repeated: compiling them would cost more than it brings, and fill the cache. */
function mayCompile<TContext extends BaseContext>(
  compiles: Trusts,
  { document, ...request }: GraphQLRequestContextResponseForOperation<TContext>,
): boolean {
  // Against its type, Apollo asks plugins too when the document has no operation of this name.
  const operation: OperationDefinitionNode | undefined = request.operation;
  if (operation === undefined) return false;
  const fragments = document.definitions.filter((part) => part.kind === Kind.FRAGMENT_DEFINITION);
  return compiles({
    operation,
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
  });
}

function prepare<TContext extends BaseContext>(
  request: GraphQLRequestContextResponseForOperation<TContext>,
): CompiledQuery | null {
  const { schema, document, operation, operationName } = request;
  if (jitObstacle(schema, document, operation) !== null) return null;
  const compiled = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(compiled) ? compiled : null;
}
