import { Api } from '../../src/demo/api.js';
import { ACCOUNTS } from '../../src/demo/silberberg.js';
import { EVERY_PART } from '../e2e/proposals/every-part.js';
import { HEAD } from '../e2e/proposals/proposals.js';
import { ACCOUNT, type DemoTown } from './demo-town.js';

const OF_PROPOSAL = { type: 'ProjectProposal', fields: 'id revision' };
const OF_PROJECT = { type: 'Project', fields: 'id revision budgetLines { id } indicators { id }' };

interface Thing {
  readonly id: string;
  readonly revision: number;
}
interface MadeProject extends Thing {
  readonly budgetLines: readonly { readonly id: string }[];
  readonly indicators: readonly { readonly id: string }[];
}

/** A proposal of the police that the council has approved; its id. `parts`: other than usual. */
export async function approvedProposal(
  { address, database }: DemoTown,
  title: string,
  parts: object = {},
): Promise<string> {
  const police = await Api.signIn(address, { email: ACCOUNT.member, name: 'Ordnungsamt' });
  const [row] = await database.query<{ id: string }>('select id from organisation order by id limit 1');
  const by = { proposingOrganisationId: row?.id, implementingOrganisationId: row?.id };
  const head = { ...HEAD, ...by, title };
  const draft = await police.mutate<Thing>(
    'startProposal',
    { draft: { ...EVERY_PART, ...parts, head } },
    OF_PROPOSAL,
  );
  const seen = { proposalId: draft.id, revision: draft.revision };
  await police.mutate('submitProposal', seen, OF_PROPOSAL);
  // How the council decides is tested with the proposals.
  await database.query(`update proposal set state = 'APPROVED' where id = $1`, [draft.id]);
  return draft.id;
}

/** A project that runs, with something of everything; its path. */
export async function runningProject(town: DemoTown, title: string): Promise<string> {
  const proposalId = await approvedProposal(town, title);
  const office = await Api.signIn(town.address, ACCOUNTS.office);
  const started = await office.mutate<MadeProject>('startProject', { proposalId }, OF_PROJECT);
  const { id: projectId, revision } = started;
  await office.mutate('moveProject', { projectId, revision, step: 'BEGIN' }, OF_PROJECT);
  const day = town.clock.now().toISOString().slice(0, 10);
  const [line, indicator] = [started.budgetLines[0]?.id, started.indicators[0]?.id];
  const receipt = { lineId: line, paidOn: day, payee: 'Farbenhaus', purpose: 'Farbe', amount: 130_000 };
  await office.mutate('recordReceipt', { projectId, ...receipt }, OF_PROJECT);
  const values = [{ indicatorId: indicator, value: 20.25 }];
  await office.mutate(
    'recordProgress',
    { projectId, day, words: 'Die erste Wand ist bemalt.', values },
    OF_PROJECT,
  );
  return `/projekte/${projectId}`;
}
