export { WAITING, waitingOperations } from './read/operations.js';
export { waitingRead } from './read/waiting.read.js';
export type { WaitingSource } from './read/waiting-source.js';
export { WaitingModule } from './waiting.module.js';
