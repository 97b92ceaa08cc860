import { DomainError } from '../../shared/domain-error.js';

/** The largest file in bytes: as base64 in JSON it still fits the 1 MB that a request may have. */
export const LARGEST_FILE = 700 * 1024;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** A file as it comes through the API: its bytes in base64, or text pasted from a table. */
export interface SentFile {
  readonly base64: string | null;
  readonly text: string | null;
}

/** The bytes of a member list. Errors: FILE_MISSING, FILE_NOT_BASE64, FILE_TOO_LARGE. */
export function bytesOf({ base64, text }: SentFile): Uint8Array {
  if ((base64 === null) === (text === null)) throw new DomainError('FILE_MISSING', {}, 'base64');
  if (text !== null) return atMost(new TextEncoder().encode(text), 'text');
  const sent = base64 ?? '';
  if (sent.length % 4 !== 0 || !BASE64.test(sent)) throw new DomainError('FILE_NOT_BASE64', {}, 'base64');
  return atMost(Uint8Array.from(Buffer.from(sent, 'base64')), 'base64');
}

function atMost(bytes: Uint8Array, field: string): Uint8Array {
  if (bytes.length > LARGEST_FILE)
    throw new DomainError('FILE_TOO_LARGE', { most: LARGEST_FILE / 1024 }, field);
  return bytes;
}
