import type { Client } from 'pg';
import type { Log } from '../log/index.js';
import { WatchedClient, type WatchedConfig } from './watched-client.js';

const RECONNECT_PAUSE = 1_000;
/** Milliseconds within which the server must answer, so that a connection that died unheard is noticed. */
const LONGEST_SILENCE = 5_000;

export interface ChannelListenerCalls {
  /** After each connecting, also the first: what was announced before it was not heard. */
  onConnected(): void;
  onMessage(payload: string): void;
}

/** Hears one channel of PostgreSQL, on a connection of its own that comes back after a restart of the server. */
export class ChannelListener {
  private client: Client | null = null;
  /** Still owes a sign of life. */
  private probed: Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private stopped = true;

  constructor(
    private readonly connection: WatchedConfig,
    /** Fixed text of ours: it becomes part of a statement. */
    private readonly channel: string,
    private readonly log: Log,
  ) {}

  start(calls: ChannelListenerCalls): void {
    this.stopped = false;
    void this.listen(calls);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    if (client !== null) await this.end(client);
  }

  /** Asks the server for a sign of life; without one the connection is made anew. */
  async probe(): Promise<void> {
    const { client } = this;
    if (client === null || client === this.probed) return;
    this.probed = client;
    try {
      await client.query('select 1');
    } catch (error) {
      client.emit('error', error);
    } finally {
      if (this.probed === client) this.probed = null;
    }
  }

  /** A connection that is already gone cannot be ended, which is as good. */
  private async end(client: Client): Promise<void> {
    try {
      await client.end();
    } catch {
      this.log.debug({ channel: this.channel }, 'announcements were already closed');
    }
  }

  private async listen(calls: ChannelListenerCalls): Promise<void> {
    const client = new WatchedClient({ ...this.connection, silence: LONGEST_SILENCE });
    this.client = client;
    let lost = false;
    const reconnect = (error?: Error): void => {
      if (lost || this.stopped) return;
      lost = true;
      this.log.warn({ err: error, channel: this.channel }, 'announcements lost, connecting again');
      this.timer = setTimeout(() => void this.listen(calls), RECONNECT_PAUSE);
      void this.end(client);
    };
    client.on('error', reconnect).on('end', () => reconnect());
    client.on('notification', ({ payload }) => {
      if (!lost) calls.onMessage(payload ?? '');
    });
    try {
      await client.connect();
      await client.query(`listen ${this.channel}`);
      calls.onConnected();
    } catch (error) {
      reconnect(error instanceof Error ? error : undefined);
    }
  }
}
