import { createHash, randomBytes } from 'node:crypto';

/** Without letters that differ in case alone: mail servers may write a local part in small letters. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 26;

/** An address that no one can guess, to which one mail comes back: `return+TOKEN@…` with 130 random bits. */
export function newReturnPath(returnAddress: string): string {
  const token = Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return returnAddress.replace('@', `+${token}@`);
}

/** The hash of the token in an address; null when it carries none. */
export function tokenHashIn(address: string): Buffer | null {
  const [, token] = /\+([a-z2-7]{26})@/i.exec(address) ?? [];
  return token === undefined ? null : sha256(token.toLowerCase());
}

/**
 * Hashes of the tokens in the lines of a message that say for whom it is; each once. Only addresses below the own
 * return address count.
 */
export function tokenHashesFor(returnAddress: string, lines: readonly string[]): Buffer[] {
  const [local = '', domain = ''] = returnAddress.split('@');
  const own = new RegExp(`(?<![\\w.+-])${escaped(local)}\\+[a-z2-7]{26}@${escaped(domain)}(?![\\w.-])`, 'gi');
  const found = lines.flatMap((line) => line.match(own) ?? []).map((address) => address.toLowerCase());
  return [...new Set(found)].flatMap((address) => tokenHashIn(address) ?? []);
}

/** The hash by which an address is compared; the town keeps addresses in lower case. */
export const addressHashOf = (address: string): Buffer => sha256(address.toLowerCase());

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
const escaped = (text: string): string => text.replaceAll(/[^a-z0-9]/gi, String.raw`\$&`);
