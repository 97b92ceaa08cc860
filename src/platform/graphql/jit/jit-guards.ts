import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLInputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { BREAK, getNamedType, isInputObjectType, isInputType, Kind, OperationTypeNode, typeFromAST, visit } from 'graphql';

/** Why graphql-jit must not compile an operation; null when it may. */
export type JitObstacle = 'not-a-query' | 'recursive-input' | 'variable-in-object' | 'too-large';

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
