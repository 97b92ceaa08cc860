import { CreateUser, OpenDemoAccount } from '../identity/index.js';
import { ChangeInstallation } from '../installation/index.js';
import { FoundTerritories, foundingPlan, SILBERBERG } from '../council/index.js';
import { municipalities } from '../boot/municipalities.js';
import type { RunningWeb } from '../boot/start-web.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import type { PersonId, TerritoryId } from '../shared/ids.js';
import { localDayOf } from '../shared/time/day.js';
import { Api } from './api.js';
import { seedFunding } from './funding.js';
import { seedProposals } from './proposals.js';
import { seedTasks } from './tasks.js';
import { ACCOUNTS, COUNCIL_SEATS, type DemoSeat, INSTALLATION, ORGANISATIONS } from './silberberg.js';

const SCHWARZENBERG = '14521550';
const SCHNEEBERG = '14521530';
const SAXONY = '14';
/** The day from which the demo's seats hold: the year the prevention council was to be constituted (domain.md A1). */
const SINCE = '2022-10-01';

interface Named {
  readonly id: string;
}

/** Loads the Städtebund through the use cases: territories and offices as from the command line, the rest by the API. */
export async function seed(web: RunningWeb): Promise<void> {
  await web.app.get(FoundTerritories).run(foundingPlan(SILBERBERG, municipalities()));
  await web.app.get(ChangeInstallation).describeDemo(INSTALLATION);
  await createOffices(web.app.get(CreateUser));
  const office = await Api.signIn(web.address, ACCOUNTS.office);
  const territoryId = await describeOffice(office);
  const bodies = await createBodies(office, territoryId);
  const people = await fillCouncil(office, territoryId, bodies.council);
  await nameOffices(office, territoryId, people);
  const { chair, police, publicOrder, youthWorkDeputy } = ACCOUNTS;
  await fillGroup(office, bodies.steering, people, [chair.name, police.name, publicOrder.name]);
  await fillGroup(office, bodies.graffiti, people, [
    publicOrder.name,
    'Bürgerpolizist Schwarzenberg',
    youthWorkDeputy.name,
  ]);
  await openAccounts(web, territoryId, people);
  await appointCoach(web, office, territoryId);
  await seedFunding({ address: web.address, territoryId });
  const today = localDayOf(web.app.get<Clock>(CLOCK).now());
  await seedProposals({ address: web.address, today });
  await seedTasks({
    address: web.address,
    bodyId: bodies.council,
    policeId: people.get(police.name)?.id,
    publicOrderId: people.get(publicOrder.name)?.id,
    today,
  });
}

async function createOffices(createUser: CreateUser): Promise<void> {
  const { office, administration, schneeberg, dataProtection, association, stateCouncil } = ACCOUNTS;
  await createUser.run({ email: office.email, territory: SCHWARZENBERG, role: 'COORDINATOR' });
  await createUser.run({ email: administration.email, territory: SCHWARZENBERG, role: 'ADMIN' });
  await createUser.run({ email: schneeberg.email, territory: SCHNEEBERG, role: 'COORDINATOR' });
  await createUser.run({ email: dataProtection.email, territory: SCHWARZENBERG, role: 'DATA_PROTECTION' });
  await createUser.run({
    ...{ email: association.email, territory: SILBERBERG.association?.name ?? '', role: 'ASSOCIATION' },
  });
  await createUser.run({ email: stateCouncil.email, territory: SAXONY, role: 'STATE_COUNCIL' });
}

/** The council, its steering group and one working group with its mandate. */
async function createBodies(
  office: Api,
  territoryId: TerritoryId,
): Promise<{ council: string; steering: string; graffiti: string }> {
  const create = async (body: object): Promise<string> =>
    (await office.mutate<Named>('createBody', { territoryId, ...body }, BODY)).id;
  const council = await create({
    kind: 'PREVENTION_COUNCIL',
    name: 'Kommunaler Präventionsrat Schwarzenberg',
  });
  const steering = await create({ kind: 'STEERING_GROUP', name: 'Lenkungsgruppe', parentId: council });
  const mandate = 'Schmierereien erfassen und Vorschläge für schnelles Entfernen machen';
  const times = { mandateFrom: '2026-09-01', reportDue: '2027-06-30' };
  const graffiti = await create({
    kind: 'WORKING_GROUP',
    name: 'AG Graffiti',
    parentId: council,
    mandate,
    ...times,
  });
  return { council, steering, graffiti };
}

const BODY = { type: 'Body', fields: 'id' };

