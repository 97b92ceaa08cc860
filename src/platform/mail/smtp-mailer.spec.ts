import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Mailbox, type MailboxFaults, type MailboxOptions } from './mailbox.js';
import type { Mail } from './mailer.js';
import { SmtpMailer, type SmtpServer } from './smtp-mailer.js';

const QUICK = { connect: 300, greeting: 300, socket: 300, whole: 2_000 };
const ICS = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';

const aMail = (changes: Partial<Mail> = {}): Mail => ({
  to: 'polizeirevier.aue@stadt.example',
  from: 'Präventionsrat <praevention@stadt.example>',
  subject: 'Einladung zur Sitzung',
  text: 'Di., 2. März 2027, 10:00 Uhr',
  html: '<p>Di., 2. März 2027</p>',
  messageId: '<n1.p1.r1@stadt.example>',
  ...changes,
});

const mailerTo = (url: string, changes: Partial<SmtpServer> = {}) =>
  new SmtpMailer({ url, startTls: 'optional', ca: null, connections: 2, ...changes }, QUICK);

async function sent(options: MailboxOptions, mail: Mail = aMail(), server: Partial<SmtpServer> = {}) {
  await using mailbox = await Mailbox.start(options);
  const mailer = mailerTo(mailbox.url, server);
  const outcome = await mailer.send(mail);
  mailer.close();
  return { outcome, mails: await mailbox.messages() };
}

async function listening(server: Server): Promise<[Server, number]> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return [server, (server.address() as AddressInfo).port];
}

describe('a mail', () => {
  it('arrives with subject, texts, its own Message-ID and as automatic', async () => {
    const { outcome, mails } = await sent(
      {},
      aMail({ headers: { 'List-Unsubscribe': '<https://kpr.example/x>' } }),
    );
    expect(outcome).toMatchObject({ accepted: true, response: expect.stringMatching(/^250 /) });
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to: 'polizeirevier.aue@stadt.example',
      subject: 'Einladung zur Sitzung',
      messageId: '<n1.p1.r1@stadt.example>',
      text: expect.stringContaining('2. März 2027'),
      html: expect.stringContaining('<p>'),
      calendar: null,
    });
    expect(mails[0]?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mails[0]?.headers.get('list-unsubscribe')).toBe('<https://kpr.example/x>');
  });

  it('carries the calendar object as alternative with its method and as file', async () => {
    const { mails } = await sent({}, aMail({ calendar: { method: 'REQUEST', content: ICS } }));
    const raw = mails[0]?.raw ?? '';
    const alternative = /multipart\/alternative[\s\S]*?boundary="(.*?)"/.exec(raw)?.[1] ?? 'none';
    const parts = raw.split(`--${alternative}`);
    expect(
      parts.filter((part) => /^\s*Content-Type: text\/calendar;[^]*?method=REQUEST/i.test(part)),
    ).toHaveLength(1);
    expect(raw).toMatch(/Content-Disposition: attachment; filename=termin.ics/);
    expect(mails[0]?.calendar).toBe(ICS);
  });

  it.each([
    ['subject', aMail({ subject: 'Einladung\r\nBcc: fremd@other.example\r\n\r\nText' })],
    ['sender', aMail({ from: 'Rat\r\nBcc: fremd@other.example <rat@stadt.example>' })],
    ['message id', aMail({ messageId: 'n1@stadt.example>\r\nBcc: fremd@other.example' })],
    ['header', aMail({ headers: { 'X-Ref': 'a\r\nBcc: fremd@other.example' } })],
  ])('cannot be given a further header by line breaks in the %s', async (_, mail) => {
    const { mails } = await sent({}, mail);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.headers.has('bcc')).toBe(false);
    expect(mails[0]?.raw).not.toMatch(/^Bcc:/m);
  });

  it('goes to one recipient even if the address holds a comma', async () => {
    const { outcome, mails } = await sent({}, aMail({ to: 'a@stadt.example, b@stadt.example' }));
    expect(mails.filter((mail) => mail.to === 'b@stadt.example')).toHaveLength(0);
    expect(outcome.accepted && mails.length > 0).toBe(false);
  });

  it('keeps a subject of 300 characters with emoji', async () => {
    const subject = `Präventionsrat „Süd“, ${'ä'.repeat(270)} 🚲`;
    const { mails } = await sent({}, aMail({ subject }));
    expect(mails[0]?.subject).toBe(subject);
  });
});

