import pg from 'pg';
import { connectionOf } from '../../../src/platform/database/index.js';
import type { StateAndTowns } from './state-and-towns.js';

/** What the SECURITY DEFINER function of migration 0012 answers to the application, by territories of the transaction. */
export async function kprCoachName({ app, state, town, neighbour }: StateAndTowns) {
  const give = async (of: string, role: string, by: string | null): Promise<string> => {
    const [row] = await app.database.query<{ id: string }>(
      `insert into appointment (id, territory_id, person_id, role, by_territory_id, valid_from) values (uuidv7(), $1, $2, $3, $4, '2026-01-01') returning id`,
      [of, await state.person('Gerufene Begleitung'), role, by],
    );
    return row?.id ?? '';
  };
  const coach = await give(town.id, 'COACH', state.id);
  const other = await give(town.id, 'COORDINATOR', null);
  const client = new pg.Client(connectionOf(app.database.address, 'kpr_app'));
  await client.connect();
  const ask = async (territoryId: string, id: string): Promise<string | null> => {
    await client.query(`select set_config('kpr.territories', $1, false)`, [`{${territoryId}}`]);
    const { rows } = await client.query<{ name: string | null }>('select kpr_coach_name($1) as name', [id]);
    return rows[0]?.name ?? null;
  };
  try {
    return {
      asTown: await ask(town.id, coach),
      asNeighbour: await ask(neighbour.id, coach),
      ofOthers: await ask(town.id, other),
    };
  } finally {
    await client.end();
  }
}
