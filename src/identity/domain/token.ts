import { createHash, randomBytes } from 'node:crypto';

/** A secret that its bearer shows and of which the database keeps only the hash. */
export interface Token {
  /** 43 characters of base64url; goes into a cookie or an address, never into a log. */
  readonly text: string;
  readonly hash: Buffer;
}

const TOKEN_BYTES = 32;
const TOKEN_TEXT = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits. */
export function newToken(): Token {
  const secret = randomBytes(TOKEN_BYTES);
  return { text: secret.toString('base64url'), hash: sha256(secret) };
}

/** The hash by which a shown token is found; null when the text cannot be a token of ours. */
export const hashOfToken = (text: unknown): Buffer | null =>
  typeof text === 'string' && TOKEN_TEXT.test(text) ? sha256(Buffer.from(text, 'base64url')) : null;

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
