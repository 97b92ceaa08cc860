export { type TaskEvents, type TaskTopic, taskTopics } from './domain/events.js';
export type { TaskSource } from './read/task-source.js';
export { type TaskMailFacts, taskMailFacts, taskPeople } from './persistence/mail-facts.js';
export { taskEntities } from './persistence/task.schema.js';
export { TaskModel } from './graphql/task.model.js';
export { taskReadModels } from './read/index.js';
export { taskWaitingSources } from './read/waiting-sources.js';
export { taskNoticeSubject } from './read/notice-subject.js';
export { TasksModule } from './tasks.module.js';
