import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ReturnConfig } from '../../../src/platform/config/index.js';
import { ReturnMailbox } from '../../../src/platform/mail/index.js';
import { Dovecot, describeWithDovecot } from '../../harness/dovecot.js';
import { type OwnCertificate, ownCertificate } from '../../harness/own-certificate.js';
import { TcpProxy } from '../../harness/tcp-proxy.js';

const USER = 'rueckkehr';
/** Milliseconds. */
const SHORT = { connect: 1_000, greeting: 1_000, socket: 1_500 };
const LONGEST = 10_000;

/** What is said of a server that does not answer, within the time that it has. */
async function failsInTime(work: () => Promise<unknown>): Promise<void> {
  const begun = performance.now();
  await expect(work()).rejects.toThrow();
  expect(performance.now() - begun).toBeLessThan(LONGEST);
}

describeWithDovecot('the mailbox of returned mails over TLS', () => {
  let own: OwnCertificate;
  let dovecot: Dovecot;
  beforeAll(async () => {
    own = ownCertificate();
    dovecot = await Dovecot.start({ tls: own });
    await dovecot.deliver(USER, 'Subject: eins\r\n\r\nText');
  });
  afterAll(async () => {
    await dovecot[Symbol.asyncDispose]();
    own[Symbol.dispose]();
  });

  it('is read with the certificate authority of the town', async () => {
    const mailbox = await ReturnMailbox.open(dovecot.mailboxOf(USER, readFileSync(own.cert, 'utf8')));
    const read = [];
    for await (const { source } of mailbox.after(0, 10)) read.push(source.toString('utf8'));
    await mailbox.close();
    expect(read).toEqual([expect.stringContaining('eins')]);
  });

  it('gets no password when nobody vouches for the server', async () => {
    await expect(ReturnMailbox.open(dovecot.mailboxOf(USER))).rejects.toThrow(/certificate/i);
    using other = ownCertificate();
    const ca = readFileSync(other.cert, 'utf8');
    await expect(ReturnMailbox.open(dovecot.mailboxOf(USER, ca))).rejects.toThrow(/certificate/i);
    expect(dovecot.log).not.toMatch(/Login: user=<rueckkehr>.*no auth|auth failed/);
  });
});

describeWithDovecot('a mailbox whose server is silent', () => {
  let dovecot: Dovecot;
  let network: TcpProxy<ReturnConfig>;
  beforeAll(async () => {
    dovecot = await Dovecot.start();
    await dovecot.deliver(USER, 'Subject: eins\r\n\r\nText');
    network = await TcpProxy.before(dovecot.mailboxOf(USER));
  });
  afterAll(async () => {
    await network[Symbol.asyncDispose]();
    await dovecot[Symbol.asyncDispose]();
  });

  it('from the first moment on is given up in time, and read when it is back', async () => {
    network.stallAll();
    await failsInTime(() => ReturnMailbox.open(network.address, SHORT));
    network.recover();
    const mailbox = await ReturnMailbox.open(network.address, SHORT);
    await mailbox.close();
  });

  it('in the middle of reading is given up in time, also when it is to be closed', async () => {
    const mailbox = await ReturnMailbox.open(network.address, SHORT);
    network.stall();
    await failsInTime(async () => {
      for await (const _ of mailbox.after(0, 10)) throw new Error('It answered');
    });
    const begun = performance.now();
    await mailbox.close();
    expect(performance.now() - begun).toBeLessThan(LONGEST);
  });
});
