import { describe, expect, it } from '@jest/globals';
import { isLoopbackHost, isLoopbackOrigin } from './loopback.js';

describe('the own machine', () => {
  it.each(['localhost', 'localhost:3000', '127.0.0.1:8080', '[::1]:3000'])('is %s', (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });

  it.each([
    undefined,
    '',
    'localhost.evil.example',
    'evil.example:3000',
    '192.168.0.4',
    'localhost@evil.example',
    '127.0.0.1.nip.io',
    'localhost/x',
  ])('is not %s', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });

  it('is told by its origin, which is never "null"', () => {
    expect(isLoopbackOrigin('http://localhost:3000')).toBe(true);
    expect(
      ['null', 'https://evil.example', 'file://localhost', 'http://localhost:3000/page'].filter(
        isLoopbackOrigin,
      ),
    ).toEqual([]);
  });
});
