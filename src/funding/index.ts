export { FundingModule } from './funding.module.js';
export { fundingEntities } from './persistence/funding.schema.js';
export { fundingFileCarriers } from './read/file-carriers.js';
export { fundingReadModels } from './read/index.js';
export { fundingTaskSources } from './read/task-sources.js';
export { fundingWaitingSources } from './read/waiting-sources.js';
export { fundingDeadlineSources } from './use-cases/deadline-sources.js';
