import { deepStrictEqual, notDeepStrictEqual } from 'node:assert/strict';
import { COUNCIL_DASHBOARD } from '../src/meetings/index.js';
import type { Statement } from '../src/platform/graphql/read/index.js';
import { type Bench, interleaved, median, rounded, say } from './bench.js';
import { dashboardVariables, HAND_WRITTEN } from './data/dashboard.js';
import { meetingsOf } from './data/meetings.js';
import { signIn } from './data/sessions.js';
import { readTowns, type Town, townsOf } from './data/towns.js';
import { mutate } from './graphql.js';
import { OwnProcess } from './own-process.js';
import { type OwnDatabase, OwnServer } from './own-server.js';
import type { TownStatement } from './processes/bare-server.js';
import type { Ask } from './processes/client.js';

const TOWNS = 400;
const MEETINGS_PER_TOWN = 100;
const CONNECTIONS = 32;
const POOL = 10;
const ROUNDS = 7;
const ROUND_MS = 4_000;
const WARM_UP_MS = 3_000;

/** The council dashboard through the API against a bare server with one hand-written statement. */
export const read: Bench = {
  name: 'read',
  measures: 'council dashboard of one of 400 towns through the API, against node:http + pg and one statement',
  unit: 'of the bare server',
  bar: { atLeast: 0.6 },
  async measure() {
    await using server = await OwnServer.start('read');
    await using database = await server.database('bench_read');
    const towns = await build(database);
    await using apiProcess = await OwnProcess.start('api', { address: database.address, logLevel: 'info' });
    await using client = await OwnProcess.start('client', {});
    const from = new Date().toISOString();
    const asks = await asksOf(database, towns, from);
    const api = { address: await apiProcess.call<string>('address'), client };
    const compiled = await compiledStatement(apiProcess, api, asks);
    const hand = { name: 'hand', text: HAND_WRITTEN, values: towns.map((town) => [town.territoryId, from]) };
    await using bareProcess = await OwnProcess.start('bare-server', {
      address: database.address,
      pool: POOL,
      statements: { hand, compiled },
    });
    const bare = { address: await bareProcess.call<string>('address'), client };
    await assertEqualAnswers(api, bare, asks);
    await assertWritesAreSeen(api, askOfOffice(asks, towns));
    return await compare(api, bare, asks);
  },
};

interface Peer {
  readonly address: string;
  readonly client: OwnProcess;
}

async function build(database: OwnDatabase): Promise<Town[]> {
  const began = performance.now();
  await database.build([...townsOf(TOWNS), ...meetingsOf({ perTown: MEETINGS_PER_TOWN, agendaItems: 5 })]);
  await database.settle();
  const [counts] = await database.query(
    `select (select count(*) from meeting)::int as meetings, (select count(*) from agenda_item)::int as items,
            (select count(*) from invitation)::int as invitations`,
  );
  say(`built ${JSON.stringify(counts)} in ${rounded((performance.now() - began) / 1000)} s`);
  return readTowns(database);
}

/** One request for each town: from its office and from a member of its council in turn. */
async function asksOf(database: OwnDatabase, towns: readonly Town[], from: string): Promise<Ask[]> {
  const accounts = towns.map((town) => (town.n % 2 === 0 ? town.officeId : town.memberId));
  const cookies = await signIn(database, accounts);
  return towns.map((town, index) => ({
    path: '/graphql',
    cookie: cookies.get(accounts[index] ?? '') ?? '',
    body: JSON.stringify({
      operationName: 'CouncilDashboard',
      query: COUNCIL_DASHBOARD,
      variables: dashboardVariables(town.territoryId, from),
    }),
  }));
}

const answerOf = async ({ client, address }: Peer, ask: Ask): Promise<unknown> =>
  JSON.parse(await client.call<string>('ask', { address, ask }));

/** The compiler's own statement, with the values of every town, so that the bare server can send it too. */
async function compiledStatement(
  apiProcess: OwnProcess,
  api: Peer,
  asks: readonly Ask[],
): Promise<TownStatement> {
  await apiProcess.call('watch');
  for (const ask of asks) await answerOf(api, ask);
  const seen = await apiProcess.call<Statement[]>('seen');
  const [first] = seen;
  if (first === undefined || seen.length !== asks.length || seen.some(({ text }) => text !== first.text))
    throw new Error('The dashboard must be one statement, with the same text for everyone');
  return {
    name: 'compiled',
    text: `select '{"data":{"meetings":' || (${first.text})::text || '}}'`,
    values: seen.map(({ values }) => values),
  };
}

