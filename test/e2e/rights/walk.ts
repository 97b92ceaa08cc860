import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
} from 'graphql';
import { brokenLimit } from '../../../src/platform/graphql/edges/operation-limits.js';
import type { Client } from '../../harness/app.js';
import type { Root } from './root.js';

/** How far relations are followed through things that no query gives by id, e.g. an invitation's answers. */
const DEPTH = 2;
/** As many root fields as one operation may have. */
const MOST_ROOTS = 30;
const AT_ONCE = 4;

/** Asks everything that the schema lets somebody ask. */
export class Walk {
  private readonly fields: Readonly<Record<string, GraphQLField<unknown, unknown>>>;
  /** Types with a query by id: each of their things is followed from there, and nowhere else. */
  private readonly byId = new Map<string, string>();
  private begin: Beginning | undefined;
  /** By type: the operations about one of its things. The same text for all of them, so that the server knows it. */
  private readonly aboutOne = new Map<string, readonly string[]>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly queries: Readonly<Record<string, Root>>,
  ) {
    this.fields = schema.getQueryType()?.getFields() ?? {};
    for (const { name, type, args } of Object.values(this.fields))
      if (args.length === 1 && args[0]?.name === 'id') this.byId.set(getNamedType(type).name, name);
  }

  /** All answers that the client gets: by every list, by every id, and by every relation of all that was found. */
  async answersFor(client: Client): Promise<object[]> {
    this.begin ??= this.roots();
    const deep = await this.ask(client, this.begin.deep.map(alone));
    const lists = [...deep, ...(await this.ask(client, this.begin.flat.map(alone)))];
    const followed = new Set(deep.flatMap((answer) => topIds(answer)));
    const found = lists.flatMap((answer) => thingsIn(answer)).filter(({ id }) => !followed.has(id));
    const rest = new Map(found.filter(({ type }) => this.byId.has(type)).map((thing) => [thing.id, thing]));
    return [...lists, ...(await this.ask(client, this.following([...rest.values()])))];
  }

  /** The operations with which every walk begins. */
  first(): string[] {
    const { flat, deep } = this.roots();
    return [...flat, ...deep];
  }

  private roots(): Beginning {
    const flat: string[] = [];
    const deep: string[] = [];
    for (const [name, { args, follow }] of Object.entries(this.queries)) {
      const field = this.fields[name];
      if (field === undefined) throw new Error(`There is no query ${name}`);
      const type = nodeOf(field);
      // Of one field only: the refusal of one must not hide what another would have told.
      flat.push(...batches(args.map((each) => `${name}${each} ${asRoot(field, leavesOf(type))}`)));
      for (const each of follow) {
        const asked = (selection: string): string => `{ a0: ${name}${each} ${asRoot(field, selection)} }`;
        deep.push(asked(leavesOf(type)), ...this.relationsOf(type, asked));
      }
    }
    return { flat, deep };
  }

  /** Everything about things that were met as a relation of others, by their ids. */
  private following(things: readonly Thing[]): Asked[] {
    return things.flatMap(({ type, id }) => this.about(type).map((text) => ({ text, variables: { id } })));
  }

  private about(type: string): readonly string[] {
    const name = this.byId.get(type) ?? '';
    const node = nodeOf(this.fields[name] as GraphQLField<unknown, unknown>);
    const operations =
      this.aboutOne.get(type) ??
      this.relationsOf(node, (selection) => `query ($id: ID!) { a0: ${name}(id: $id) ${selection} }`);
    this.aboutOne.set(type, operations);
    return operations;
  }

  private async ask(client: Client, operations: readonly Asked[]): Promise<object[]> {
    const answers: object[] = [];
    const waiting = [...operations];
    const worker = async (): Promise<void> => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { data, errors = [] } = await client.run(next.text, next.variables);
        const other = errors.filter(({ extensions }) => !REFUSALS.includes(extensions.code));
        if (other.length > 0 || (data === null && errors.length === 0))
          throw new Error(`${next.text}: ${JSON.stringify(errors)}`);
        answers.push(data ?? {});
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return answers;
  }

  /** One operation for each relation of the type, with all that lies behind it. */
  private relationsOf(
    type: GraphQLObjectType,
    asked: (selection: string) => string,
    depth = DEPTH,
  ): string[] {
    return relationFields(type).flatMap((field) => {
      const behind = getNamedType(field.type) as GraphQLObjectType;
      const through = (selection: string): string =>
        asked(`{ __typename ${idOf(type)} ${field.name} ${selection} }`);
      const whole = through(this.tree(behind, depth));
      if (this.isAllowed(whole) || !this.isFollowed(behind, depth)) return [whole];
      // Too much for one operation: what lies behind it is asked part by part.
      const left = idOf(behind) === '' ? depth : depth - 1;
      return [through(leavesOf(behind)), ...this.relationsOf(behind, through, left)];
    });
  }

  private isAllowed(text: string): boolean {
    const [operation] = parse(text).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`No operation: ${text}`);
    return brokenLimit({ schema: this.schema, fragments: [], operation, variables: {} }) === null;
  }

  private isFollowed = (type: GraphQLObjectType, depth: number): boolean =>
    depth > 0 && !this.byId.has(type.name);

  private tree(type: unknown, depth: number): string {
    if (!isObjectType(type)) return '';
    const relations = this.isFollowed(type, depth) ? relationFields(type) : [];
    // A value without an id is no step away from its thing.
    const left = idOf(type) === '' ? depth : depth - 1;
    const parts = relations.map((field) => `${field.name} ${this.tree(getNamedType(field.type), left)}`);
    return `{ __typename ${leafNames(type)} ${parts.join(' ')} }`;
  }
}

