import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Mailbox } from '../../../src/platform/mail/mailbox.js';
import { loadConfig } from '../../../src/platform/config/index.js';
import { startTestApp, type TestApp } from '../../harness/app.js';
import { Town, type User } from '../meetings/town.js';

let app: TestApp;
let admin: User;
let office: User;
beforeAll(async () => {
  app = await startTestApp({ worker: true });
  ({ admin, office } = await administered(app));
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
});

async function administered(of: TestApp): Promise<{ admin: User; office: User }> {
  const town = await Town.found(of, 'Schwarzenberg');
  const user = await town.user('Verwaltung');
  await of.database.query(
    `insert into appointment (id, territory_id, account_id, role, valid_from) values (uuidv7(), $1, $2, 'ADMIN', '2026-01-01')`,
    [town.id, user.accountId],
  );
  return { admin: user, office: await town.office() };
}

const FACTS = `officialHeader revision demo operator { name street postalCode town email phone representedBy }
  dataProtection { name email phone } accessibility { contactEmail statedOn conformity knownBarriers enforcementBody }`;
const CHANGE = `mutation ($input: ChangeInstallationInput!) { answer: changeInstallation(input: $input) {
  ... on Installation { ${FACTS} } ... on Refused { code field message } } }`;
const TEST_MAIL = `mutation ($to: String!) { answer: sendTestMail(input: { to: $to }) {
  ... on MailTest { outcome message serverAnswer } ... on Refused { code field message } } }`;
const REPORT = `mutation ($input: ReportBarrierInput!) { answer: reportBarrier(input: $input) {
  ... on BarrierReport { reported } ... on Refused { code field message } } }`;

const operator = {
  name: 'Stadtverwaltung Schwarzenberg',
  street: 'Straße der Einheit 20',
  postalCode: '08340',
  town: 'Schwarzenberg/Erzgeb.',
  email: 'post@schwarzenberg.example',
  phone: '03774 266-0',
  representedBy: 'die Oberbürgermeisterin oder den Oberbürgermeister',
};
const dataProtection = {
  name: 'Datenschutzbeauftragte Stelle',
  email: 'datenschutz@schwarzenberg.example',
  phone: null,
};
const accessibility = {
  contactEmail: 'barrieren@schwarzenberg.example',
  statedOn: '2026-11-01',
  conformity: 'PARTIAL',
  knownBarriers: 'Ältere Anlagen\nKarten',
};
const input = { officialHeader: true, operator, dataProtection, accessibility };
const nothing = { officialHeader: false, operator: {}, dataProtection: {}, accessibility: {} };

const revision = async (): Promise<number> =>
  (await app.anonymous.data<{ installation: { revision: number } }>('{ installation { revision } }'))
    .installation.revision;
const answerOf = async (who: User['client'], query: string, variables: object): Promise<unknown> =>
  (await who.data<{ answer: unknown }>(query, variables)).answer;
const change = async (facts: object): Promise<unknown> =>
  answerOf(admin.client, CHANGE, { input: { ...facts, revision: await revision() } });

describe('the facts of the installation', () => {
  it('are empty at first, with the version and the body for complaints of Saxony, for strangers too', async () => {
    const { installation } = await app.anonymous.data(`{ installation { version ${FACTS} } }`);
    expect(installation).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      ...{ officialHeader: false, demo: false, operator: { name: null } },
      accessibility: {
        conformity: null,
        enforcementBody: expect.stringContaining('durchsetzungsstelle@sk.sachsen.de'),
      },
    });
  });

  it('are stated by the administration and read by everybody', async () => {
    const changed = await change(input);
    expect(changed).toMatchObject({ officialHeader: true, operator, dataProtection, accessibility });
    const { installation } = await app.anonymous.data(`{ installation { ${FACTS} } }`);
    expect(installation).toEqual(changed);
  });

  it('are not overwritten by somebody who saw an older revision', async () => {
    const stale = { ...nothing, revision: (await revision()) - 1 };
    expect(await answerOf(admin.client, CHANGE, { input: stale })).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
  });

  it.each([
    ['no address', { operator: { email: 'kein Postfach' } }, 'EMAIL_INVALID', 'operator.email'],
    ['no number', { dataProtection: { phone: 'Telefon' } }, 'PHONE_INVALID', 'dataProtection.phone'],
    [
      'too long a text',
      { accessibility: { knownBarriers: 'x'.repeat(4_001) } },
      'TEXT_TOO_LONG',
      'accessibility.knownBarriers',
    ],
  ])('refuse %s at the field', async (_, wrong, code, field) => {
    expect(await change({ ...input, ...wrong })).toMatchObject({ code, field });
  });

  it('are not changed by the coordination office', async () => {
    for (const [query, variables] of [
      [CHANGE, { input: { ...input, revision: 1 } }],
      [TEST_MAIL, { to: 'amt@example.org' }],
    ] as const) {
      const { errors } = await office.client.run(query, variables);
      expect(errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    }
  });
});

