import type { ImapFlow, ImapFlowOptions } from 'imapflow';
import type { ReturnConfig } from '../config/index.js';

/** A message of the mailbox, as far as it is read. */
export interface MailboxMessage {
  readonly uid: number;
  /** Its first bytes: what a report says stands before the mail that it returns. */
  readonly source: Buffer;
}

/** Milliseconds after which a silent server counts as gone. */
export interface ImapTimeouts {
  readonly connect: number;
  readonly greeting: number;
  readonly socket: number;
}

const TIMEOUTS: ImapTimeouts = { connect: 10_000, greeting: 10_000, socket: 30_000 };

/** Bytes of a message that are read, however large it is. */
export const MOST_READ = 256 * 1_024;

/** Bytes: more is no answer to our questions but an attack or a broken server. */
const MOST_ANSWERED = 8 * 1_024 * 1_024;

const OWN_MACHINE = ['localhost', '127.0.0.1', '::1'];

/** The password goes over the wire encrypted, or stays on this machine. */
const optionsOf = (config: ReturnConfig, timeouts: ImapTimeouts): ImapFlowOptions => ({
  host: config.host,
  port: config.port,
  secure: config.secure,
  ...(!config.secure && !OWN_MACHINE.includes(config.host) && { doSTARTTLS: true }),
  ...(config.ca !== null && { tls: { ca: config.ca } }),
  auth: { user: config.user, pass: config.password },
  logger: false,
  disableAutoIdle: true,
  connectionTimeout: timeouts.connect,
  greetingTimeout: timeouts.greeting,
  socketTimeout: timeouts.socket,
  maxLineLength: MOST_ANSWERED,
  maxLiteralSize: 2 * MOST_READ,
  maxResponseSize: MOST_ANSWERED,
});

/** The mailbox into which undeliverable mails return, open over one connection. Every method throws when that is lost. */
export class ReturnMailbox {
  private constructor(
    private readonly client: ImapFlow,
    /** Another one: the server has numbered all messages anew (RFC 3501 §2.3.1.1). */
    readonly uidValidity: bigint,
  ) {}

  static async open(config: ReturnConfig, timeouts: ImapTimeouts = TIMEOUTS): Promise<ReturnMailbox> {
    // Loaded when it is needed: most processes read no mailbox.
    const { ImapFlow: Client } = await import('imapflow');
    const client = new Client(optionsOf(config, timeouts));
    // A lost connection rejects what is asked of it; without a listener it would end the process too.
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { uidValidity } = await client.mailboxOpen(config.folder);
      return new ReturnMailbox(client, uidValidity);
    } catch (error) {
      client.close();
      throw error;
    }
  }

  /** At most `limit` messages behind this one, in order, each fetched when the one before has been dealt with. */
  async *after(uid: number, limit: number): AsyncGenerator<MailboxMessage> {
    const found = await this.client.search({ uid: `${uid + 1}:*` }, { uid: true });
    // `n:*` also names the last message when it lies before n.
    const behind = (found || []).filter((other) => other > uid).toSorted((a, b) => a - b);
    for (const next of behind.slice(0, limit)) {
      const query = { source: { start: 0, maxLength: MOST_READ } };
      const message = await this.client.fetchOne(String(next), query, { uid: true });
      // Somebody else may have removed it meanwhile.
      if (message !== false && message.source !== undefined) yield { uid: next, source: message.source };
    }
  }

  async remove(uid: number): Promise<void> {
    await this.client.messageDelete(String(uid), { uid: true });
  }

  async close(): Promise<void> {
    await this.client.logout().catch(() => this.client.close());
  }
}
