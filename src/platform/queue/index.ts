export { BullQueue } from './bull-queue.js';
export { JobRegistry } from './job-registry.js';
export { type JobPayload, type JobToAdd, Queue } from './queue.js';
export { migrateQueue } from './queue-schema.js';
export { QueueWorker } from './queue-worker.js';
