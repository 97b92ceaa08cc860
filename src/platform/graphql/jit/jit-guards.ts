import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLInputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import {
  BREAK,
  getNamedType,
  isInputObjectType,
  isInputType,
  Kind,
  OperationTypeNode,
  typeFromAST,
  visit,
} from 'graphql';

/** Why graphql-jit must not compile an operation; null when it may. */
export type JitObstacle =
  'not-a-query' | 'recursive-input' | 'variable-in-object' | 'conditional-merge' | 'too-large';

/** More fields than this, counted through fragments, would blow up the code that jit writes. */
const MAXIMUM_FIELDS = 2_000;

/** Finds what makes graphql-jit unsafe or wrong for an operation (architecture.md §6). */
export function jitObstacle(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): JitObstacle | null {
  if (operation.operation !== OperationTypeNode.QUERY) return 'not-a-query';
  if (hasRecursiveInput(schema, operation)) return 'recursive-input';
  if (hasVariableInObject(document)) return 'variable-in-object';
  if (hasConditionalMerge(document)) return 'conditional-merge';
  return countFields(document, operation) > MAXIMUM_FIELDS ? 'too-large' : null;
}

/** jit unrolls input types while compiling, so a type that reaches itself would never end. */
function hasRecursiveInput(schema: GraphQLSchema, operation: OperationDefinitionNode): boolean {
  return (operation.variableDefinitions ?? []).some((definition) => {
    const type = typeFromAST(schema, definition.type);
    return isInputType(type) && reachesItself(type, []);
  });
}

function reachesItself(type: GraphQLInputType, above: readonly string[]): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return false;
  if (above.includes(named.name)) return true;
  const path = [...above, named.name];
  return Object.values(named.getFields()).some((field) => reachesItself(field.type, path));
}

/** jit turns an absent variable inside an object literal into null, which means something else to a resolver. */
function hasVariableInObject(document: DocumentNode): boolean {
  let found = false;
  let inside = 0;
  visit(document, {
    ObjectValue: { enter: () => void (inside += 1), leave: () => void (inside -= 1) },
    Variable: () => {
      if (inside === 0) return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}

/**
 * jit keeps the conditions of @skip and @include at the field nodes and mixes them up where nodes meet:
 * `...F @skip(if: true) ...F` loses the fields of F, and `t { a } t @skip(if: true) { ...F }` shows them
 * (found by test/read-compiler with graphql-jit 0.8.9).
 */
function hasConditionalMerge(document: DocumentNode): boolean {
  const spread = new Set<string>();
  const withFragment = new Map<string, boolean>();
  let merges = false;
  let conditional = false;
  visit(document, {
    FragmentSpread: ({ name }) => {
      merges ||= spread.has(name.value);
      spread.add(name.value);
    },
    Field: (node) => {
      if (node.selectionSet === undefined) return;
      const name = node.alias?.value ?? node.name.value;
      const own = node.selectionSet.selections.some((selection) => selection.kind !== Kind.FIELD);
      const other = withFragment.get(name);
      merges ||= other !== undefined && (own || other);
      withFragment.set(name, own || other === true);
    },
    Directive: ({ name }) => {
      conditional ||= name.value === 'skip' || name.value === 'include';
    },
  });
  return merges && conditional;
}

function countFields(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const sizes = new Map<string, number>();
  const sizeOf = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + 1 + sizeOf(selection.selectionSet);
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + sizeOf(selection.selectionSet);
      return sum + sizeOfFragment(selection.name.value);
    }, 0);
  const sizeOfFragment = (name: string): number => {
    let size = sizes.get(name);
    if (size === undefined) {
      size = sizeOf(fragments.get(name)?.selectionSet);
      sizes.set(name, size);
    }
    return size;
  };
  return sizeOf(operation.selectionSet);
}
