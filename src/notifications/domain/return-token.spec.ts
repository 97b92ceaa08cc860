import { describe, expect, it } from '@jest/globals';
import { newReturnPath, tokenHashesFor, tokenHashIn } from './return-token.js';

const RETURN = 'return@stadt.example';

describe('a return path', () => {
  it('names the return address with a token of its own for each mail', () => {
    const paths = Array.from({ length: 200 }, () => newReturnPath(RETURN));
    for (const path of paths) expect(path).toMatch(/^return\+[a-z2-7]{26}@stadt\.example$/);
    expect(new Set(paths).size).toBe(200);
    expect(new Set(paths.map((path) => tokenHashIn(path)?.toString('hex'))).size).toBe(200);
  });

  it('stays within the 64 characters in front of the @ of RFC 5321', () => {
    expect(newReturnPath(`${'a'.repeat(37)}@stadt.example`).indexOf('@')).toBeLessThanOrEqual(64);
  });
});

describe('the token of a message', () => {
  const path = newReturnPath(RETURN);
  const hash = tokenHashIn(path);
  const found = (...lines: string[]) => tokenHashesFor(RETURN, lines);

  it('is found once, in whatever case, with brackets and names around', () => {
    expect(found(`Delivered-To: ${path}`, `To: "Rück" <${path.toUpperCase()}>`)).toEqual([hash]);
  });

  it('is not found behind another name, another domain, or in part', () => {
    expect(
      found(`To: x${path}`, `To: ${path}.evil.example`, `To: ${path.replace('stadt', 'other')}`),
    ).toEqual([]);
    expect(found('To: return+short@stadt.example', 'To: return@stadt.example', '')).toEqual([]);
  });

  it('is not one when a message names two', () => {
    expect(found(`To: ${path}`, `Delivered-To: ${newReturnPath(RETURN)}`)).toHaveLength(2);
  });
});
