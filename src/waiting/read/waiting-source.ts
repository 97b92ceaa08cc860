import type { Parameters } from '../../platform/graphql/read/index.js';
import type { Stake } from './stake.js';

/** SQL over the row `alias` of the source's table. */
type SqlOfSource = (alias: string, parameters: Parameters) => string;

/**
 * One kind of thing that can wait for somebody: the module that owns the thing declares it (`taskWaitingSources`), the
 * composition lists it, and nothing changes here, on the start page or in the daily digest. All texts are German and
 * are read by whoever sees the thing by its own read model.
 */
export interface WaitingSource {
  /** Stable word for programs, e.g. `ANSWER_INVITATION`. */
  readonly kind: string;
  /** The read model whose `visibleTo` is asked too, e.g. `Invitation`. */
  readonly thing: string;
  readonly table: string;
  readonly stake: Stake;
  /**
   * uuid: a query for the ids of those that may wait for the acting person, found by indexes alone. Nothing else of the
   * table is read, however large it is.
   */
  readonly among: (parameters: Parameters) => string;
  /** Which of these do wait for him. */
  readonly waits: SqlOfSource;
  /** date: the last day on which it is in time; null when there is none. */
  readonly due: SqlOfSource;
  /** text: what is to be done, e.g. "Einladung beantworten". */
  readonly demand: SqlOfSource;
  /** text: the name of the thing. */
  readonly title: SqlOfSource;
  /** text: body or town to which it belongs. */
  readonly place: SqlOfSource;
  /** text: a sentence that begins with "Weil Sie". */
  readonly reason: SqlOfSource;
  /** text: what happens otherwise; null when nothing does. */
  readonly consequence: SqlOfSource;
  /** timestamptz: when the thing itself happens, e.g. the meeting; null when it has no hour. */
  readonly at: SqlOfSource;
  /** text: path of the page on which it is done, and the words of the button that leads there. */
  readonly path: SqlOfSource;
  readonly action: string;
}
