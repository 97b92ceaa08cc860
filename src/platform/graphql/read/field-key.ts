import { createHash } from 'node:crypto';
import type { FieldNode, GraphQLFieldResolver, ValueNode } from 'graphql';
import { Kind, print } from 'graphql';

const keys = new WeakMap<FieldNode, string>();

/** Two arguments of one field may come in another order and mean the same. */
const canonical = (value: ValueNode): string => {
  if (value.kind === Kind.LIST) return `[${value.values.map(canonical).join()}]`;
  if (value.kind !== Kind.OBJECT) return print(value);
  return `{${value.fields
    .map((field) => `${field.name.value}:${canonical(field.value)}`)
    .sort()
    .join()}}`;
};

/**
 * Under which key the value of a field lies in the JSON row: its name, and when it has arguments a hash of them.
 * Aliases play no part: the same field with the same arguments is read once, however often it is named, and the
 * JSON goes to graphql's default resolvers as it is.
 */
export function fieldKey(node: FieldNode): string {
  if (node.arguments === undefined || node.arguments.length === 0) return node.name.value;
  const known = keys.get(node);
  if (known !== undefined) return known;
  const text = node.arguments
    .map((argument) => `${argument.name.value}:${canonical(argument.value)}`)
    .sort()
    .join();
  const key = `${node.name.value}#${createHash('sha256').update(text).digest('hex').slice(0, ARGUMENTS_HASH_LENGTH)}`;
  keys.set(node, key);
  return key;
}

const ARGUMENTS_HASH_LENGTH = 12;
/** What `fieldKey` adds to the name of a field with arguments. */
export const FIELD_KEY_SUFFIX_LENGTH = ARGUMENTS_HASH_LENGTH + 1;

/** Reads a field that takes arguments from the row that the compiler's statement gave. */
export const readFieldResolver: GraphQLFieldResolver<Record<string, unknown>, unknown> = (
  source,
  _args,
  _context,
  info,
) => {
  const [node] = info.fieldNodes;
  return node === undefined ? undefined : source[fieldKey(node)];
};
