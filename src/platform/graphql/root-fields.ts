import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { DomainError } from '../../shared/domain-error.js';

/** Each root field of a query is a statement of its own, each of a mutation a transaction. */
const MOST_ROOT_FIELDS = 30;

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The fields at the top of an operation, aliases and repetitions each for itself, wherever they are written. */
function* rootFields({ selections }: SelectionSetNode, fragments: Fragments): Generator<FieldNode> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      yield selection;
      continue;
    }
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (inner !== undefined) yield* rootFields(inner.selectionSet, fragments);
  }
}

/** Counting ends with the first field too many, so that fragments within fragments cost no time. */
function hasTooMany(operation: OperationDefinitionNode, fragments: Fragments): boolean {
  const fields = rootFields(operation.selectionSet, fragments);
  for (let count = 0; count <= MOST_ROOT_FIELDS; count += 1) if (fields.next().done === true) return false;
  return true;
}

/** Refuses an operation with too many root fields before anything of it runs. Error: TOO_MANY_ROOT_FIELDS, status 400. */
export const rootFieldsPlugin = <TContext extends BaseContext>(): ApolloServerPlugin<TContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ document, operation }) => {
        const fragments = document.definitions.filter((part) => part.kind === Kind.FRAGMENT_DEFINITION);
        const named = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
        // Against its type, Apollo asks also when the document has no operation of this name.
        const asked: OperationDefinitionNode | undefined = operation;
        if (asked === undefined || !hasTooMany(asked, named)) return Promise.resolve();
        const originalError = new DomainError('TOO_MANY_ROOT_FIELDS', { maximum: MOST_ROOT_FIELDS });
        throw new GraphQLError(originalError.code, { originalError, extensions: { http: { status: 400 } } });
      },
    }),
});
