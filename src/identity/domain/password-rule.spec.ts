import { describe, expect, it } from '@jest/globals';
import { assertGoodPassword, isPossiblePassword } from './password-rule.js';

const email = 'koordinierung@schwarzenberg.example';

describe('a new password', () => {
  it.each([
    ['elf Zeichen', 'PASSWORD_TOO_SHORT'],
    ['', 'PASSWORD_TOO_SHORT'],
    ['🔑'.repeat(11), 'PASSWORD_TOO_SHORT'],
    ['x'.repeat(201), 'PASSWORD_TOO_LONG'],
    [email, 'PASSWORD_IS_EMAIL'],
    [` ${email.toUpperCase()} `, 'PASSWORD_IS_EMAIL'],
  ])('%j is refused: %s', (password, code) => {
    expect(() => assertGoodPassword(password, email)).toThrow(
      expect.objectContaining({ code, field: 'password' }),
    );
  });

  it.each(['zwölfZeichen', 'x'.repeat(200), 'Aue und Schlema gehören zusammen'])('%j is good', (password) => {
    expect(() => assertGoodPassword(password, email)).not.toThrow();
  });
});

describe('a password typed at sign-in', () => {
  it('is not even hashed when it is empty or longer than any can be', () => {
    expect(isPossiblePassword('')).toBe(false);
    expect(isPossiblePassword('x'.repeat(201))).toBe(false);
    expect(isPossiblePassword('kurz')).toBe(true);
  });
});
