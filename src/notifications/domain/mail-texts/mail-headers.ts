import { oneLine } from '../../../shared/one-line.js';
import { shorten } from './mail-content.js';

export interface MailHeaders {
  /** With angle brackets. */
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The headers of a notice: its Message-ID is the same in each attempt, so that a repeat is recognised.
 * A notice belongs to one recipient; `revision` tells apart what was said anew under the same notice.
 */
export const mailHeaders = (mail: {
  notificationId: string;
  revision: number;
  host: string;
}): MailHeaders => ({
  messageId: `<${idPart(mail.notificationId)}.${mail.revision}@${idPart(mail.host)}>`,
  headers: {
    // RFC 3834: keeps out-of-office replies away.
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'Content-Language': 'de',
  },
});

/** RFC 8058: the mail program offers to give up mails of this kind, with one click, by POST. `url` null: one may not. */
export const unsubscribeHeaders = (url: string | null): Readonly<Record<string, string>> =>
  url === null
    ? {}
    : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

/** A name for the To or From header: one line, of bearable length. */
export const displayName = (name: string): string => shorten(oneLine(name), 100);

const idPart = (text: string): string => text.replaceAll(/[^A-Za-z0-9.-]/g, '-');
