import type { GraphQLSchema } from 'graphql';
import { isAbstractType, isObjectType } from 'graphql';
import { readFieldResolver } from './field-key.js';

/** Rows of a union carry their type. */
const readTypeResolver = (row: Record<string, string | undefined>): string | undefined => row['__typename'];

/**
 * Makes a schema read rows as the compiler's statements give them. Fields without a resolver of their own lose the
 * framework's default one (a call per field and row that graphql-jit could not compile away); fields with arguments
 * are read by their key. `fieldsWithResolver` holds names like `Meeting.quorum`; root types are left alone.
 */
export function attachReadResolvers(
  schema: GraphQLSchema,
  fieldsWithResolver: ReadonlySet<string>,
): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) type.resolveType ??= readTypeResolver;
    if (!isObjectType(type) || roots.includes(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (fieldsWithResolver.has(`${type.name}.${field.name}`)) continue;
      if (field.args.length > 0) field.resolve = readFieldResolver;
      else delete field.resolve;
    }
  }
  return schema;
}
