import type { TerritoryId } from '../../../src/shared/ids.js';
import { type Answer, type Client, type CouncilApp, councilApp } from './council-app.js';

export let app: CouncilApp;
export let schwarzenberg: TerritoryId;
export let schneeberg: TerritoryId;
export let office: Client;
export let neighbour: Client;
export let council: Answer;
export let police: Answer;
export let head: Answer;
export let chief: Answer;
export let officer: Answer;
export let count = 0;

/** Two towns with an office each, and a police station. */
export async function openTowns(): Promise<void> {
  app = await councilApp();
  schwarzenberg = await app.town('Schwarzenberg');
  schneeberg = await app.town('Schneeberg');
  office = await app.signedIn({ role: 'COORDINATOR', territoryId: schwarzenberg });
  neighbour = await app.signedIn({ role: 'COORDINATOR', territoryId: schneeberg });
  police = await office.do('createOrganisation', 'Organisation', {
    territoryId: schwarzenberg,
    name: 'Polizeirevier Aue',
    sector: 'POLICE',
    kind: 'POLICE_STATION',
  });
}

export const closeTowns = (): Promise<void> => app.close();

/** A new council for each test, and three persons of the police. */
export async function newCouncil(): Promise<void> {
  count += 1;
  council = await body({ kind: 'PREVENTION_COUNCIL', name: `Präventionsrat ${count}` });
  head = await person('Revierleitung');
  chief = await person('Vertretung der Revierleitung');
  officer = await person('Bürgerpolizist');
}

export const body = (facts: object) =>
  office.do('createBody', 'Body', { territoryId: schwarzenberg, ...facts });
export const person = (name: string, territoryId = schwarzenberg, client = office) =>
  client.do('createPerson', 'Person', { territoryId, name });
export const SEAT =
  'votingRight chair validFrom validTo isVacant organisation { name } holder { id } deputies { position person { id } }';
export const seat = (facts: object = {}) =>
  office.do(
    'createSeat',
    'Seat',
    {
      bodyId: council.id,
      organisationId: police.id,
      holderId: head.id,
      votingRight: true,
      validFrom: '2027-01-01',
      ...facts,
    },
    SEAT,
  );
export const changed = (of: Answer, facts: object = {}) => ({
  id: of.id,
  revision: of.revision,
  holderId: head.id,
  votingRight: true,
  validFrom: '2027-01-01',
  ...facts,
});
export const deputies = (of: Answer) =>
  (of['deputies'] as { person: { id: string } }[]).map((deputy) => deputy.person.id);
