import { createHash } from 'node:crypto';
import type { ASTNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';
import { Kind, print, visit } from 'graphql';

/** What decides the SQL text of an operation, found once per parsed document. */
export interface OperationFacts {
  readonly hash: string;
  /** Variables of @skip and @include: their values are part of the statement's identity. */
  readonly switches: readonly string[];
  /** Variables given to arguments of pages: whether they are null decides direction and bounds of a page. */
  readonly pagers: readonly string[];
}

const PAGERS = ['last', 'after', 'before'];

const known = new WeakMap<OperationDefinitionNode, OperationFacts>();

/** The facts of an operation; remembered for as long as its document lives. */
export function operationFacts(
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): OperationFacts {
  let facts = known.get(operation);
  if (facts === undefined) {
    facts = findFacts([operation, ...Object.values(fragments)]);
    known.set(operation, facts);
  }
  return facts;
}

function findFacts(definitions: readonly ASTNode[]): OperationFacts {
  const hash = createHash('sha256');
  const switches = new Set<string>();
  const pagers = new Set<string>();
  for (const definition of definitions) {
    hash.update(print(definition));
    visit(definition, {
      Directive: (node) => {
        if (node.name.value !== 'skip' && node.name.value !== 'include') return;
        for (const argument of node.arguments ?? []) {
          if (argument.value.kind === Kind.VARIABLE) switches.add(argument.value.name.value);
        }
      },
      Argument: (node) => {
        if (PAGERS.includes(node.name.value) && node.value.kind === Kind.VARIABLE)
          pagers.add(node.value.name.value);
      },
    });
  }
  return { hash: hash.digest('hex'), switches: [...switches], pagers: [...pagers] };
}

/** The values that decide the text, as a short string: `10+-` = first switch on, second off, first pager given, second not. */
export const switchValues = (facts: OperationFacts, variables: Readonly<Record<string, unknown>>): string =>
  facts.switches.map((name) => (variables[name] === true ? '1' : '0')).join('') +
  facts.pagers.map((name) => (variables[name] == null ? '-' : '+')).join('');
