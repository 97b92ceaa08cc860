/** SQL over the row `alias` of the source's table. */
type SqlOfSource = (alias: string) => string;

/**
 * Where tasks come from: the module that owns the thing declares it (`meetingTaskSources`), the composition lists it,
 * and nothing changes here. A task shows its source to whoever sees the thing by its own read model.
 */
export interface TaskSource {
  /** Stable word for programs, e.g. `AGENDA_ITEM`. */
  readonly type: string;
  /** The read model whose `visibleTo` decides, e.g. `AgendaItem`. */
  readonly thing: string;
  readonly table: string;
  /** German, for the user. */
  readonly title: SqlOfSource;
  /** Path of its page in the client. */
  readonly path: SqlOfSource;
  /** uuid[] of the bodies that it belongs to, the leading one first; may be empty. */
  readonly bodies: SqlOfSource;
  /** text[]: who may read a task that comes from it, unless somebody says otherwise. */
  readonly audience: SqlOfSource;
}
