import type { Statement } from './statement.js';
import type { ActorParameters } from './read-model.js';
import { storedTable } from './read-model.js';
import type { ReadRegistry } from './read-registry.js';
import { literal, quoted, quotedTable } from './sql-text.js';
import { bindValues, StatementParameters } from './statement-parameters.js';

/** GraphQL type → ids of its things. */
export type ThingIds = ReadonlyMap<string, ReadonlySet<string>>;

/** Things of several types, among which somebody's visible ones are wanted. */
interface ThingsToSee {
  readonly things: ThingIds;
  readonly actor: ActorParameters;
  readonly now: Date;
}

/** One statement whatever the number of things; its answer is a list of [type, id] of those which the actor may see. */
export function visibleAmong(registry: ReadRegistry, { things, actor, now }: ThingsToSee): Statement {
  const parameters = new StatementParameters((type) => registry.get(type));
  const parts = [...things].map(([type, ids]) => {
    const model = registry.get(type);
    const id = `t0.${quoted(model.id ?? 'id')}`;
    const among = `${id} = any (${parameters.of(null).value([...ids], 'uuid[]')})`;
    return `select ${literal(type)} as type, ${id} as id from ${quotedTable(storedTable(model))} t0
             where ${among} and ${parameters.visibility(model, 't0')}`;
  });
  return {
    text: `select coalesce(json_agg(json_build_array(v.type, v.id)), '[]'::json) from (${parts.join(' union all ')}) v`,
    values: bindValues(parameters.sources, [], { actor, now, variables: {} }),
  };
}
