export { FundingModule } from './funding.module.js';
export { fundingEntities } from './persistence/funding.schema.js';
export { fundingReadModels } from './read/index.js';
export { fundingDeadlineSources } from './use-cases/deadline-sources.js';
