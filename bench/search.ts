import { type Bench, percentile, rounded, say } from './bench.js';
import { meetingsOf } from './data/meetings.js';
import { proposalsOf } from './data/proposals.js';
import { signIn } from './data/sessions.js';
import { readTowns, type Town, townsOf } from './data/towns.js';
import { OwnProcess } from './own-process.js';
import { type OwnDatabase, OwnServer } from './own-server.js';
import type { Ask } from './processes/client.js';

const TOWNS = 400;
const MEETINGS_PER_TOWN = 20;
const PROPOSALS = { count: 100_000, inFirstTown: 2_000 };
const ROUNDS = 20;
const SEARCH = 'query ($text: String!) { search(text: $text) { kind id title subtitle meetingId bodyId } }';
/** Each way in which something is found: word, beginning, other form, other spelling, inside, slip, two words, date, not at all. */
const TEXTS = [
  ...['Tagesordnungspunkt', 'poliz', 'Beschädigung Spielplatz', 'Muell', 'ordnung', 'Grafitti'],
  ...['rat maßnahmen', '2. März', 'Praeventionsrat', 'Jugend', 'xyzzy'],
];

/** The search (Strg K) in one town among 400, through the API. */
export const search: Bench = {
  name: 'search',
  measures:
    'search over 100,000 proposals and meetings in 400 towns, by the office of a town with 2,000, through the API, 95th percentile',
  unit: 's',
  bar: { below: 0.05 },
  async measure() {
    await using server = await OwnServer.start('search');
    await using database = await server.database('bench_search');
    const towns = await build(database);
    await using api = await OwnProcess.start('api', { address: database.address, logLevel: 'info' });
    await using client = await OwnProcess.start('client', {});
    const address = await api.call<string>('address');
    const asks = await asksOf(database, towns);
    const seconds: number[] = [];
    let hits = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const ask of asks) {
        const began = performance.now();
        const answer = await client.call<string>('ask', { address, ask });
        seconds.push((performance.now() - began) / 1000);
        hits += hitsIn(answer);
      }
    }
    say(`${seconds.length} searches, ${hits} hits; median ${rounded(percentile(seconds, 50))} s`);
    return { value: percentile(seconds, 95), shortfalls: hits === 0 ? ['nothing was found'] : [] };
  },
};

async function build(database: OwnDatabase): Promise<Town[]> {
  const began = performance.now();
  await database.build([
    ...townsOf(TOWNS),
    ...meetingsOf({ perTown: MEETINGS_PER_TOWN, agendaItems: 10 }),
    ...proposalsOf(PROPOSALS),
  ]);
  await database.settle();
  say(`built in ${rounded((performance.now() - began) / 1000)} s`);
  return readTowns(database);
}

/** Every text from the office of one town and from a member of another. */
async function asksOf(database: OwnDatabase, towns: readonly Town[]): Promise<Ask[]> {
  const [first, second] = towns;
  if (first === undefined || second === undefined) throw new Error('No town was built');
  const accounts = [first.officeId, second.memberId];
  const cookies = await signIn(database, accounts);
  return accounts.flatMap((account) =>
    TEXTS.map((text) => ({
      path: '/graphql',
      cookie: cookies.get(account) ?? '',
      body: JSON.stringify({ query: SEARCH, variables: { text } }),
    })),
  );
}

function hitsIn(answer: string): number {
  const { data } = JSON.parse(answer) as { data: { search: object[] } | null };
  if (data === null) throw new Error(answer);
  return data.search.length;
}
