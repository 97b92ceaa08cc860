import { newId, type TerritoryId } from '../../../src/shared/ids.js';
import { Town, type World } from '../meetings/town.js';

type StateWorld = World & { readonly stateId: TerritoryId };
type CoachInput = (world: StateWorld) => Promise<Record<string, unknown>>;

/** The state, whose council the office is too. */
export async function stateWithCouncil({ app, office }: World): Promise<TerritoryId> {
  const id = newId<TerritoryId>();
  await app.database.query(`insert into territory (id, kind, name) values ($1, 'STATE', 'Freistaat')`, [id]);
  await appointed(office.accountId, id, 'STATE_COUNCIL', app);
  return id;
}

const appointed = (accountId: string, territoryId: string, role: string, app: World['app']) =>
  app.database.query(
    `insert into appointment (id, territory_id, account_id, role, valid_from) values (uuidv7(), $1, $2, $3, '2026-01-01')`,
    [territoryId, accountId, role],
  );

/** A town of its own, so that each input is valid once. */
async function townOf({ app, office, stateId }: StateWorld, agreed: boolean): Promise<string> {
  const { id } = await Town.found(app, `Stadt ${newId()}`);
  await appointed(office.accountId, id, 'COORDINATOR', app);
  if (agreed)
    await app.database.query(
      'insert into coach_agreement (id, territory_id, to_territory_id, agreed_at) values (uuidv7(), $1, $2, now())',
      [id, stateId],
    );
  return id;
}

export const COACHES: Readonly<Record<string, CoachInput>> = {
  agreeToCoach: async (world) => ({ input: { territoryId: await townOf(world, false) } }),
  withdrawAgreement: async (world) => ({ input: { territoryId: await townOf(world, true) } }),
  appointCoach: async (world) => {
    const person = await new Town(world.app, world.stateId, 'Freistaat').person('Prozessbegleitung');
    const term = { validFrom: '2027-01-01', validTo: '2027-12-31' };
    return { input: { personId: person, territoryId: await townOf(world, true), ...term } };
  },
};
