import type { Writable } from 'node:stream';

/** Bytes that may wait for a slow reader; an event has some hundred. */
const MOST_UNREAD = 64 * 1024;
/** Milliseconds after which a browser connects again; spread, so that not all come back at once. */
const RETRY_FROM = 1_000;
const RETRY_SPREAD = 3_000;

/** What the page is told of one thing. */
export interface ChangeEvent {
  readonly thing: string;
  readonly id: string;
  readonly revision: number | null;
}

/** One open answer of `/live`: writes server-sent events (HTML standard, 9.2) and lets go of readers that do not read. */
export class LiveStream {
  constructor(private readonly out: Writable) {
    const retry = RETRY_FROM + Math.floor(Math.random() * RETRY_SPREAD);
    this.write(`retry: ${retry}\n\n`);
  }

  ready(id: string): void {
    this.write(event('ready', {}, id));
  }

  change(changes: readonly ChangeEvent[], id: string): void {
    this.write(changes.map((change) => event('change', change, id)).join(''));
  }

  /** Whatever the page shows may be old. */
  reset(id: string): void {
    this.write(event('reset', {}, id));
  }

  /** Keeps proxies from closing a silent connection. */
  beat(): void {
    this.write(': beat\n\n');
  }

  /** `reason` null: the server goes, and the browser may come again. */
  end(reason: 'session' | 'tabs' | null): void {
    if (reason !== null) this.write(event('end', { reason }, null));
    if (!this.out.destroyed) this.out.end();
  }

  private write(text: string): void {
    if (this.out.destroyed || this.out.writableEnded || text === '') return;
    if (this.out.writableLength > MOST_UNREAD) this.out.destroy();
    else this.out.write(text);
  }
}

const event = (name: string, data: object, id: string | null): string =>
  `event: ${name}\n${id === null ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
