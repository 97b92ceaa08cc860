import type { FieldNode, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import type { ReadModel, Relation, SortKey } from './read-model.js';
import { quoted } from './sql-text.js';

/** The rows of one table that one branch of a relation selects. */
export interface Branch {
  readonly model: ReadModel;
  readonly type: GraphQLObjectType;
  readonly alias: string;
  /** What the rows are selected from: the table, or derived rows. */
  readonly from: string;
  /** Join, condition and visibility. */
  readonly condition: string;
}

/** A relation at the place where it is selected. */
export interface Selected<R extends Relation> {
  readonly relation: R;
  readonly branches: readonly Branch[];
  /** Number of the field's arguments in the statement. */
  readonly site: number;
  readonly fieldType: GraphQLOutputType;
  readonly nodes: readonly FieldNode[];
  readonly depth: number;
}

/** The rows of a branch under its alias. */
export const tableOf = ({ from, alias }: Branch): string => `${from} ${alias}`;

/** The id of a branch's row. */
export const idOf = (branch: Branch): string => `${branch.alias}.${quoted(branch.model.id ?? 'id')}`;

/** One sort key over a branch. */
export const sortSql = (branch: Branch, key: SortKey): string =>
  typeof key.by === 'string' ? `${branch.alias}.${quoted(key.by)}` : key.by(branch.alias, branch.type.name);

/** The direction of each sort key, and of the id, which follows the last. */
export function directions(keys: readonly SortKey[], reversed: boolean): ('asc' | 'desc')[] {
  const given = keys.map((key) => key.direction ?? 'asc');
  const all = [...given, given.at(-1) ?? 'asc'];
  return reversed ? all.map((direction) => (direction === 'asc' ? 'desc' : 'asc')) : all;
}

/** `order by` over a branch: the sort keys, then the id unless there is nothing left to decide. */
export function orderBy(branch: Branch, keys: readonly SortKey[], reversed = false): string {
  const last = keys.some((key) => key.isUnique) ? [] : [idOf(branch)];
  const expressions = [...keys.map((key) => sortSql(branch, key)), ...last];
  const order = directions(keys, reversed);
  return expressions.map((expression, index) => `${expression} ${order[index]}`).join(', ');
}

/** `order by` over rows made by `rowsWithKeys`. */
export const orderOfKeys = (keys: readonly SortKey[], alias: string, reversed: boolean): string =>
  directions(keys, reversed)
    .map((direction, index) => `${alias}.k${index} ${direction}`)
    .join(', ');

/** The first rows of a branch, picked before anything nested is computed. */
export const limitedRows = (branch: Branch, order: string, limit: string): string =>
  `(select ${branch.alias}.* from ${tableOf(branch)} where ${branch.condition} order by ${order} limit ${limit}) ${branch.alias}`;

/**
 * A row inside other JSON. As a record it is written straight into the whole, which is faster by a tenth than JSON put
 * into JSON; rows of several types fit together as JSON only.
 */
export const jsonOf = (row: string, branches: readonly Branch[]): string =>
  branches.length === 1 ? row : `row_to_json(${row})`;

/** Rows of a branch as `k0…` (sort keys and id) and `node` (record or JSON), so that branches of a union fit together. */
export function rowsWithKeys(
  branch: Branch,
  keys: readonly SortKey[],
  rows: { readonly columns: string; readonly json: string; readonly source: string },
): string {
  const expressions = [...keys.map((key) => sortSql(branch, key)), idOf(branch)];
  const list = expressions.map((expression, index) => `${expression} as k${index}`).join(', ');
  return `(select ${list}, (select ${rows.json} from (select ${rows.columns}) r) as node from ${rows.source})`;
}
