import { describe, expect, it } from '@jest/globals';
import { automaticReply, report } from './reports.js';
import { MOST_READ } from '../../../src/platform/mail/return-mailbox.js';
import { returnedMessageOf } from '../../../src/platform/mail/returned-message.js';

const TO = 'return+abcdefghijklmnopqrstuvwxyz@stadt.example';
const parts = { to: TO, about: 'wache@stadt.example' };
const read = (text: string | Buffer) => returnedMessageOf(Buffer.from(text));

describe('a message of the return mailbox', () => {
  it('says for whom it is, and what it reports', async () => {
    const { addressees, deliveryStatus } = await read(report(parts));
    expect(addressees).toEqual([`Delivered-To: ${TO}`, `To: ${TO}`]);
    expect(deliveryStatus).toContain('Final-Recipient: rfc822; wache@stadt.example');
  });

  it('is read although the mail that it returns is cut off', async () => {
    const whole = Buffer.from(report({ ...parts, returned: `Subject: x\r\n\r\n${'A'.repeat(3_000_000)}` }));
    expect((await read(whole.subarray(0, MOST_READ))).deliveryStatus).toContain('Status: 5.1.1');
  });

  it.each([
    [
      'in Latin-1 without a charset',
      Buffer.from(report(parts).replace('This is', 'Z\u00FCr\u00FCck'), 'latin1'),
    ],
    ['in a charset that there is not', report(parts).replace('us-ascii', 'x-klingon')],
    ['in UTF-16', report(parts).replace('us-ascii', 'utf-16')],
    [
      'with broken bytes in the subject',
      Buffer.concat([
        Buffer.from([0x53, 0x75, 0x62, 0x6a, 0x65, 0x63, 0x74, 0x3a, 0x20, 0xff, 0xfe, 0x00, 0x0d, 0x0a]),
        Buffer.from(report(parts)),
      ]),
    ],
    ['with a broken encoded word', report({ ...parts, subject: '=?utf-8?B?%%%?= =?iso-2022-jp?Q?=1B?=' })],
    ['with line ends of Unix', report(parts).replaceAll('\r\n', '\n')],
    [
      'with its report in base64',
      report(parts).replace(
        /(Content-Type: message\/delivery-status)\r\n\r\n([^]*?)\r\n\r\n--b1/,
        (_, type: string, text: string) =>
          `${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(text).toString('base64')}\r\n--b1`,
      ),
    ],
  ])('is read %s', async (_, message) => {
    expect((await read(message)).deliveryStatus).toContain('Status: 5.1.1');
  });

  it.each([
    ['an automatic reply', automaticReply(TO)],
    [
      'a receipt that it was read (RFC 8098)',
      report(parts).replaceAll('delivery-status', 'disposition-notification'),
    ],
    [
      'a mail that only attaches a report',
      report(parts).replace('multipart/report; report-type=delivery-status', 'multipart/mixed'),
    ],
    ['a report without its type', report(parts).replace(' report-type=delivery-status;', '')],
    ['nothing', ''],
    ['no mail', '\u0000\u0001\uFFFD'.repeat(1_000)],
  ])('reports nothing when it is %s', async (_, message) => {
    expect((await read(message)).deliveryStatus).toBeNull();
  });

  it('is read in time, whatever it is made of', async () => {
    const header = 'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"\r\n';
    const hostile = [
      `${header}\r\n${'--b1\r\nContent-Type: message/delivery-status\r\n\r\nx\r\n'.repeat(4_500)}`,
      `${header}\r\n${'--b1\r\nContent-Type: multipart/mixed; boundary="b1"\r\n\r\n'.repeat(4_500)}`,
      `${'To: a\r\n'.repeat(30_000)}\r\n`,
      `To: ${'<"@,;:'.repeat(40_000)}\r\n\r\n`,
      `Content-Type: text/html\r\n\r\n${'<a '.repeat(80_000)}`,
      `Subject: ${'=?utf-8?Q?=C3?='.repeat(15_000)}\r\n\r\n`,
    ];
    for (const message of hostile) {
      const begun = performance.now();
      await read(message.slice(0, MOST_READ));
      expect(performance.now() - begun).toBeLessThan(5_000);
    }
  }, 40_000);
});
