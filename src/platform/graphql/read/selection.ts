import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
} from 'graphql';
import { fieldKey } from './field-key.js';

/** What a walk over a selection set needs of the operation. */
export interface OperationParts {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The fields selected on one object type, by their key in the JSON row. */
export type Selection = ReadonlyMap<string, readonly FieldNode[]>;

/** Collects what the given nodes select on `type`: through fragments, without what @skip and @include leave out. */
export function selectionOf(
  parts: OperationParts,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Selection {
  const fields = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!isIncluded(parts, selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = fieldKey(selection);
        const known = fields.get(key);
        if (known === undefined) fields.set(key, [selection]);
        else known.push(selection);
        continue;
      }
      const fragment = fragmentOf(parts, selection, seen);
      if (fragment !== undefined && appliesTo(parts.schema, fragment.typeCondition?.name.value, type)) {
        visit(fragment.selectionSet);
      }
    }
  };
  for (const node of nodes) if (node.selectionSet !== undefined) visit(node.selectionSet);
  return fields;
}

const fragmentOf = (
  parts: OperationParts,
  selection: Exclude<SelectionNode, FieldNode>,
  seen: Set<string>,
):
  | (Pick<FragmentDefinitionNode, 'selectionSet'> & Partial<Pick<FragmentDefinitionNode, 'typeCondition'>>)
  | undefined => {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
  if (seen.has(selection.name.value)) return undefined;
  seen.add(selection.name.value);
  return parts.fragments[selection.name.value];
};

const appliesTo = (
  schema: GraphQLSchema,
  condition: string | undefined,
  type: GraphQLObjectType,
): boolean => {
  if (condition === undefined || condition === type.name) return true;
  const named: GraphQLNamedType | undefined = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
};

const isIncluded = (parts: OperationParts, node: SelectionNode): boolean => {
  if (node.directives === undefined || node.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, parts.variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, parts.variables)?.['if'] !== false;
};
