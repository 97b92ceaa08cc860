import type { BodyId } from '../../../src/shared/ids.js';
import { User } from '../meetings/town.js';
import { type FullWorld, fullWorld } from '../wrong-input/valid-inputs.js';
import { appointed, strangersOf } from './world.js';

/** Schwarzenberg with everything that a mutation needs, and everybody who may want to do it. */
export async function townOfActors() {
  const world = await fullWorld();
  return { ...world, actors: await actorsOf(world), strangers: await strangersOf(world) };
}
export type TownOfActors = Awaited<ReturnType<typeof townOfActors>>;

async function actorsOf(world: FullWorld) {
  const { app, town, council, office, police, firstDeputy, neighbour } = world;
  const siblings = await town.body('AG Jugend', 'WORKING_GROUP');
  const sibling = await town.user('Jugendhaus');
  await town.seat(siblings, sibling.personId);
  const former = await town.user('Ehemalige Schulleitung');
  await town.seat(council, former.personId, [], '2026-11-30');
  const chair = await town.user('Vorsitz');
  const seat = await town.seat(council, chair.personId);
  await app.database.query(`update seat set chair = 'CHAIR' where id = $1`, [seat]);
  const of = (role: string, where: string = town.id): Promise<User> =>
    appointed(app, { role, territory: where });
  return {
    /** Coordination and administration with a seat in the council. */
    all: office,
    coordination: await town.office(),
    administration: await of('ADMIN'),
    dataProtection: await of('DATA_PROTECTION'),
    coach: await of('COACH'),
    chair,
    member: police,
    deputy: firstDeputy,
    former,
    officeOfSibling: await town.office(siblings),
    /** Sees the council, and has every right of an office elsewhere: what is left is the use case's own question. */
    officeInCouncil: await officeWithSeat(world, siblings),
    sibling,
    neighbour: await everythingIn(world, neighbour),
    association: await of('ASSOCIATION', await territory(world, 'ASSOCIATION')),
    state: await of('STATE_COUNCIL', await territory(world, 'STATE')),
  };
}

async function officeWithSeat({ town, council }: FullWorld, siblings: BodyId): Promise<User> {
  const user = await town.office(siblings);
  await town.seat(council, await town.person('Leitung der AG', user.accountId));
  return user;
}

/** Every right, in the wrong town. */
async function everythingIn({ app }: FullWorld, neighbour: FullWorld['neighbour']): Promise<User> {
  const user = await neighbour.office();
  await app.database.query(
    `insert into appointment (id, territory_id, account_id, role, valid_from) values (uuidv7(), $1, $2, 'ADMIN', '2026-01-01')`,
    [neighbour.id, user.accountId],
  );
  const council = await neighbour.body('Nachbarrat');
  await neighbour.seat(council, await neighbour.person('Nachbar', user.accountId));
  return user;
}

async function territory({ app }: FullWorld, kind: string): Promise<string> {
  const [row] = await app.database.query<{ id: string }>(
    `insert into territory (id, kind, name) values (uuidv7(), $1::text, 'Gebiet ' || $1) returning id`,
    [kind],
  );
  return row?.id ?? '';
}
