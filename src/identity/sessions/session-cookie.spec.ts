import { describe, expect, it } from '@jest/globals';
import { hashOfToken, newToken } from '../domain/token.js';
import { SessionCookie } from './session-cookie.js';

const { text, hash } = newToken();
const cookie = new SessionCookie();

describe('the session cookie', () => {
  it('is found among others', () => {
    expect(cookie.hashIn(`theme=dark; __Host-kpr=${text}; other=1`)).toEqual(hash);
    expect(cookie.hashIn(`__Host-kpr=${text}`)).toEqual(hash);
  });

  it.each([
    undefined,
    '',
    '__Host-kpr',
    '__Host-kpr=',
    `x__Host-kpr=${text}`,
    `__Host-kpr=${text}x`,
    `__Host-kpr="${text}"`,
    `__Host-kpr=${text.slice(1)}`,
    `__Host-kpr=${'%'.repeat(43)}`,
    `kpr=${text}`,
    ';;;=;',
  ])('%j is no session', (header) => {
    expect(cookie.hashIn(header)).toBeNull();
  });
});

describe('a token', () => {
  it('has 256 random bits, of which only the hash is kept', () => {
    expect(Buffer.from(text, 'base64url')).toHaveLength(32);
    expect(hashOfToken(text)).toEqual(hash);
    expect(hash.toString('base64url')).not.toBe(text);
    expect(newToken().text).not.toBe(text);
  });
});
