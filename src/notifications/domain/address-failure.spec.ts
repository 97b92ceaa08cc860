import { describe, expect, it } from '@jest/globals';
import {
  ADDRESS_FAILURES,
  addressFailureOf,
  isRepeatedFailure,
  type SendingToAddress,
} from './address-failure.js';
import { refusalSentence } from './refusal.js';

describe('the reason of a failure', () => {
  it.each([
    ['5.1.1', 'UNKNOWN_ADDRESS'],
    ['5.1.10', 'UNKNOWN_ADDRESS'],
    ['550 5.1.1', 'UNKNOWN_ADDRESS'],
    ['550', 'UNKNOWN_ADDRESS'],
    ['552', 'MAILBOX_FULL'],
    ['5.2.2', 'MAILBOX_FULL'],
    ['552 5.2.2', 'MAILBOX_FULL'],
    ['5.2.1', 'MAILBOX_CLOSED'],
    ['5.4.1', 'NO_ROUTE'],
    ['5.7.1', 'REFUSED'],
    ['550 5.7.1', 'REFUSED'],
    ['554', 'REFUSED'],
    ['5.0.0', 'REFUSED'],
  ])('%s is %s', (status, reason) => expect(addressFailureOf(status)).toBe(reason));

  it('is a short German sentence, for the office too', () => {
    for (const sentence of Object.values(ADDRESS_FAILURES))
      expect(sentence).toMatch(/^(Diese|Das|Der) .{10,70}\.$/);
    expect(refusalSentence('RETURNED 5.1.1')).toBe('Diese Adresse gibt es nicht (5.1.1).');
    expect(refusalSentence('RETURNED 4.4.1')).toBe(
      'Der Mailserver hat die Zustellung nach mehreren Versuchen aufgegeben (4.4.1).',
    );
  });
});

describe('repeated failure', () => {
  const NOW = new Date('2026-12-20T10:00:00Z');
  const sending = (
    mail: string,
    day: string,
    became: 'FAILED' | 'ACCEPTED' | 'UNKNOWN',
  ): SendingToAddress => ({
    mail,
    sentAt: new Date(`2026-12-${day}:00:00Z`),
    failed: became === 'FAILED',
    accepted: became === 'ACCEPTED',
  });
  const failed = (mail: string, day: string) => sending(mail, day, 'FAILED');

  it.each<[string, SendingToAddress[], boolean]>([
    ['one mail', [failed('a', '01T08')], false],
    ['two attempts of one mail on two days', [failed('a', '01T08'), failed('a', '02T08')], false],
    ['two mails of one day', [failed('a', '01T08'), failed('b', '01T16')], false],
    ['two mails of one day in Berlin, two in UTC', [failed('a', '01T23'), failed('b', '02T08')], false],
    ['two mails of two days', [failed('a', '01T08'), failed('b', '02T08')], true],
    [
      'a mail that arrived between',
      [failed('a', '01T08'), sending('x', '05T08', 'ACCEPTED'), failed('b', '12T08')],
      false,
    ],
    [
      'one that arrived before',
      [sending('x', '01T08', 'ACCEPTED'), failed('a', '02T08'), failed('b', '03T08')],
      true,
    ],
    [
      'one that may still come back between',
      [failed('a', '01T08'), sending('x', '16T08', 'ACCEPTED'), failed('b', '19T08')],
      true,
    ],
    [
      'one between of which nothing is known',
      [failed('a', '01T08'), sending('x', '05T08', 'UNKNOWN'), failed('b', '12T08')],
      true,
    ],
    ['nothing', [], false],
  ])('%s', (_, sendings, expected) => expect(isRepeatedFailure(sendings.toReversed(), NOW)).toBe(expected));
});
