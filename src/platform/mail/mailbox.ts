import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { MailFolder, type StoredMail } from './mail-folder.js';

/** What a test lets the mailbox do wrong. A returned status refuses; `hang` never answers; `drop` closes the connection. */
export interface MailboxFaults {
  /** Called for each RCPT TO: `greylist` answers 451, `refuse` 550. */
  readonly recipient?: (address: string) => 'greylist' | 'refuse' | 'hang' | undefined;
  /** Called when the mail is complete, after its storing unless refused: `refuse` answers 554, `drop` answers nothing. */
  readonly message?: (recipient: string) => 'refuse' | 'drop' | 'hang' | undefined;
}

export interface MailboxOptions {
  /** 0: any free port. */
  readonly port?: number;
  /** Mails are kept there as .eml files and found again after a restart. */
  readonly folder?: string;
  readonly faults?: MailboxFaults;
  /** PEM key and certificate: offers STARTTLS. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** A mail as its reader sees it. */
export interface ReceivedMail {
  readonly id: string;
  readonly receivedAt: Date;
  readonly to: string;
  readonly from: string;
  /** The envelope's sender. */
  readonly returnPath: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** The calendar part, null when there is none. */
  readonly calendar: string | null;
  readonly headers: ReadonlyMap<string, string>;
  readonly raw: string;
}

const answer = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code });

interface Trace {
  readonly sender: string;
  readonly recipient: string;
  readonly encrypted: boolean;
}

/** The lines a mail server puts on top: from and for whom, and how it came (RFC 5321 §4.4; ESMTPS is encrypted). */
const traceOf = ({ sender, recipient, encrypted }: Trace): Buffer =>
  Buffer.from(
    `Delivered-To: ${recipient}\r\nReturn-Path: <${sender}>\r\n` +
      `Received: with ${encrypted ? 'ESMTPS' : 'ESMTP'}; ${new Date().toUTCString()}\r\n`,
  );

/** A mail server on loopback for the demo and for tests: takes every mail, delivers none, shows all. */
export class Mailbox implements AsyncDisposable {
  private constructor(
    private readonly folder: MailFolder,
    private readonly faults: MailboxFaults,
    private readonly server: SMTPServer,
  ) {}

  static async start(options: MailboxOptions = {}): Promise<Mailbox> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: options.tls === undefined ? ['AUTH', 'STARTTLS'] : ['AUTH'],
      ...options.tls,
      disableReverseLookup: true,
      closeTimeout: 100,
      onRcptTo: (address, _session, done) => mailbox.judgeRecipient(address.address, done),
      onData: (stream, session, done) => void mailbox.take(stream, session, done),
    });
    const mailbox = new Mailbox(MailFolder.open(options.folder), options.faults ?? {}, server);
    // A sender that goes away in mid-sentence is no fault of ours.
    server.on('error', () => undefined);
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(options.port ?? 0, '127.0.0.1', () => resolve());
    });
    return mailbox;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** How many mails lie here; cheap. */
  get size(): number {
    return this.folder.size;
  }

  /** Newest first. */
  async messages(limit = Number.POSITIVE_INFINITY): Promise<ReceivedMail[]> {
    return Promise.all(this.folder.newest(limit).map(readMail));
  }

  async message(id: string): Promise<ReceivedMail | null> {
    const stored = this.folder.find(id);
    return stored === null ? null : readMail(stored);
  }

  /** Forgets all mails, also those in the folder. */
  clear(): void {
    this.folder.clear();
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  private judgeRecipient(address: string, done: (error?: Error | null) => void): void {
    const fault = this.faults.recipient?.(address);
    if (fault === 'greylist') done(answer(451, '4.7.1 Greylisted, try again later'));
    else if (fault === 'refuse') done(answer(550, '5.1.1 No such recipient'));
    else if (fault !== 'hang') done();
  }

  private async take(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: (error?: Error | null, text?: string) => void,
  ): Promise<void> {
    const raw = await buffer(stream).catch(() => null);
    // The sender went away in the middle of the message, which then is none.
    if (raw === null) return;
    const recipient = session.envelope.rcptTo[0]?.address ?? '';
    const fault = this.faults.message?.(recipient);
    if (fault === 'refuse') return done(answer(554, '5.6.0 Message refused'));
    const { mailFrom } = session.envelope;
    const trace = { sender: mailFrom ? mailFrom.address : '', recipient, encrypted: session.secure };
    const id = this.folder.add(recipient, Buffer.concat([traceOf(trace), raw]));
    if (fault === 'drop') this.dropConnections();
    else if (fault !== 'hang') done(null, `OK kept as ${id}`);
  }

  private dropConnections(): void {
    for (const connection of this.server.connections) Reflect.get(connection, '_socket')?.destroy();
  }
}

async function readMail(stored: StoredMail): Promise<ReceivedMail> {
  const parsed = await simpleParser(stored.raw);
  const calendar = parsed.attachments.find(
    (part) => part.contentType === 'text/calendar' || part.filename === 'termin.ics',
  );
  const headers = new Map(
    parsed.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]),
  );
  return {
    id: stored.id,
    receivedAt: stored.receivedAt,
    to: stored.recipient,
    from: parsed.from?.text ?? '',
    returnPath: headers.get('return-path')?.replaceAll(/[<>]/g, '') ?? '',
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html || '',
    messageId: parsed.messageId ?? '',
    calendar: calendar?.content.toString('utf8') ?? null,
    headers,
    raw: stored.raw.toString('utf8'),
  };
}
