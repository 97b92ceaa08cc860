/** A delivery report as a mail server sends it. */
export interface ReportParts {
  /** To which address it goes: the return path of the mail. */
  readonly to: string;
  /** Whom it is about. */
  readonly about: string;
  readonly action?: string;
  readonly status?: string;
  readonly subject?: string;
  /** What it sends back of the mail. */
  readonly returned?: string;
}

/** A report of RFC 3464, as Postfix writes it. */
export const report = ({ to, about, action = 'failed', status = '5.1.1', ...rest }: ReportParts): string =>
  [
    'Return-Path: <>',
    `Delivered-To: ${to}`,
    'From: Mail Delivery System <MAILER-DAEMON@mx.stadt.example>',
    `To: ${to}`,
    `Subject: ${rest.subject ?? 'Undelivered Mail Returned to Sender'}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mx.stadt.example.',
    '',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.stadt.example',
    '',
    `Final-Recipient: rfc822; ${about}`,
    `Action: ${action}`,
    `Status: ${status}`,
    '',
    '--b1',
    'Content-Type: message/rfc822',
    '',
    rest.returned ?? 'Subject: Einladung',
    '',
    '--b1--',
    '',
  ].join('\r\n');

/** What a program answers by itself to the return path (RFC 3834). */
export const automaticReply = (to: string): string =>
  [
    `Delivered-To: ${to}`,
    `To: ${to}`,
    'Subject: Abwesend: Einladung',
    'Auto-Submitted: auto-replied',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Final-Recipient: rfc822; wache@stadt.example',
    'Action: failed',
    'Status: 5.1.1',
    '',
  ].join('\r\n');
