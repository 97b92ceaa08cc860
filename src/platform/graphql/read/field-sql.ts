import type { ReadModel, SqlOfRow } from './read-model.js';
import { quoted } from './sql-text.js';

/** A column or an expression of a read model, by its name there. */
export function fieldSql(model: ReadModel, field: string): SqlOfRow {
  const column = model.columns[field];
  const sql = column === undefined ? model.expressions?.[field] : (t: string) => `${t}.${quoted(column)}`;
  if (sql === undefined) throw new Error(`The read model ${model.type} has no field ${field}`);
  return sql;
}
