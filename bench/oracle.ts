import { deepStrictEqual } from 'node:assert/strict';
import { newId } from '../src/shared/ids.js';
import { type Bench, median, rounded, say } from './bench.js';
import { meetingsOf } from './data/meetings.js';
import { signIn } from './data/sessions.js';
import { readTowns, townsOf } from './data/towns.js';
import { OwnProcess } from './own-process.js';
import { type OwnDatabase, OwnServer } from './own-server.js';
import type { Ask } from './processes/client.js';

const TOWNS = 100;
const MEETINGS_PER_TOWN = 40;
const TRIALS = 500;
const WARM_UP = 50;

/** Each asks for one thing of another town by its id; `table` is where such ids are found. */
const QUESTIONS = [
  { name: 'meeting', table: 'meeting', query: 'query ($id: ID!) { meeting(id: $id) { id title place } }' },
  { name: 'person', table: 'person', query: 'query ($id: ID!) { person(id: $id) { id name } }' },
  {
    name: 'body',
    table: 'body',
    query: 'query ($id: ID!) { body(id: $id) { id name seats { holder { name } } } }',
  },
  {
    name: 'changePlace',
    table: 'meeting',
    query: `mutation ($id: ID!) { changePlace(input: { meetingId: $id, revision: 1, place: "Rathaus" }) {
              __typename ... on Refused { code field message } } }`,
  },
  {
    name: 'endSeat',
    table: 'seat',
    query: `mutation ($id: ID!) { endSeat(input: { id: $id, revision: 1, on: "2030-12-31" }) {
              __typename ... on Refused { code field message } } }`,
  },
] as const;

/** Whether the time of an answer tells a hidden thing from one that does not exist. */
export const oracle: Bench = {
  name: 'oracle',
  measures: `medians of "not visible" against "does not exist", ${TRIALS} interleaved trials, the greatest difference of ${QUESTIONS.length} questions`,
  unit: '%',
  bar: { below: 15 },
  async measure() {
    await using server = await OwnServer.start('oracle');
    await using database = await server.database('bench_oracle');
    await build(database);
    const cookie = await officeOfAnotherTown(database);
    await using api = await OwnProcess.start('api', { address: database.address, logLevel: 'error' });
    await using client = await OwnProcess.start('client', {});
    const address = await api.call<string>('address');
    const differences: number[] = [];
    for (const { name, table, query } of QUESTIONS) {
      const asks = interleavedAsks(await hiddenIds(database, table), { query, cookie });
      await assertSameAnswer(client, address, asks);
      await client.call('times', { address, asks: asks.slice(0, 2 * WARM_UP) });
      const times = await client.call<number[]>('times', { address, asks });
      const { hidden, unknown } = mediansOf(times);
      differences.push(Math.abs(hidden / unknown - 1) * 100);
      say(`${name}: hidden ${rounded(hidden)} ms, unknown ${rounded(unknown)} ms`);
    }
    return { value: Math.max(...differences) };
  },
};

async function build(database: OwnDatabase): Promise<void> {
  await database.build([...townsOf(TOWNS), ...meetingsOf({ perTown: MEETINGS_PER_TOWN, agendaItems: 5 })]);
  await database.settle();
}

/** The first town asks for things of all others. */
async function officeOfAnotherTown(database: OwnDatabase): Promise<string> {
  const [first] = await readTowns(database);
  if (first === undefined) throw new Error('No town was built');
  const cookies = await signIn(database, [first.officeId]);
  return cookies.get(first.officeId) ?? '';
}

/** Ids of other towns, another one for each trial as far as there are so many. */
async function hiddenIds(database: OwnDatabase, table: string): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    `select id from ${table} where territory_id <> (select territory_id from town where n = 1) order by random() limit ${TRIALS}`,
  );
  return Array.from({ length: TRIALS }, (_, trial) => rows[trial % rows.length]?.id ?? '');
}

/** Hidden and unknown in turns; every other pair is the other way round, so that neither always comes first. */
const interleavedAsks = (
  hidden: readonly string[],
  { query, cookie }: { query: string; cookie: string },
): Ask[] =>
  hidden
    .flatMap((id, trial) => (isHiddenFirst(trial) ? [id, newId()] : [newId(), id]))
    .map((id) => ({ path: '/graphql', cookie, body: JSON.stringify({ query, variables: { id } }) }));

const isHiddenFirst = (trial: number): boolean => trial % 2 === 0;

async function assertSameAnswer(client: OwnProcess, address: string, asks: readonly Ask[]): Promise<void> {
  const [hidden, unknown] = asks;
  deepStrictEqual(
    await client.call('ask', { address, ask: hidden }),
    await client.call('ask', { address, ask: unknown }),
  );
}

function mediansOf(times: readonly number[]): { hidden: number; unknown: number } {
  const isHidden = (index: number): boolean => (index % 2 === 0) === isHiddenFirst(Math.floor(index / 2));
  return {
    hidden: median(times.filter((_, index) => isHidden(index))),
    unknown: median(times.filter((_, index) => !isHidden(index))),
  };
}
