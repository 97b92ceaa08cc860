export { type Log, createLog, log, setLogLevel } from './log.js';
export { NestLog } from './nest-log.js';
export { withRequestId } from './request-id.js';
