export { Outbox } from './outbox.js';
export { type DeliveredEvent, OutboxHandlers } from './outbox-handlers.js';
export { OutboxListener } from './outbox-listener.js';
export { OUTBOX_JOB, OutboxProcessor } from './outbox-processor.js';
export { OutboxRelay } from './outbox-relay.js';
export { retryEvents } from './retry-events.js';
