export { DeadlinesModule } from './deadlines.module.js';
export { type DeadlineEvents, deadlineTopics } from './domain/events.js';
export { DeadlineModel } from './graphql/deadline.model.js';
export { retryDeadlines } from './persistence/retried-deadlines.js';
export { deadlineNoticeSubject, deadlineReadModels } from './read/deadline.read.js';
export { DeadlineLetter, type Letter } from './use-cases/deadline-letter.js';
export type { DeadlineSource } from './use-cases/deadline-source.js';
