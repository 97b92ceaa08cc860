import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig, settingsTable } from './index.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kpr-config-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const load = (env: Record<string, string> = {}) => loadConfig({ KPR_DATA_DIR: folder, ...env });
const refusalOf = (env: Record<string, string>): string => {
  try {
    load(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'accepted';
};

describe('the settings', () => {
  it('need not be set at all', () => {
    expect(load()).toMatchObject({
      publicUrl: 'http://localhost:3000',
      port: 3000,
      bind: '127.0.0.1',
      databaseUrl: null,
      smtp: null,
      trustedProxies: [],
      logLevel: 'info',
    });
  });

  it('keep the secret that was made at the first start, readable by the owner alone', () => {
    const first = load().secret;
    expect(first.length).toBeGreaterThanOrEqual(43);
    expect(load().secret).toBe(first);
    expect(readFileSync(join(folder, 'secret'), 'utf8').trim()).toBe(first);
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('cannot be changed after the start', () => {
    const config = load({
      KPR_TRUSTED_PROXIES: 'loopback, 10.0.0.0/8',
      KPR_SMTP_URL: 'smtp://mail',
      KPR_MAIL_FROM: 'a@b.example',
    });
    expect([config, config.smtp, config.trustedProxies].every(Object.isFrozen)).toBe(true);
    expect(config.trustedProxies).toEqual(['loopback', '10.0.0.0/8']);
  });

  it('treat an empty value as absent', () => {
    expect(load({ KPR_PORT: '', KPR_DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: null });
  });

  it('read a secret from a file', () => {
    const file = join(folder, 'database-url');
    writeFileSync(file, 'postgres://kpr:x@db:5432/kpr\n');
    expect(load({ KPR_DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://kpr:x@db:5432/kpr');
  });

  it.each([
    [
      { KPR_PUBLIC_URL: 'https://praevention.stadt.example/' },
      { publicUrl: 'https://praevention.stadt.example' },
    ],
    [{ KPR_PUBLIC_URL: 'http://localhost:8080' }, { publicUrl: 'http://localhost:8080' }],
    [{ KPR_PORT: '4000' }, { port: 4000, publicUrl: 'http://localhost:4000' }],
    [{ KPR_BIND: '::' }, { bind: '::' }],
    [
      { KPR_MAIL_FROM: 'Präventionsrat <praevention@stadt.example>' },
      { mailFrom: 'Präventionsrat <praevention@stadt.example>' },
    ],
    [
      { KPR_SMTP_URL: 'smtp://relay:25', KPR_MAIL_FROM: 'rat@stadt.example', KPR_SMTP_STARTTLS: 'required' },
      { smtp: { url: 'smtp://relay:25', startTls: 'required', ca: null, connections: 3 } },
    ],
    [
      {
        KPR_RETURN_ADDRESS: 'Return@stadt.example',
        KPR_RETURN_IMAP: 'imaps://post%40stadt.example:p%C3%A4ss@mail.stadt.example/R%C3%BCck',
      },
      {
        returns: {
          ...{ address: 'return@stadt.example', host: 'mail.stadt.example', port: 993, secure: true },
          ...{ user: 'post@stadt.example', password: 'päss', folder: 'Rück', ca: null },
        },
      },
    ],
    [
      { KPR_RETURN_ADDRESS: 'return@stadt.example', KPR_RETURN_IMAP: 'imap://u:p@[::1]:1143' },
      { returns: { host: '::1', port: 1143, secure: false, folder: 'INBOX' } },
    ],
  ])('accept %j', (env, expected) => {
    expect(load(env as Record<string, string>)).toMatchObject(expected);
  });
});

describe('a wrong setting', () => {
  it.each([
    [{ KPR_PUBLIC_URL: 'http://stadt.example' }, /KPR_PUBLIC_URL.*http:\/\/stadt.example.*https/],
    [{ KPR_PUBLIC_URL: 'https://stadt.example/rat' }, /KPR_PUBLIC_URL/],
    [{ KPR_PUBLIC_URL: 'localhost:3000' }, /KPR_PUBLIC_URL/],
    [
      { KPR_PORT: '70000' },
      /KPR_PORT \(„70000“\) ist nicht gültig. Tragen Sie eine ganze Zahl von 1 bis 65535 ein/,
    ],
    [{ KPR_PORT: '3.5' }, /KPR_PORT/],
    [{ KPR_PORT: '0x10' }, /KPR_PORT/],
    [{ KPR_BIND: 'eth0' }, /KPR_BIND.*IP-Adresse/],
    [{ KPR_DATABASE_URL: 'mysql://db/x' }, /KPR_DATABASE_URL.*postgres:\/\/BENUTZER/],
    [{ KPR_SMTP_URL: 'relay:25', KPR_MAIL_FROM: 'a@b.example' }, /KPR_SMTP_URL.*smtp:\/\/RECHNER:25/],
    [{ KPR_SMTP_URL: 'smtp://relay' }, /KPR_MAIL_FROM fehlt/],
    [{ KPR_SMTP_STARTTLS: 'yes' }, /KPR_SMTP_STARTTLS.*optional oder required/],
    [
      { KPR_SMTP_CA_FILE: '/nowhere/ca.pem' },
      /\/nowhere\/ca.pem, die KPR_SMTP_CA_FILE nennt, ist nicht lesbar/,
    ],
    [{ KPR_MAIL_FROM: 'rat@stadt.example\r\nBcc: x@y.example' }, /KPR_MAIL_FROM/],
    [
      { KPR_RETURN_ADDRESS: 'r+x@stadt.example', KPR_RETURN_IMAP: 'imaps://u:p@mail' },
      /KPR_RETURN_ADDRESS \(„r\+x@stadt.example“\) ist nicht gültig.*ohne \+/,
    ],
    [
      { KPR_RETURN_ADDRESS: 'r@stadt.example', KPR_RETURN_IMAP: 'imaps://mail' },
      /KPR_RETURN_IMAP ist nicht gültig.*imaps:\/\/BENUTZER/,
    ],
    [
      { KPR_RETURN_ADDRESS: 'r@stadt.example', KPR_RETURN_IMAP: 'imaps://u:100%@mail' },
      /KPR_RETURN_IMAP ist nicht gültig.*Prozentzeichen/,
    ],
    [
      { KPR_RETURN_ADDRESS: 'r@stadt.example' },
      /^KPR_RETURN_IMAP fehlt, obwohl KPR_RETURN_ADDRESS gesetzt ist/,
    ],
    [{ KPR_RETURN_IMAP: 'imaps://u:p@mail' }, /^KPR_RETURN_ADDRESS fehlt/],
    [{ KPR_TRUSTED_PROXIES: '10.0.0.0/33' }, /KPR_TRUSTED_PROXIES/],
    [{ KPR_TRUSTED_PROXIES: 'proxy' }, /KPR_TRUSTED_PROXIES/],
    [{ KPR_LOG_LEVEL: 'loud' }, /KPR_LOG_LEVEL.*fatal, error, warn/],
    [{ KPR_SMTP_HOST: 'relay' }, /Die Einstellung KPR_SMTP_HOST gibt es nicht. Meinten Sie KPR_SMTP_URL\?/],
    [{ KPR_PUBLICURL: 'x' }, /Meinten Sie KPR_PUBLIC_URL\?/],
    [{ KPR_PORT_FILE: 'x' }, /Die Einstellung KPR_PORT_FILE gibt es nicht/],
    [{ KPR_SECRET: 'a'.repeat(40), KPR_SECRET_FILE: '/x' }, /beide gesetzt/],
    [{ KPR_SECRET_FILE: '/nowhere/secret' }, /\/nowhere\/secret, die KPR_SECRET_FILE nennt/],
    [{ KPR_DATA_DIR: '/dev/null/kpr' }, /\/dev\/null\/kpr kann nicht geschrieben werden/],
  ])('%j stops the start with the mend', (env, sentence) => {
    expect(refusalOf(env as Record<string, string>)).toMatch(sentence);
  });

  it('is never printed when it is a secret', () => {
    expect(refusalOf({ KPR_SECRET: 'too-short' })).toMatch(/^Der Wert von KPR_SECRET ist nicht gültig/);
    expect(refusalOf({ KPR_DATABASE_URL: 'mysql://u:hunter2@db/x' })).not.toContain('hunter2');
    expect(
      refusalOf({ KPR_RETURN_ADDRESS: 'r@s.example', KPR_RETURN_IMAP: 'pop://u:hunter2@mail' }),
    ).not.toContain('hunter2');
  });

  it('does not hide a second one', () => {
    expect(refusalOf({ KPR_PORT: 'x', KPR_BIND: 'y', KPR_FOO: 'z' }).split('\n')).toHaveLength(3);
  });
});

it('the settings table names every setting once, with its default', () => {
  const table = settingsTable();
  expect(table).toContain('| `KPR_PORT` | Port, auf dem die Anwendung Anfragen annimmt. | `3000` |');
  expect(table).toContain('`KPR_SECRET`, `KPR_SECRET_FILE`');
  expect(table.match(/^\| `KPR_/gm)).toHaveLength(21);
});
