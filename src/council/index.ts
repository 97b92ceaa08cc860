export { CouncilModule } from './council.module.js';
export type { BodyKind } from './domain/body.js';
export {
  type CouncilEvent,
  councilTopics,
  type PersonAddressChanged,
  type SeatEnded,
} from './domain/events.js';
export type { ImportPreview } from './domain/import-report.js';
export { foundingPlan, SILBERBERG, type TownsToFound } from './domain/founding-plan.js';
export { type OrganisationKind, ORGANISATION_KINDS, type Sector } from './domain/organisation.js';
export { type RulesInForce } from './domain/rules-in-force.js';
export {
  defaultRules,
  type MajorityRule,
  parseRules,
  type QuorumRule,
  type ReminderRule,
  type RulesKind,
  type RulesParameters,
} from './domain/rules-of-procedure.js';
export type { SeatChair } from './domain/seat.js';
export { BodyModel, DeputyModel, PersonModel, SeatModel } from './graphql/council.model.js';
export { OrganisationModel } from './graphql/organisation.model.js';
export { RulesParametersModel } from './graphql/rules.model.js';
export { TerritoryModel } from './graphql/territory.model.js';
export { councilEntities } from './persistence/council.schema.js';
export {
  bodyOf,
  type BodyOfMeeting,
  type PersonOfMeeting,
  personsOf,
  rulesInForce,
  type SeatOnDay,
  seatsOf,
  territoryByAgs,
  territoryOf,
  type TerritoryOfMeeting,
} from './persistence/facts-for-meetings.js';
export { councilReadModels } from './read/index.js';
export { AdoptRules } from './use-cases/adopt-rules.js';
export { ChangeBody } from './use-cases/change-body.js';
export { ChangeOrganisation } from './use-cases/change-organisation.js';
export { ChangePerson } from './use-cases/change-person.js';
export { ChangeSeat } from './use-cases/change-seat.js';
export { ChangeTerritoryOffice } from './use-cases/change-territory-office.js';
export { CreateBody } from './use-cases/create-body.js';
export { CreateOrganisation } from './use-cases/create-organisation.js';
export { CreatePerson } from './use-cases/create-person.js';
export { CreateSeat } from './use-cases/create-seat.js';
export { DissolveBody } from './use-cases/dissolve-body.js';
export { EndSeat } from './use-cases/end-seat.js';
export { FoundTerritories } from './use-cases/found-territories.js';
export { HandOverSeat } from './use-cases/hand-over-seat.js';
export { ImportMembers, type ImportMembersInput, reportOf } from './use-cases/import-members.js';
export { NameDeputies } from './use-cases/name-deputies.js';
