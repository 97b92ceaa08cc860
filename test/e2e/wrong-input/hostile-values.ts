import {
  getNullableType,
  type GraphQLArgument,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';

/** One wrong or strange value at one place of otherwise valid variables. */
export interface HostileInput {
  /** Where and what, for the name of the failure. */
  readonly what: string;
  readonly variables: (valid: Variables) => Variables;
}
type Variables = Readonly<Record<string, unknown>>;

const NOTHING_WITH_THIS_ID = '01900000-0000-7000-8000-00000000dead';

const TEXTS: readonly unknown[] = [
  '',
  '   ',
  'ä'.repeat(301),
  'x'.repeat(10_001),
  'x'.repeat(1_000_000),
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udfffb',
  '\u0001\u001b[31m\u007f\u0085',
  '\u2028\u202eab\u202c\ufeff',
  '👩‍👩‍👧‍👦🚓',
  `'; drop table meeting; --`,
  '<script>alert(1)</script>',
  '${7*7} %s %n {code}',
  '__proto__',
  '[object Object]',
];
const ANYTHING: readonly unknown[] = [null, true, 1.5, {}, [], [null], { a: { b: [1] } }];

const DAYS = [
  ...['0000-00-00', '0000-01-01', '0001-01-01', '9999-12-31', '10000-01-01', '300000-01-01', '+300000-01-01'],
  ...['-000001-01-01', '2027-02-30', '2027-2-3', '2027-03-02T00:00:00Z', 'infinity', 'today', 20270302],
];

const BY_SCALAR: Readonly<Record<string, readonly unknown[]>> = {
  String: TEXTS,
  EmailAddress: TEXTS,
  ID: [
    ...TEXTS.slice(0, 8),
    'x',
    '{}',
    `{${NOTHING_WITH_THIS_ID}}`,
    NOTHING_WITH_THIS_ID,
    '%',
    7,
    -1,
    2 ** 60,
  ],
  Float: [-1, 0, 0.1 + 0.2, 1e15, -1e15, 2 ** 53, 1e300, -1e300, 5e-324, '1', '1,5', '', 'NaN', 'x'],
  Int: [-1, 0, 61, 2_147_483_647, -2_147_483_648, 2_147_483_648, 1e300, 0.1, '1', '', 'x'],
  Boolean: ['true', 0, 1, ''],
  Money: [
    -1,
    0,
    0.5,
    2 ** 60,
    1e300,
    '',
    '-1',
    '1.5',
    '1e3',
    '999.999.999,99 €',
    '1.000.000.000',
    '\u0000',
    'x',
  ],
  LocalDate: [...DAYS, '', '\u0000', 'x'],
  Instant: [
    ...[
      '0000-01-01T00:00:00Z',
      '0001-01-01T00:00:00Z',
      '9999-12-31T23:59:59.999999999Z',
      '2027-02-30T00:00:00Z',
    ],
    ...[
      '300000-01-01T00:00:00Z',
      '+275760-09-13T00:00:00.001Z',
      '2027-03-02T25:00Z',
      '2027-03-02T10:00+99:99',
    ],
    ...['2027-03-02', 'infinity', '', '\u0000', 1_800_000_000, 'x'],
  ],
  ZonedDateTime: [
    ...[
      '0000-01-01T00:00[UTC]',
      '9999-12-31T23:59[Europe/Berlin]',
      '2027-02-30T17:00[Europe/Berlin]',
      '',
      '\u0000',
    ],
    ...['2027-03-02T17:00[Europe/Berlim]', '2027-03-02T17:00[+01:00]', '2027-03-02T17:00[__proto__]'],
    ...['2027-03-02T17:00[constructor]', '2027-03-02T17:00[]', '2027-03-02T17:00', '2027-03-02T24:00[UTC]'],
    ...[
      '2027-03-28T02:30[Europe/Berlin]',
      '2027-03-02T17:00+05:00[Europe/Berlin]',
      '2027-03-02T17:00Z[UTC]',
      17,
    ],
  ],
};

/** Every argument, and every field inside the arguments, replaced by each hostile value of its type. */
export const hostileInputs = (args: readonly GraphQLArgument[]): HostileInput[] =>
  args.flatMap(({ name, type }) =>
    hostile(type).map(({ what, value }) => ({
      what: `${name}${what}`,
      variables: (valid) => ({ ...valid, [name]: value(valid[name]) }),
    })),
  );

interface Hostile {
  readonly what: string;
  /** Made from the valid value that it replaces. */
  readonly value: (valid: unknown) => unknown;
}

function hostile(type: GraphQLInputType): Hostile[] {
  const bare = getNullableType(type);
  if (isListType(bare)) return [...listsOf(bare.ofType), ...named([null, '', 7, {}, [null], [[]]])];
  if (isInputObjectType(bare)) {
    const inside = Object.values(bare.getFields()).flatMap(({ name, type: inner }) =>
      hostile(inner).map(({ what, value }) => ({
        what: `.${name}${what}`,
        value: (valid: unknown) => ({ ...fieldsOf(valid), [name]: value(fieldsOf(valid)[name]) }),
      })),
    );
    const extra: Hostile = {
      what: ' with an extra field',
      value: (valid) => ({ ...fieldsOf(valid), extra: 1 }),
    };
    return [...inside, extra, ...named([null, '', 7, {}, []])];
  }
  if (isEnumType(bare)) {
    const known = bare.getValues().map((value) => value.name);
    return named([...known, 'PARTY', 'constructor', known[0]?.toLowerCase(), '', '\u0000', 1, ...ANYTHING]);
  }
  const values = BY_SCALAR[bare.name];
  if (values === undefined) throw new Error(`No hostile values for the scalar ${bare.name}`);
  return named([...values, ...ANYTHING]);
}

const fieldsOf = (valid: unknown): Variables => (valid ?? {}) as Variables;
const firstOf = (valid: unknown): unknown => ((valid ?? []) as unknown[])[0];
const MANY = 10_000;

function listsOf(type: GraphQLInputType): Hostile[] {
  const element = (valid: unknown): unknown => firstOf(valid) ?? NOTHING_WITH_THIS_ID;
  return [
    { what: ': none', value: () => [] },
    { what: ': twice', value: (valid) => [element(valid), element(valid)] },
    { what: ': 10,000 times', value: (valid) => Array.from({ length: MANY }, () => element(valid)) },
    {
      what: ': 10,000 ids',
      value: () =>
        Array.from({ length: MANY }, (_, index) => `${NOTHING_WITH_THIS_ID.slice(0, -5)}${MANY + index}`),
    },
    ...hostile(type).map(({ what, value }) => ({
      what: `[0]${what}`,
      value: (valid: unknown) => [value(firstOf(valid))],
    })),
  ];
}

const named = (values: readonly unknown[]): Hostile[] =>
  values.map((value) => ({ what: ` = ${shown(value)}`, value: () => value }));

const shown = (value: unknown): string =>
  JSON.stringify(typeof value === 'string' ? value.slice(0, 30) : value) ?? String(value);
