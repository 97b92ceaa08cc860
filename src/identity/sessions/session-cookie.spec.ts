import { describe, expect, it } from '@jest/globals';
import { hashOfToken, newToken } from '../domain/token.js';
import { SessionCookie } from './session-cookie.js';

const { text, hash } = newToken();
const local = new SessionCookie('http://localhost:3000');
const published = new SessionCookie('https://praevention.stadt.example');

describe('the session cookie', () => {
  it('has the name that binds it to the host wherever there is https', () => {
    expect([local.name, published.name]).toEqual(['kpr', '__Host-kpr']);
  });

  it('is found among others', () => {
    expect(local.hashIn(`theme=dark; kpr=${text}; other=1`)).toEqual(hash);
    expect(published.hashIn(`__Host-kpr=${text}`)).toEqual(hash);
  });

  it.each([
    undefined,
    '',
    'kpr',
    'kpr=',
    `xkpr=${text}`,
    `kpr=${text}x`,
    `kpr="${text}"`,
    `kpr=${text.slice(1)}`,
    `kpr=${'%'.repeat(43)}`,
    `__Host-kpr=${text}`,
    ';;;=;',
  ])('%j is no session', (header) => {
    expect(local.hashIn(header)).toBeNull();
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
