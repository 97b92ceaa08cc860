import { isIP } from 'node:net';
import { z } from 'zod';

/** What the settings table and a refusal say about a setting, in German for the town's IT. */
interface SettingNote {
  readonly description: string;
  /** The sentence that says how to mend a wrong value. */
  readonly mend: string;
  /** What holds when the setting is absent, as text for the table. */
  readonly fallback: string;
  /** Never printed; may also come from a file named by `<NAME>_FILE`. */
  readonly secret?: true;
}

export const notes = z.registry<SettingNote>();

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to));

const parsedUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);
const schemeOf = (text: string): string => parsedUrl(text)?.protocol ?? '';

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** Cookies with `__Host-` and passkeys need https; browsers make one exception, for the own machine. */
const isPublicUrl = (text: string): boolean => {
  const url = parsedUrl(text);
  if (url === null || url.pathname !== '/' || url.search !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL_HOSTS.includes(url.hostname));
};

const isProxy = (entry: string): boolean => {
  const [address = '', bits = '0', ...rest] = entry.split('/');
  const family = isIP(address);
  if (entry === 'loopback') return true;
  return (
    family !== 0 && rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)
  );
};

const SENDER = /^(?:[^<>\r\n"]*<)?[^\s<>@"]+@[^\s<>@"]+>?$/;

/** RFC 5321: 64 characters in front of the @, of which the token and its + take 27. */
const RETURN_ADDRESS = /^[a-z0-9._-]{1,37}@[^\s<>@"]+$/i;

const isImapUrl = (text: string): boolean => {
  const url = parsedUrl(text);
  if (url === null || !['imap:', 'imaps:'].includes(url.protocol)) return false;
  const named = url.hostname !== '' && url.username !== '' && url.password !== '';
  return named && [url.username, url.password, url.pathname].every(isPercentEncoded);
};

function isPercentEncoded(text: string): boolean {
  try {
    return typeof decodeURIComponent(text) === 'string';
  } catch {
    return false;
  }
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every setting of the program: its form, its default and what is said about it. Names not listed here are refused. */
export const settings = z.object({
  KPR_PUBLIC_URL: z
    .string()
    .refine(isPublicUrl)
    .transform((text) => new URL(text).origin)
    .optional()
    .register(notes, {
      description: 'Öffentliche Adresse, unter der die Anwendung im Browser geöffnet wird.',
      mend: 'Tragen Sie eine Adresse mit https ein, zum Beispiel https://praevention.stadt.example. http geht nur mit localhost.',
      fallback: '`http://localhost:<KPR_PORT>`',
    }),
  KPR_PORT: wholeNumber(1, 65_535).default(3000).register(notes, {
    description: 'Port, auf dem die Anwendung Anfragen annimmt.',
    mend: 'Tragen Sie eine ganze Zahl von 1 bis 65535 ein, zum Beispiel 3000.',
    fallback: '`3000`',
  }),
  KPR_BIND: z
    .string()
    .refine((text) => isIP(text) !== 0)
    .default('127.0.0.1')
    .register(notes, {
      description: 'IP-Adresse, auf der die Anwendung lauscht; im Container `0.0.0.0`.',
      mend: 'Tragen Sie eine IP-Adresse dieses Rechners ein, zum Beispiel 127.0.0.1 oder 0.0.0.0.',
      fallback: '`127.0.0.1`',
    }),
  KPR_SECRET: z.string().min(32).optional().register(notes, {
    description: 'Geheimnis der Installation, mit dem Sitzungen und Links geschützt werden.',
    mend: 'Tragen Sie mindestens 32 zufällige Zeichen ein, oder lassen Sie die Einstellung weg.',
    fallback: 'einmal erzeugt, im Datenordner abgelegt',
    secret: true,
  }),
  KPR_DATABASE_URL: z
    .string()
    .refine(
      (text) => ['postgres:', 'postgresql:'].includes(schemeOf(text)) && parsedUrl(text)?.pathname !== '/',
    )
    .optional()
    .register(notes, {
      description: 'Adresse einer vorhandenen PostgreSQL-18-Datenbank; der Benutzer ist ihr Eigentümer.',
      mend: 'Tragen Sie eine Adresse der Form postgres://BENUTZER:KENNWORT@RECHNER:5432/DATENBANK ein.',
      fallback: 'die mitgelieferte Datenbank',
      secret: true,
    }),
  KPR_DATABASE_POOL: wholeNumber(2, 200).default(10).register(notes, {
    description: 'Höchstzahl der Verbindungen, die ein Prozess je Aufgabe zur Datenbank hält.',
    mend: 'Tragen Sie eine ganze Zahl von 2 bis 200 ein, zum Beispiel 10.',
    fallback: '`10`',
  }),
  KPR_DATA_DIR: z.string().default('.kpr').register(notes, {
    description: 'Ordner für alles, was die Anwendung selbst ablegt.',
    mend: 'Tragen Sie den Pfad eines Ordners ein, in den die Anwendung schreiben darf.',
    fallback: '`.kpr` im Programmordner',
  }),
  KPR_FILES: z.string().optional().register(notes, {
    description: 'Ordner für die Dateien, die Nutzer anhängen. Er gehört zur Datensicherung.',
    mend: 'Tragen Sie den Pfad eines Ordners ein, in den die Anwendung schreiben darf.',
    fallback: '`dateien` im Datenordner',
  }),
  KPR_FILE_MB: wholeNumber(1, 500).default(25).register(notes, {
    description: 'Höchstgröße einer angehängten Datei in Megabyte.',
    mend: 'Tragen Sie eine ganze Zahl von 1 bis 500 ein, zum Beispiel 25.',
    fallback: '`25`',
  }),
  KPR_TOWN_FILES_MB: wholeNumber(1, 1_000_000).default(5000).register(notes, {
    description: 'Speicherplatz für alle Dateien einer Stadt in Megabyte.',
    mend: 'Tragen Sie eine ganze Zahl von 1 bis 1000000 ein, zum Beispiel 5000.',
    fallback: '`5000`',
  }),
  KPR_SMTP_URL: z
    .string()
    .refine((text) => ['smtp:', 'smtps:'].includes(schemeOf(text)) && parsedUrl(text)?.hostname !== '')
    .optional()
    .register(notes, {
      description: 'Mailserver, der unsere Mails annimmt; Anmeldung nur, wenn die Adresse sie nennt.',
      mend: 'Tragen Sie eine Adresse der Form smtp://RECHNER:25 ein.',
      fallback: 'es werden keine Mails versendet',
      secret: true,
    }),
  KPR_SMTP_STARTTLS: z.enum(['optional', 'required']).default('optional').register(notes, {
    description:
      'Verschlüsselung zum Mailserver: `optional` (wenn er sie anbietet) oder `required` (sonst kein Versand).',
    mend: 'Tragen Sie optional oder required ein.',
    fallback: '`optional`',
  }),
  KPR_SMTP_CA_FILE: z.string().optional().register(notes, {
    description:
      'Datei (PEM) mit der eigenen Zertifizierungsstelle des Mailservers, auch des Postfachs für Rückmails.',
    mend: 'Tragen Sie den Pfad einer lesbaren PEM-Datei ein.',
    fallback: 'die öffentlichen Zertifizierungsstellen',
  }),
  KPR_SMTP_CONNECTIONS: wholeNumber(1, 20).default(3).register(notes, {
    description: 'Höchstzahl gleichzeitiger Verbindungen zum Mailserver.',
    mend: 'Tragen Sie eine ganze Zahl von 1 bis 20 ein, zum Beispiel 3.',
    fallback: '`3`',
  }),
  KPR_MAIL_FROM: z.string().regex(SENDER).optional().register(notes, {
    description: 'Absender der Mails.',
    mend: 'Tragen Sie eine Mailadresse ein, zum Beispiel Präventionsrat <praevention@stadt.example>.',
    fallback: 'nötig, sobald `KPR_SMTP_URL` gesetzt ist',
  }),
  KPR_RETURN_ADDRESS: z.string().regex(RETURN_ADDRESS).optional().register(notes, {
    description:
      'Adresse, an die unzustellbare Mails zurückgehen. Jede Mail bekommt einen Zusatz `+…` dazu, den der Mailserver annehmen muss.',
    mend: 'Tragen Sie eine Adresse ohne + ein, zum Beispiel rueckmail@stadt.example. Vor dem @ stehen höchstens 37 Zeichen.',
    fallback: 'der Absender der Mails',
  }),
  KPR_RETURN_IMAP: z.string().refine(isImapUrl).optional().register(notes, {
    description: 'Postfach (IMAP), in dem die Rückmails ankommen; verschlüsselt mit `imaps` oder STARTTLS.',
    mend: 'Tragen Sie eine Adresse der Form imaps://BENUTZER:KENNWORT@RECHNER:993/INBOX ein. Sonderzeichen schreiben Sie mit Prozentzeichen, zum Beispiel %40 für @.',
    fallback: 'es wird kein Postfach gelesen',
    secret: true,
  }),
  KPR_TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((entry) => entry.trim()))
    .refine((entries) => entries.every(isProxy))
    .default([])
    .register(notes, {
      description:
        'Adressen der vorgeschalteten Proxys, deren Angaben über den Absender gelten; mit Komma getrennt.',
      mend: 'Tragen Sie IP-Adressen oder Netze ein, zum Beispiel 10.0.0.5,10.1.0.0/16, oder loopback.',
      fallback: 'keine',
    }),
  KPR_WORKER_CONCURRENCY: wholeNumber(1, 100).default(8).register(notes, {
    description: 'Zahl der Hintergrundaufgaben, die ein Prozess gleichzeitig bearbeitet.',
    mend: 'Tragen Sie eine ganze Zahl von 1 bis 100 ein, zum Beispiel 8.',
    fallback: '`8`',
  }),
  KPR_METRICS_TOKEN: z.string().min(32).optional().register(notes, {
    description: 'Kennwort, mit dem ein Prometheus der Stadt die Messwerte unter `/metrics` abruft.',
    mend: 'Tragen Sie mindestens 32 zufällige Zeichen ein, oder lassen Sie die Einstellung weg.',
    fallback: '`/metrics` gibt es nicht',
    secret: true,
  }),
  KPR_LOG_LEVEL: z
    .enum(LOG_LEVELS)
    .default('info')
    .register(notes, {
      description: `Ausführlichkeit des Protokolls: ${LOG_LEVELS.map((level) => `\`${level}\``).join(', ')}.`,
      mend: `Tragen Sie einen dieser Werte ein: ${LOG_LEVELS.join(', ')}.`,
      fallback: '`info`',
    }),
});

export type Settings = z.output<typeof settings>;
export type SettingName = keyof Settings;

export const settingNames = Object.keys(settings.shape) as SettingName[];

export const noteOf = (name: SettingName): SettingNote => {
  const note = notes.get(settings.shape[name]);
  if (note === undefined) throw new Error(`The setting ${name} has no description.`);
  return note;
};
