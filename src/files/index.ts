export { FilesModule } from './files.module.js';
export { AttachmentModel } from './graphql/attachment.model.js';
export type { FileCarrier } from './read/file-carrier.js';
export { fileReadModels } from './read/index.js';
export { SweepFiles } from './use-cases/sweep-files.js';
