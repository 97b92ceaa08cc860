// Orders and pages of the naive side: whole lists in memory, nothing of the compiler.

type Args = Record<string, unknown>;
export type Key<T> = readonly [(row: T) => string | number, 'asc' | 'desc'];
const compare =
  <T>(keys: readonly Key<T>[]) =>
  (a: T, b: T): number => {
    for (const [key, direction] of keys) {
      const [x, y] = [key(a), key(b)];
      if (x !== y) return x < y === (direction === 'asc') ? -1 : 1;
    }
    return 0;
  };
export const sorted = <T extends { id: string }>(rows: readonly T[], keys: readonly Key<T>[]): T[] =>
  [...rows].sort(compare(withId(keys)));
const withId = <T extends { id: string }>(keys: readonly Key<T>[]): Key<T>[] => [
  ...keys,
  [(row) => row.id, keys.at(-1)?.[1] ?? 'asc'],
];

export interface Paging<T> {
  readonly all: readonly T[];
  readonly visible: readonly T[];
  readonly keys: readonly Key<T>[];
  readonly name: string;
  readonly size: number;
}

/** Cursors of the naive side are `name/id`. */
export function page<T extends { id: string }>(args: Args, paging: Paging<T>): object {
  const order = compare(withId(paging.keys));
  const list = [...paging.visible].sort(order);
  const at = (cursor: unknown): T | undefined =>
    cursor == null ? undefined : paging.all.find((row) => `${paging.name}/${row.id}` === cursor);
  const [after, before] = [at(args['after']), at(args['before'])];
  const inside = list.filter(
    (row) => (!after || order(row, after) > 0) && (!before || order(row, before) < 0),
  );
  const backward = args['last'] != null;
  const size = Number(args['last'] ?? args['first'] ?? paging.size);
  const rows = backward ? inside.slice(Math.max(0, inside.length - size)) : inside.slice(0, size);
  const more = inside.length > size;
  const cursor = (row: T | undefined): string | null => (row ? `${paging.name}/${row.id}` : null);
  const beyondEnd = before !== undefined && list.some((row) => order(row, before) >= 0);
  const beyondStart = after !== undefined && list.some((row) => order(row, after) <= 0);
  return {
    totalCount: list.length,
    nodes: rows,
    edges: rows.map((node) => ({ node, cursor: cursor(node) })),
    pageInfo: {
      hasNextPage: backward ? beyondEnd : more || beyondEnd,
      hasPreviousPage: backward ? more || beyondStart : beyondStart,
      startCursor: cursor(rows[0]),
      endCursor: cursor(rows.at(-1)),
    },
  };
}
