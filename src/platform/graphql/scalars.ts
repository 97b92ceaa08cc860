import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isUuid } from '../../shared/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { type Cents, centsIn, isCents, MOST_CENTS } from '../../shared/money/index.js';
import { FIRST_YEAR, isDay, LAST_YEAR } from '../../shared/time/day.js';

/** A scalar that travels as a string: `parse` checks and converts what comes in, `serialize` what goes out. */
function stringScalar<In>(scalar: {
  name: string;
  description: string;
  parse: (text: string) => In | null;
  serialize?: (value: unknown) => string;
}): GraphQLScalarType<In, string> {
  const parse = (value: unknown): In => {
    const parsed = typeof value === 'string' ? scalar.parse(value) : null;
    if (parsed === null) throw new TypeError(`${scalar.name} expects: ${scalar.description}`);
    return parsed;
  };
  return new GraphQLScalarType<In, string>({
    name: scalar.name,
    description: scalar.description,
    serialize: scalar.serialize ?? String,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}

const inYears = (instant: Date): boolean =>
  instant.getUTCFullYear() >= FIRST_YEAR && instant.getUTCFullYear() <= LAST_YEAR;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
/** A point in time. SQL gives it as text with offset, the domain as Date; it leaves as UTC with milliseconds. */
export const Instant = stringScalar<Date>({
  name: 'Instant',
  description:
    'A point in time, ISO 8601 with offset, e.g. "2027-03-02T16:00:00.000Z"; always UTC in answers.',
  parse: (text) =>
    INSTANT.test(text) && isDay(text.slice(0, 10)) && inYears(new Date(text)) ? new Date(text) : null,
  serialize: (value) => new Date(value as string | Date).toISOString(),
});

/** A calendar day without a time. */
export const LocalDate = stringScalar<string>({
  name: 'LocalDate',
  description: 'A calendar day, e.g. "2027-03-02"; days are counted in Europe/Berlin.',
  parse: (text) => (isDay(text) ? text : null),
});

const ZONED = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d([+-]\d{2}:\d{2})?\[[A-Za-z_+\-/0-9]{1,40}\]$/;
/** Local time as typed, with its IANA zone: the zone decides about the instant, not the server. */
export const ZonedDateTime = stringScalar<string>({
  name: 'ZonedDateTime',
  description: 'Local time with IANA zone, to the minute, e.g. "2027-03-02T17:00[Europe/Berlin]".',
  parse: (text) => (ZONED.test(text) && isDay(text.slice(0, 10)) ? text : null),
});

const MOST_EMAIL_CHARACTERS = 254;
/** An e-mail address in lower case. */
export const EmailAddress = stringScalar<string>({
  name: 'EmailAddress',
  description: 'An e-mail address, e.g. "koordinierung@stadt.example"; kept in lower case.',
  parse: (text) => {
    const address = text.trim().toLowerCase();
    return address.length <= MOST_EMAIL_CHARACTERS &&
      /^[^\s@<>",;:\\()[\]]+@[^\s@<>",;:\\()[\]]+\.[^\s@.]{2,}$/.test(address)
      ? address
      : null;
  },
});

/** A bare UUID. */
export const Uuid = stringScalar<string>({
  name: 'UUID',
  description: 'A UUID, e.g. "0190d9a2-7c3e-7b1a-9c57-3f0e3f5d2a11".',
  parse: (text) => (isUuid(text) ? text.toLowerCase() : null),
});

/** An amount of euro. SQL gives it as bigint (text or number), the domain as `Cents`. */
export const Money = new GraphQLScalarType<Cents, number>({
  name: 'Money',
  description:
    'Euro in whole cents, e.g. 123456 for 1.234,56 €. Never a fraction. Comes in as whole cents too, or as people write it in Germany: "1.234,56 €"; one amount stays below a billion euro (MONEY_OUT_OF_RANGE), a sum of many may be more.',
  serialize: (value) => sumGiven(typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value),
  parseValue: (value) => amountOf(typeof value === 'string' ? centsIn(value) : value),
  parseLiteral: (node) => {
    if (node.kind === Kind.INT) return amountOf(Number(node.value));
    return amountOf(node.kind === Kind.STRING ? centsIn(node.value) : null);
  },
});

const noMoney = (): TypeError => new TypeError('Money expects whole euro cents, or text like "1.234,56 €".');

/** Errors: MONEY_OUT_OF_RANGE, and a TypeError for what is no amount at all. */
function amountOf(value: unknown): Cents {
  if (Number.isInteger(value) && Math.abs(Number(value)) > MOST_CENTS)
    throw new DomainError('MONEY_OUT_OF_RANGE');
  if (!isCents(value)) throw noMoney();
  return value;
}

/** Sums over towns and years are as long as SQL reckons them, and exact as far as numbers are. */
function sumGiven(value: unknown): Cents {
  if (!Number.isSafeInteger(value)) throw noMoney();
  return value as Cents;
}