interface Asked {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const alone = (text: string): Asked => ({ text, variables: {} });

/** What each root tells itself, and what is followed from it. */
interface Beginning {
  readonly flat: string[];
  readonly deep: string[];
}

/** How a query by id, or for the office alone, says no: what it says about hidden things is proved elsewhere. */
const REFUSALS = ['NOT_FOUND', 'NOT_ALLOWED', 'SIGN_IN_NEEDED', 'SETUP_DONE', 'MEETING_HELD'];

interface Thing {
  readonly type: string;
  readonly id: string;
}

/** The type of what a query gives, through the pages of a connection. */
function nodeOf(field: GraphQLField<unknown, unknown>): GraphQLObjectType {
  const type = getNamedType(field.type);
  const nodes = isObjectType(type) ? type.getFields()['nodes'] : undefined;
  return (nodes === undefined ? type : getNamedType(nodes.type)) as GraphQLObjectType;
}

function asRoot(field: GraphQLField<unknown, unknown>, selection: string): string {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return '';
  if (type.getFields()['nodes'] === undefined) return selection;
  const page = leafNames(getNamedType(type.getFields()['pageInfo']?.type) as GraphQLObjectType);
  return `{ __typename totalCount pageInfo { __typename ${page} } edges { __typename cursor node { __typename id } } nodes ${selection} }`;
}

const isLeaf = (field: GraphQLField<unknown, unknown>): boolean => isLeafType(getNamedType(field.type));
const usable = (type: GraphQLObjectType): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));
const relationFields = (type: GraphQLObjectType): GraphQLField<unknown, unknown>[] =>
  isObjectType(type) ? usable(type).filter((field) => !isLeaf(field)) : [];
const leafNames = (type: GraphQLObjectType): string =>
  usable(type)
    .filter(isLeaf)
    .map(({ name }) => name)
    .join(' ');
const leavesOf = (type: GraphQLObjectType): string =>
  isObjectType(type) ? `{ __typename ${leafNames(type)} }` : '';
const idOf = (type: GraphQLObjectType): string => (type.getFields()['id'] === undefined ? '' : 'id');

function batches(roots: readonly string[]): string[] {
  const operations: string[] = [];
  for (let start = 0; start < roots.length; start += MOST_ROOTS) {
    const some = roots.slice(start, start + MOST_ROOTS).map((root, index) => `a${index}: ${root}`);
    operations.push(`{ ${some.join(' ')} }`);
  }
  return operations;
}

/** The ids of the things that a query for one root gave, and whose relations it follows. */
const topIds = (answer: object): string[] =>
  Object.values(answer).flatMap((root: unknown) => {
    const { nodes = root } = (root ?? {}) as { nodes?: unknown };
    return (Array.isArray(nodes) ? nodes : []).map(({ id }: { id?: unknown }) => String(id));
  });

/** Every object with an id, wherever it stands. */
function thingsIn(answer: unknown): Thing[] {
  if (Array.isArray(answer)) return answer.flatMap(thingsIn);
  if (typeof answer !== 'object' || answer === null) return [];
  const { __typename: type, id } = answer as { __typename?: string; id?: string };
  const own = type === undefined || id === undefined ? [] : [{ type, id }];
  return [...own, ...Object.values(answer).flatMap(thingsIn)];
}
