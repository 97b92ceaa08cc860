import { ChannelListener, type WatchedConfig } from '../database/index.js';
import type { Log } from '../log/index.js';

/** Hears PostgreSQL announce new outbox rows. */
export class OutboxListener {
  private readonly channel: ChannelListener;

  /** `connection`: as kpr_worker. */
  constructor(connection: WatchedConfig, log: Log) {
    this.channel = new ChannelListener(connection, 'outbox', log);
  }

  /** `onNews` is called at each announcement and after each connecting, for what was missed. */
  start(onNews: () => void): void {
    this.channel.start({ onConnected: onNews, onMessage: onNews });
  }

  /** A connection that died unheard is noticed and made anew. */
  probe(): Promise<void> {
    return this.channel.probe();
  }

  stop(): Promise<void> {
    return this.channel.stop();
  }
}
