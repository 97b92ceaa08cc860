export { type ProjectEvents, type ProjectTopic, projectTopics } from './domain/events.js';
export { projectNoticeSubject } from './read/notice-subject.js';
export {
  askedPerson,
  type ProjectMailFacts,
  projectMailFacts,
  projectTeam,
} from './persistence/mail-facts.js';
export type { ProjectAccount } from './domain/project-account.js';
export { projectAccount } from './persistence/project-account.js';
export { ProjectModel } from './graphql/project.model.js';
export { projectReadModels } from './read/index.js';
export { projectFileCarriers } from './read/file-carriers.js';
export { projectTaskSources } from './read/task-sources.js';
export { projectWaitingSources } from './read/waiting-sources.js';
export { projectDeadlineSources } from './use-cases/deadline-sources.js';
export { type ReceiptInBooks, type ReceiptKeeper, ReceiptKeepers } from './use-cases/receipt-keepers.js';
export { ProjectsModule } from './projects.module.js';
