import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '../../harness/app.js';

/** One event as it stood in the stream. */
export interface Told {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: {
    readonly thing?: string;
    readonly id?: string;
    readonly revision?: number | null;
    readonly reason?: string;
  };
}

/** A page that listens, as a browser's EventSource would, but does not connect again by itself. */
export class OpenPage {
  readonly told: Told[] = [];
  comments = 0;
  ended = false;
  private readonly leaving = new AbortController();

  private constructor(readonly response: Response) {}

  /** Listens from the answer's headers on; `told` already holds the first event when this resolves. */
  static async of(client: Pick<Client, 'fetch'>, headers: Record<string, string> = {}): Promise<OpenPage> {
    const page = await OpenPage.request(client, headers);
    if (page.response.status !== 200) throw new Error(`/live answered ${page.response.status}`);
    await page.until(() => page.told.length > 0);
    return page;
  }

  static async request(
    client: Pick<Client, 'fetch'>,
    headers: Record<string, string> = {},
  ): Promise<OpenPage> {
    const leaving = new AbortController();
    const response = await client.fetch('/live', { headers, signal: leaving.signal });
    const page = new OpenPage(response);
    leaving.signal.addEventListener('abort', () => (page.ended = true));
    page.leaving.signal.addEventListener('abort', () => leaving.abort());
    if (response.status === 200) void page.read();
    return page;
  }

  /** The events of one thing. */
  of(thing: string, id?: string): Told[] {
    return this.told.filter(
      ({ event, data }) => event === 'change' && data.thing === thing && (id === undefined || data.id === id),
    );
  }

  named(event: string): Told[] {
    return this.told.filter((told) => told.event === event);
  }

  /** Milliseconds until it holds; throws after `limit`. */
  async until(holds: () => boolean, limit = 5_000): Promise<number> {
    const begin = Date.now();
    while (!holds()) {
      if (Date.now() - begin > limit)
        throw new Error(`Not told within ${limit} ms: ${JSON.stringify(this.told)}`);
      await pause(5);
    }
    return Date.now() - begin;
  }

  leave(): void {
    this.leaving.abort();
  }

  private async read(): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    try {
      for await (const chunk of this.response.body ?? []) {
        text += decoder.decode(chunk as Uint8Array, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        blocks.forEach((block) => this.take(block));
      }
    } catch {
      // The connection broke, or the test left the page.
    }
    this.ended = true;
  }

  private take(block: string): void {
    if (block.startsWith(':')) this.comments += 1;
    const fields = new Map(
      block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    const event = fields.get('event');
    if (event !== undefined)
      this.told.push({
        event,
        id: fields.get('id'),
        data: JSON.parse(fields.get('data') ?? '{}') as Told['data'],
      });
  }
}

/** Long enough for whatever is under way to arrive. */
export const quiet = (): Promise<void> => pause(700);
