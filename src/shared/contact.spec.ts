import { describe, expect, it } from '@jest/globals';
import { emailOf, isEmail, phoneOf } from './contact.js';

describe('an e-mail address', () => {
  it.each([
    'ordnungsamt@schwarzenberg.de',
    'revier.aue+praevention@polizei.sachsen.de',
    "o'brien@example.org",
    'büro@müllerei.example',
    'a@b.co',
  ])('may be %s', (address) => {
    expect(isEmail(address)).toBe(true);
  });

  it.each([
    'ordnungsamt',
    'ordnungsamt@',
    '@schwarzenberg.de',
    'ordnungsamt@schwarzenberg',
    'zwei@adressen.de, drei@adressen.de',
    'zwei@@adressen.de',
    'Ordnungsamt <amt@schwarzenberg.de>',
    'amt @schwarzenberg.de',
    'amt@schwarzenberg.de\r\nBcc: x@y.de',
    '.amt@schwarzenberg.de',
    'amt..1@schwarzenberg.de',
    'amt@-schwarzenberg.de',
    `${'a'.repeat(65)}@schwarzenberg.de`,
    `a@${'b.'.repeat(130)}de`,
  ])('may not be %j', (address) => {
    expect(isEmail(address)).toBe(false);
    expect(() => emailOf(address, 'contactEmail')).toThrow(
      expect.objectContaining({ code: 'EMAIL_INVALID', field: 'contactEmail' }),
    );
  });

  it('may be left out, and loses outer blanks', () => {
    expect([emailOf(null, 'e'), emailOf('  ', 'e'), emailOf(' A@b.de ', 'e')]).toEqual([
      null,
      null,
      'a@b.de',
    ]);
  });
});

describe('a telephone number', () => {
  it.each(['03774 266-0', '+49 (3774) 266/12', '110'])('may be %s', (number) => {
    expect(phoneOf(number, 'contactPhone')).toBe(number);
  });

  it.each(['siehe Aushang', '12', '+', '1'.repeat(50)])('may not be %j', (number) => {
    expect(() => phoneOf(number, 'contactPhone')).toThrow(expect.objectContaining({ code: 'PHONE_INVALID' }));
  });
});
