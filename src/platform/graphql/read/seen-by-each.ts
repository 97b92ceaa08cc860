import type { Statement } from './compiled-statements.js';
import type { ActorParameters, Parameters } from './read-model.js';
import { storedTable } from './read-model.js';
import type { ReadRegistry } from './read-registry.js';
import { quoted, quotedTable } from './sql-text.js';

/** One thing, and those whose sight of it is asked. */
export interface ManyEyes {
  readonly type: string;
  readonly id: string;
  readonly actors: readonly ActorParameters[];
  readonly now: Date;
}

/**
 * The statement that gives `n`, the places in the list of those actors who see the thing by its read model's own rule.
 * Instead of bind parameters, the rule compares with the columns of a row for each actor: one statement for all of them.
 */
export function seenByEach(registry: ReadRegistry, { type, id, actors, now }: ManyEyes): Statement {
  const columns = new Map<string, string>();
  let asksTime = false;
  const parameters: Parameters = {
    actor: (name, cast = 'text') => {
      columns.set(name, cast);
      return `w.${quoted(name)}`;
    },
    now: () => {
      asksTime = true;
      return '$3::timestamptz';
    },
    arg: (path) => {
      throw new Error(`No argument ${path} here: nobody selected a field`);
    },
    visible: (other, alias) => `(${registry.get(other).visibleTo(alias, parameters)})`,
  };
  const model = registry.get(type);
  const visible = model.visibleTo('t0', parameters);
  const facts = [...columns].map(([name, cast]) => `${quoted(name)} ${cast}`);
  const rows = actors.map((actor, n) => ({
    n,
    ...Object.fromEntries([...columns.keys()].map((name) => [name, actor[name]])),
  }));
  return {
    text: `select w.n from jsonb_to_recordset($1::jsonb) as w(${['n integer', ...facts].join(', ')})
            where exists (select 1 from ${quotedTable(storedTable(model))} t0 where t0.${quoted(model.id ?? 'id')} = $2::uuid and (${visible}))
            order by w.n`,
    values: [JSON.stringify(rows), id, ...(asksTime ? [now.toISOString()] : [])],
  };
}
