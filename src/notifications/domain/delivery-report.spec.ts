import { describe, expect, it } from '@jest/globals';
import { nonDeliveryOf, readDeliveryReport } from './delivery-report.js';

const ADDRESS = 'wache@stadt.example';
const isOurs = (address: string): boolean => address.toLowerCase() === ADDRESS;
const judged = (text: string) => nonDeliveryOf(readDeliveryReport(text), isOurs);

const POSTFIX = `Reporting-MTA: dns; relay.stadt.example
X-Postfix-Queue-ID: 4C1Xy2
Arrival-Date: Tue,  1 Dec 2026 09:00:00 +0100 (CET)

Final-Recipient: rfc822; wache@stadt.example
Original-Recipient: rfc822;wache@stadt.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.stadt.example
Diagnostic-Code: smtp; 550 5.1.1 <wache@stadt.example>: Recipient address
    rejected: User unknown in virtual mailbox table
`;

const report = (fields: string): string => `Reporting-MTA: dns; mx.example\n\n${fields}\n`;
const recipient = (action: string, status: string, address = ADDRESS): string =>
  `Final-Recipient: rfc822; ${address}\nAction: ${action}\nStatus: ${status}`;

describe('a delivery report', () => {
  it.each<[string, string, object | null]>([
    ['of Postfix', POSTFIX, { status: '5.1.1', permanent: true }],
    ['with line ends of a mail', POSTFIX.replaceAll('\n', '\r\n'), { status: '5.1.1', permanent: true }],
    [
      'of Exchange, which writes names of fields its own way',
      report(
        'Original-recipient: rfc822;wache@stadt.example\nFinal-recipient: RFC822; <WACHE@Stadt.Example>\nAction: failed\nStatus: 5.1.10\nX-Supplementary-Info: <mx 5.1.10>',
      ),
      { status: '5.1.10', permanent: true },
    ],
    [
      'of a forwarded mail: the original recipient is ours',
      report(
        `Original-Recipient: rfc822;wache@stadt.example\n${recipient('failed', '5.2.2', 'privat@other.example')}`,
      ),
      { status: '5.2.2', permanent: true },
    ],
    [
      'with an encoded address (RFC 3461)',
      report(
        `Original-Recipient: rfc822;wache+40stadt.example\n${recipient('failed', '5.1.1', 'privat@other.example')}`,
      ),
      { status: '5.1.1', permanent: true },
    ],
    [
      'with a remark behind action and status',
      report(recipient('failed (bad address)', '5.1.1 (unknown user)')),
      { status: '5.1.1', permanent: true },
    ],
    [
      'of a server that gave up after days',
      report(recipient('failed', '4.4.1')),
      { status: '4.4.1', permanent: false },
    ],
    ['that only says later', report(recipient('delayed', '4.4.1')), null],
    ['of a delivery', report(recipient('delivered', '2.0.0')), null],
    ['of a handing on', report(recipient('relayed', '2.1.9')), null],
    ['that contradicts itself', report(recipient('failed', '2.0.0')), null],
    ['without a status', report('Final-Recipient: rfc822; wache@stadt.example\nAction: failed'), null],
    ['with a status that is none', report(recipient('failed', '5.1')), null],
    ['about somebody else', report(recipient('failed', '5.1.1', 'andere@stadt.example')), null],
    [
      'about an address that only ends like ours',
      report(recipient('failed', '5.1.1', 'nacht-wache@stadt.example')),
      null,
    ],
    [
      'about somebody else, and ours delivered',
      report(`${recipient('failed', '5.1.1', 'andere@stadt.example')}\n\n${recipient('delivered', '2.0.0')}`),
      null,
    ],
    [
      'about two, one of which is ours',
      report(`${recipient('delivered', '2.0.0', 'andere@stadt.example')}\n\n${recipient('failed', '5.7.1')}`),
      { status: '5.7.1', permanent: true },
    ],
    ['that is empty', '', null],
    ['of nonsense', '\u0000\uFFFD:::\n: :\nFinal-Recipient\n\nAction:', null],
    [
      'that never ends',
      'Final-Recipient: rfc822; x@y.example\nAction: failed\nStatus: 5.1.1\n\n'.repeat(3_000),
      null,
    ],
  ])('%s', (_, text, expected) => expect(judged(text)).toEqual(expected));

  it('knows an umlaut domain in its ASCII form', () => {
    const [ours] = readDeliveryReport(report(recipient('failed', '5.1.1', 'rat@xn--grlitz-wxa.example')));
    expect(ours?.addresses).toContain('rat@görlitz.example');
  });

  it('is read in time, whatever its form', () => {
    const hostile = [
      'a:'.repeat(100_000),
      ' \n'.repeat(100_000),
      'Final-Recipient: rfc822; '.repeat(10_000),
      '<'.repeat(200_000),
      `rfc822;${'+41'.repeat(60_000)}`,
    ];
    for (const text of hostile) {
      const begun = performance.now();
      readDeliveryReport(`Final-Recipient: rfc822; ${text}@x\nAction: failed\nStatus: ${text}`);
      expect(performance.now() - begun).toBeLessThan(1_000);
    }
  });
});
