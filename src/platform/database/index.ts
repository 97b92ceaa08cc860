export { type DatabaseAddress, connectionOf, parseDatabaseUrl } from './address.js';
export { ChannelListener } from './channel-listener.js';
export { createDataSource } from './data-source.js';
export { isDatabaseGone, wasConnectionEnded } from './database-gone.js';
export { migrate } from './migrate.js';
export { onceDatabaseAnswers } from './once-database-answers.js';
export { asReaderOf, asSystemOf } from './system-work.js';
export { Tx, UnitOfWork, brokenConstraint } from './unit-of-work.js';
export { WatchedClient, type WatchedConfig } from './watched-client.js';
