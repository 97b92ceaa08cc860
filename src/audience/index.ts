export { AudienceModule } from './audience.module.js';
export { ShareModel } from './graphql/share.model.js';
export { shareRead } from './read/share.read.js';
