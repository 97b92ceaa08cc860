import type { ParsedMail } from 'mailparser';

/** What a message in the return mailbox says about itself. Nothing of it is to be believed yet. */
export interface ReturnedMessage {
  /** The lines that say for whom it is, as they came. */
  readonly addressees: readonly string[];
  /** The machine-readable part of a delivery report (RFC 3464); null when it is none, e.g. an automatic reply. */
  readonly deliveryStatus: string | null;
}

/** Where mail servers write the address to which they delivered. */
const ADDRESSEES = ['delivered-to', 'x-original-to', 'envelope-to', 'to'];

const STATUS_TYPES = ['message/delivery-status', 'message/global-delivery-status'];

/** Reads a message that may be cut off, in whatever charset, or no message at all. Never throws for its content. */
export async function returnedMessageOf(source: Buffer): Promise<ReturnedMessage> {
  const { simpleParser } = await import('mailparser');
  const parsed = await simpleParser(source, {
    keepDeliveryStatus: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
  }).catch(() => null);
  if (parsed === null) return { addressees: [], deliveryStatus: null };
  return { addressees: addresseesOf(parsed), deliveryStatus: deliveryStatusOf(parsed) };
}

const addresseesOf = ({ headerLines }: ParsedMail): string[] =>
  headerLines.filter(({ key }) => ADDRESSEES.includes(key)).map(({ line }) => line);

function deliveryStatusOf({ headers, attachments }: ParsedMail): string | null {
  if (!isDeliveryReport(headers.get('content-type'))) return null;
  const part = attachments.find(({ contentType }) => STATUS_TYPES.includes(contentType));
  return part === undefined ? null : part.content.toString('utf8');
}

/** RFC 6522: the type of the whole message says what it reports. */
function isDeliveryReport(type: unknown): boolean {
  const { value, params } = (type ?? {}) as { value?: string; params?: Record<string, string> };
  const reported = params?.['report-type']?.toLowerCase() ?? '';
  return value === 'multipart/report' && ['delivery-status', 'global-delivery-status'].includes(reported);
}