describe('a mail that may come back', () => {
  const returnPath = 'return+abcdefghijklmnopqrstuvwxyz@stadt.example';

  it('names the return address to the server alone, not to the reader', async () => {
    const { outcome, mails } = await sent({}, aMail({ returnPath }));
    expect(outcome).toMatchObject({ accepted: true });
    expect(mails[0]).toMatchObject({
      to: 'polizeirevier.aue@stadt.example',
      returnPath,
      from: expect.stringContaining('praevention@stadt.example'),
    });
    expect(mails[0]?.raw.replace(/^Return-Path:.*$/m, '')).not.toContain('return+');
  });

  it('goes to one recipient even if the address holds a comma', async () => {
    const { mails } = await sent({}, aMail({ to: 'a@stadt.example, b@stadt.example', returnPath }));
    expect(mails.filter((mail) => mail.to !== 'a@stadt.example')).toHaveLength(0);
  });

  it('keeps its sender as return address where none is set', async () => {
    expect((await sent({})).mails[0]?.returnPath).toBe('praevention@stadt.example');
  });
});

describe('a mail server that says no', () => {
  it.each<[string, MailboxOptions, object]>([
    ['greylists', { faults: { recipient: () => 'greylist' } }, { permanent: false, code: '451' }],
    [
      'refuses the recipient',
      { faults: { recipient: () => 'refuse' } },
      { permanent: true, code: '550', refusedRecipient: true },
    ],
    ['refuses the message', { faults: { message: () => 'refuse' } }, { permanent: true, code: '554' }],
    [
      'hangs at the recipient',
      { faults: { recipient: () => 'hang' } },
      { permanent: false, code: 'ETIMEDOUT' },
    ],
    ['hangs after the data', { faults: { message: () => 'hang' } }, { permanent: false, code: 'ETIMEDOUT' }],
    ['drops the connection after the data', { faults: { message: () => 'drop' } }, { permanent: false }],
  ])('%s', async (_, options, expected) => {
    expect((await sent(options)).outcome).toMatchObject({ accepted: false, ...expected });
  });

  it('says nothing about the address when it refuses the message, or wants it later', async () => {
    const faulty: MailboxFaults[] = [{ message: () => 'refuse' }, { recipient: () => 'greylist' }];
    for (const faults of faulty)
      expect((await sent({ faults })).outcome).not.toHaveProperty('refusedRecipient');
  });

  it('gets the mail once, not again by itself, when it drops the connection after the data', async () => {
    expect((await sent({ faults: { message: () => 'drop' } })).mails).toHaveLength(1);
  });

  it('is not there: try later', async () => {
    const mailbox = await Mailbox.start();
    const { url } = mailbox;
    await mailbox.close();
    expect(await mailerTo(url).send(aMail())).toMatchObject({ accepted: false, permanent: false });
  });

  it('never greets: try later, within the timeout', async () => {
    const [silent, port] = await listening(createServer((socket) => socket.resume()));
    const begun = performance.now();
    expect(await mailerTo(`smtp://127.0.0.1:${port}`).send(aMail())).toMatchObject({
      accepted: false,
      permanent: false,
    });
    expect(performance.now() - begun).toBeLessThan(2000);
    silent.close();
  });

  it('answers byte by byte and never to the end: try later, and the next mail finds a connection', async () => {
    let drips = true;
    const [dripping, port] = await listening(
      createServer((socket) => {
        if (!drips) {
          socket.end('421 4.3.2 Closing\r\n');
          return;
        }
        socket.write('220 mail.example\r\n');
        const timer = setInterval(() => socket.write('250-'), 100);
        socket.on('error', () => undefined).on('close', () => clearInterval(timer));
        setTimeout(() => socket.destroy(), 3 * QUICK.whole).unref();
      }),
    );
    const mailer = mailerTo(`smtp://127.0.0.1:${port}`, { connections: 1 });
    expect(await mailer.send(aMail())).toMatchObject({ permanent: false, code: 'ETIMEDOUT' });
    drips = false;
    expect(await mailer.send(aMail())).toMatchObject({ permanent: false, code: '421' });
    mailer.close();
    dripping.close();
  });

  it('refuses us at the greeting: no fault of the recipient', async () => {
    const [closed, port] = await listening(createServer((socket) => socket.end('554 5.7.1 Blocked\r\n')));
    expect(await mailerTo(`smtp://127.0.0.1:${port}`).send(aMail())).toMatchObject({
      accepted: false,
      permanent: false,
    });
    closed.close();
  });

  it('takes the next mail after refusing one', async () => {
    let tries = 0;
    await using mailbox = await Mailbox.start({
      faults: { recipient: () => ((tries += 1) === 1 ? 'greylist' : undefined) },
    });
    const mailer = mailerTo(mailbox.url, { connections: 1 });
    expect((await mailer.send(aMail())).accepted).toBe(false);
    expect((await mailer.send(aMail())).accepted).toBe(true);
    mailer.close();
  });
});

