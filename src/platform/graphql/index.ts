export {
  ACTOR_SOURCE,
  type ActorSource,
  CHANGE_POSITIONS,
  type ChangePositions,
  contextOfRequest,
  CurrentActor,
  type GraphqlContext,
  type PresumedActor,
  presumedContext,
} from './context.js';
export { AudienceEnum } from './audience-enum.js';
export { connectionType, PageArgs } from './connection-type.js';
export { Admission, everyAccountExplores, type Explorers } from './edges/index.js';
export { directDoor } from './jit/index.js';
export { enumType } from './enum-type.js';
export { domainErrorOf } from './errors.js';
export { MutationAnswer } from './mutation-answer.js';
export { orRefused } from './or-refused.js';
export { fixed, stored, within } from './read/audience-rule.js';
export { attachmentsOf } from './read/attachments.js';
export { meantFor, meantForSteering, receivedShare, sharesOf } from './read/audience.js';
export { nameOfOffice, nameOfSeen } from './read/known-name.js';
export { Allow, type Demand, demandOf, Public, SignedIn } from './permission.js';
export { many, one, readModel, refersTo } from './read/read-model.js';
export { ReadRegistry } from './read/read-registry.js';
export { Reads } from './read/reads.js';
export type { SearchHit } from './read/search-sql.js';
export { Refused, resultUnion } from './refused.js';
export { rootFieldName } from './resolver-fields.js';
export { EmailAddress, Instant, LocalDate, Money, Uuid, ZonedDateTime } from './scalars.js';
export { VisibleThings } from './visible-things.js';