async function describeOffice(office: Api): Promise<TerritoryId> {
  const { territories } = await office.query<{
    territories: { id: TerritoryId; ags: string | null; revision: number }[];
  }>('{ territories { id ags revision } }');
  const town = territories.find(({ ags }) => ags === SCHWARZENBERG);
  if (town === undefined) throw new Error('Schwarzenberg was not founded');
  const words = {
    chairTitle: 'Oberbürgermeister',
    onBehalfOf: 'des Oberbürgermeisters',
    officeName: ACCOUNTS.office.name,
  };
  const input = { id: town.id, revision: town.revision, ...words, officeEmail: ACCOUNTS.office.email };
  await office.mutate('changeTerritoryOffice', input, { type: 'Territory', fields: 'id' });
  return town.id;
}

/** Persons by the name of their function. */
type People = Map<string, { id: PersonId; email: string }>;

async function fillCouncil(office: Api, territoryId: TerritoryId, bodyId: string): Promise<People> {
  const people: People = new Map();
  for (const seat of COUNCIL_SEATS) {
    const organisation = await office.mutate<Named>(
      'createOrganisation',
      { territoryId, ...ORGANISATIONS[seat.organisation] },
      { type: 'Organisation', fields: 'id' },
    );
    for (const { name, email } of [...(seat.holder === null ? [] : [seat.holder]), ...seat.deputies]) {
      await addPerson(
        office,
        { territoryId, name, organisationId: organisation.id, contactEmail: email },
        people,
      );
    }
    await giveSeat(office, { bodyId, organisationId: organisation.id, seat }, people);
  }
  return people;
}

/** Who holds an office without a seat: so that histories and lists of rights name him. */
async function nameOffices(office: Api, territoryId: TerritoryId, people: People): Promise<void> {
  for (const { name, email } of [ACCOUNTS.office, ACCOUNTS.administration, ACCOUNTS.dataProtection])
    await addPerson(office, { territoryId, name, contactEmail: email }, people);
}

async function addPerson(office: Api, input: PersonToAdd, people: People): Promise<void> {
  const { id } = await office.mutate<{ id: PersonId }>('createPerson', input, {
    type: 'Person',
    fields: 'id',
  });
  people.set(input.name, { id, email: input.contactEmail });
}

interface PersonToAdd {
  readonly territoryId: TerritoryId;
  readonly name: string;
  readonly contactEmail: string;
  readonly organisationId?: string;
}

async function giveSeat(
  office: Api,
  place: { bodyId: string; organisationId: string; seat: DemoSeat },
  people: People,
): Promise<void> {
  const { votingRight, chair, holder, deputies } = place.seat;
  const holderId = holder === null ? null : people.get(holder.name)?.id;
  const input = {
    bodyId: place.bodyId,
    organisationId: place.organisationId,
    holderId,
    votingRight,
    chair,
    validFrom: SINCE,
  };
  const stored = await office.mutate<{ id: string; revision: number }>('createSeat', input, {
    type: 'Seat',
    fields: 'id revision',
  });
  if (deputies.length === 0) return;
  const ids = deputies.map(({ name }) => people.get(name)?.id);
  await office.mutate('nameDeputies', { ...stored, deputies: ids }, { type: 'Seat', fields: 'id' });
}

async function fillGroup(
  office: Api,
  bodyId: string,
  people: People,
  names: readonly string[],
): Promise<void> {
  for (const [at, name] of names.entries()) {
    const input = {
      bodyId,
      holderId: people.get(name)?.id,
      votingRight: true,
      chair: at === 0 ? 'CHAIR' : null,
      validFrom: '2026-09-01',
    };
    await office.mutate('createSeat', input, { type: 'Seat', fields: 'id' });
  }
}

async function openAccounts(web: RunningWeb, territoryId: TerritoryId, people: People): Promise<void> {
  const emails = new Set<string>(Object.values(ACCOUNTS).map(({ email }) => email));
  const open = web.app.get(OpenDemoAccount);
  for (const { id, email } of people.values()) {
    if (emails.has(email)) await open.run({ id, territoryId, email });
  }
}

/** The town agrees, and the state council sends one of its persons. */
async function appointCoach(web: RunningWeb, office: Api, territoryId: TerritoryId): Promise<void> {
  await office.mutate('agreeToCoach', { territoryId }, { type: 'CoachAgreement', fields: 'id' });
  const council = await Api.signIn(web.address, ACCOUNTS.stateCouncil);
  const { me } = await council.query<{ me: { territories: { id: TerritoryId }[] } }>(
    '{ me { territories { id } } }',
  );
  const [state] = me.territories;
  if (state === undefined) throw new Error('The state was not founded');
  const { name, email } = ACCOUNTS.coach;
  const { id } = await council.mutate<{ id: PersonId }>(
    'createPerson',
    { territoryId: state.id, name, contactEmail: email },
    { type: 'Person', fields: 'id' },
  );
  await web.app.get(OpenDemoAccount).run({ id, territoryId: state.id, email });
  const coach = { personId: id, territoryId, validFrom: '2026-09-01' };
  await council.mutate('appointCoach', coach, { type: 'Appointment', fields: 'id' });
}
