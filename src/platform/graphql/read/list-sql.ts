import { createHash } from 'node:crypto';
import { fieldSql } from './field-sql.js';
import type { CursorKey, SqlOfRow } from './read-model.js';
import type { ReadRegistry } from './read-registry.js';
import { quoted, quotedTable } from './sql-text.js';
import { type ParameterSource, StatementParameters } from './statement-parameters.js';

/** The beginning of a list, read without GraphQL, e.g. for a mail. */
export interface ListRequest {
  readonly type: string;
  /** Names of columns and expressions of the read model. */
  readonly fields: readonly string[];
  /** Which of the rows that the actor sees; default: all. */
  readonly where?: SqlOfRow;
  readonly key: readonly CursorKey[];
  readonly most: number;
}

/** The first rows, and how many there are in all. */
export interface ListRead<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** A statement with the same text for everyone: made once, and prepared once a connection. */
export interface ListStatement {
  readonly name: string;
  readonly text: string;
  readonly sources: readonly ParameterSource[];
}

/** The statement of a list as an actor may see it. */
export function listStatement(
  registry: ReadRegistry,
  { type, fields, where, key, most }: ListRequest,
): ListStatement {
  const model = registry.get(type);
  const parameters = new StatementParameters((name) => registry.get(name));
  const p = parameters.of(null);
  const rows = typeof model.table === 'string' ? quotedTable(model.table) : model.table(p);
  const columns = fields.map((field) => `${fieldSql(model, field)('t0', p)} as ${quoted(field)}`);
  const order = [
    ...key.map(({ by }) => (typeof by === 'string' ? `t0.${quoted(by)}` : by('t0', type))),
    't0.id',
  ];
  const text = `
    with l as materialized (select t0.* from ${rows} t0 where ${parameters.visibility(model, 't0')} and ${where?.('t0', p) ?? 'true'})
    select json_build_object('total', (select count(*)::int from l), 'rows', (
      select coalesce(json_agg(r), '[]'::json) from (
        select ${columns.join(', ')} from (select t0.* from l t0 order by ${order.join(', ')} limit ${most}) t0) r))`;
  const name = `kpr_list_${createHash('sha1').update(text).digest('hex')}`;
  return { name, text, sources: parameters.sources };
}
