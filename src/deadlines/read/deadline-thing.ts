import type { Parameters } from '../../platform/graphql/read/index.js';

/** SQL over the row `alias` of the thing's table. */
type SqlOfThing = (alias: string) => string;

/** What the lists show of a kind of deadline, declared by the module that owns the thing. */
export interface DeadlineThing {
  /** Stable word for programs, e.g. `TASK`. */
  readonly kind: string;
  /** German, for the user. */
  readonly name: string;
  /** The read model whose `visibleTo` decides who sees the deadline, e.g. `Task`. */
  readonly thing: string;
  /** Its table, with the columns `id` and `territory_id`. */
  readonly table: string;
  /** Who of those who see the thing also sees its deadline; default: all. */
  readonly seenBy?: (alias: string, parameters: Parameters) => string;
  /** German, for the user. */
  readonly title: SqlOfThing;
  /** Path of its page in the client. */
  readonly path: SqlOfThing;
}
