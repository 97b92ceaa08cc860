import { createHash, randomInt } from 'node:crypto';

/** Crockford's base 32: no letter that can be taken for a digit. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 7;
const GROUP_LENGTH = 4;

/** The one-time code of the first run; the database keeps only the hash. */
export interface SetupCode {
  /** E.g. `7K2M-…`: 28 characters, 140 random bits. Never into a log. */
  readonly text: string;
  readonly hash: Buffer;
}

export function newSetupCode(): SetupCode {
  const group = (): string =>
    Array.from({ length: GROUP_LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  const text = Array.from({ length: GROUPS }, group).join('-');
  return { text, hash: hashOfSetupCode(text) };
}

/** As typed by a person: case, blanks and hyphens do not matter, and O, I and L are the digits they look like. */
export const hashOfSetupCode = (text: string): Buffer => createHash('sha256').update(plain(text)).digest();

const plain = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
