import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import {
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { DomainError } from '../../../shared/domain-error.js';
import { OperationMeasure, type OperationSize } from './operation-size.js';

interface Limit {
  readonly of: (size: OperationSize) => number;
  readonly maximum: number;
  /** Stable code of the refusal. */
  readonly code: string;
}

/** What an operation may ask for at most. The first that is broken is told. */
export const OPERATION_LIMITS: readonly Limit[] = [
  // The usual introspection of GraphQL tools is 15 deep, our own pages are at most 7.
  { of: ({ depth }) => depth, maximum: 15, code: 'QUERY_TOO_DEEP' },
  // Each root field of a query is a statement of its own, each of a mutation a transaction. Our pages have at most 5.
  { of: ({ roots }) => roots, maximum: 30, code: 'TOO_MANY_ROOT_FIELDS' },
  // An alias lets the same thing be asked any number of times. Our pages have at most 2.
  { of: ({ aliases }) => aliases, maximum: 50, code: 'TOO_MANY_ALIASES' },
  // Our largest page, a month of meetings, is worth 18,000, the usual introspection 53,000; 100,000 values are some MB.
  { of: ({ cost }) => cost, maximum: 100_000, code: 'QUERY_TOO_EXPENSIVE' },
];

/** What is asked of an operation before anything of it runs. */
interface Asked {
  readonly schema: GraphQLSchema;
  readonly fragments: readonly FragmentDefinitionNode[];
  readonly operation: OperationDefinitionNode;
  /** As they were sent. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The first limit that an operation breaks; null when it may run. */
export function brokenLimit({ schema, fragments, operation, variables }: Asked): DomainError | null {
  const named = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  const given = { ...defaultsOf(operation), ...variables };
  const size = new OperationMeasure(schema, named, given).size(operation);
  const broken = OPERATION_LIMITS.find(({ of, maximum }) => of(size) > maximum);
  return broken === undefined ? null : new DomainError(broken.code, { maximum: broken.maximum });
}

/** Page sizes are numbers; other defaults play no part. */
function defaultsOf(operation: OperationDefinitionNode): Record<string, number> {
  const sizes = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)] as const] : [],
  );
  return Object.fromEntries(sizes);
}

/**
 * Refuses an operation that asks for too much before anything of it runs, with status 400. Our own operations are
 * measured by a test instead (operation-limits.spec.ts): what they may ask is known when they are built.
 */
export const operationLimits = <TContext extends BaseContext>(
  isOwn: (source: string) => boolean,
): ApolloServerPlugin<TContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, source, document, operation, request }) => {
        // Against its type, Apollo asks also when the document has no operation of this name.
        const asked: OperationDefinitionNode | undefined = operation;
        if (asked === undefined || isOwn(source)) return Promise.resolve();
        const fragments = document.definitions.filter((part) => part.kind === Kind.FRAGMENT_DEFINITION);
        const variables = request.variables ?? {};
        const originalError = brokenLimit({ schema, fragments, operation: asked, variables });
        if (originalError === null) return Promise.resolve();
        throw new GraphQLError(originalError.code, { originalError, extensions: { http: { status: 400 } } });
      },
    }),
});
