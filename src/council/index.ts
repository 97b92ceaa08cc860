export { CouncilModule } from './council.module.js';
export {
  councilTopics,
  type PersonAddressChanged,
  type SeatEnded,
  type SeatFilled,
} from './domain/events.js';
export type { ImportPreview } from './domain/import-report.js';
export {
  foundingPlan,
  type Municipality,
  municipalitiesOf,
  plainName,
  planOfOwnTown,
  SILBERBERG,
  type TerritoryToFound,
  type TownsToFound,
} from './domain/founding-plan.js';
export { defaultRules } from './domain/rules-of-procedure.js';
export { BodyModel, PersonModel, SeatModel } from './graphql/council.model.js';
export { OrganisationModel } from './graphql/organisation.model.js';
export { TerritoryModel } from './graphql/territory.model.js';
export { councilEntities } from './persistence/council.schema.js';
export {
  bodyOf,
  type BodyOfMeeting,
  rulesInForce,
  territoryByAgs,
} from './persistence/facts-for-meetings.js';
export { councilReadModels } from './read/index.js';
export { personNoticeSubject } from './read/notice-subject.js';
export { councilWaitingSources } from './read/waiting-sources.js';
export { councilDeadlineSources } from './use-cases/deadline-sources.js';
export { FoundTown } from './use-cases/found-town.js';
export { FoundTerritories } from './use-cases/found-territories.js';
export { ImportMembers, reportOf } from './use-cases/import-members.js';
