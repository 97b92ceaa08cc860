import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { getNamedType, isAbstractType, printSchema } from 'graphql';
import { DirectForm, isTextWanted, type NeverNull } from './direct-form.js';
import { operationFacts, switchValues } from './operation-facts.js';
import { pageRules } from './paging.js';
import type { ReadModel, Relation, RootCondition, SortKey } from './read-model.js';
import type { ReadRegistry } from './read-registry.js';
import { RecentlyUsed } from '../../../shared/recently-used.js';
import type { Statement } from './statement.js';
import type { ReadLimits } from './statement-compiler.js';
import { StatementCompiler } from './statement-compiler.js';
import type { ArgumentSite, ParameterSource, RequestValues } from './statement-parameters.js';
import { bindValues, StatementParameters } from './statement-parameters.js';

/** What a root field reads: a relation without a parent. */
export interface RootRead {
  readonly types: readonly string[];
  readonly relation: Relation;
  readonly where: RootCondition;
}

/** A statement with what tells where its values came from. */
export interface CompiledRead extends Statement {
  readonly name: string;
  readonly sources: readonly ParameterSource[];
  /** For a statement that gives text: what must not be null in it. */
  readonly neverNull: NeverNull | null;
}

interface Compiled {
  readonly neverNull: NeverNull | null;
  readonly name: string;
  readonly text: string;
  readonly sources: readonly ParameterSource[];
  /** Indexes of the sources that the text uses: PostgreSQL refuses a parameter that stands nowhere. */
  readonly used: readonly number[];
  readonly sites: readonly ArgumentSite[];
}

const ROOT_ALIAS = 't0';
const ROOT_SITE = 0;

/** Compiles selection sets to statements, and remembers them: a known operation costs its bind values only. */
export class CompiledStatements {
  private readonly known: RecentlyUsed<Compiled>;
  /** How often a statement was compiled rather than found. */
  compilations = 0;

  constructor(
    private readonly registry: ReadRegistry,
    private readonly limits: ReadLimits,
    capacity: number,
  ) {
    this.known = new RecentlyUsed(capacity);
  }

  /** The statement for a field of an operation. Throws BAD_CURSOR, BAD_PAGE_SIZE, QUERY_TOO_DEEP, QUERY_TOO_LARGE. */
  statement(info: GraphQLResolveInfo, read: RootRead, request: RequestValues): CompiledRead {
    const parameters = new StatementParameters((type) => this.registry.get(type));
    parameters.addSite(rootSite(info, read.relation));
    const own = parameters.of(ROOT_SITE);
    const conditions = read.types.map(() => read.where(ROOT_ALIAS, own));
    const rootSources = [...parameters.sources];
    const key = identity(info, read, conditions);
    let compiled = this.known.get(key);
    if (compiled === undefined) {
      compiled = this.compile(info, read, parameters, conditions);
      this.known.set(key, compiled);
    }
    const all = [...rootSources, ...compiled.sources.slice(rootSources.length)];
    const sources = compiled.used.flatMap((index) => all[index] ?? []);
    return {
      name: compiled.name,
      text: compiled.text,
      values: bindValues(sources, compiled.sites, request),
      sources,
      neverNull: compiled.neverNull,
    };
  }

  private compile(
    info: GraphQLResolveInfo,
    read: RootRead,
    parameters: StatementParameters,
    conditions: readonly string[],
  ): Compiled {
    this.compilations += 1;
    const parts = { schema: info.schema, fragments: info.fragments, variables: info.variableValues };
    const direct = isTextWanted(info) ? new DirectForm() : null;
    const compiler = new StatementCompiler(this.registry, parts, parameters, this.limits, direct);
    const models = read.types.map((type) => this.registry.get(type));
    if (read.relation.kind !== 'connection') models.forEach((model) => assertFits(info, model));
    const expression = compiler.relation({
      relation: read.relation,
      branches: models.map((model, index) =>
        compiler.branchAt(model, ROOT_ALIAS, conditions[index] ?? 'false'),
      ),
      site: ROOT_SITE,
      fieldType: info.returnType,
      nodes: info.fieldNodes,
      depth: 1,
    });
    const { text, used } = withoutUnused(
      direct === null ? expression.slice(1, -1) : `select ${expression}::text as answer`,
    );
    const name = `kpr_${createHash('sha256').update(text).digest('hex').slice(0, 40)}`;
    const neverNull = direct?.neverNull() ?? null;
    return { neverNull, name, text, sources: parameters.sources, used, sites: parameters.sites };
  }
}

/** Numbers the placeholders anew, without gaps. */
function withoutUnused(sql: string): { text: string; used: number[] } {
  const numbers = new Set([...sql.matchAll(/\$(\d+)/g)].map((match) => Number(match[1])));
  const used = [...numbers].sort((a, b) => a - b);
  const places = new Map(used.map((number, index) => [number, index + 1]));
  const text = sql.replaceAll(/\$(\d+)/g, (_, number: string) => `$${places.get(Number(number))}`);
  return { text, used: used.map((number) => number - 1) };
}

function rootSite(info: GraphQLResolveInfo, relation: Relation): ArgumentSite {
  const field = info.parentType.getFields()[info.fieldName];
  const [node] = info.fieldNodes;
  if (field === undefined || node === undefined)
    throw new Error(`${info.fieldName} is no field of ${info.parentType.name}`);
  return { field, node, page: relation.kind === 'connection' ? pageRules(relation) : null };
}

function assertFits(info: GraphQLResolveInfo, model: ReadModel): void {
  const named = getNamedType(info.returnType);
  const types = isAbstractType(named) ? info.schema.getPossibleTypes(named) : [named];
  if (!types.some((type) => type.name === model.type)) {
    throw new Error(`${info.parentType.name}.${info.fieldName} returns ${named.name}, not ${model.type}`);
  }
}

/** Everything that the text of a statement depends on. */
function identity(info: GraphQLResolveInfo, read: RootRead, conditions: readonly string[]): string {
  const facts = operationFacts(info.operation, info.fragments);
  const switches = switchValues(facts, info.variableValues);
  const form = isTextWanted(info) ? 'text' : 'rows';
  const root = [form, read.relation.kind, ...read.types, shapeOf(read.relation), ...conditions];
  return [schemaHash(info.schema), facts.hash, pathOf(info), switches, ...root].join('\n');
}

const pathOf = (info: GraphQLResolveInfo): string => {
  const names: string[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = info.path; at !== undefined; at = at.prev) {
    if (typeof at.key === 'string') names.push(at.key);
  }
  return names.join('.');
};

const shapeOf = (relation: Relation): string => {
  if (relation.kind === 'one') return '';
  if (relation.kind === 'many') return `${orderText(relation.orderBy)} ${relation.limit}`;
  return `${orderText(relation.key)} ${relation.pageSize} ${relation.maximum}`;
};

const orderText = (keys: readonly SortKey[]): string =>
  keys
    .map((key) => `${typeof key.by === 'string' ? key.by : key.by(ROOT_ALIAS, '')} ${key.direction ?? 'asc'}`)
    .join();

const hashes = new WeakMap<GraphQLSchema, string>();

function schemaHash(schema: GraphQLSchema): string {
  let hash = hashes.get(schema);
  if (hash === undefined) {
    hash = createHash('sha256').update(printSchema(schema)).digest('hex').slice(0, 16);
    hashes.set(schema, hash);
  }
  return hash;
}
