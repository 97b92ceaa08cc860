import {
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Names of the output types that can be reached from a root type. */
function reachable(root: GraphQLObjectType): Set<GraphQLObjectType> {
  const found = new Set<GraphQLObjectType>([root]);
  for (const type of found) {
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type);
      for (const each of isUnionType(named) ? named.getTypes() : [named])
        if (isObjectType(each)) found.add(each);
    }
  }
  found.delete(root);
  return found;
}

const coordinatesOf = (types: Iterable<GraphQLObjectType>): string[] =>
  [...types].flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));

const rootOf = (schema: GraphQLSchema, kind: 'query' | 'mutation'): GraphQLObjectType => {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  if (root == null) throw new Error(`The schema has no ${kind}`);
  return root;
};

/** Every `Type.field` that a query can answer. */
export const queriedCoordinates = (schema: GraphQLSchema): string[] =>
  coordinatesOf(reachable(rootOf(schema, 'query'))).sort();

/** Every `Type.field` that a mutation alone can answer. */
export function mutatedCoordinates(schema: GraphQLSchema): string[] {
  const queried = new Set(queriedCoordinates(schema));
  return coordinatesOf(reachable(rootOf(schema, 'mutation')))
    .filter((coordinate) => !queried.has(coordinate))
    .sort();
}

/** Every argument of every query as `query(argument)`, the fields of its input objects as `query(argument.field)`. */
export const queryArguments = (schema: GraphQLSchema): string[] =>
  Object.values(rootOf(schema, 'query').getFields())
    .flatMap((field) =>
      field.args.flatMap(({ name, type }) => {
        const named = getNamedType(type);
        return isInputObjectType(named)
          ? Object.keys(named.getFields()).map((inner) => `${field.name}(${name}.${inner})`)
          : [`${field.name}(${name})`];
      }),
    )
    .sort();

/** The arguments which these operations give to root fields, in the same form. */
export function argumentsIn(operations: readonly string[], schema: GraphQLSchema): Set<string> {
  const found = new Set<string>();
  for (const operation of operations) {
    const info = new TypeInfo(schema);
    let argument = '';
    visit(
      parse(operation),
      visitWithTypeInfo(info, {
        Argument: ({ name, value }) => {
          if (info.getParentType()?.name !== 'Query') return;
          argument = `${info.getFieldDef()?.name}(${name.value}`;
          if (value.kind !== Kind.OBJECT) found.add(`${argument})`);
        },
        ObjectField: ({ name }) => {
          found.add(`${argument}.${name.value})`);
          // Objects within are not asked for their fields.
          return false;
        },
      }),
    );
  }
  return found;
}

/** Every `Type.field` that an answer holds; its objects tell their `__typename`. */
export function answeredCoordinates(answer: unknown, found: Set<string>): void {
  if (Array.isArray(answer)) return answer.forEach((each) => answeredCoordinates(each, found));
  if (typeof answer !== 'object' || answer === null) return;
  const { __typename: type } = answer as { __typename?: string };
  for (const [field, value] of Object.entries(answer)) {
    if (type !== undefined && field !== '__typename') found.add(`${type}.${field}`);
    answeredCoordinates(value, found);
  }
}
