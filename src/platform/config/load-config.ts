import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { closestName } from './closest-name.js';
import { ConfigError } from './config-error.js';
import { installationSecret } from './installation-secret.js';
import { type SettingName, type Settings, noteOf, settingNames, settings } from './settings.js';

/** How mails leave the house; null as a whole when no mail server is set. */
export interface SmtpConfig {
  readonly url: string;
  readonly startTls: 'optional' | 'required';
  /** PEM text of the town's own certificate authority. */
  readonly ca: string | null;
  readonly connections: number;
}

/** Where attached files lie, and how much of them. */
export interface FilesConfig {
  /** Absolute path. */
  readonly folder: string;
  readonly mostBytes: number;
  readonly mostBytesOfTown: number;
}

/** Where returned mails arrive. */
export interface ReturnConfig {
  /** Its local part gets `+TOKEN` for each mail. */
  readonly address: string;
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  /** E.g. INBOX. */
  readonly folder: string;
  /** PEM text of the town's own certificate authority. */
  readonly ca: string | null;
}

/** All settings, read once at start, frozen. */
export interface Config {
  /** Origin without a trailing slash, e.g. `https://praevention.stadt.example`. */
  readonly publicUrl: string;
  readonly port: number;
  readonly bind: string;
  readonly secret: string;
  /** null: the embedded database. */
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  /** Absolute path. */
  readonly dataDir: string;
  readonly files: FilesConfig;
  readonly smtp: SmtpConfig | null;
  readonly mailFrom: string | null;
  /** null: returned mails go to the sender, and nobody reads them by program. */
  readonly returns: ReturnConfig | null;
  readonly trustedProxies: readonly string[];
  readonly workerConcurrency: number;
  /** null: nobody reads the metrics. */
  readonly metricsToken: string | null;
  readonly logLevel: Settings['KPR_LOG_LEVEL'];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the `KPR_*` settings. @throws ConfigError with one German sentence per wrong setting. */
export function loadConfig(env: Environment = process.env): Config {
  const problems = unknownSettings(env);
  const given = givenSettings(env, problems);
  const parsed = settings.safeParse(given);
  if (!parsed.success) problems.push(...parsed.error.issues.map((issue) => refusal(issue, given)));
  if (given['KPR_SMTP_URL'] !== undefined && given['KPR_MAIL_FROM'] === undefined) {
    problems.push(`KPR_MAIL_FROM fehlt, obwohl KPR_SMTP_URL gesetzt ist. ${noteOf('KPR_MAIL_FROM').mend}`);
  }
  problems.push(...loneReturnSetting(given));
  const ca = readSetting(given, 'KPR_SMTP_CA_FILE', problems);
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(configOf(parsed.data, ca));
}

function configOf(values: Settings, ca: string | null): Config {
  const dataDir = resolve(values.KPR_DATA_DIR);
  return {
    publicUrl: values.KPR_PUBLIC_URL ?? `http://localhost:${values.KPR_PORT}`,
    port: values.KPR_PORT,
    bind: values.KPR_BIND,
    secret: values.KPR_SECRET ?? secretIn(dataDir),
    databaseUrl: values.KPR_DATABASE_URL ?? null,
    databasePool: values.KPR_DATABASE_POOL,
    dataDir,
    files: Object.freeze(filesOf(values, dataDir)),
    smtp: values.KPR_SMTP_URL === undefined ? null : Object.freeze(smtpOf(values, values.KPR_SMTP_URL, ca)),
    mailFrom: values.KPR_MAIL_FROM ?? null,
    returns: returnsOf(values, ca),
    trustedProxies: Object.freeze(values.KPR_TRUSTED_PROXIES),
    workerConcurrency: values.KPR_WORKER_CONCURRENCY,
    metricsToken: values.KPR_METRICS_TOKEN ?? null,
    logLevel: values.KPR_LOG_LEVEL,
  };
}

const MEGABYTE = 1_000_000;

const filesOf = (values: Settings, dataDir: string): FilesConfig => ({
  folder: resolve(values.KPR_FILES ?? join(dataDir, 'dateien')),
  mostBytes: values.KPR_FILE_MB * MEGABYTE,
  mostBytesOfTown: values.KPR_TOWN_FILES_MB * MEGABYTE,
});

const smtpOf = (values: Settings, url: string, ca: string | null): SmtpConfig => ({
  url,
  startTls: values.KPR_SMTP_STARTTLS,
  ca,
  connections: values.KPR_SMTP_CONNECTIONS,
});

function returnsOf(
  { KPR_RETURN_ADDRESS, KPR_RETURN_IMAP }: Settings,
  ca: string | null,
): ReturnConfig | null {
  if (KPR_RETURN_ADDRESS === undefined || KPR_RETURN_IMAP === undefined) return null;
  const url = new URL(KPR_RETURN_IMAP);
  const secure = url.protocol === 'imaps:';
  return Object.freeze({
    address: KPR_RETURN_ADDRESS.toLowerCase(),
    host: url.hostname.replaceAll(/[[\]]/g, ''),
    port: url.port === '' ? (secure ? 993 : 143) : Number(url.port),
    secure,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
    ca,
  });
}

/** Mails that come back where nobody reads them, or a mailbox into which none comes, are both a mistake. */
function loneReturnSetting(given: Environment): string[] {
  const pair = ['KPR_RETURN_ADDRESS', 'KPR_RETURN_IMAP'] as const;
  const set = pair.filter((name) => given[name] !== undefined);
  return pair
    .filter((name) => set.length === 1 && !set.includes(name))
    .map((name) => `${name} fehlt, obwohl ${set[0]} gesetzt ist. ${noteOf(name).mend}`);
}

function secretIn(dataDir: string): string {
  try {
    return installationSecret(dataDir);
  } catch {
    throw new ConfigError([
      `In den Ordner ${dataDir} kann nicht geschrieben werden. ${noteOf('KPR_DATA_DIR').mend}`,
    ]);
  }
}

const fileNameOf = (name: SettingName): string => `${name}_FILE`;
const secretNames = settingNames.filter((name) => noteOf(name).secret);

function unknownSettings(env: Environment): string[] {
  const known: string[] = [...settingNames, ...secretNames.map(fileNameOf)];
  return Object.keys(env)
    .filter((name) => name.startsWith('KPR_') && !known.includes(name))
    .map((name) => `Die Einstellung ${name} gibt es nicht. Meinten Sie ${closestName(name, known)}?`);
}

/** Absent and empty are the same: docker compose hands on unset variables as empty ones. */
function givenSettings(env: Environment, problems: string[]): Record<string, string | undefined> {
  const given = Object.fromEntries(settingNames.map((name) => [name, env[name]?.trim() || undefined]));
  for (const name of secretNames) {
    if (!env[fileNameOf(name)]?.trim()) continue;
    if (given[name] !== undefined) {
      problems.push(
        `${name} und ${fileNameOf(name)} sind beide gesetzt. Lassen Sie eine der beiden Einstellungen weg.`,
      );
    } else {
      given[name] = readSetting(env, fileNameOf(name), problems)?.trim() || undefined;
    }
  }
  return given;
}

/** The text of the file that a setting names; null when it names none. */
function readSetting(values: Environment, name: string, problems: string[]): string | null {
  const path = values[name];
  if (path === undefined) return null;
  try {
    return readFileSync(path.trim(), 'utf8');
  } catch {
    problems.push(
      `Die Datei ${path}, die ${name} nennt, ist nicht lesbar. Prüfen Sie Pfad und Rechte der Datei.`,
    );
    return null;
  }
}

function refusal(issue: z.core.$ZodIssue, given: Environment): string {
  const name = String(issue.path[0]) as SettingName;
  const note = noteOf(name);
  const value = note.secret ? '' : ` („${given[name] ?? ''}“)`;
  return `Der Wert von ${name}${value} ist nicht gültig. ${note.mend}`;
}
