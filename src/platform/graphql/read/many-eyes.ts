import type { ActorParameters, Parameters } from './read-model.js';
import type { ReadRegistry } from './read-registry.js';
import { quoted } from './sql-text.js';

/** Where a statement for many actors finds them and the time. */
interface Places {
  /** The placeholder of the actors, e.g. `$1`. */
  readonly actors: string;
  /** The placeholder of the business time. */
  readonly now: string;
}

/**
 * Many actors in one statement: what a read model's rule compares with are columns of a row `w` for each actor, instead
 * of bind parameters. The rules themselves are those of reading.
 */
export class ManyEyes {
  /** For read models; ask `from` and `values` after the last rule has used it. */
  readonly parameters: Parameters;
  private readonly columns = new Map<string, string>();
  private asksTime = false;

  constructor(
    registry: ReadRegistry,
    private readonly places: Places,
  ) {
    this.parameters = {
      actor: (name, cast = 'text') => {
        this.columns.set(name, cast);
        return `w.${quoted(name)}`;
      },
      now: () => {
        this.asksTime = true;
        return `${places.now}::timestamptz`;
      },
      arg: (path) => {
        throw new Error(`No argument ${path} here: nobody selected a field`);
      },
      visible: (other, alias) => `(${registry.get(other).visibleTo(alias, this.parameters)})`,
    };
  }

  /** SQL: the rows `w`; `w.n` is the place of the actor in the list. */
  get from(): string {
    const facts = [...this.columns].map(([name, cast]) => `${quoted(name)} ${cast}`);
    return `jsonb_to_recordset(${this.places.actors}::jsonb) as w(${['n integer', ...facts].join(', ')})`;
  }

  /** The bind values: the actors, and the time where a rule asks for it. */
  values(actors: readonly ActorParameters[], now: Date): { readonly actors: string; readonly now: string[] } {
    const names = [...this.columns.keys()];
    const rows = actors.map((actor, n) => ({
      n,
      ...Object.fromEntries(names.map((name) => [name, actor[name]])),
    }));
    return { actors: JSON.stringify(rows), now: this.asksTime ? [now.toISOString()] : [] };
  }
}
