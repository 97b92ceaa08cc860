import type { OutboxEvent } from './outbox.js';

/** An event as its handler gets it; `id` is that of the outbox row and the same at every repeat. */
export interface DeliveredEvent extends OutboxEvent {
  readonly id: string;
}

/** Reacts to the events of one topic. May run more than once for the same event, also at the same time: be idempotent. */
export interface OutboxHandler {
  readonly topic: string;
  /** Acts as `systemActor(reason, event.territoryId)`. Throwing means: try again later. */
  handle(event: DeliveredEvent): Promise<void>;
}

/** Topic → exactly one handler; two handlers, or a topic without one, stop the start. */
export class OutboxHandlers {
  private readonly byTopic = new Map<string, OutboxHandler>();

  /** Called while the modules are put together. */
  register(handler: OutboxHandler): void {
    if (this.byTopic.has(handler.topic))
      throw new Error(`The topic "${handler.topic}" has two handlers; keep exactly one.`);
    this.byTopic.set(handler.topic, handler);
  }

  /** Stops the start when one of the topics that modules append has no handler. */
  assertComplete(topics: readonly string[]): void {
    const missing = topics.filter((topic) => !this.byTopic.has(topic));
    if (missing.length > 0)
      throw new Error(`No handler is registered for the topic(s) ${missing.join(', ')}.`);
  }

  handlerOf(topic: string): OutboxHandler {
    const handler = this.byTopic.get(topic);
    if (handler === undefined) throw new Error(`No handler is registered for the topic "${topic}".`);
    return handler;
  }
}