describe('encryption to the mail server', () => {
  let tls = { key: '', cert: '' };
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kpr-tls-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-keyout',
        key,
        '-out',
        cert,
        '-days',
        '2',
        '-subj',
        '/CN=localhost',
        '-addext',
        'subjectAltName=IP:127.0.0.1',
      ],
      { stdio: 'ignore' },
    );
    tls = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is used when offered, also with an unknown certificate, if optional', async () => {
    const { mails } = await sent({ tls });
    expect(mails[0]?.raw).toMatch(/ESMTPS/);
  });

  it('is refused with an unknown certificate if required', async () => {
    expect((await sent({ tls }, aMail(), { startTls: 'required' })).outcome).toMatchObject({
      accepted: false,
      permanent: false,
    });
  });

  it("is used if required and the town's own authority vouches", async () => {
    const { outcome } = await sent({ tls }, aMail(), { startTls: 'required', ca: tls.cert });
    expect(outcome).toMatchObject({ accepted: true });
  });

  it('missing though required: nothing is sent', async () => {
    const { outcome, mails } = await sent({}, aMail(), { startTls: 'required' });
    expect(outcome).toMatchObject({ accepted: false, permanent: false });
    expect(mails).toHaveLength(0);
  });
});

describe('the mailbox of the demo', () => {
  it('shows the newest mail first and finds all again after a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kpr-mailbox-'));
    for (const subject of ['eins', 'zwei', 'drei']) await sent({ folder }, aMail({ subject }));
    await using mailbox = await Mailbox.start({ folder });
    const mails = await mailbox.messages();
    expect(mails.map((mail) => mail.subject)).toEqual(['drei', 'zwei', 'eins']);
    expect(mails[0]?.to).toBe('polizeirevier.aue@stadt.example');
    expect(Math.abs(Date.now() - (mails[0]?.receivedAt.getTime() ?? 0))).toBeLessThan(60_000);
    expect(await mailbox.message(mails[1]?.id ?? '')).toMatchObject({ subject: 'zwei' });
    expect(await mailbox.message('../../etc/passwd')).toBeNull();
    mailbox.clear();
    expect(
      (await Mailbox.start({ folder }).then(async (again) => [again.size, await again.close()]))[0],
    ).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
