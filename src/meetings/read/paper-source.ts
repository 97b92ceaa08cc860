import type { Parameters } from '../../platform/graphql/read/read-model.js';

/**
 * What items of an agenda treat (Vorlagen): the module that owns the paper declares it, the composition lists it, and
 * nothing changes here. An item shows its paper to whoever sees the paper by its own read model.
 */
export interface PaperSource {
  /** Stable word for programs, e.g. `PROJECT_PROPOSAL`. */
  readonly type: string;
  /** The read model whose `visibleTo` decides. */
  readonly thing: string;
  readonly table: string;
  /** SQL over the row: German, for the user. */
  readonly title: (alias: string) => string;
  /** SQL over the row: path of its page in the client. */
  readonly path: (alias: string) => string;
}

/** What the reader may see of the paper of an item; one that is hidden from him, or gone, is null. */
export const paperOf =
  (sources: readonly PaperSource[]) =>
  (item: string, p: Parameters): string => {
    const cases = sources.map(
      ({ type, thing, table, title, path }) => `when '${type}' then (
        select json_build_object('type', '${type}', 'id', pa.id, 'title', ${title('pa')}, 'path', ${path('pa')})
          from ${table} pa where pa.id = ${item}.paper_id and ${p.visible(thing, 'pa')})`,
    );
    return cases.length === 0 ? 'null::json' : `case ${item}.paper_type ${cases.join(' ')} end`;
  };
