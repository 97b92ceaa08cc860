import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kind } from 'graphql';
import { Money } from '../../src/platform/graphql/index.js';
import { DomainError } from '../../src/shared/domain-error.js';
import { MOST_CENTS } from '../../src/shared/money/index.js';
import { type TestDatabase, testDatabase } from '../harness/database.js';

describe('amounts in the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await database.query('create table bill (amount euro_cents not null)');
  });
  afterAll(async () => {
    await database[Symbol.asyncDispose]();
  });

  const pay = (amount: unknown) => database.query('insert into bill (amount) values ($1)', [amount]);

  it.each([MOST_CENTS, 0 - MOST_CENTS])('%p cents are kept as they are', async (amount) => {
    await pay(amount);
    const rows = await database.query<{ json: unknown }>(
      'select to_json(amount) as json from bill where amount = $1',
      [amount],
    );
    expect(rows).toEqual([{ json: amount }]);
  });

  it.each([MOST_CENTS + 1, -1 - MOST_CENTS])('%p cents are refused', async (amount) => {
    await expect(pay(amount)).rejects.toThrow('euro_cents_check');
  });

  it.each(['0.5', '1e3', '1,50'])('%p is no amount', async (amount) => {
    await expect(pay(amount)).rejects.toThrow('invalid input syntax');
  });
});

describe('amounts in the API', () => {
  it.each([
    [123_456, 123_456],
    [-1, -1],
    ['1.234,56 €', 123_456],
  ])('%p comes in as %p cents', (given, cents) => {
    expect(Money.parseValue(given)).toBe(cents);
  });

  it.each([0.5, NaN, Infinity, '1234.56', '', true, null, [5], 5n])('%p is refused', (given) => {
    expect(() => Money.parseValue(given)).toThrow('Money expects');
  });

  it.each([MOST_CENTS + 1, -1 - MOST_CENTS, '1.000.000.000,00 €', 1e21])(
    '%p is refused by a code of its own',
    (given) => {
      expect(() => Money.parseValue(given)).toThrow(new DomainError('MONEY_OUT_OF_RANGE'));
    },
  );

  it('is written into an operation as cents or as text, never as a fraction', () => {
    expect(Money.parseLiteral({ kind: Kind.INT, value: '500' })).toBe(500);
    expect(Money.parseLiteral({ kind: Kind.STRING, value: '5,00 €' })).toBe(500);
    expect(() => Money.parseLiteral({ kind: Kind.FLOAT, value: '5.0' })).toThrow('Money expects');
  });

  it('goes out as the number of cents, also where SQL gave text', () => {
    expect(Money.serialize('99999999999')).toBe(MOST_CENTS);
    // A sum of many amounts may be more than one amount.
    expect(Money.serialize('100000000000')).toBe(MOST_CENTS + 1);
    expect(Money.serialize(0)).toBe(0);
    expect(() => Money.serialize(0.5)).toThrow('Money expects');
  });
});
