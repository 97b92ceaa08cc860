import type { GraphQLResolveInfo } from 'graphql';
import { DatabaseError } from 'pg';
import type { Actor } from '../../../shared/actor.js';
import type { Clock } from '../../../shared/clock.js';
import { DomainError } from '../../../shared/domain-error.js';
import { isUuid } from '../../../shared/ids.js';
import type { RootRead } from './compiled-statements.js';
import { CompiledStatements } from './compiled-statements.js';
import { badCursor } from './paging.js';
import {
  isTextWanted,
  JsonText,
  type NeverNull,
  NOT_DIRECT,
  NotDirectError,
  premiseOf,
} from './direct-form.js';
import type { ActorParameters, CursorKey, RootCondition, SortKey } from './read-model.js';
import { connection, many, one } from './read-model.js';
import type { Premise, Statement } from './statement.js';
import type { ReadRegistry } from './read-registry.js';
import { seenByEach } from './seen-by-each.js';
import {
  type ListRead,
  type ListReadOf,
  type ListRequest,
  type ListStatement,
  listStatement,
} from './list-sql.js';
import { type RowRequest, rowStatement } from './row-sql.js';
import { type SearchHit, searchStatement } from './search-sql.js';
import { quoted } from './sql-text.js';
import type { ReadLimits } from './statement-compiler.js';
import { type ThingIds, visibleAmong } from './visible-among.js';
import { visibleRow, visibleRows } from './visible-row.js';

/** What `Reads` needs of the read pool. */
export interface StatementRunner {
  run<T>(
    territories: readonly string[],
    statement: Statement,
    persons: readonly string[],
    premise?: Premise | null,
  ): Promise<T | null>;
}

/** Which rows a connection at the root pages through, and in which order. */
export interface ConnectionQuery {
  readonly where?: RootCondition;
  readonly key: readonly CursorKey[];
  readonly pageSize?: number;
  readonly maximum?: number;
}

/** A write transaction, as far as visibility needs it (TypeORM's EntityManager fits). */
export interface RowQuery {
  query(text: string, values: unknown[]): Promise<unknown>;
}

export interface ReadsOptions {
  readonly registry: ReadRegistry;
  readonly pool: StatementRunner;
  /** Computes what visibility compares with; called once per actor object. */
  readonly actorParameters: (actor: Actor) => ActorParameters;
  readonly clock: Clock;
  /** Whether an operation is one of our own, so that PostgreSQL may keep its statement prepared. Default: none is. */
  readonly trusted?: (operation: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>) => boolean;
  readonly limits?: Partial<ReadLimits>;
  /** How many statements are remembered. */
  readonly capacity?: number;
}

const DEFAULT_LIMITS: ReadLimits = { depth: 10, relations: 150 };
const DEFAULT_CAPACITY = 1_000;
/** PostgreSQL could not read a value that was handed over, e.g. no uuid (SQLSTATE class 22): the caller's mistake. */
const isUnreadableValue = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code?.startsWith('22') === true;

/** Root fields get their condition at each request; only the names of their targets are fixed. */
const targets = (types: string | readonly string[]): Record<string, () => string> =>
  Object.fromEntries([types].flat().map((type) => [type, () => 'true']));

const everything: RootCondition = () => 'true';

/** Answers root fields: one statement each, seen through the actor's eyes. */
export class Reads {
  readonly statements: CompiledStatements;
  private readonly parametersOf = new WeakMap<Actor, ActorParameters>();
  private readonly lists = new WeakMap<ListRequest, ListStatement>();

  constructor(private readonly options: ReadsOptions) {
    const { registry, limits, capacity } = options;
    this.statements = new CompiledStatements(
      registry,
      { ...DEFAULT_LIMITS, ...limits },
      capacity ?? DEFAULT_CAPACITY,
    );
  }

