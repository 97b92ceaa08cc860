import type { OrganisationId, PersonId } from '../../../src/shared/ids.js';
import type { TestAppOptions } from '../../harness/app.js';
import { schwarzenberg, type User } from '../meetings/town.js';

/** Schwarzenberg and Schneeberg with an office each, and an officer who sits in both councils with one account. */
export async function schwarzenbergAndSchneeberg(options: TestAppOptions = {}) {
  const world = await schwarzenberg(options);
  const { app, town, neighbour, council } = world;
  const user: User & { readonly personId: PersonId } = await town.user('Polizeirevier Aue, beide Städte');
  const there = await neighbour.person('Polizeirevier Aue in Schneeberg', user.accountId);
  await town.seat(council, user.personId);
  await neighbour.seat(await neighbour.body('Präventionsrat Schneeberg'), there);
  const [{ id: organisation } = { id: '' as OrganisationId }] = await app.database.query<{
    id: OrganisationId;
  }>(
    `insert into organisation (id, territory_id, name, sector, kind) values (uuidv7(), $1, 'Polizeirevier Aue', 'POLICE', 'POLICE_STATION') returning id`,
    [town.id],
  );
  await app.database.query('update person set organisation_id = $1 where id = $2', [
    organisation,
    user.personId,
  ]);
  return {
    ...world,
    neighbourOffice: await neighbour.office(),
    officer: { user, here: user.personId, there, organisation },
  };
}
export type TwoCouncils = Awaited<ReturnType<typeof schwarzenbergAndSchneeberg>>;
