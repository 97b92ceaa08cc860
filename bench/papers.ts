import { type Bench, rounded, say } from './bench.js';
import { proposalsOf } from './data/proposals.js';
import { signIn } from './data/sessions.js';
import { readTowns, townsOf } from './data/towns.js';
import { OwnProcess } from './own-process.js';
import { type OwnDatabase, OwnServer } from './own-server.js';
import type { Ask } from './processes/client.js';

const PAPERS = [
  ...['beschlussvorlage.pdf', 'projektbeschreibung.pdf', 'finanzierungsplan.pdf'],
  ...['beschlussvorlage.docx', 'projektbeschreibung.docx', 'finanzierungsplan.xlsx'],
];
const ROUNDS = 3;
/** As many lines of each plan as a proposal may have. */
const LINES = 50;

/** Each paper of a long proposal, from request to answer; the first round also loads what writes it. */
export const papers: Bench = {
  name: 'papers',
  measures: 'the slowest of the papers of a proposal with full plans, in each form, through HTTP',
  unit: 's',
  bar: { below: 3 },
  async measure() {
    await using server = await OwnServer.start('papers');
    await using database = await server.database('bench_papers');
    await database.build([...townsOf(1), ...proposalsOf({ count: 1, inFirstTown: 1 }), FULL_PLANS]);
    const cookie = await officeOf(database);
    const [row] = await database.query<{ id: string }>('select id from proposal');
    await using api = await OwnProcess.start('api', { address: database.address, logLevel: 'info' });
    await using client = await OwnProcess.start('client', {});
    const address = await api.call<string>('address');
    let slowest = 0;
    for (const name of PAPERS) {
      const ask: Ask = { path: `/papiere/${row?.id ?? ''}/${name}`, cookie };
      const asks = Array.from({ length: ROUNDS }, () => ask);
      const times = await client.call<number[]>('times', { address, asks });
      say(`${name}: ${times.map((time) => rounded(time / 1000)).join(', ')} s`);
      slowest = Math.max(slowest, ...times);
    }
    return { value: slowest / 1000 };
  },
};

const FULL_PLANS = `
  update proposal set content = jsonb_set(jsonb_set(content,
    '{finance,expenditures}', (select jsonb_agg(jsonb_build_object('id', uuidv7(), 'kind', 'MATERIAL', 'title', 'Posten ' || n, 'amount', n * 1001, 'isEligible', true))
       from generate_series(1, ${LINES}) n)),
    '{finance,funding}', (select jsonb_agg(jsonb_build_object('id', uuidv7(), 'kind', 'PROGRAMME', 'title', 'Förderung ' || n, 'amount', n * 1001, 'hours', null, 'hourlyRate', null))
       from generate_series(1, ${LINES}) n))`;

async function officeOf(database: OwnDatabase): Promise<string> {
  const [town] = await readTowns(database);
  if (town === undefined) throw new Error('No town was built');
  const cookies = await signIn(database, [town.officeId]);
  return cookies.get(town.officeId) ?? '';
}
