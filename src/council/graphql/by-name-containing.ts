import type { ConnectionQuery, RootCondition } from '../../platform/graphql/read/index.js';

/** Letters that LIKE would read as placeholders. */
const WILDCARDS = /[\\%_]/g;

/** Rows by name that fulfil the condition and hold the searched text in one of the columns; no text finds all. */
export const byNameContaining = (
  search: string | null | undefined,
  columns: readonly string[],
  condition: RootCondition,
): ConnectionQuery => ({
  key: [{ by: 'name', type: 'text' }],
  where: (t, p) => {
    const text = (search ?? '').replaceAll('\0', '').trim();
    if (text === '') return condition(t, p);
    const pattern = p.value(`%${text.replaceAll(WILDCARDS, '\\$&')}%`, 'text');
    return `(${condition(t, p)}) and (${columns.map((column) => `${t}.${column} ilike ${pattern}`).join(' or ')})`;
  },
});
