import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mintLink, RedeemInvitation } from '../../../src/identity/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { type Actor, anonymous, systemActor } from '../../../src/shared/actor.js';
import type { AccountId, PersonId } from '../../../src/shared/ids.js';
import type { User } from '../meetings/town.js';
import { appointed, stateAndTowns, type StateAndTowns } from './state-and-towns.js';

let world: StateAndTowns;
let admin: Awaited<ReturnType<typeof appointed>>;
beforeAll(async () => {
  world = await stateAndTowns();
  admin = await appointed(world.town, 'ADMIN', 'Hauptamt');
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const APPOINT = `mutation ($input: AppointInput!) { answer: appoint(input: $input) {
  __typename ... on Appointment { role } ... on Refused { code field } } }`;
const appoint = async (by: User, personId: string, role = 'COORDINATOR') =>
  (await by.ask<{ answer: object }>(APPOINT, { input: { personId, role, validFrom: '2026-12-01' } })).answer;

/** Redeems the invitation to an account of the person, signed in with this account. */
async function takeOver(personId: PersonId, accountId: AccountId): Promise<unknown> {
  const unitOfWork = world.app.get(UnitOfWork);
  const token = await unitOfWork.run(systemActor('test', world.town.id), (tx) =>
    mintLink(tx, { personId, territoryId: world.town.id, purpose: 'ACCOUNT', thingId: personId }),
  );
  const actor: Actor = { ...anonymous, kind: 'account', accountId };
  const redemption = { token, email: '', password: '', address: '192.0.2.7', formerSession: null };
  return world.app
    .get(RedeemInvitation)
    .run(actor, redemption)
    .catch((error: unknown) => error);
}

describe('nobody appoints himself', () => {
  it('not as the person by which he administers, nor as another one of his account', async () => {
    const second = await world.town.person('Hauptamt, zweite Stelle', admin.accountId);
    for (const personId of [admin.personId, second])
      expect(await appoint(admin, personId)).toEqual({
        __typename: 'Refused',
        code: 'NOT_YOURSELF',
        field: 'personId',
      });
  });

  it('nor by appointing a person first and taking it over afterwards', async () => {
    const vacant = await world.town.person('Neue Stelle');
    expect(await appoint(admin, vacant)).toMatchObject({ role: 'COORDINATOR' });
    expect(await takeOver(vacant, admin.accountId)).toMatchObject({ code: 'NOT_YOURSELF' });
    const other = await world.town.user('Ordnungsamt');
    expect(await takeOver(vacant, other.accountId)).toMatchObject({ accountId: other.accountId });
  });

  it('nor by doing both at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const vacant = await world.town.person(`Stelle ${round}`);
      await Promise.all([appoint(admin, vacant), takeOver(vacant, admin.accountId)]);
      const own = await world.app.database.query(
        `select 1 from appointment a join person p on p.id = a.person_id where p.id = $1 and p.account_id = a.given_by`,
        [vacant],
      );
      expect(own).toEqual([]);
    }
  });
});

describe('who appoints', () => {
  it.each(['COORDINATOR', 'DATA_PROTECTION', 'STATE_COUNCIL', 'ASSOCIATION'] as const)(
    'is not %s',
    async (role) => {
      const of = { STATE_COUNCIL: world.state, ASSOCIATION: world.association }[role as string] ?? world.town;
      const user = await appointed(of, role);
      const { errors } = await user.client.run(APPOINT, {
        input: { personId: await of.person('Jemand'), role: 'ADMIN', validFrom: '2026-12-01' },
      });
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_ALLOWED']);
    },
  );

  it('is the administration, in its own territory, and to three roles', async () => {
    const neighbour = await world.neighbour.person('Nachbar');
    expect(await appoint(admin, neighbour)).toMatchObject({ code: 'NOT_FOUND' });
    const person = await world.town.person('Datenschutz');
    for (const role of ['COORDINATOR', 'ADMIN', 'DATA_PROTECTION'])
      expect(await appoint(admin, person, role)).toMatchObject({ role });
    for (const role of ['COACH', 'STATE_COUNCIL', 'ASSOCIATION']) {
      const { errors } = await admin.client.run(APPOINT, {
        input: { personId: person, role, validFrom: '2026-12-01' },
      });
      expect(errors).toHaveLength(1);
    }
  });
});
