import type { AudienceRule } from './audience-rule.js';

/** What an actor may be compared with in SQL, e.g. `{ coordinatorOf: ['018f…'] }`; computed once per request. */
export type ActorParameters = Readonly<Record<string, ActorParameter>>;
export type ActorParameter = string | number | boolean | null | readonly string[];

/** Hands out placeholders. Values reach PostgreSQL as bind parameters only, never as text. */
export interface Parameters {
  /** The placeholder of a named actor parameter; `cast` is a PostgreSQL type such as `uuid[]`. */
  actor(name: string, cast?: string): string;
  /** The placeholder of the business time (timestamptz). */
  now(): string;
  /** The placeholder of an argument of the current field (null when absent); `filter.from` reaches into an input object. */
  arg(path: string, cast?: string): string;
  /** `visibleTo` of another type over `alias`, so that one rule can build on another. */
  visible(type: string, alias: string): string;
}

/** As `Parameters`, and binds values of this request; only for conditions that a resolver gives to `Reads`. */
export interface RootParameters extends Parameters {
  value(value: unknown, cast?: string): string;
}

/** SQL over the row `alias`. Own inner aliases must not look like `t1`. */
export type SqlOfRow = (alias: string, parameters: Parameters) => string;
export type RootCondition = (alias: string, parameters: RootParameters) => string;
/** SQL in brackets of rows that no table holds, with an `id` each. */
export type DerivedRows = (parameters: Parameters) => string;
/** How a child belongs to its parent: SQL over both aliases; may use the field's arguments. */
export type Join = (parent: string, child: string, parameters: Parameters) => string;

export type Direction = 'asc' | 'desc';

/** One part of an order. The id is always the last part and is added by the compiler. */
export interface SortKey {
  /** A column, or SQL over the alias (`type` tells the branches of a union apart). */
  readonly by: string | ((alias: string, type: string) => string);
  readonly direction?: Direction;
  /** No two rows of the list have it in common: the id need not follow, and the rows come sorted from the index. */
  readonly isUnique?: true;
}

/** One part of a connection's order. It must not be null: a cursor could not go past it. */
export interface CursorKey extends SortKey {
  /** PostgreSQL type that the cursor's text is cast to, e.g. `timestamptz`. */
  readonly type: string;
}

export interface Target {
  readonly type: string;
  readonly on: Join;
}

export interface OneRelation {
  readonly kind: 'one';
  readonly targets: readonly Target[];
  /** The target is visible to everyone who sees the parent, so that the field may be non-null. */
  readonly alwaysVisible: boolean;
  /** The join is by the target's id, so that there is no second row to leave out. */
  readonly byId: boolean;
}

export interface ManyRelation {
  readonly kind: 'many';
  readonly targets: readonly Target[];
  readonly orderBy: readonly SortKey[];
  readonly limit: number | null;
}

export interface ConnectionRelation {
  readonly kind: 'connection';
  readonly targets: readonly Target[];
  readonly key: readonly CursorKey[];
  readonly pageSize: number;
  readonly maximum: number;
}

export type Relation = OneRelation | ManyRelation | ConnectionRelation;

/**
 * How the search finds and shows a thing. Its table has the columns `territory_id`, `search_text` (migration 0011),
 * `search_stems` and `search_slips` (migrations/searchable.ts).
 * The texts are German, for the user; they say nothing that a reader of the row may not read.
 */
export interface Searched {
  /** Kind of hit, e.g. `AGENDA_ITEM`. */
  readonly kind: string;
  /** Which kind comes first among equally good hits: the lowest. */
  readonly position: number;
  /** Column of the title. */
  readonly title: string;
  readonly subtitle: SqlOfRow;
  /** The smaller, the better among equally good hits of the kind. */
  readonly distance?: SqlOfRow;
  /** Ids of the things to which the hit leads. */
  readonly meetingId?: SqlOfRow;
  readonly bodyId?: SqlOfRow;
  /** Everybody reads the table, whatever the territory. */
  readonly isPublic?: boolean;
}

