import { newId } from '../../../src/shared/ids.js';
import { type Answer, invited, Town, type World } from '../meetings/town.js';

type Variables = Record<string, unknown>;

/** A new state, as each of them receives a thing once. */
const stateOf = async (world: World): Promise<string> => {
  const { id } = await Town.found(world.app, `Land ${newId()}`);
  await world.app.database.query(`update territory set kind = 'STATE' where id = $1`, [id]);
  return id;
};

const seenThing = ({ id, revision }: Answer): Variables => ({ type: 'Meeting', id, revision });
const shared = async (world: World): Promise<Variables> => ({
  ...seenThing(await invited(world)),
  toTerritoryId: await stateOf(world),
});

/** Valid once each. */
export const audienceInputs: Readonly<Record<string, (world: World) => Promise<Variables>>> = {
  chooseAudience: async (world) => ({
    input: {
      ...seenThing(await invited(world)),
      audience: ['BODY', 'TOWN'],
    },
  }),
  share: async (world: World) => ({ input: await shared(world) }),
  endShare: async (world) => {
    const act = await shared(world);
    await world.office.do('share', act);
    const [{ id } = { id: '' }] = await world.app.database.query<{ id: string }>(
      'select id from share where thing_id = $1 and to_territory_id = $2',
      [act['id'], act['toTerritoryId']],
    );
    return { input: { shareId: id } };
  },
};
