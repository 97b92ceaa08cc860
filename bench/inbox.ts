import { WAITING } from '../src/waiting/index.js';
import type { Statement } from '../src/platform/graphql/read/index.js';
import { type Bench, percentile, rounded, say } from './bench.js';
import { signIn } from './data/sessions.js';
import { readTowns, type Town } from './data/towns.js';
import { buildWorkingTowns } from './data/working-towns.js';
import { OwnProcess } from './own-process.js';
import { type OwnDatabase, OwnServer } from './own-server.js';
import type { Ask } from './processes/client.js';

const TOWNS = 400;
const TASKS = 1_000_000;
const MEETINGS_PER_TOWN = 8;
const ROUNDS = 2;

/** "Was muss ich jetzt tun?" of members and offices, one after the other, through the API. */
export const inbox: Bench = {
  name: 'inbox',
  measures:
    '"Was muss ich jetzt tun?" in one of 400 towns with 1,000,000 tasks through the API, 95th percentile',
  unit: 'ms',
  bar: { below: 20 },
  async measure() {
    await using server = await OwnServer.start('inbox');
    await using database = await server.database('bench_inbox');
    await buildWorkingTowns(database, {
      towns: TOWNS,
      meetingsPerTown: MEETINGS_PER_TOWN,
      agendaItems: 5,
      tasks: TASKS,
    });
    const towns = await readTowns(database);
    await using api = await OwnProcess.start('api', { address: database.address, logLevel: 'info' });
    await using client = await OwnProcess.start('client', {});
    const address = await api.call<string>('address');
    const asks = await asksOf(database, towns);
    const shortfalls = await oneStatementEach(api, client, { address, asks });
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      times.push(...(await client.call<number[]>('times', { address, asks })));
    say(
      `${times.length} lists; median ${rounded(percentile(times, 50))} ms, p99 ${rounded(percentile(times, 99))} ms`,
    );
    return { value: percentile(times, 95), shortfalls };
  },
};

/** The office and a member of every town. */
async function asksOf(database: OwnDatabase, towns: readonly Town[]): Promise<Ask[]> {
  const accounts = towns.flatMap(({ officeId, memberId }) => [officeId, memberId]);
  const cookies = await signIn(database, accounts);
  return accounts.map((account) => ({
    path: '/graphql',
    cookie: cookies.get(account) ?? '',
    body: JSON.stringify({ operationName: 'Waiting', query: WAITING }),
  }));
}

/** Also warms up: every connection has prepared the statement then. */
async function oneStatementEach(
  api: OwnProcess,
  client: OwnProcess,
  { address, asks }: { readonly address: string; readonly asks: readonly Ask[] },
): Promise<string[]> {
  await api.call('watch');
  const some = asks.slice(0, 40);
  const counts: number[] = [];
  for (const ask of some) counts.push(countIn(await client.call<string>('ask', { address, ask })));
  const { length } = await api.call<Statement[]>('seen');
  say(
    `${rounded(percentile(counts, 50))} things wait for the median of ${some.length}, ${Math.max(...counts)} for one`,
  );
  return [
    ...(length === some.length ? [] : [`${length} statements for ${some.length} lists`]),
    ...(counts.every((count) => count > 0) ? [] : ['nothing waits for somebody']),
  ];
}

function countIn(answer: string): number {
  const { data } = JSON.parse(answer) as { data: { waiting: { totalCount: number } } };
  return data.waiting.totalCount;
}
