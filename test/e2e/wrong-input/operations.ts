import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

/** All leaves of a type, and those of its relations to this depth. */
export function everything(type: GraphQLNamedType, depth: number): string {
  if (isUnionType(type)) {
    return `{ __typename ${type
      .getTypes()
      .map((each) => `... on ${each.name} ${everything(each, depth)}`)
      .join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));
  const parts = fields.map((field) => {
    const named = getNamedType(field.type);
    if (isLeafType(named)) return field.name;
    return depth > 0 ? `${field.name} ${everything(named, depth - 1)}` : '';
  });
  return `{ __typename ${parts.join(' ')} }`;
}

/** The operation for one root field, its arguments as variables, aliased `answer`. */
export function operationOf(
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  depth = 1,
): string {
  const variables = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const args = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = variables === '' ? '' : `(${variables})`;
  return `${kind} ${head} { answer: ${field.name}${args === '' ? '' : `(${args})`} ${everything(getNamedType(field.type), depth)} }`;
}
