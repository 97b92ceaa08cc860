export { type DatabaseAddress, type DatabaseRole, connectionOf, parseDatabaseUrl } from './address.js';
export { type DataSourceChoice, createDataSource } from './data-source.js';
export { isDatabaseGone } from './database-gone.js';
export { migrate, SchemaTooNewError } from './migrate.js';
export { asReaderOf, asSystemOf } from './system-work.js';
export { Tx, UnitOfWork, brokenConstraint, uuidArray } from './unit-of-work.js';
