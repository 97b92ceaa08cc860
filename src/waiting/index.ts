export { WAITING, waitingOperations } from './read/operations.js';
export { WAITING_LIST, type WaitingRow } from './read/waiting-list.js';
export { waitingRead } from './read/waiting.read.js';
export type { WaitingSource } from './read/waiting-source.js';
export { WaitingModule } from './waiting.module.js';
