export { ACTOR_SOURCE, type ActorSource, contextOf, CurrentActor, type GraphqlContext } from './context.js';
export { domainErrorOf } from './errors.js';
export { MutationAnswer, type Question } from './mutation-answer.js';
export { Allow, Public, SignedIn } from './permission.js';
export { connection, many, one, type ReadModel, readModel } from './read/read-model.js';
export { Reads } from './read/reads.js';
export { Refused, resultUnion } from './refused.js';
export { EmailAddress, Instant, LocalDate, Uuid, ZonedDateTime } from './scalars.js';
export { VisibleThings } from './visible-things.js';
