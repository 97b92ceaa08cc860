import { Transform, type TransformCallback } from 'node:stream';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { type Mail, Mailer, type MailOutcome } from './mailer.js';
import { outcomeOfError } from './mail-outcome.js';

export interface SmtpServer {
  /** `smtp://host:25`, with a login only if the server asks for one. */
  readonly url: string;
  readonly startTls: 'optional' | 'required';
  /** PEM text of an own certificate authority, or null for the public ones. */
  readonly ca: string | null;
  /** Most connections at the same time. */
  readonly connections: number;
}

/** Milliseconds. A silent server counts as failed; the notice is tried again later. */
export interface SmtpTimes {
  readonly connect: number;
  readonly greeting: number;
  /** Without a byte in the middle of a mail. */
  readonly socket: number;
  /** For one mail from beginning to end, also when a byte comes now and then. */
  readonly whole: number;
}

/**
 * RFC 5321 §4.5.3.2 grants a server minutes for each command, for relays across the world; ours is the town's own. A
 * server that checks a mail while we wait needs seconds: shorter times would repeat mails that it has accepted. `whole`
 * is the RFC's longest time for a single answer.
 */
export const SMTP_TIMES: SmtpTimes = { connect: 10_000, greeting: 10_000, socket: 30_000, whole: 600_000 };

/** RFC 5545 in RFC 6047 dress: the method stands in the type, or Outlook shows no buttons. */
const calendarParts = (mail: Mail): Partial<SendMailOptions> => {
  if (mail.calendar === undefined) return {};
  const { method, content } = mail.calendar;
  return {
    alternatives: [{ content, contentType: `text/calendar; charset=utf-8; method=${method}` }],
    attachments: [
      { filename: 'termin.ics', content, contentType: 'application/ics', contentDisposition: 'attachment' },
    ],
  };
};

const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

const oneLineEach = (headers: Mail['headers'] = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [oneLine(name), oneLine(value)]));

const tooLate = (whole: number): MailOutcome => ({
  accepted: false,
  permanent: false,
  code: 'ETIMEDOUT',
  response: `Keine Antwort innerhalb von ${whole / 1_000} Sekunden.`,
});

/** The mail as one piece: written line by line, it costs more in system calls than in everything else. */
class InOnePiece extends Transform {
  private readonly pieces: Buffer[] = [];

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.pieces.push(piece);
    done();
  }

  override _flush(done: TransformCallback): void {
    done(null, Buffer.concat(this.pieces));
  }
}

function transportOf(server: SmtpServer, times: SmtpTimes): Transporter {
  const encrypted = server.url.startsWith('smtps:');
  const required = server.startTls === 'required' && !encrypted;
  const transport = createTransport({
    url: server.url,
    pool: true,
    maxConnections: server.connections,
    // A mail whose connection drops is unknown, not unsent: its notice decides about a repeat, never the pool.
    maxRequeues: 0,
    idleTimeout: 10_000,
    connectionTimeout: times.connect,
    greetingTimeout: times.greeting,
    socketTimeout: times.socket,
    dnsTimeout: times.connect,
    requireTLS: required,
    // Optional encryption is better than none, also with a certificate that nobody vouches for (RFC 7435).
    tls: {
      rejectUnauthorized: required || encrypted,
      ...(server.ca === null ? {} : { ca: server.ca }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transport.use('stream', ({ message }, done) => {
    message.transform(() => new InOnePiece());
    done();
  });
  return transport;
}

/** Sends through the town's mail server over a few lasting connections. */
export class SmtpMailer extends Mailer {
  private transport: Transporter;

  constructor(
    private readonly server: SmtpServer,
    private readonly times: SmtpTimes = SMTP_TIMES,
  ) {
    super();
    this.transport = transportOf(server, times);
  }

  async send(mail: Mail): Promise<MailOutcome> {
    const late = Promise.withResolvers<null>();
    const timer = setTimeout(() => late.resolve(null), this.times.whole).unref();
    try {
      const outcome = await Promise.race([this.handOver(mail), late.promise]);
      if (outcome !== null) return outcome;
      this.reopen();
      return tooLate(this.times.whole);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Closes idle connections; nothing can be sent afterwards. */
  close(): void {
    this.transport.close();
  }

  private async handOver(mail: Mail): Promise<MailOutcome> {
    try {
      const info = (await this.transport.sendMail(this.messageOf(mail))) as { response: string };
      return { accepted: true, response: info.response };
    } catch (error) {
      return outcomeOfError(error);
    }
  }

  /** A connection that never ends its mail must not keep its place among the few. */
  private reopen(): void {
    this.transport.close();
    this.transport = transportOf(this.server, this.times);
  }

  /**
   * Servers that can (RFC 3461) are asked to report failures by the address as we wrote it, also behind a forwarding,
   * and to send back no more than the headers.
   */
  private pathOf({ returnPath, to }: Mail): SendMailOptions {
    if (returnPath === undefined) return {};
    const dsn = { ret: 'HDRS', notify: ['FAILURE', 'DELAY'], orcpt: `rfc822;${oneLine(to)}` };
    return { envelope: { from: oneLine(returnPath), to: [`<${oneLine(to)}>`] }, ...{ dsn } };
  }

  private messageOf(mail: Mail): SendMailOptions {
    const id = mail.messageId.replaceAll(/[<>\s]/g, '');
    return {
      from: oneLine(mail.from),
      // As an object, so that a comma or a bracket makes no second recipient.
      to: { name: '', address: oneLine(mail.to) },
      subject: oneLine(mail.subject),
      text: mail.text,
      html: mail.html,
      messageId: `<${id}>`,
      headers: { 'Auto-Submitted': 'auto-generated', ...oneLineEach(mail.headers) },
      ...calendarParts(mail),
      ...this.pathOf(mail),
    };
  }
}