  /** One thing, or null when it does not exist or is hidden from the actor. */
  async one<T = unknown>(
    type: string,
    where: { readonly id: string } | RootCondition,
    actor: Actor,
    info: GraphQLResolveInfo,
  ): Promise<T | null> {
    if (typeof where === 'function')
      return this.read<T>({ types: [type], relation: one({}), where }, actor, info);
    if (!isUuid(where.id)) return null;
    const column = quoted(this.options.registry.get(type).id ?? 'id');
    const condition: RootCondition = (t, p) => `${t}.${column} = ${p.value(where.id, 'uuid')}`;
    return this.read<T>({ types: [type], relation: one({}), where: condition }, actor, info);
  }

  /** A bounded list; several types make a list of a union. */
  async many<T = unknown>(
    types: string | readonly string[],
    query: { readonly where?: RootCondition; readonly orderBy: readonly SortKey[]; readonly limit?: number },
    actor: Actor,
    info: GraphQLResolveInfo,
  ): Promise<T[]> {
    const relation = many(targets(types), query);
    const read = { types: [types].flat(), relation, where: query.where ?? everything };
    return (await this.read<T[]>(read, actor, info)) ?? [];
  }

  /** A Relay connection; first, after, last and before are taken from the field's arguments. */
  async connection<T = unknown>(
    types: string | readonly string[],
    query: ConnectionQuery,
    actor: Actor,
    info: GraphQLResolveInfo,
  ): Promise<T | null> {
    const read = {
      types: [types].flat(),
      relation: connection(targets(types), query),
      where: query.where ?? everything,
    };
    return this.read<T>(read, actor, info);
  }

  /** Whether the actor sees the row: the same rule as in reading, inside a write transaction. */
  async visible(
    type: string,
    id: string,
    actor: Actor,
    tx: RowQuery,
    lock?: 'update' | 'share',
  ): Promise<boolean> {
    if (!isUuid(id)) return false;
    const row = { type, id, actor: this.actorParameters(actor), now: this.options.clock.now() };
    const { text, values } = visibleRow(this.options.registry, lock === undefined ? row : { ...row, lock });
    const rows = await tx.query(text, [...values]);
    return Array.isArray(rows) && rows.length === 1;
  }

  /** The ids of those rows which the actor sees, inside a transaction of somebody else, e.g. for a mail to this actor. */
  async visibleIds(type: string, where: RootCondition, actor: Actor, tx: RowQuery): Promise<string[]> {
    const rows = { type, where, actor: this.actorParameters(actor), now: this.options.clock.now() };
    const { text, values } = visibleRows(this.options.registry, rows);
    return ((await tx.query(text, [...values])) as { id: string }[]).map((row) => row.id);
  }

  /** Those of the actors who see the thing, by one statement inside a transaction of somebody else, e.g. for a preview. */
  async seenByEach(
    { type, id }: { readonly type: string; readonly id: string },
    actors: readonly Actor[],
    tx: RowQuery,
  ): Promise<Set<Actor>> {
    const parameters = actors.map((actor) => this.actorParameters(actor));
    const eyes = { type, id, actors: parameters, now: this.options.clock.now() };
    const { text, values } = seenByEach(this.options.registry, eyes);
    const rows = (await tx.query(text, [...values])) as { n: number }[];
    return new Set(rows.flatMap(({ n }) => actors[n] ?? []));
  }

  /** What the actor sees of everything that can be searched, the best first; at most `most`. One statement. */
  async search(words: string, most: number, actor: Actor): Promise<SearchHit[]> {
    const request = { actor: this.actorParameters(actor), now: this.options.clock.now() };
    const asked = { words, most, territories: actor.readTerritories };
    const statement = searchStatement(this.options.registry, asked, request);
    return (await this.options.pool.run<SearchHit[]>(actor.readTerritories, statement, actor.persons)) ?? [];
  }

  /**
   * The beginning of a list as each of the actors sees it, and how long it is; without GraphQL, e.g. for mails. One
   * statement for all who read the same territories, so that row level security holds for each as if he were alone; his
   * rows elsewhere are left out. For the worker.
   */
  async listEach<Row>(list: ListRequest, actors: readonly Actor[]): Promise<Map<Actor, ListRead<Row>>> {
    const alike = Map.groupBy(actors, ({ readTerritories }) => readTerritories.toSorted().join());
    const reads = await Promise.all([...alike.values()].map((some) => this.listAlike<Row>(list, some)));
    return new Map(reads.flat());
  }

