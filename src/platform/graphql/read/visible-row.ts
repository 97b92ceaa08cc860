import type { Statement } from './statement.js';
import type { ActorParameters, RootCondition } from './read-model.js';
import { storedTable } from './read-model.js';
import type { ReadRegistry } from './read-registry.js';
import { quoted, quotedTable } from './sql-text.js';
import { bindValues, StatementParameters } from './statement-parameters.js';

/** One row that a use case wants to act on. */
export interface RowToSee {
  readonly type: string;
  readonly id: string;
  readonly actor: ActorParameters;
  readonly now: Date;
  /** Keeps others from changing the row until the transaction ends. */
  readonly lock?: 'update' | 'share';
}

/** The statement that gives the row's id when the actor may see it, by the read model's own rule, else no row. */
export function visibleRow(registry: ReadRegistry, row: RowToSee): Statement {
  const model = registry.get(row.type);
  const parameters = new StatementParameters((type) => registry.get(type));
  const id = `t0.${quoted(model.id ?? 'id')}`;
  const condition = `${id} = ${parameters.of(null).value(row.id, 'uuid')} and ${parameters.visibility(model, 't0')}`;
  const lock = row.lock === undefined ? '' : ` for ${row.lock} of t0`;
  const values = bindValues(parameters.sources, [], { actor: row.actor, now: row.now, variables: {} });
  return {
    text: `select ${id} as id from ${quotedTable(storedTable(model))} t0 where ${condition}${lock}`,
    values,
  };
}

/** Rows among which somebody's visible ones are wanted. */
export interface RowsToSee {
  readonly type: string;
  readonly where: RootCondition;
  readonly actor: ActorParameters;
  readonly now: Date;
}

/** The statement that gives the ids of those rows which the actor may see, e.g. the agenda items a mail may name. */
export function visibleRows(registry: ReadRegistry, rows: RowsToSee): Statement {
  const model = registry.get(rows.type);
  const parameters = new StatementParameters((type) => registry.get(type));
  const condition = `${rows.where('t0', parameters.of(null))} and ${parameters.visibility(model, 't0')}`;
  const values = bindValues(parameters.sources, [], { actor: rows.actor, now: rows.now, variables: {} });
  return {
    text: `select t0.${quoted(model.id ?? 'id')} as id from ${quotedTable(storedTable(model))} t0 where ${condition}`,
    values,
  };
}
