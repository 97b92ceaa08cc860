export { BullQueue } from './bull-queue.js';
export { type JobProcessor, JobRegistry } from './job-registry.js';
export { type JobPayload, type JobToAdd, Queue } from './queue.js';
export { migrateQueue, QUEUE_SCHEMA } from './queue-schema.js';
export { QueueWorker, type QueueWorkerOptions } from './queue-worker.js';
