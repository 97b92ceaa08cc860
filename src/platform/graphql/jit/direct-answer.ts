import type { GraphQLResolveInfo, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { getArgumentValues, getVariableValues, Kind, OperationTypeNode } from 'graphql';
import type { Premise } from '../read/statement.js';
import { isPlain, JsonText, NOT_DIRECT, wantText } from '../read/direct-form.js';

/** What resolvers know of a request; `premise`: under which they may be told so, null when it is known for sure. */
export interface KnownOfRequest {
  readonly context: Promise<unknown> | object;
  readonly premise: Premise | null;
}

/** An operation of our own client, as it was asked. Only for these it is tested that the direct answer is the same. */
export interface AskedDirectly {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  /** As they were sent. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Answers plain operations with the JSON that PostgreSQL made, which is neither parsed nor completed nor written again.
 * Guards and resolvers run as always. Gives null, so that the operation is executed as usual, when anything is not
 * quite plain: an error, a null where none may be, a field that only graphql can finish.
 */
export class DirectAnswers {
  private readonly known = new WeakMap<OperationDefinitionNode, boolean>();

  /** Whether the operation may be answered directly, as far as is known before it was asked. */
  mayAnswer(operation: OperationDefinitionNode): boolean {
    let known = this.known.get(operation);
    if (known === undefined) {
      known = operation.operation === OperationTypeNode.QUERY && isPlain(operation);
      this.known.set(operation, known);
    }
    return known;
  }

  /** The text of `data`. Throws what guards and resolvers throw, and PremiseError. */
  async text(asked: AskedDirectly, { context, premise }: KnownOfRequest): Promise<string | null> {
    const { schema, operation } = asked;
    const variables = getVariableValues(schema, operation.variableDefinitions ?? [], asked.variables);
    if (variables.coerced === undefined) return null;
    const known = await context;
    const fields: string[] = [];
    for (const info of rootFields(asked, variables.coerced, premise)) {
      const field = info.parentType.getFields()[info.fieldName];
      const [node] = info.fieldNodes;
      if (field?.resolve === undefined || node === undefined) return null;
      const args = getArgumentValues(field, node, variables.coerced);
      const value: unknown = await field.resolve(undefined, args, known, info);
      if (value === NOT_DIRECT) this.known.set(operation, false);
      if (!(value instanceof JsonText)) return null;
      fields.push(`${JSON.stringify(info.fieldName)}:${value.text}`);
    }
    return `{${fields.join(',')}}`;
  }
}

function rootFields(
  { schema, operation }: AskedDirectly,
  variableValues: Record<string, unknown>,
  premise: Premise | null,
): GraphQLResolveInfo[] {
  const parentType = schema.getQueryType();
  if (parentType == null) return [];
  const nodes = operation.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD);
  return nodes.flatMap((node, index) => {
    const fieldName = node.name.value;
    const returnType = parentType.getFields()[fieldName]?.type;
    if (returnType === undefined) return [];
    const path = { prev: undefined, key: fieldName, typename: parentType.name };
    const place = { fieldName, fieldNodes: [node], returnType, parentType, path };
    const info = { ...place, schema, operation, variableValues, fragments: {}, rootValue: undefined };
    // The fields are read one after the other: what held for the first one holds for this answer.
    wantText(info, index === 0 ? premise : null);
    return [info];
  });
}