  /** One thing as the actor sees it, or null; without GraphQL, e.g. for a paper. One statement. */
  async row<Row>(row: RowRequest, actor: Actor): Promise<Row | null> {
    if (!isUuid(row.id)) return null;
    const request = { actor: this.actorParameters(actor), now: this.options.clock.now() };
    const statement = rowStatement(this.options.registry, row, request);
    return this.options.pool.run<Row>(actor.readTerritories, statement, actor.persons);
  }

  /** Which of these things the actor sees, by one statement on the read side; types without a read model are left out. */
  async visibleAmong(things: ThingIds, actor: Actor): Promise<ThingIds> {
    const { registry, pool, clock } = this.options;
    const known = new Map([...things].filter(([type]) => registry.has(type)));
    const visible = new Map<string, Set<string>>([...known.keys()].map((type) => [type, new Set()]));
    if (known.size === 0) return visible;
    const asked = { things: known, actor: this.actorParameters(actor), now: clock.now() };
    const statement = visibleAmong(registry, asked);
    const rows = await pool.run<[string, string][]>(actor.readTerritories, statement, actor.persons);
    for (const [type, id] of rows ?? []) visible.get(type)?.add(id);
    return visible;
  }

  /** Whether an operation is one of our own. */
  trusts(operation: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>): boolean {
    return this.options.trusted?.(operation) === true;
  }

  /** Where the text is wanted, it stands for the rows: nobody but the one who wants it ever sees it. */
  private async read<T>(read: RootRead, actor: Actor, info: GraphQLResolveInfo): Promise<T | null> {
    if (!isTextWanted(info)) return (await this.answer<T>(read, actor, info)).value;
    try {
      const { value, neverNull } = await this.answer<string>(read, actor, info);
      return (neverNull?.isBrokenIn(value ?? '') === true ? null : new JsonText(value ?? 'null')) as T | null;
    } catch (error) {
      if (error instanceof NotDirectError) return NOT_DIRECT as T;
      throw error;
    }
  }

  private async answer<T>(
    read: RootRead,
    actor: Actor,
    info: GraphQLResolveInfo,
  ): Promise<{ value: T | null; neverNull: NeverNull | null }> {
    const request = {
      actor: this.actorParameters(actor),
      now: this.options.clock.now(),
      variables: info.variableValues,
    };
    const { name, text, values, sources, neverNull } = this.statements.statement(info, read, request);
    const statement = this.trusts(info) ? { name, text, values } : { text, values };
    try {
      const { readTerritories, persons } = actor;
      const value = await this.options.pool.run<T>(readTerritories, statement, persons, premiseOf(info));
      return { value, neverNull };
    } catch (error) {
      if (!isUnreadableValue(error)) throw error;
      const cursor = sources.find((source, index) => source.from === 'cursor' && values[index] !== null);
      throw cursor?.from === 'cursor' ? badCursor(cursor.side) : new DomainError('BAD_INPUT');
    }
  }

  private async listAlike<Row>(
    list: ListRequest,
    actors: readonly Actor[],
  ): Promise<(readonly [Actor, ListRead<Row>])[]> {
    const parameters = actors.map((actor) => this.actorParameters(actor));
    const statement = this.listStatement(list)(parameters, this.options.clock.now());
    const territories = actors[0]?.readTerritories ?? [];
    const reads = await this.options.pool.run<ListReadOf<Row>[]>(territories, statement, []);
    const byPlace = new Map(reads);
    return actors.map((actor, n) => [actor, byPlace.get(n) ?? { total: 0, rows: [] }] as const);
  }

  private listStatement(list: ListRequest): ListStatement {
    const known = this.lists.get(list) ?? listStatement(this.options.registry, list);
    this.lists.set(list, known);
    return known;
  }

  private actorParameters(actor: Actor): ActorParameters {
    let parameters = this.parametersOf.get(actor);
    if (parameters === undefined) {
      parameters = this.options.actorParameters(actor);
      this.parametersOf.set(actor, parameters);
    }
    return parameters;
  }
}
