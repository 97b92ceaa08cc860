import { Client, type ClientConfig } from 'pg';
import type { Log } from '../log/index.js';

const RECONNECT_PAUSE = 1_000;

/** Hears PostgreSQL announce new outbox rows, on a connection of its own that comes back after a restart of the server. */
export class OutboxListener {
  private client: Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private stopped = true;

  constructor(
    /** As kpr_worker. */
    private readonly connection: ClientConfig,
    private readonly log: Log,
  ) {}

  /** `onNews` is called at each announcement and after each connecting, for what was missed. */
  start(onNews: () => void): void {
    this.stopped = false;
    void this.listen(onNews);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    if (client !== null) await this.end(client);
  }

  /** A connection that is already gone cannot be ended, which is as good. */
  private async end(client: Client): Promise<void> {
    try {
      await client.end();
    } catch {
      this.log.debug('outbox announcements were already closed');
    }
  }

  private async listen(onNews: () => void): Promise<void> {
    const client = new Client({ ...this.connection, keepAlive: true });
    this.client = client;
    let lost = false;
    const reconnect = (error?: Error): void => {
      if (lost || this.stopped) return;
      lost = true;
      this.log.warn({ err: error }, 'outbox announcements lost, connecting again');
      this.timer = setTimeout(() => void this.listen(onNews), RECONNECT_PAUSE);
      void this.end(client);
    };
    client.on('error', reconnect).on('end', reconnect).on('notification', onNews);
    try {
      await client.connect();
      await client.query('listen outbox');
      onNews();
    } catch (error) {
      reconnect(error instanceof Error ? error : undefined);
    }
  }
}
