import type { FieldNode, GraphQLOutputType } from 'graphql';
import { getNamedType, isAbstractType, isObjectType } from 'graphql';
import { DomainError } from '../../../shared/domain-error.js';
import type { Branch, Selected } from './branch-sql.js';
import { jsonOf, limitedRows, orderBy, orderOfKeys, rowsWithKeys, tableOf } from './branch-sql.js';
import { connectionSql } from './connection-sql.js';
import { type DirectForm, NotDirectError } from './direct-form.js';
import { pageRules } from './paging.js';
import type { ManyRelation, OneRelation, ReadModel, Relation } from './read-model.js';
import type { ReadRegistry } from './read-registry.js';
import type { OperationParts } from './selection.js';
import { selectionOf } from './selection.js';
import { literal, quoted, quotedTable } from './sql-text.js';
import type { StatementParameters } from './statement-parameters.js';

/** Guards against operations that are built to be expensive. */
export interface ReadLimits {
  /** How many relations may lie inside each other. */
  readonly depth: number;
  /** How many relations one root field may select. */
  readonly relations: number;
}

/** Turns a selection set into SQL. One compiler makes one statement. */
export class StatementCompiler {
  private aliases = 0;
  private relations = 0;

  constructor(
    readonly registry: ReadRegistry,
    readonly parts: OperationParts,
    readonly parameters: StatementParameters,
    private readonly limits: ReadLimits,
    /** Set when the statement must give the answer's text, not rows. */
    private readonly direct: DirectForm | null = null,
  ) {}

