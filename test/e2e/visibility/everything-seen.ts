import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isLeafType,
  isObjectType,
} from 'graphql';
import type { Client } from '../../harness/app.js';
import { everything } from '../wrong-input/operations.js';
import type { TwoTowns } from './world.js';

/** How far each relation is followed from each thing. */
const DEPTH = 2;

const SEARCHES = ['a', 'e', 'i', 'o', 'u', 'Sitzung', 'Thema', 'Rat', 'AG'];

/** One query with the arguments of each time that it is asked. */
interface Root {
  readonly field: string;
  readonly args: readonly string[];
}

/** All that a client finds by every list, every single query with every id of the database, and every relation behind them. */
export async function everythingSeen(
  client: Client,
  schema: GraphQLSchema,
  world: TwoTowns,
): Promise<object[]> {
  const answers: object[] = [];
  for (const operation of operationsOf(schema, world)) {
    const { data, errors } = await client.run(operation);
    if (errors !== undefined) throw new Error(`${operation}: ${JSON.stringify(errors)}`);
    answers.push(data ?? {});
  }
  return answers;
}

export function operationsOf(schema: GraphQLSchema, world: TwoTowns): string[] {
  return rootsOf(world).flatMap((root) => {
    const field = schema.getQueryType()?.getFields()[root.field];
    if (field === undefined) throw new Error(`No query ${root.field}`);
    const asked = root.args.map((args, index) => `a${index}: ${root.field}${args} { ...Seen }`).join(' ');
    return selectionsOf(field).map(
      (selection) => `{ ${asked} } fragment Seen on ${getNamedType(field.type).name} ${selection}`,
    );
  });
}

function rootsOf({ town, neighbour, above, bodies, labels }: TwoTowns): Root[] {
  const territories = [town, neighbour, ...Object.values(above)].map(({ id }) => id);
  const ofEach = (argument: string, ids: readonly string[], more = ''): string[] =>
    ids.map((id) => `(${argument}: "${id}"${more})`);
  const all = (kind: string): string[] =>
    [...labels].filter(([, label]) => label.startsWith(`${kind}:`)).map(([id]) => id);
  return [
    ...['me', 'myInvitations', 'territories'].map((field) => ({ field, args: [''] })),
    ...['meetings', 'organisations', 'tasks', 'sharedWithUs'].map((field) => ({
      field,
      args: ['(first: 100)'],
    })),
    { field: 'persons', args: ofEach('territoryId', territories, ', first: 100') },
    { field: 'shares', args: ofEach('territoryId', territories, ', first: 100') },
    { field: 'imports', args: ofEach('territoryId', territories, ', first: 100') },
    { field: 'bodies', args: ofEach('territoryId', territories) },
    { field: 'appointments', args: ofEach('territoryId', territories) },
    // Together they are inside every name that the world has.
    { field: 'search', args: SEARCHES.map((text) => `(text: "${text}", first: 50)`) },
    { field: 'topics', args: ofEach('bodyId', Object.values(bodies)) },
    { field: 'taskReaders', args: ofEach('taskId', all('task')) },
    { field: 'territory', args: ofEach('id', territories) },
    ...['meeting', 'body', 'person', 'topic', 'task'].map((field) => ({
      field,
      args: ofEach('id', all(field)),
    })),
  ];
}

/** One selection for the leaves and one for each relation: together all fields, each operation below the limits. */
function selectionsOf(field: GraphQLField<unknown, unknown>): string[] {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return [''];
  const nodes = type.getFields()['nodes'];
  const node = nodes === undefined ? type : (getNamedType(nodes.type) as GraphQLObjectType);
  const parts = partsOf(node);
  return nodes === undefined
    ? parts
    : parts.map((part) => `{ totalCount nodes ${part} edges { node { ${idOf(node)} } } }`);
}

const partsOf = (type: GraphQLObjectType): string[] => {
  const fields = Object.values(type.getFields());
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
  const relations = fields.filter((field) => !isLeafType(getNamedType(field.type)));
  const own = `__typename ${leaves.join(' ')}`;
  return [
    `{ ${own} }`,
    ...relations.map(
      (field) => `{ ${idOf(type)} ${field.name} ${everything(getNamedType(field.type), DEPTH)} }`,
    ),
  ];
};

const idOf = (type: GraphQLObjectType): string =>
  type.getFields()['id'] === undefined ? '__typename' : 'id';

/** The labels of all ids in answers, and `contact:…` for each person whose address is told; counts must fit their lists. */
export function labelsIn(answers: readonly object[], labels: ReadonlyMap<string, string>): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) {
      const label = typeof value === 'string' ? labels.get(value) : undefined;
      if (label !== undefined && !label.startsWith('public:')) found.add(label);
      return;
    }
    const { id, contactEmail, totalCount, nodes } = value as Record<string, unknown>;
    if (typeof contactEmail === 'string')
      found.add(`contact:${labels.get(String(id))?.slice('person:'.length)}`);
    if (Array.isArray(nodes) && nodes.length !== totalCount)
      found.add(`a count of ${String(totalCount)} for ${nodes.length}`);
    Object.values(value).forEach(visit);
  };
  answers.forEach(visit);
  return found;
}
