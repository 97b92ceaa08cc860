/** What must never reach a log: secrets by the name of their field, addresses and link tokens by their form. */
const SECRET_FIELDS = [
  'password',
  'passwordHash',
  'secret',
  'token',
  'tokenHash',
  'cookie',
  'authorization',
  'email',
  'contactEmail',
  'copyEmail',
  'contactPhone',
  '["set-cookie"]',
];

const atDepth = (field: string, above: string): string =>
  field.startsWith('[') ? `${above}${field}` : [above, field].filter(Boolean).join('.');

/** Paths for pino's redaction: each secret field down to the third level. */
export const secretPaths: string[] = SECRET_FIELDS.flatMap((field) =>
  ['', '*', '*.*'].map((above) => atDepth(field, above)),
);

const MAIL_ADDRESS = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
const LOGIN_IN_URL = /(:\/\/)[^/@\s"\\]+@/g;
const URL_TEXT = /(?:"(?:url|path|originalUrl|referer)":"|https?:\/\/)[^"\s\\]*/g;
/** 128 random bits are at least 22 characters of base64url; a UUID names a thing and opens nothing. */
const LONG_VALUE = /(?<=[/=?&#])[A-Za-z0-9_-]{22,}(?![A-Za-z0-9_-])/g;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const withoutTokens = (url: string): string =>
  url.replaceAll(LONG_VALUE, (value) => (UUID.test(value) ? value : '[token]'));

/** Takes mail addresses, logins and link tokens out of a finished log line. */
export const redactLine = (line: string): string =>
  line
    .replaceAll(LOGIN_IN_URL, '$1[login]@')
    .replaceAll(URL_TEXT, withoutTokens)
    .replaceAll(MAIL_ADDRESS, '[mail]');

/** Fields of database and network errors that name a place and never a value. */
const HARMLESS_FIELDS = [
  'code',
  'errorId',
  'constraint',
  'table',
  'column',
  'routine',
  'syscall',
  'responseCode',
  'command',
] as const;

/** An error without its bind parameters and details, which hold what people entered. */
export function loggedError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const fields = HARMLESS_FIELDS.filter((field) => field in error).map((field) => [
    field,
    Reflect.get(error, field) as unknown,
  ]);
  return {
    type: error.constructor.name,
    message: error.message,
    stack: error.stack,
    ...Object.fromEntries(fields),
    ...(error.cause === undefined ? {} : { cause: loggedError(error.cause) }),
  };
}
