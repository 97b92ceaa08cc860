export { attachReadResolvers } from './attach-resolvers.js';
export {
  type AudienceRule,
  fixed,
  meantFor,
  meantForSteering,
  sharesOf,
  stored,
  type StoredAudience,
  within,
} from './audience.js';
export type { Statement } from './compiled-statements.js';
export { connection, many, one, readModel } from './read-model.js';
export type { Parameters, ReadModel, RootCondition, RootParameters } from './read-model.js';
export { ReadPool } from './read-pool.js';
export { ReadRegistry } from './read-registry.js';
export { Reads } from './reads.js';
export type { ConnectionQuery, ReadsOptions } from './reads.js';
export { visibleRow } from './visible-row.js';
