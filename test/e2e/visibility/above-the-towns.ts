import type { TestApp } from '../../harness/app.js';
import { Town } from '../meetings/town.js';

/** The association of which these towns are members, another one, and the state. */
export async function aboveTheTowns(app: TestApp, members: readonly Town[]) {
  const found = async (name: string, kind: string): Promise<Town> => {
    const territory = await Town.found(app, name);
    await app.database.query('update territory set kind = $2 where id = $1', [territory.id, kind]);
    return territory;
  };
  const association = await found('Städtebund', 'ASSOCIATION');
  for (const member of members) {
    await app.database.query(
      `insert into territory_membership (id, territory_id, association_id, valid_from) values (uuidv7(), $1, $2, '2026-01-01')`,
      [member.id, association.id],
    );
  }
  return {
    association,
    others: await found('Zweckverband', 'ASSOCIATION'),
    state: await found('Sachsen', 'STATE'),
  };
}
export type Above = Awaited<ReturnType<typeof aboveTheTowns>>;

/** Those whose right is an appointment. */
export async function appointedUsers(town: Town, { association, others, state }: Above) {
  const appointed = async (role: string, of: Town, at: Town, name: string) => {
    const user = await at.user(name);
    await town.app.database.query(
      `insert into appointment (id, territory_id, person_id, role, valid_from) values (uuidv7(), $1, $2, $3, '2026-01-01')`,
      [of.id, user.personId, role],
    );
    return user;
  };
  return {
    association: await appointed('ASSOCIATION', association, association, 'Geschäftsstelle'),
    otherAssociation: await appointed('ASSOCIATION', others, others, 'Verbandsstelle'),
    state: await appointed('STATE_COUNCIL', state, state, 'Landesrat'),
    coach: await appointed('COACH', town, state, 'Begleitung'),
    protection: await appointed('DATA_PROTECTION', town, town, 'Datenschutz'),
  };
}
