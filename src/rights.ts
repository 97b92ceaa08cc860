import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { MetadataScanner } from '@nestjs/core';
import { readModels } from './app.module.js';
import { type Demand, demandOf, rootFieldName } from './platform/graphql/index.js';
import { resolvers } from './schema.js';
import { ALL_ROLES, type Role, ROLES } from './shared/actor.js';
import {
  ALL_RIGHTS,
  IMPLIED,
  type Reach,
  REACHES,
  reachesOf,
  type Right,
  RIGHTS,
  rightsOf,
} from './shared/permissions.js';

const REACH_WORDS: Readonly<Record<Reach, string>> = {
  TERRITORY: 'territory',
  TERRITORY_AND_BELOW: 'territory and below',
  BODY: 'body',
  MEETING: 'meeting',
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const carriersOf = (right: Right): string =>
  ALL_ROLES.map((role) => ({ role, reaches: reachesOf(role, right) }))
    .filter(({ reaches }) => reaches.length > 0)
    .map(({ role, reaches }) => `${role} (${reaches.map((reach) => REACH_WORDS[reach]).join(', ')})`)
    .join(', ');

const rightRow = (right: Right): string[] => [
  `\`${right}\``,
  RIGHTS[right],
  carriersOf(right),
  (IMPLIED[right] ?? []).map((implied) => `\`${implied}\``).join(', '),
];

const roleParagraph = (role: Role): string => {
  const rights = rightsOf(role).map((right) => `\`${right}\``);
  return `**${role}.** ${ROLES[role]} ${rights.length === 0 ? 'Changes nothing.' : `Rights: ${rights.join(', ')}.`}`;
};

const seenRows = (): string[][] =>
  readModels.map(({ type, seenBy }) => [type, seenBy]).sort(([a = ''], [b = '']) => a.localeCompare(b, 'en'));

const WORDS: Readonly<Record<Demand['kind'], string>> = {
  public: 'everybody, strangers too',
  'signed-in': 'everybody signed in; the answer holds what he sees',
  right: '',
};

function rootRow(resolver: Type, method: string): string[][] {
  const field = rootFieldName(resolver, method);
  if (field === null) return [];
  const demand = demandOf(resolver, method);
  if (demand === undefined) throw new Error(`${resolver.name}.${method} declares no permission.`);
  return [[field.kind, field.name, demand.kind === 'right' ? `\`${demand.right}\`` : WORDS[demand.kind]]];
}

/** Each query and mutation with what its door asks; the use case asks again about the very thing. */
function rootRows(): string[][] {
  const scanner = new MetadataScanner();
  return resolvers()
    .flatMap((resolver) =>
      scanner.getAllMethodNames(resolver.prototype as object).flatMap((method) => rootRow(resolver, method)),
    )
    .sort((a, b) => (b.slice(0, 2).join(' ') < a.slice(0, 2).join(' ') ? 1 : -1));
}

/** docs/rights.md: who may do what and who sees what, from the permission table, the read models and the resolvers. */
export const printedRights = (): string => `# Rights: who may do what, who sees what

Made by \`npm run rights\` from the code; a test fails when it is stale. Do not edit.

Rights come from dated facts alone: seats, calls to a meeting, and appointments. The last day of each counts; the rights
end at the following midnight in Europe/Berlin, for open sessions and live streams too. Nobody appoints himself.

## Rights

Who has a right also has those that it implies. How far a role carries a right:

${Object.entries(REACHES)
  .map(([reach, meaning]) => `- **${REACH_WORDS[reach as Reach]}**: ${meaning}`)
  .join('\n')}

${table(['Right', 'What it allows', 'Roles and how far', 'Implies'], ALL_RIGHTS.map(rightRow))}

## Roles

${ALL_ROLES.map(roleParagraph).join('\n\n')}

## Who sees the rows of each type

Seeing has no exception: lists, counts, search, mails and changes go through the same rule (\`visibleTo\`). What somebody
does not see is answered exactly like what does not exist.

${table(['Type', 'Seen by'], seenRows())}

## Queries and mutations

What the door asks. The use case then decides about the very thing, by the right and its reach.

${table(['Kind', 'Field', 'For'], rootRows())}
`;