  /** A new alias: `t1`, `t2`, … (`t0` is the root). */
  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }

  /** The expression, in brackets, that gives the JSON of a relation. */
  relation(selected: Selected<Relation>): string {
    this.relations += 1;
    if (selected.depth > this.limits.depth)
      throw new DomainError('QUERY_TOO_DEEP', { maximum: this.limits.depth });
    if (this.relations > this.limits.relations) {
      throw new DomainError('QUERY_TOO_LARGE', { maximum: this.limits.relations });
    }
    switch (selected.relation.kind) {
      case 'one':
        return this.one({ ...selected, relation: selected.relation });
      case 'many':
        return this.many({ ...selected, relation: selected.relation });
      default:
        return connectionSql(this, { ...selected, relation: selected.relation });
    }
  }

  /** One branch of a relation below `parent`. */
  branch(type: string, on: (alias: string) => string): Branch {
    const model = this.registry.get(type);
    const alias = this.alias();
    return this.branchAt(model, alias, on(alias));
  }

  /** A branch over a known alias; every branch is made here, so none is without its visibility. */
  branchAt(model: ReadModel, alias: string, on: string): Branch {
    const type = this.parts.schema.getType(model.type);
    if (!isObjectType(type)) throw new Error(`The schema has no object type ${model.type}`);
    const { table } = model;
    const from = typeof table === 'string' ? quotedTable(table) : table(this.parameters.of(null));
    return { model, type, alias, from, condition: `(${on}) and ${this.parameters.visibility(model, alias)}` };
  }

  /** The select list of a branch: `expression as "key"`, for what the nodes select on its type. */
  columns(branch: Branch, nodes: readonly FieldNode[], fieldType: GraphQLOutputType, depth: number): string {
    const columns = new Map<string, string>();
    const isAbstract = isAbstractType(getNamedType(fieldType));
    if (isAbstract && this.direct !== null) throw new NotDirectError();
    if (isAbstract) columns.set('__typename', `${literal(branch.type.name)}::text`);
    for (const [key, fieldNodes] of selectionOf(this.parts, branch.type, nodes)) {
      this.addField(columns, branch, key, fieldNodes, depth);
    }
    if (columns.size === 0) columns.set('_', '1');
    return [...columns].map(([key, sql]) => `${sql} as ${quoted(key)}`).join(', ');
  }

  private addField(
    columns: Map<string, string>,
    branch: Branch,
    key: string,
    nodes: readonly FieldNode[],
    depth: number,
  ): void {
    const [node] = nodes;
    if (node === undefined) return;
    const name = node.name.value;
    const field = branch.type.getFields()[name];
    const relation = branch.model.relations?.[name];
    if (relation !== undefined) {
      if (field !== undefined) this.direct?.relation(field);
      columns.set(key, this.nested(branch, relation, nodes, depth));
      return;
    }
    const own = this.fieldSql(branch, name, node);
    if (this.direct !== null && (own === null || field === undefined)) throw new NotDirectError();
    if (own !== null) columns.set(key, field === undefined ? own : (this.direct?.leaf(field, own) ?? own));
    for (const required of branch.model.requires?.[name] ?? []) {
      const sql = this.fieldSql(branch, required, null);
      if (sql !== null) columns.set(required, sql);
    }
  }

  /** The SQL of a column or an expression; null when the field has a resolver of its own. */
  private fieldSql(branch: Branch, name: string, node: FieldNode | null): string | null {
    const column = branch.model.columns[name];
    if (column !== undefined) return `${branch.alias}.${quoted(column)}`;
    const expression = branch.model.expressions?.[name];
    if (expression === undefined) return null;
    const field = branch.type.getFields()[name];
    const hasArguments = node !== null && field !== undefined && field.args.length > 0;
    const site = hasArguments ? this.parameters.addSite({ field, node, page: null }) : null;
    return `(${expression(branch.alias, this.parameters.of(site))})`;
  }

  private nested(branch: Branch, relation: Relation, nodes: readonly FieldNode[], depth: number): string {
    const [node] = nodes;
    const field = node === undefined ? undefined : branch.type.getFields()[node.name.value];
    if (node === undefined || field === undefined)
      throw new Error(`${branch.type.name} lacks a selected field`);
    const page = relation.kind === 'connection' ? pageRules(relation) : null;
    const site = this.parameters.addSite({ field, node, page });
    const own = this.parameters.of(site);
    const branches = relation.targets.map((target) =>
      this.branch(target.type, (alias) => target.on(branch.alias, alias, own)),
    );
    return this.relation({ relation, branches, site, fieldType: field.type, nodes, depth: depth + 1 });
  }

  private one({ relation, branches, nodes, fieldType, depth }: Selected<OneRelation>): string {
    // The outermost row leaves PostgreSQL, so it must be JSON.
    const row = depth === 1 ? 'row_to_json(r)' : jsonOf('r', branches);
    // Without a limit PostgreSQL reads the row straight from the table, which the bench `read` shows.
    const limit = relation.byId ? '' : ' limit 1';
    const rows = branches.map(
      (branch) =>
        `select ${row} as node from (select ${this.columns(branch, nodes, fieldType, depth)} ` +
        `from ${tableOf(branch)} where ${branch.condition}${limit}) r`,
    );
    return rows.length === 1
      ? `(${rows.join()})`
      : `(select u.node from (${rows.join(' union all ')}) u limit 1)`;
  }

  private many(selected: Selected<ManyRelation>): string {
    const { relation, branches, nodes, fieldType, depth } = selected;
    const [branch] = branches;
    if (branches.length !== 1 || branch === undefined) return this.manyOfUnion(selected);
    const columns = this.columns(branch, nodes, fieldType, depth);
    const order = orderBy(branch, relation.orderBy);
    const rows =
      relation.limit === null
        ? `select ${columns} from ${tableOf(branch)} where ${branch.condition} order by ${order}`
        : `select ${columns} from ${limitedRows(branch, order, String(relation.limit))}`;
    return `(select coalesce(json_agg(r), '[]'::json) from (${rows}) r)`;
  }

  private manyOfUnion({ relation, branches, nodes, fieldType, depth }: Selected<ManyRelation>): string {
    const rows = branches.map((branch) =>
      rowsWithKeys(branch, relation.orderBy, {
        columns: this.columns(branch, nodes, fieldType, depth),
        json: jsonOf('r', branches),
        source:
          relation.limit === null
            ? `${tableOf(branch)} where ${branch.condition}`
            : limitedRows(branch, orderBy(branch, relation.orderBy), String(relation.limit)),
      }),
    );
    const order = orderOfKeys(relation.orderBy, 'u', false);
    const limit = relation.limit === null ? '' : ` order by ${order} limit ${relation.limit}`;
    const union = `(select u.* from (${rows.join(' union all ')}) u${limit}) u`;
    return `(select coalesce(json_agg(u.node order by ${order}), '[]'::json) from ${union})`;
  }
}