async function assertEqualAnswers(api: Peer, bare: Peer, asks: readonly Ask[]): Promise<void> {
  for (const [index, ask] of asks.entries()) {
    if (index % 10 > 1) continue;
    const answer = await answerOf(api, ask);
    deepStrictEqual(
      answer,
      await answerOf(bare, { path: `/hand?${index}` }),
      `town ${index}: unequal answers`,
    );
    const { data } = answer as { data: { meetings: { nodes: object[] } } };
    deepStrictEqual(data.meetings.nodes.length, 20, `town ${index}: not 20 meetings`);
  }
  say(`the answers of ${asks.length / 5} towns are equal`);
}

/** Only the office may write. */
function askOfOffice(asks: readonly Ask[], towns: readonly Town[]): Ask {
  const ask = asks[towns.findIndex((town) => town.n % 2 === 0)];
  if (ask === undefined) throw new Error('No town was asked for by its office');
  return ask;
}

/** No answer is kept: what the office writes between two reads stands in the second. */
async function assertWritesAreSeen(api: Peer, ask: Ask): Promise<void> {
  const [before] = await meetingsIn(api, ask);
  if (before === undefined) throw new Error('There is no meeting to change');
  const { id, revision } = await asEditor(api, ask);
  const place = `Rathaus, Zimmer ${Date.now() % 1000}`;
  const peer = { address: api.address, cookie: ask.cookie ?? '' };
  await mutate(
    peer,
    { verb: 'changePlace', type: 'Meeting', fields: 'id' },
    { meetingId: id, revision, place },
  );
  const [after] = await meetingsIn(api, ask);
  notDeepStrictEqual(after, before);
  deepStrictEqual(after, { ...before, place });
  say('a change of place between two reads is seen');
}

const meetingsIn = async (api: Peer, ask: Ask): Promise<{ id: string; place: string }[]> => {
  const answer = (await answerOf(api, ask)) as {
    data: { meetings: { nodes: { id: string; place: string }[] } };
  };
  return answer.data.meetings.nodes;
};

/** The meeting as its editor sees it. */
async function asEditor(api: Peer, ask: Ask): Promise<{ id: string; revision: number }> {
  const [meeting] = await meetingsIn(api, ask);
  const body = JSON.stringify({
    query: 'query ($id: ID!) { meeting(id: $id) { id revision } }',
    variables: { id: meeting?.id },
  });
  const answer = await answerOf(api, { ...ask, body });
  return (answer as { data: { meeting: { id: string; revision: number } } }).data.meeting;
}

async function compare(api: Peer, bare: Peer, asks: readonly Ask[]) {
  const load = ({ client, address }: Peer, of: readonly Ask[], milliseconds: number): Promise<number> =>
    client.call('load', { address, asks: of, connections: CONNECTIONS, milliseconds });
  const paths = (name: string): Ask[] => asks.map((_, index) => ({ path: `/${name}?${index}` }));
  const of = {
    api: (milliseconds = ROUND_MS) => load(api, asks, milliseconds),
    hand: (milliseconds = ROUND_MS) => load(bare, paths('hand'), milliseconds),
    compiled: (milliseconds = ROUND_MS) => load(bare, paths('compiled'), milliseconds),
  };
  for (const warmUp of Object.values(of)) await warmUp(WARM_UP_MS);
  const {
    api: apis,
    hand,
    compiled,
  } = await interleaved(ROUNDS, {
    api: () => of.api(),
    hand: () => of.hand(),
    compiled: () => of.compiled(),
  });
  const ratios = apis.map((value, round) => value / (hand[round] ?? Number.NaN));
  const handOverCompiled = median(hand.map((value, round) => value / (compiled[round] ?? Number.NaN)));
  say(`API ${apis.map(Math.round).join(', ')} requests/s`);
  say(`bare, hand-written ${hand.map(Math.round).join(', ')} requests/s`);
  say(
    `bare, compiled ${compiled.map(Math.round).join(', ')} requests/s; hand-written is ${rounded(handOverCompiled)} times as fast`,
  );
  const shortfalls =
    handOverCompiled < 1
      ? ['the hand-written statement is slower than the compiled one: it is no measure']
      : [];
  return { value: median(ratios), shortfalls };
}
