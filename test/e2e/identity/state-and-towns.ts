import type { AppointedRole } from '../../../src/shared/actor.js';
import { type BodyId, newId, type TerritoryId } from '../../../src/shared/ids.js';
import type { TestApp } from '../../harness/app.js';
import { startTestApp } from '../../harness/app.js';
import { TODAY, Town, type User } from '../meetings/town.js';

async function territory(app: TestApp, kind: string, name: string): Promise<Town> {
  const id = newId<TerritoryId>();
  await app.database.query('insert into territory (id, kind, name) values ($1, $2, $3)', [id, kind, name]);
  return new Town(app, id, name);
}

/** Somebody of a territory with an appointment there; `until` is its last day. */
export async function appointed(
  of: Town,
  role: AppointedRole,
  name: string = role,
  until: string | null = null,
): Promise<User & { readonly personId: string }> {
  const user = await of.user(name);
  await of.app.database.query(
    `insert into appointment (id, territory_id, person_id, role, valid_from, valid_to) values (uuidv7(), $1, $2, $3, '2026-01-01', $4)`,
    [of.id, user.personId, role, until],
  );
  return user;
}

/** The state with its council, a district with one of two towns, an association with both. */
export async function stateAndTowns() {
  const app = await startTestApp({ now: TODAY });
  const state = await territory(app, 'STATE', 'Freistaat');
  const district = await territory(app, 'DISTRICT', 'Landkreis');
  const association = await territory(app, 'ASSOCIATION', 'Städtebund');
  const town = await Town.found(app, 'Schwarzenberg');
  const neighbour = await Town.found(app, 'Schneeberg');
  await app.database.query('update territory set district_id = $1 where id = $2', [district.id, town.id]);
  for (const { id } of [town, neighbour])
    await app.database.query(
      `insert into territory_membership (id, territory_id, association_id, valid_from) values (uuidv7(), $1, $2, '2021-12-17')`,
      [id, association.id],
    );
  const council: BodyId = await town.body('Rat');
  return { app, state, district, association, town, neighbour, council };
}
export type StateAndTowns = Awaited<ReturnType<typeof stateAndTowns>>;
