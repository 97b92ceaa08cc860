import { randomUUID } from 'node:crypto';
import { anApplication, granted, handedIn, seen } from '../funding/applications.js';
import { aProgramme } from '../funding/programmes.js';
import { GRAFFITI } from '../proposals/proposals.js';
import type { Answer } from '../meetings/town.js';
import { expectDone } from '../visibility/audiences.js';
import type { TwoTowns } from '../visibility/world.js';
import type { Root } from './root.js';

/** The office describes a programme with a value in every field, and follows it. */
export async function followProgramme({ users: { office }, town }: TwoTowns): Promise<string> {
  const staffCaps = [{ training: 'Ausbildung', payGroup: 7, payStage: 3 }];
  const { id } = await aProgramme(office, town.id, { name: 'Kleine Förderung', staffCaps });
  await expectDone(office.do('followFundingProgramme', { programmeId: id, territoryId: town.id }));
  return id;
}

/** For an idea of the police with a project: one application with everything up to the proof, and one that was taken back. */
export async function applyForFunding(towns: TwoTowns, programmeId: string): Promise<string> {
  const { office } = towns.users;
  const proposalId = await fundableIdea(towns);
  const begun = await anApplication(office, { proposalId, programmeId });
  const renewed = await office.do('renewFundingApplication', { ...seen(begun), reason: 'Neuer Stand' });
  const submitted = await handedIn(office, renewed);
  const received = await office.do('recordFundingReceipt', { ...seen(submitted), receivedOn: '2026-12-01' });
  const application = await granted(office, received, {
    ...{ amount: 10_000, proofDueOn: '2028-03-31', periodFrom: '2026-01-01' },
  });
  await expectDone(
    office.do('drawFunds', {
      ...{ applicationId: application.id, amount: 5_000, requestedOn: '2026-12-01' },
      ...{ purpose: 'Farbe', paidOn: '2026-12-01' },
    }),
  );
  const proof = await office.do('startProofOfUse', seen(application));
  const report = { activities: 'Getan', results: 'Erreicht', deviations: 'Keine', lines: [] };
  const written = await office.do('saveProofOfUse', { ...seen(proof), ...report });
  await expectDone(office.do('submitProofOfUse', { ...seen(written), submittedOn: '2026-12-01' }));
  const other = await anApplication(office, { proposalId, programmeId }, 2029);
  await expectDone(office.do('withdrawFundingApplication', { ...seen(other), reason: 'Kein Eigenanteil' }));
  return proposalId;
}

/** It asks a programme for money; how it was approved is told elsewhere. */
async function fundableIdea({ app }: TwoTowns): Promise<string> {
  const asked = {
    id: randomUUID(),
    kind: 'PROGRAMME',
    title: 'Förderung',
    amount: 100_000,
    hours: null,
    hourlyRate: null,
  };
  const [idea] = await app.database.query<Answer>(
    `update proposal set content = jsonb_insert(content, '{finance,funding,-1}', $1, true) where title = 'Ratsidee' returning id`,
    [JSON.stringify(asked)],
  );
  if (idea === undefined) throw new Error('There is no idea');
  return idea.id;
}

interface Funded {
  readonly programme: string;
  readonly fundedProposal: string;
  readonly town: { readonly id: string };
}

/** The programmes, the applications by everything that narrows their list, and what the guard says about a plan. */
export const fundingRoots = (
  { programme, fundedProposal, town }: Funded,
  applications: readonly string[],
  pages: readonly string[],
): Record<string, Root> => ({
  fundingProgrammes: { args: [], follow: [''] },
  fundingProgramme: { args: [`(id: "${programme}")`], follow: [] },
  fundingGuard: {
    args: [],
    follow: [
      `(plan: { programmeId: "${programme}", fundingYear: 2028, financeKind: SHARE, consultedOn: "2026-06-01", onwardGrant: true, expenditures: [{ kind: MATERIAL, title: "Material", amount: 100 }], means: [] })`,
    ],
  },
  fundingGuardOfProposal: {
    args: [],
    follow: [
      `(proposalId: "${fundedProposal}", programmeId: "${programme}", year: 2027, financeKind: SHARE)`,
    ],
  },
  fundingGuardOfApplication: {
    args: [],
    follow: applications.map((id) => `(applicationId: "${id}")`),
  },
  fundingMoney: {
    args: [`(by: FIELD, year: 2027, territoryId: "${town.id}")`, `(by: YEAR, fieldId: "${GRAFFITI}")`],
    follow: ['(by: YEAR)', '(by: TOWN)', '(by: FIELD)'],
  },
  fundingApplication: { args: applications.map((id) => `(id: "${id}")`), follow: [] },
  fundingApplications: {
    args: [
      ...[
        `territoryId: "${town.id}"`,
        `proposalId: "${fundedProposal}"`,
        'year: 2027',
        'states: [GRANTED]',
      ].map((by) => `(${by}, first: 50)`),
      ...pages,
    ],
    follow: ['(first: 10)'],
  },
});

/** Ids of applications and of their parts. */
export const FUNDED_LABELS = `
  select id, 'public:' || name as label from funding_programme
  union all select f.id, 'follows:' || t.name from followed_programme f join territory t on t.id = f.territory_id
  union all select id, 'application:' || year from funding_application
  union all select v.id, 'funded:' || a.year from funding_application a
    join (select id, application_id from funding_application_version union all select id, application_id from grant_notice
          union all select id, application_id from grant_condition union all select id, application_id from funds_drawdown
          union all select id, application_id from proof_of_use union all select id, application_id from proof_line) v
      on v.application_id = a.id`;
