import type { TestApp } from '../../harness/app.js';

/** Failed sign-ins are counted, whoever tries. */
const COUNTS_ATTEMPTS = 'sign_in_attempt';

/** Changes with every row that is added, changed or removed anywhere. */
export async function contentsOf({ database }: Pick<TestApp, 'database'>): Promise<string> {
  const tables = await database.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> $1 order by 1`,
    [COUNTS_ATTEMPTS],
  );
  const sums = tables.map(
    ({ name }) => `select '${name}' as name, count(*)::int, sum(hashtextextended(t::text, 0)) from ${name} t`,
  );
  return JSON.stringify(await database.query(sums.join(' union all ')));
}
