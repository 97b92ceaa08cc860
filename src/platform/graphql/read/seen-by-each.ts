import type { Statement } from './statement.js';
import { ManyEyes } from './many-eyes.js';
import type { ActorParameters } from './read-model.js';
import { storedTable } from './read-model.js';
import type { ReadRegistry } from './read-registry.js';
import { quoted, quotedTable } from './sql-text.js';

/** One thing, and those whose sight of it is asked. */
export interface ThingBeforeMany {
  readonly type: string;
  readonly id: string;
  readonly actors: readonly ActorParameters[];
  readonly now: Date;
}

/** The statement that gives `n`, the places in the list of those actors who see the thing by its read model's own rule. */
export function seenByEach(registry: ReadRegistry, { type, id, actors, now }: ThingBeforeMany): Statement {
  const eyes = new ManyEyes(registry, { actors: '$1', now: '$3' });
  const model = registry.get(type);
  const visible = model.visibleTo('t0', eyes.parameters);
  const values = eyes.values(actors, now);
  return {
    text: `select w.n from ${eyes.from}
            where exists (select 1 from ${quotedTable(storedTable(model))} t0 where t0.${quoted(model.id ?? 'id')} = $2::uuid and (${visible}))
            order by w.n`,
    values: [values.actors, id, ...values.now],
  };
}