/** Where the fields of one GraphQL type come from, and who sees its rows. */
export interface ReadModel {
  /** The GraphQL object type. */
  readonly type: string;
  /** The table, or the rows that are derived from several for this reader. */
  readonly table: string | DerivedRows;
  /** Primary key (uuid); default `id`. */
  readonly id?: string;
  /** GraphQL field → column. Fields that the schema lacks may be named in `requires`. */
  readonly columns: Readonly<Record<string, string>>;
  /** GraphQL field → SQL expression. */
  readonly expressions?: Readonly<Record<string, SqlOfRow>>;
  readonly relations?: Readonly<Record<string, Relation>>;
  /** Field with a resolver of its own → the columns and expressions which that resolver reads from its source. */
  readonly requires?: Readonly<Record<string, readonly string[]>>;
  /** Set for what the search finds. */
  readonly search?: Searched;
  /** Who may see rows of this kind at all. */
  readonly audience: AudienceRule;
  /** Who sees its rows, in one English sentence for docs/rights.md. */
  readonly seenBy: string;
  /** Who sees a row. The text is the same for everyone; the actor enters as parameters. */
  readonly visibleTo: SqlOfRow;
}

/**
 * Throws when `visibleTo` or the audience is missing, because such a type would be open to everyone, and when nobody
 * could read in docs/rights.md who sees it.
 */
export function assertAudienceDeclared(model: Partial<ReadModel>): void {
  if (typeof model.visibleTo !== 'function')
    throw new Error(`The read model ${model.type} has no visibleTo: who may see its rows?`);
  if (model.audience === undefined)
    throw new Error(`The read model ${model.type} declares no audience: stored, within or fixed?`);
  if (typeof model.seenBy !== 'string' || !/^\S.*\.$/.test(model.seenBy))
    throw new Error(`The read model ${model.type} does not say in a sentence (seenBy) who sees its rows.`);
}

/** Declares a read model; throws what `assertAudienceDeclared` throws. */
export function readModel(model: ReadModel): ReadModel {
  assertAudienceDeclared(model);
  return Object.freeze({ ...model });
}

/** The table of a model; throws for derived rows, which are only read as a list of their own. */
export function storedTable({ type, table }: Pick<ReadModel, 'type' | 'table'>): string {
  if (typeof table !== 'string') throw new Error(`The rows of ${type} are derived: no table holds them`);
  return table;
}

type Targets = Readonly<Record<string, Join>>;
const targetsOf = (targets: Targets): Target[] => Object.entries(targets).map(([type, on]) => ({ type, on }));

/** At most one row, null when the actor does not see it. Several targets make a union. */
export const one = (targets: Targets, options: { alwaysVisible?: boolean } = {}): OneRelation => ({
  kind: 'one',
  targets: targetsOf(targets),
  alwaysVisible: options.alwaysVisible ?? false,
  byId: false,
});

/** The thing whose id stands in a column of the parent's table; null when there is none, or the actor does not see it. */
export const refersTo = (
  type: string,
  column: string,
  options: { alwaysVisible?: boolean } = {},
): OneRelation => ({
  ...one({ [type]: (parent, child) => `${child}.id = ${parent}.${column}` }, options),
  byId: true,
});

/** A list that the domain keeps short. */
export const many = (
  targets: Targets,
  options: { orderBy: readonly SortKey[]; limit?: number },
): ManyRelation => ({
  kind: 'many',
  targets: targetsOf(targets),
  orderBy: options.orderBy,
  limit: options.limit ?? null,
});

/** A list that grows: a Relay connection, paged by (key, id). */
export const connection = (
  targets: Targets,
  options: { key: readonly CursorKey[]; pageSize?: number; maximum?: number },
): ConnectionRelation => ({
  kind: 'connection',
  targets: targetsOf(targets),
  key: options.key,
  pageSize: options.pageSize ?? 20,
  maximum: options.maximum ?? 100,
});
