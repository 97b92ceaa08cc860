import { createHash } from 'node:crypto';
import type { Statement } from './statement.js';
import { fieldSql } from './field-sql.js';
import { ManyEyes } from './many-eyes.js';
import type { ActorParameters, CursorKey, ReadModel, SqlOfRow } from './read-model.js';
import type { ReadRegistry } from './read-registry.js';
import { quoted, quotedTable } from './sql-text.js';

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

/** The place of an actor in the list of those who asked, and what he sees. */
export type ListReadOf<Row> = readonly [n: number, read: ListRead<Row>];

/** A statement with the same text for everyone: made once, and prepared once a connection. */
export type ListStatement = (actors: readonly ActorParameters[], now: Date) => Statement;

/**
 * The statement that gives each of some actors the list as he may see it. PostgreSQL spends more time on getting ready
 * for it than on reading for one actor, so that many are asked at once.
 */
export function listStatement(registry: ReadRegistry, request: ListRequest): ListStatement {
  const eyes = new ManyEyes(registry, { actors: '$1', now: '$2' });
  const list = listSql(registry.get(request.type), request, eyes);
  const text = `select json_agg(json_build_array(w.n, e.read)) from ${eyes.from} cross join lateral (${list}) e (read)`;
  const name = `kpr_list_${createHash('sha1').update(text).digest('hex')}`;
  return (actors, now) => {
    const values = eyes.values(actors, now);
    return { name, text, values: [values.actors, ...values.now] };
  };
}

/** As one actor sees it, who is the row `w`. */
function listSql(model: ReadModel, { type, fields, where, key, most }: ListRequest, eyes: ManyEyes): string {
  const p = eyes.parameters;
  const rows = typeof model.table === 'string' ? quotedTable(model.table) : model.table(p);
  const columns = fields.map((field) => `${fieldSql(model, field)('t0', p)} as ${quoted(field)}`);
  const order = [
    ...key.map(({ by }) => (typeof by === 'string' ? `t0.${quoted(by)}` : by('t0', type))),
    't0.id',
  ];
  return `
    with l as materialized (select t0.* from ${rows} t0 where (${model.visibleTo('t0', p)}) and ${where?.('t0', p) ?? 'true'})
    select json_build_object('total', (select count(*)::int from l), 'rows', (
      select coalesce(json_agg(r), '[]'::json) from (
        select ${columns.join(', ')} from (select t0.* from l t0 order by ${order.join(', ')} limit ${most}) t0) r))`;
}
