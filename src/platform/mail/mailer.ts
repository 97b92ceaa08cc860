/** One mail to one recipient (interface.md §4). Texts are complete; nothing is added but the headers every mail of ours has. */
export interface Mail {
  readonly to: string;
  /** `Name <address>` or an address. */
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Goes as alternative part with its method, and as .ics attachment for programs that look only there. */
  readonly calendar?: MailCalendar;
  /** Stable per notice and recipient, so that a repeat is recognised; with or without angle brackets. */
  readonly messageId: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where it comes back to when it cannot be delivered (envelope sender, RFC 5321 §4.4); absent: to `from`. */
  readonly returnPath?: string;
}

export interface MailCalendar {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

/** What became of one sending. `response` is the server's last line or the network's error, for the office and the log. */
export type MailOutcome =
  | { readonly accepted: true; readonly response: string }
  | {
      readonly accepted: false;
      /** true: this recipient or this message is refused for good. false: try again later, also when it is unknown. */
      readonly permanent: boolean;
      /** Set when the server refused this recipient for good (5xx to RCPT TO): it is the address, not the message. */
      readonly refusedRecipient?: true;
      /** SMTP status such as 550, or a network code such as ETIMEDOUT. */
      readonly code: string;
      readonly response: string;
    };

/** The way out for mails. Never throws for what a server or the network does. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<MailOutcome>;
}
