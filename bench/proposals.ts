import type { Statement } from '../src/platform/graphql/read/index.js';
import { type Bench, percentile, rounded, say } from './bench.js';
import { proposalsOf } from './data/proposals.js';
import { signIn } from './data/sessions.js';
import { readTowns, townsOf } from './data/towns.js';
import { OwnProcess } from './own-process.js';
import { type OwnDatabase, OwnServer } from './own-server.js';
import type { Ask } from './processes/client.js';

const TOWNS = 400;
const PROPOSALS = { count: 100_000, inFirstTown: 2_000 };
const ROUNDS = 40;
const LIST = `query ($filter: ProposalFilter, $after: String) {
  projectProposals(first: 20, after: $after, filter: $filter) {
    totalCount pageInfo { endCursor hasNextPage }
    nodes { id title summary state movedAt isMine revision territory { id name } proposingOrganisation { id name } fields { id name } }
  }
}`;

interface Page {
  readonly data: {
    readonly projectProposals: {
      readonly totalCount: number;
      readonly pageInfo: { readonly endCursor: string };
    };
  };
}

/** A list, and how many proposals it counts in the first town. */
interface List {
  readonly filter: object;
  readonly total: number;
}

/** The list of proposals as the office of a large town asks for it, filtered, counted and paged, through the API. */
export const proposals: Bench = {
  name: 'proposals',
  measures:
    'proposals of a town with 2,000 of 100,000 in 400 towns, filtered, counted and paged through the API, 95th percentile',
  unit: 'ms',
  bar: { below: 20 },
  async measure() {
    await using server = await OwnServer.start('proposals');
    await using database = await server.database('bench_proposals');
    await database.build([...townsOf(TOWNS), ...proposalsOf(PROPOSALS)]);
    await database.settle();
    await using api = await OwnProcess.start('api', { address: database.address, logLevel: 'info' });
    await using client = await OwnProcess.start('client', {});
    const address = await api.call<string>('address');
    const lists = await listsOf(database);
    const cookie = await officeOf(database);
    const { asks, shortfalls } = await pagesOf({ api, client, address, cookie }, lists);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      times.push(...(await client.call<number[]>('times', { address, asks })));
    say(
      `${times.length} pages; median ${rounded(percentile(times, 50))} ms, p99 ${rounded(percentile(times, 99))} ms`,
    );
    return { value: percentile(times, 95), shortfalls };
  },
};

async function officeOf(database: OwnDatabase): Promise<string> {
  const [town] = await readTowns(database);
  if (town === undefined) throw new Error('No town was built');
  return (await signIn(database, [town.officeId])).get(town.officeId) ?? '';
}

/** States and fields go round by the number of the proposal: each state is a tenth, each field a fifth. */
async function listsOf(database: OwnDatabase): Promise<List[]> {
  const [field] = await database.query<{ id: string }>('select id from field_of_action where position = 2');
  return [
    { filter: {}, total: 2_000 },
    { filter: { states: ['SUBMITTED', 'IN_REVIEW'] }, total: 400 },
    { filter: { fieldId: field?.id }, total: 400 },
    { filter: { states: ['SUBMITTED'], fieldId: field?.id }, total: 200 },
    { filter: { text: 'graffiti bahnhof', states: ['DRAFT'] }, total: await graffitiDrafts(database) },
  ];
}

const graffitiDrafts = async (database: OwnDatabase): Promise<number> =>
  (
    await database.query<{ count: number }>(
      `select count(*)::int as count from proposal p join town t using (territory_id)
        where t.n = 1 and p.state = 'DRAFT' and concat(p.title, p.summary, p.area) ilike '%graffiti%'
          and concat(p.title, p.summary, p.area) ilike '%bahnhof%'`,
    )
  )[0]?.count ?? 0;

interface Stage {
  readonly api: OwnProcess;
  readonly client: OwnProcess;
  readonly address: string;
  readonly cookie: string;
}

/** First and second page of each list; also looks that each is one statement and counts exactly. */
async function pagesOf(
  { api, client, address, cookie }: Stage,
  lists: readonly List[],
): Promise<{ asks: Ask[]; shortfalls: string[] }> {
  const askFor = (filter: object, after: string | null): Ask => ({
    ...{ path: '/graphql', cookie },
    body: JSON.stringify({ query: LIST, variables: { filter, after } }),
  });
  await api.call('watch');
  const asks: Ask[] = [];
  const shortfalls: string[] = [];
  for (const { filter, total } of lists) {
    const first = askFor(filter, null);
    const { data } = JSON.parse(await client.call<string>('ask', { address, ask: first })) as Page;
    const { totalCount, pageInfo } = data.projectProposals;
    if (totalCount !== total)
      shortfalls.push(`${totalCount} instead of ${total} for ${JSON.stringify(filter)}`);
    asks.push(first, askFor(filter, pageInfo.endCursor));
  }
  const { length } = await api.call<Statement[]>('seen');
  if (length !== lists.length) shortfalls.push(`${length} statements for ${lists.length} lists`);
  return { asks, shortfalls };
}