describe('a test mail', () => {
  it('is accepted, and says so in German with the words of the server', async () => {
    expect(await answerOf(admin.client, TEST_MAIL, { to: 'amt@schwarzenberg.example' })).toEqual({
      outcome: 'ACCEPTED',
      message: expect.stringContaining('angenommen'),
      serverAnswer: expect.stringContaining('250'),
    });
    const [mail] = await app.mailbox.messages(1);
    expect(mail).toMatchObject({
      to: 'amt@schwarzenberg.example',
      subject: expect.stringContaining('Testmail'),
    });
  });

  it('to no address is refused at the field, and a sixth within fifteen minutes too', async () => {
    expect(await answerOf(admin.client, TEST_MAIL, { to: 'niemand' })).toMatchObject({
      code: 'EMAIL_INVALID',
      field: 'to',
    });
    for (let sent = 1; sent < 5; sent += 1)
      expect(await answerOf(admin.client, TEST_MAIL, { to: 'amt@example.org' })).toMatchObject({
        outcome: 'ACCEPTED',
      });
    expect(await answerOf(admin.client, TEST_MAIL, { to: 'amt@example.org' })).toMatchObject({
      code: 'TOO_MANY_TEST_MAILS',
      message: expect.stringMatching(/in \d+ Minuten/),
    });
  });

  const testMailBy = async (smtp: string | null): Promise<unknown> => {
    const config = loadConfig({ KPR_SECRET: 'x'.repeat(32), KPR_LOG_LEVEL: 'silent' });
    const server = smtp === null ? null : { url: smtp, startTls: 'optional', ca: null, connections: 1 };
    await using other = await startTestApp({
      composition: { config: { ...config, port: 0, smtp: server as typeof config.smtp } },
    });
    const { admin: another } = await administered(other);
    return await answerOf(another.client, TEST_MAIL, { to: 'amt@example.org' });
  };

  it('that the server refuses shows its words', async () => {
    await using refusing = await Mailbox.start({ faults: { recipient: () => 'refuse' } });
    expect(await testMailBy(refusing.url)).toEqual({
      outcome: 'REFUSED',
      message: expect.stringContaining('abgelehnt'),
      serverAnswer: expect.stringContaining('550 5.1.1 No such recipient'),
    });
  });

  it('without a mail server, and with one that does not listen, says what to mend', async () => {
    expect(await testMailBy(null)).toMatchObject({ outcome: 'NOT_CONFIGURED', serverAnswer: null });
    expect(await testMailBy('smtp://127.0.0.1:9')).toMatchObject({
      outcome: 'UNREACHABLE',
      message: expect.stringContaining('KPR_SMTP_URL'),
    });
  });

  it('to a server that never says a word is answered within ten seconds', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const began = performance.now();
    const { port } = silent.address() as { port: number };
    expect(await testMailBy(`smtp://127.0.0.1:${port}`)).toMatchObject({ outcome: 'UNREACHABLE' });
    expect(performance.now() - began).toBeLessThan(10_000);
    silent.close();
  }, 20_000);
});

describe('a reported barrier', () => {
  const report = {
    page: '/sitzungen',
    description: 'Die Liste ist\nnicht bedienbar.',
    contact: 'leser@example.org',
  };
  const send = (more: object = {}): Promise<unknown> =>
    answerOf(app.anonymous, REPORT, { input: { ...report, ...more } });

  it('goes to the contact by mail, an answer goes to the reporter, and nothing of it is kept', async () => {
    expect(await send()).toEqual({ reported: true });
    const mail = await until(async () =>
      (await app.mailbox.messages()).find(({ to }) => to === 'barrieren@schwarzenberg.example'),
    );
    expect(mail.subject).toBe('Barriere gemeldet');
    for (const part of ['/sitzungen', 'Die Liste ist', 'nicht bedienbar.', 'leser@example.org'])
      expect(mail.text).toContain(part);
    expect(mail.headers.get('reply-to')).toBe('leser@example.org');
    await until(async () =>
      (await app.database.query('select 1 from barrier_report')).length === 0 ? true : undefined,
    );
    const [event] = await app.database.query<{ payload: object }>(
      `select payload from outbox where topic = 'BarrierReported'`,
    );
    expect(event?.payload).toEqual({ reportId: expect.any(String) });
  });

  it('needs a description', async () => {
    expect(await send({ description: ' \n ' })).toMatchObject({
      code: 'DESCRIPTION_MISSING',
      field: 'description',
    });
  });

  it('comes at most five times in a quarter of an hour from one address', async () => {
    for (let sent = 1; sent < 5; sent += 1)
      expect(await send({ page: null, contact: null })).toEqual({ reported: true });
    expect(await send()).toMatchObject({ code: 'TOO_MANY_REPORTS' });
  });

  it('is refused while nobody is named, with the address to write to', async () => {
    await change({ ...nothing, operator });
    expect(await send()).toMatchObject({
      code: 'NO_BARRIER_CONTACT',
      message: expect.stringContaining('post@schwarzenberg.example'),
    });
    await change(nothing);
    expect(await send()).toMatchObject({ message: expect.stringContaining('rat@schwarzenberg.example') });
  });
});

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  const end = performance.now() + 15_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error('It did not come.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
