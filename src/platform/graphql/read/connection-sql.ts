import type { FieldNode, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import { getNamedType, isObjectType, Kind } from 'graphql';
import type { Branch, Selected } from './branch-sql.js';
import {
  directions,
  idOf,
  jsonOf,
  limitedRows,
  orderBy,
  orderOfKeys,
  rowsWithKeys,
  sortSql,
  tableOf,
} from './branch-sql.js';
import { pageRules } from './paging.js';
import type { ConnectionRelation, CursorKey } from './read-model.js';
import type { OperationParts, Selection } from './selection.js';
import { selectionOf } from './selection.js';
import { literal, quoted } from './sql-text.js';
import type { StatementParameters } from './statement-parameters.js';

/** What a connection needs of the compiler. */
interface Compiler {
  readonly parts: OperationParts;
  readonly parameters: StatementParameters;
  columns(branch: Branch, nodes: readonly FieldNode[], fieldType: GraphQLOutputType, depth: number): string;
}

type Connection = Selected<ConnectionRelation>;
type Side = 'after' | 'before';

/**
 * The JSON of a Relay connection. `p` holds one page, and one row more when `pageInfo` is asked for, in the direction
 * of paging, numbered by `rn`; its text depends on whether `last`, `after` and `before` are given, not on their values.
 */
export function connectionSql(compiler: Compiler, asked: Connection): string {
  const { selected, once } = derivedOnce(asked);
  const { nodes, fieldType } = selected;
  const type = objectType(fieldType);
  const selection = selectionOf(compiler.parts, type, nodes);
  const edges = selection.get('edges') ?? [];
  const ofEdge = edges.length === 0 ? new Map() : edgeSelection(compiler, type, edges);
  const page = new Page(compiler, selected);
  const columns: string[] = [];
  for (const key of selection.keys()) {
    const sql = page.column(key, ofEdge);
    if (sql !== null) columns.push(`${sql} as ${quoted(key)}`);
  }
  if (columns.length === 0) columns.push('1 as "_"');
  const needsPage = ['edges', 'nodes', 'pageInfo'].some((key) => selection.has(key));
  const items = [...(ofEdge.get('node') ?? []), ...(selection.get('nodes') ?? [])];
  const limit = page.limit(selection.has('pageInfo'));
  const parts = [
    ...once,
    ...(needsPage ? [`p as materialized (${page.rows(items, nodeType(type), limit)})`] : []),
  ];
  const rows = parts.length === 0 ? '' : `with ${parts.join(', ')} `;
  return `(select row_to_json(c) from (${rows}select ${columns.join(', ')}) c)`;
}

/** Derived rows are found once, for the page and for what is said about it. */
function derivedOnce(selected: Connection): { selected: Connection; once: readonly string[] } {
  const [branch] = selected.branches;
  if (branch === undefined || selected.branches.length !== 1 || typeof branch.model.table === 'string')
    return { selected, once: [] };
  return {
    selected: { ...selected, branches: [{ ...branch, from: 'd' }] },
    once: [`d as materialized (select * from ${branch.from} d)`],
  };
}

const objectType = (type: GraphQLOutputType): GraphQLObjectType => {
  const named = getNamedType(type);
  if (!isObjectType(named)) throw new Error(`${named.name} is no object type, so it cannot be a connection`);
  return named;
};

const edgeSelection = (
  compiler: Compiler,
  type: GraphQLObjectType,
  edges: readonly FieldNode[],
): Selection => {
  const field = type.getFields()['edges'];
  return field === undefined ? new Map() : selectionOf(compiler.parts, objectType(field.type), edges);
};

/** The type of the things in a connection. */
function nodeType(type: GraphQLObjectType): GraphQLOutputType {
  const { edges, nodes } = type.getFields();
  const node = edges === undefined ? nodes : objectType(edges.type).getFields()['node'];
  if (node === undefined) throw new Error(`${type.name} has neither edges nor nodes`);
  return node.type;
}

type Variables = Readonly<Record<string, unknown>>;

function isGiven(node: FieldNode | undefined, name: 'last' | Side, variables: Variables): boolean {
  const value = node?.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value === undefined || value.kind === Kind.NULL) return false;
  return value.kind !== Kind.VARIABLE || variables[value.name.value] != null;
}

/** The SQL of one page and of what is said about it. */
class Page {
  private readonly keys: readonly CursorKey[];
  private readonly size: string;
  private readonly backward: boolean;

  constructor(
    private readonly compiler: Compiler,
    private readonly selected: Connection,
  ) {
    this.backward = this.isGiven('last');
    this.keys = selected.relation.key;
    this.size = compiler.parameters.placeholder({ from: 'pageSize', site: selected.site }, 'int');
  }

  /** One field of the connection; null for what SQL does not give (`__typename`). */
  column(key: string, ofEdge: Selection): string | null {
    switch (key) {
      case 'edges':
        return this.edges(ofEdge);
      case 'nodes':
        return `(select coalesce(json_agg(p.node order by p.rn ${this.outward()}), '[]'::json) from p where p.rn <= ${this.size})`;
      case 'pageInfo':
        return this.pageInfo();
      case 'totalCount':
        return this.counted(
          (branch) => `(select count(*) from ${tableOf(branch)} where ${branch.condition})`,
          ' + ',
        );
      default:
        return null;
    }
  }

