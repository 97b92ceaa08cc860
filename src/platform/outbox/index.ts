export { Outbox, type OutboxEvent } from './outbox.js';
export { type DeliveredEvent, type OutboxHandler, OutboxHandlers } from './outbox-handlers.js';
export { OutboxListener } from './outbox-listener.js';
export { OUTBOX_JOB, OutboxProcessor } from './outbox-processor.js';
export { OutboxRelay, type RelayTimes } from './outbox-relay.js';
