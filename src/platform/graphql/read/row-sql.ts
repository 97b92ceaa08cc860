import type { Statement } from './statement.js';
import { fieldSql } from './field-sql.js';
import type { ActorParameters, ReadModel, SortKey } from './read-model.js';
import { storedTable } from './read-model.js';
import type { ReadRegistry } from './read-registry.js';
import { quoted, quotedTable } from './sql-text.js';
import { bindValues, StatementParameters } from './statement-parameters.js';

/** One thing, read without GraphQL, e.g. for a paper. */
export interface RowRequest {
  readonly type: string;
  readonly id: string;
  /**
   * Names of columns and expressions of the read model. `body.name` is a field of a related thing, null when the actor
   * does not see that; of several things it is the list of those that he sees.
   */
  readonly fields: readonly string[];
}

/** The statement that gives one row as the actor may see it, or null. */
export function rowStatement(
  registry: ReadRegistry,
  { type, id, fields }: RowRequest,
  request: { readonly actor: ActorParameters; readonly now: Date },
): Statement {
  const model = registry.get(type);
  const parameters = new StatementParameters((name) => registry.get(name));
  const p = parameters.of(null);
  const columns = fields.map((field) => {
    const [name = '', related] = field.split('.');
    const sql =
      related === undefined
        ? fieldSql(model, name)('t0', p)
        : relatedSql({ registry, parameters, model }, name, related);
    return `${sql} as ${quoted(field)}`;
  });
  const text = `
    select row_to_json(r) from (
      select ${columns.join(', ')} from ${quotedTable(storedTable(model))} t0
       where t0.${quoted(model.id ?? 'id')} = ${p.value(id, 'uuid')} and ${parameters.visibility(model, 't0')}) r`;
  return { text, values: bindValues(parameters.sources, [], { ...request, variables: {} }) };
}

interface Reading {
  readonly registry: ReadRegistry;
  readonly parameters: StatementParameters;
  readonly model: ReadModel;
}

/** A field of the thing or things to which a relation leads, by their own visibility. */
function relatedSql({ registry, parameters, model }: Reading, relation: string, field: string): string {
  const found = model.relations?.[relation];
  const [target] = found?.targets ?? [];
  if (found === undefined || target === undefined || found.kind === 'connection')
    throw new Error(`${model.type} has no relation ${relation} to read one field of`);
  const other = registry.get(target.type);
  const p = parameters.of(null);
  const rows = (order: string): string => `
    select ${fieldSql(other, field)('n0', p)} as value from ${quotedTable(storedTable(other))} n0
     where ${target.on('t0', 'n0', p)} and ${parameters.visibility(other, 'n0')}${order}`;
  if (found.kind === 'one') return `(${rows('')})`;
  return `(select coalesce(json_agg(n.value), '[]') from (${rows(orderOf(found.orderBy, other.type))}) n)`;
}

const orderOf = (keys: readonly SortKey[], type: string): string =>
  ` order by ${[...keys.map(({ by }) => (typeof by === 'string' ? `n0.${quoted(by)}` : by('n0', type))), 'n0.id'].join(', ')}`;
