import type { TestDatabase } from '../../harness/database.js';

/** Everybody signed in reads them: nothing of them is hidden. */
const OF_EVERYBODY = [
  'field_of_action',
  'funding_programme',
  'organisation',
  'review_criterion',
  'territory',
  'territory_membership',
];

/** Tables whose rows belong to a town and can be hidden. */
export const tablesWithIds = async (database: TestDatabase): Promise<string[]> =>
  (
    await database.query<{ name: string }>(
      `select quote_ident(i.table_name) as name from information_schema.columns i
         join information_schema.columns t on t.table_name = i.table_name and t.table_schema = 'public' and t.column_name = 'territory_id'
        where i.table_schema = 'public' and i.column_name = 'id' and i.data_type = 'uuid'`,
    )
  )
    .map(({ name }) => name)
    .filter((name) => !OF_EVERYBODY.includes(name));
