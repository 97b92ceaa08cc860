import type { BaseContext, GraphQLRequestContextResponseForOperation, GraphQLResponse } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { FormattedExecutionResult, GraphQLResolveInfo, OperationDefinitionNode } from 'graphql';
import { getArgumentValues, getVariableValues, Kind, OperationTypeNode } from 'graphql';
import { isPlain, JsonText, NOT_DIRECT, wantText } from '../read/direct-form.js';

/** Our own operations: only for them it is tested that the direct answer is the same. */
export type Trusts = (operation: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>) => boolean;

/**
 * Answers plain operations with the JSON that PostgreSQL made, which is neither parsed nor completed nor written again.
 * Guards and resolvers run as always. Gives null, so that the operation is executed as usual, when anything is not
 * quite plain: an error, a null where none may be, a field that only graphql can finish.
 */
export class DirectAnswers<TContext extends BaseContext> {
  private readonly known = new WeakMap<OperationDefinitionNode, boolean>();

  constructor(private readonly trusts: Trusts) {}

  async answer(
    request: GraphQLRequestContextResponseForOperation<TContext>,
  ): Promise<GraphQLResponse | null> {
    const operation: OperationDefinitionNode | undefined = request.operation;
    if (operation === undefined || !this.isKnown(operation)) return null;
    const text = await this.text(request).catch(() => null);
    if (text === null) return null;
    const body = { kind: 'single' as const, singleResult: { data: new JsonText(text) as never } };
    return { http: { status: undefined, headers: new HeaderMap() }, body };
  }

  private isKnown(operation: OperationDefinitionNode): boolean {
    let known = this.known.get(operation);
    if (known === undefined) {
      known = isPlain(operation) && this.trusts({ operation, fragments: {} });
      this.known.set(operation, known);
    }
    return known;
  }

  private async text(request: GraphQLRequestContextResponseForOperation<TContext>): Promise<string | null> {
    const { schema, operation } = request;
    const variables = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      request.request.variables ?? {},
    );
    if (variables.coerced === undefined) return null;
    const fields: string[] = [];
    for (const info of rootFields(request, variables.coerced)) {
      const field = info.parentType.getFields()[info.fieldName];
      const [node] = info.fieldNodes;
      if (field?.resolve === undefined || node === undefined) return null;
      const args = getArgumentValues(field, node, variables.coerced);
      const value: unknown = await field.resolve(undefined, args, request.contextValue, info);
      if (value === NOT_DIRECT) this.known.set(operation, false);
      if (!(value instanceof JsonText)) return null;
      fields.push(`${JSON.stringify(info.fieldName)}:${value.text}`);
    }
    return `{${fields.join(',')}}`;
  }
}

function rootFields<TContext extends BaseContext>(
  { schema, operation }: GraphQLRequestContextResponseForOperation<TContext>,
  variableValues: Record<string, unknown>,
): GraphQLResolveInfo[] {
  const parentType = schema.getQueryType();
  if (parentType == null || operation.operation !== OperationTypeNode.QUERY) return [];
  const nodes = operation.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD);
  return nodes.flatMap((node) => {
    const fieldName = node.name.value;
    const returnType = parentType.getFields()[fieldName]?.type;
    if (returnType === undefined) return [];
    const path = { prev: undefined, key: fieldName, typename: parentType.name };
    const place = { fieldName, fieldNodes: [node], returnType, parentType, path };
    const info = { ...place, schema, operation, variableValues, fragments: {}, rootValue: undefined };
    wantText(info);
    return [info];
  });
}

/** Writes an answer; a direct one is text already. */
export const stringifyResult = (result: FormattedExecutionResult): string =>
  result.data instanceof JsonText ? `{"data":${result.data.text}}\n` : `${JSON.stringify(result)}\n`;
