import type { World } from '../meetings/town.js';
import type { User } from '../meetings/town.js';

/** Somebody who runs the installation of the town, and so has the right API_EXPLORER. */
export async function administration({ app, town }: Pick<World, 'app' | 'town'>): Promise<User> {
  const user = await town.user('Verwaltung');
  await app.database.query(
    `insert into appointment (id, territory_id, account_id, role, valid_from) values (uuidv7(), $1, $2, 'ADMIN', '2026-01-01')`,
    [town.id, user.accountId],
  );
  return user;
}
