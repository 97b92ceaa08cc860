import { domainToUnicode } from 'node:url';

/** What a report says about one recipient (RFC 3464 §2.3). */
export interface ReportedRecipient {
  /** As the last server knew it, and as we wrote it, as far as the report tells. */
  readonly addresses: readonly string[];
  /** In lower case, e.g. `failed`, `delayed`, `delivered`. */
  readonly action: string;
  /** RFC 3463, e.g. `5.1.1`; null when it is missing or no status. */
  readonly status: string | null;
}

/** A mail that did not arrive. */
export interface NonDelivery {
  readonly status: string;
  /** The address takes no mail (5.x.x). Otherwise a server gave up trying (4.x.x), which says nothing about the address. */
  readonly permanent: boolean;
}

/** More than any server reports about a mail with one recipient. */
const MOST_RECIPIENTS = 20;

/** Reads the machine-readable part of a report: groups of fields, the first one about the message itself. */
export function readDeliveryReport(text: string): ReportedRecipient[] {
  const groups = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\n[ \t]+/g, ' ')
    .split(/\n\s*\n/)
    .map(fieldsOf);
  return groups.flatMap((fields) => recipientOf(fields) ?? []).slice(0, MOST_RECIPIENTS);
}

/** What became of a mail to the address whose hash `isOurs` knows; null: nothing that counts, e.g. only delayed. */
export function nonDeliveryOf(
  report: readonly ReportedRecipient[],
  isOurs: (address: string) => boolean,
): NonDelivery | null {
  const failed = report.find(({ addresses, action }) => action === 'failed' && addresses.some(isOurs));
  if (failed === undefined || failed.status === null || failed.status.startsWith('2.')) return null;
  return { status: failed.status, permanent: failed.status.startsWith('5.') };
}

type Fields = ReadonlyMap<string, string>;

function fieldsOf(group: string): Fields {
  const pairs = group.split('\n').map((line) => /^([a-z-]+)[ \t]*:(.*)$/i.exec(line));
  return new Map(
    pairs.flatMap((pair) => (pair === null ? [] : [[pair[1]?.toLowerCase() ?? '', pair[2]?.trim() ?? '']])),
  );
}

function recipientOf(fields: Fields): ReportedRecipient | null {
  const action = fields
    .get('action')
    ?.toLowerCase()
    .split(/[\s;(]/)[0];
  const named = ['final-recipient', 'original-recipient'].flatMap((name) => fields.get(name) ?? []);
  if (action === undefined || named.length === 0) return null;
  const [status = null] = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(fields.get('status') ?? '') ?? [];
  return { addresses: named.flatMap(addressesIn), action, status };
}

/** `rfc822; name@host`, perhaps with brackets, xtext (RFC 3461 §4) or the host in its ASCII form. */
function addressesIn(value: string): string[] {
  const [, plain] = /^(?:rfc822|utf-8)[ \t]*;[ \t]*<?([^<>\s]+)>?$/i.exec(value) ?? [];
  if (plain === undefined) return [];
  const decoded = plain.replaceAll(/\+([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const addresses = [plain, decoded].filter((address) => address.includes('@'));
  return [...new Set(addresses.flatMap((address) => [address, inUnicode(address)]))];
}

function inUnicode(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${domainToUnicode(address.slice(at + 1))}`;
}