  /** Only who asks whether there are more pays for one row more. */
  limit(askedForMore: boolean): string {
    return askedForMore ? `${this.size} + 1` : this.size;
  }

  /** The rows of `p`. */
  rows(items: readonly FieldNode[], type: GraphQLOutputType, limit: string): string {
    const branches = this.selected.branches.map((branch) => {
      const inside = `${branch.condition}${this.bound(branch, 'after')}${this.bound(branch, 'before')}`;
      const bounded = { ...branch, condition: inside };
      const source = limitedRows(bounded, orderBy(bounded, this.keys, this.backward), limit);
      const columns = this.compiler.columns(branch, items, type, this.selected.depth);
      return rowsWithKeys(bounded, this.keys, {
        ...{ columns, source },
        json: jsonOf('r', this.selected.branches),
      });
    });
    const order = orderOfKeys(this.keys, 'u', this.backward);
    const union = branches.join(' union all ');
    return `select row_number() over (order by ${order}) as rn, u.* from (${union}) u order by ${order} limit ${limit}`;
  }

  /** From paging order back to the connection's order. */
  private outward(): string {
    return this.backward ? 'desc' : 'asc';
  }

  private edges(selection: Selection): string {
    const columns = [...selection.keys()].flatMap((key) => {
      if (key === 'cursor') return [`${this.cursor()} as cursor`];
      return key === 'node' ? ['p.node as node'] : [];
    });
    const list = columns.length === 0 ? '1 as "_"' : columns.join(', ');
    const page = `select ${list} from p where p.rn <= ${this.size} order by p.rn ${this.outward()}`;
    return `(select coalesce(json_agg(e), '[]'::json) from (${page}) e)`;
  }

  private pageInfo(): string {
    const overflow = `(select count(*) from p) > ${this.size}`;
    const next = this.backward ? this.beyond('before') : `(${overflow} or ${this.beyond('before')})`;
    const previous = this.backward ? `(${overflow} or ${this.beyond('after')})` : this.beyond('after');
    const columns = [
      `${next} as "hasNextPage"`,
      `${previous} as "hasPreviousPage"`,
      `${this.cursorAt(this.outward())} as "startCursor"`,
      `${this.cursorAt(this.backward ? 'asc' : 'desc')} as "endCursor"`,
    ];
    return `(select row_to_json(i) from (select ${columns.join(', ')}) i)`;
  }

  private cursorAt(direction: string): string {
    return `(select ${this.cursor()} from p where p.rn <= ${this.size} order by p.rn ${direction} limit 1)`;
  }

  private cursor(): string {
    const { tag, parts } = pageRules(this.selected.relation);
    const values = Array.from({ length: parts }, (_, index) => `p.k${index}::text`);
    const json = `json_build_array(${[`${literal(tag)}::text`, ...values].join(', ')})`;
    return `translate(encode(convert_to(${json}::text, 'UTF8'), 'base64'), E'\\n', '')`;
  }

  private counted(sql: (branch: Branch) => string, operator: string): string {
    return `(${this.selected.branches.map(sql).join(operator)})`;
  }

  private isGiven(name: 'last' | Side): boolean {
    return isGiven(this.selected.nodes[0], name, this.compiler.parts.variables);
  }

  /** Whether rows lie on the far side of a given cursor (the cursor's own row included). */
  private beyond(side: Side): string {
    if (!this.isGiven(side)) return 'false';
    const exists = this.counted(
      (branch) =>
        `exists (select 1 from ${tableOf(branch)} where ${branch.condition} and not ${this.past(branch, side)})`,
      ' or ',
    );
    return exists;
  }

  /** Keeps rows past the cursor, when there is one. */
  private bound(branch: Branch, side: Side): string {
    return this.isGiven(side) ? ` and ${this.past(branch, side)}` : '';
  }

  /** Keyset comparison: as one row comparison, which an index can serve, when all keys have the same direction. */
  private past(branch: Branch, side: Side): string {
    const order = directions(this.keys, side === 'before');
    const left = [...this.keys.map((key) => sortSql(branch, key)), idOf(branch)];
    const right = left.map((_, index) => this.cursorPart(side, index));
    const operator = (direction: string | undefined): string => (direction === 'asc' ? '>' : '<');
    if (order.every((direction) => direction === order[0])) {
      return `((${left.join(', ')}) ${operator(order[0])} (${right.join(', ')}))`;
    }
    return left.reduceRight((rest, expression, index) => {
      const later = `${expression} ${operator(order[index])} ${right[index]}`;
      return rest === '' ? `(${later})` : `(${later} or (${expression} = ${right[index]} and ${rest}))`;
    }, '');
  }

  private cursorPart(side: Side, part: number): string {
    const { site } = this.selected;
    return this.compiler.parameters.placeholder(
      { from: 'cursor', site, side, part },
      this.keys[part]?.type ?? 'uuid',
    );
  }
}
