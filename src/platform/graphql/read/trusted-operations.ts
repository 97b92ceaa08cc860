import type { FragmentDefinitionNode, GraphQLResolveInfo } from 'graphql';
import { Kind, parse } from 'graphql';
import { operationFacts } from './operation-facts.js';

/**
 * Tells the operations of our own client from others, by their text. Only statements of the former stay prepared in
 * PostgreSQL, which keeps them until the connection ends: anybody could send any number of others.
 */
export function trustedOperations(
  documents: readonly string[],
): (operation: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>) => boolean {
  const hashes = new Set(documents.flatMap(hashesOf));
  return ({ operation, fragments }) => hashes.has(operationFacts(operation, fragments).hash);
}

function hashesOf(document: string): string[] {
  const { definitions } = parse(document);
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const byName: Record<string, FragmentDefinitionNode> = Object.fromEntries(
    fragments.map((fragment) => [fragment.name.value, fragment]),
  );
  return definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => operationFacts(operation, byName).hash);
}
