import { type Bench, percentile, rounded, say } from './bench.js';
import { signIn } from './data/sessions.js';
import { readTowns, type Town, townsOf } from './data/towns.js';
import { OwnProcess } from './own-process.js';
import { type OwnDatabase, OwnServer } from './own-server.js';

const TOWNS = 50;
/** Windows of each account. */
const TABS = 2;
/** Office and member of each town. */
const SESSIONS_PER_TOWN = 2;
const CHANGES = 100;
/** Milliseconds between two changes: they come while others are being told. */
const PAUSE = 100;
const PATIENCE = 30_000;

/** One change seen by one stream: thing and revision, and when it came. */
type Arrivals = Map<string, number[]>;

/** 200 open streams while 100 things change: how long until the last of those concerned is told. */
export const live: Bench = {
  name: 'live',
  measures: `from a change until each of the streams concerned is told, ${TOWNS * SESSIONS_PER_TOWN * TABS} being open, 95th percentile`,
  unit: 's',
  bar: { below: 1 },
  async measure() {
    await using server = await OwnServer.start('live');
    await using database = await server.database('bench_live');
    await database.build(townsOf(TOWNS));
    await database.settle();
    const towns = await readTowns(database);
    await using api = await OwnProcess.start('api', { address: database.address, logLevel: 'error' });
    const leaving = new AbortController();
    const arrivals: Arrivals = new Map();
    const streams = await open(await api.call<string>('address'), { database, towns, arrivals, leaving });
    await api.call('watch');
    const changedAt = await change(database, towns);
    const expected = CHANGES * SESSIONS_PER_TOWN * TABS;
    const told = (): number => [...arrivals.values()].reduce((sum, times) => sum + times.length, 0);
    for (const begin = Date.now(); told() < expected && Date.now() - begin < PATIENCE;) await pause(50);
    const statements = (await api.call<object[]>('seen')).length;
    leaving.abort();
    const delays = [...changedAt].flatMap(([change_, at]) =>
      (arrivals.get(change_) ?? []).map((arrived) => (arrived - at) / 1000),
    );
    say(
      `${streams} streams, ${delays.length} of ${expected} told; median ${rounded(percentile(delays, 50))} s`,
    );
    say(`${statements} statements to judge ${CHANGES} changes`);
    const shortfalls = [
      ...(delays.length < expected ? [`only ${delays.length} of ${expected} were told`] : []),
      // One for each session that may read the town, whatever the number of its windows and of the other streams.
      ...(statements > CHANGES * SESSIONS_PER_TOWN
        ? [`${statements} statements for ${CHANGES} changes`]
        : []),
    ];
    return { value: percentile(delays, 95), shortfalls };
  },
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Changes a council every now and then, each time that of another town. Gives when, by id and revision. */
async function change(database: OwnDatabase, towns: readonly Town[]): Promise<Map<string, number>> {
  const changedAt = new Map<string, number>();
  for (let n = 0; n < CHANGES; n += 1) {
    const body = towns[n % towns.length]?.bodyId ?? '';
    const at = Date.now();
    const [row] = await database.query<{ revision: number }>(
      'update body set revision = revision + 1 where id = $1 returning revision',
      [body],
    );
    changedAt.set(`${body} ${row?.revision}`, at);
    await pause(PAUSE);
  }
  return changedAt;
}

interface Listening {
  readonly database: OwnDatabase;
  readonly towns: readonly Town[];
  readonly arrivals: Arrivals;
  readonly leaving: AbortController;
}

/** Opens all streams and notes what they are told. Gives how many there are. */
async function open(address: string, { database, towns, arrivals, leaving }: Listening): Promise<number> {
  const cookies = await signIn(
    database,
    towns.flatMap(({ officeId, memberId }) => [officeId, memberId]),
  );
  const all = [...cookies.values()].flatMap((cookie) => Array.from({ length: TABS }, () => cookie));
  for (const cookie of all) {
    const response = await fetch(`${address}/live`, { headers: { cookie }, signal: leaving.signal });
    if (response.status !== 200) throw new Error(`/live answered ${response.status}`);
    void listen(response, arrivals).catch(() => undefined);
  }
  return all.length;
}

async function listen(response: Response, arrivals: Arrivals): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) note(block, arrivals);
  }
}

function note(block: string, arrivals: Arrivals): void {
  if (!block.startsWith('event: change')) return;
  const { id, revision } = JSON.parse(block.slice(block.indexOf('data: ') + 'data: '.length)) as {
    readonly id: string;
    readonly revision: number | null;
  };
  const key = `${id} ${revision}`;
  arrivals.set(key, [...(arrivals.get(key) ?? []), Date.now()]);
}
