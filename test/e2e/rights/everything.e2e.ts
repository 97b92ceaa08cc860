import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { builtSchema } from '../../../src/schema.js';
import { keptStatements } from '../../harness/kept-statements.js';
import { argumentsIn, queriedCoordinates, queryArguments } from './coordinates.js';
import { EXPECTED } from './expected.js';
import { NEVER_ANSWERED, OF_PAGES, OF_SOME, OF_WHO_SEES } from './field-rules.js';
import { rootsOf } from './roots.js';
import { Seen } from './seen.js';
import { Walk } from './walk.js';
import { type RightsWorld, rightsWorld, type Who } from './world.js';

keptStatements();

let world: RightsWorld;
let schema: GraphQLSchema;
let walk: Walk;
/** Every `Type.field` that was answered to anybody. */
const answered = new Set<string>();
/** Of the fields that are not for everybody: those that told somebody something. */
const told = new Set<string>();

beforeAll(async () => {
  world = await rightsWorld();
  schema = await builtSchema();
  walk = new Walk(schema, await rootsOf(world));
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

describe('the table of expectations', () => {
  it('names everybody of the world', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(world.users).sort());
  });

  it('has a rule for every field of the schema, and for no other', () => {
    const ruled = [
      ...Object.entries(OF_WHO_SEES).flatMap(([type, fields]) =>
        fields.split(' ').map((field) => `${type}.${field}`),
      ),
      ...Object.values(OF_SOME).flatMap((fields) => fields.split(' ')),
    ];
    const asked = queriedCoordinates(schema).filter(
      (coordinate) => !OF_PAGES.test(coordinate) && !isNeverAnswered(coordinate),
    );
    expect(ruled.sort()).toEqual(asked);
  });

  it('knows arguments for every query', () => {
    const operations = walk.first();
    expect([...argumentsIn(operations, schema)].sort()).toEqual(queryArguments(schema));
  });
});

const isNeverAnswered = (coordinate: string): boolean =>
  Object.keys(NEVER_ANSWERED).some((type) => coordinate.startsWith(`${type}.`));

describe('by every list, every single query, every count and every relation', () => {
  it.each(Object.entries(EXPECTED))('%s comes to know what is his, and nothing else', async (who, lines) => {
    const answers = await walk.answersFor(world.users[who as Who].client);
    const { accountId } = world.users[who as Who];
    const seen = new Seen(answers, world.labels);
    seen.coordinates.forEach((coordinate) => answered.add(coordinate));
    seen.told.forEach((coordinate) => told.add(coordinate));
    const found = seen.lines().filter((line) => line !== `account: ${accountId}`);
    expect({ faults: [...seen.faults], lines: found }).toEqual({ faults: [], lines });
  });

  it('every field and every relation of the schema was answered to somebody', () => {
    const missing = queriedCoordinates(schema).filter(
      (coordinate) => !answered.has(coordinate) && !isNeverAnswered(coordinate),
    );
    expect(missing).toEqual([]);
    const silent = Object.values(OF_SOME)
      .flatMap((fields) => fields.split(' '))
      .filter((field) => !told.has(field));
    expect(silent).toEqual([]);
  });

  it('who is not signed in gets the same answers whoever he was, and no thing of a town', async () => {
    const of: string[] = [];
    for (const client of Object.values(world.strangers)) {
      const answers = await walk.answersFor(client);
      expect(new Seen(answers, world.labels).lines()).toEqual([]);
      of.push(
        answers
          .map((answer) => JSON.stringify(answer))
          .sort()
          .join('\n'),
      );
    }
    expect(new Set(of).size).toBe(1);
  });
});
