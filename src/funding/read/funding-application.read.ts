import {
  attachmentsOf,
  many,
  nameOfSeen,
  one,
  readModel,
  sharesOf,
  stored,
  within,
} from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/index.js';
import { APPLICATION_SEARCH } from './application-search.js';
import { ofFundingOffice, ofSeenApplication, seesApplication } from './application-visibility.js';
import { closesOn, opensOn, proofDueOn } from './window-sql.js';

const MOST_VERSIONS = 100;
const MOST_DRAWDOWNS = 200;
const SEEN_BY = 'Who sees the application.';

const fundingApplicationRead = readModel({
  type: 'FundingApplication',
  audience: stored({
    bodies: (t) =>
      `coalesce((select array_remove(array[bp.body_id], null) from proposal bp where bp.id = ${t}.proposal_id), '{}')`,
  }),
  seenBy:
    'The office; the authors of the proposal, while they have a seat or office in the town; and whom its audience means.',
  table: 'funding_application',
  columns: {
    ...{
      id: 'id',
      title: 'title',
      year: 'year',
      financeKind: 'finance_kind',
      state: 'state',
      version: 'version',
    },
    ...{ submittedOn: 'submitted_on', receivedOn: 'received_on', reason: 'reason', endedOn: 'ended_on' },
    ...{ audience: 'audience', createdAt: 'created_at', revision: 'revision' },
  },
  expressions: {
    opensOn,
    closesOn,
    proofDueOn,
    mayManage: ofFundingOffice,
    requested: (t) =>
      `(select cv.requested_cents from funding_application_version cv where cv.application_id = ${t}.id and cv.number = ${t}.version)`,
  },
  relations: {
    territory: one({ Territory: (t, town) => `${town}.id = ${t}.territory_id` }, { alwaysVisible: true }),
    programme: one({ FundingProgramme: (t, of) => `${of}.id = ${t}.programme_id` }, { alwaysVisible: true }),
    proposal: one({ ProjectProposal: (t, of) => `${of}.id = ${t}.proposal_id` }),
    project: one({ Project: (t, of) => `${of}.proposal_id = ${t}.proposal_id` }),
    proof: one({ ProofOfUse: (t, proof) => `${proof}.application_id = ${t}.id` }),
    grant: one({ GrantNotice: (t, notice) => `${notice}.application_id = ${t}.id` }),
    versions: many(
      { FundingApplicationVersion: (t, version) => `${version}.application_id = ${t}.id` },
      { orderBy: [{ by: 'number', direction: 'desc' }], limit: MOST_VERSIONS },
    ),
    attachments: attachmentsOf('FundingApplication'),
    sharedWith: many(
      { Share: (t, share) => sharesOf('FundingApplication', t, share) },
      { orderBy: [{ by: 'shared_at' }] },
    ),
  },
  requires: { may: ['state', 'mayManage'] },
  search: APPLICATION_SEARCH,
  visibleTo: seesApplication,
});

const fundingApplicationVersionRead = readModel({
  type: 'FundingApplicationVersion',
  audience: within('FundingApplication', 'application_id'),
  seenBy: SEEN_BY,
  table: 'funding_application_version',
  columns: {
    ...{ id: 'id', number: 'number', at: 'at', reason: 'reason', total: 'total_cents' },
    ...{ eligible: 'eligible_cents', requested: 'requested_cents', ownShare: 'own_cents' },
    ...{ inKind: 'in_kind_cents', thirdParty: 'third_party_cents' },
  },
  expressions: {
    by: (t, p) => nameOfSeen(t, 'account_id', p),
    expenditures: (t) => `${t}.plan -> 'expenditures'`,
    consultedOn: (t) => `(${t}.plan ->> 'consultedOn')::date`,
    onwardGrant: (t) => `(${t}.plan ->> 'onwardGrant')::boolean`,
  },
  visibleTo: ofSeenApplication,
});

const grantNoticeRead = readModel({
  type: 'GrantNotice',
  audience: within('FundingApplication', 'application_id'),
  seenBy: SEEN_BY,
  table: 'grant_notice',
  columns: {
    ...{ id: 'id', number: 'number', issuedOn: 'issued_on', amount: 'amount_cents', drawn: 'drawn_cents' },
    ...{
      periodFrom: 'period_from',
      periodTo: 'period_to',
      drawUntil: 'draw_until',
      proofDueOn: 'proof_due_on',
    },
  },
  expressions: { left: (t) => `${t}.amount_cents - ${t}.drawn_cents` },
  relations: {
    conditions: many(
      { GrantCondition: (t, condition) => `${condition}.application_id = ${t}.application_id` },
      { orderBy: [{ by: 'position' }] },
    ),
    drawdowns: many(
      { FundsDrawdown: (t, drawdown) => `${drawdown}.application_id = ${t}.application_id` },
      { orderBy: [{ by: 'requested_on' }], limit: MOST_DRAWDOWNS },
    ),
  },
  visibleTo: ofSeenApplication,
});

const grantConditionRead = readModel({
  type: 'GrantCondition',
  audience: within('FundingApplication', 'application_id'),
  seenBy: SEEN_BY,
  table: 'grant_condition',
  columns: { id: 'id', words: 'words' },
  relations: {
    tasks: many(
      { Task: (t, task) => `${task}.source_type = 'GRANT_CONDITION' and ${task}.source_id = ${t}.id` },
      { orderBy: [{ by: 'created_at' }], limit: 10 },
    ),
  },
  visibleTo: ofSeenApplication,
});

const fundsDrawdownRead = readModel({
  type: 'FundsDrawdown',
  audience: within('FundingApplication', 'application_id'),
  seenBy: SEEN_BY,
  table: 'funds_drawdown',
  columns: {
    ...{
      id: 'id',
      amount: 'amount_cents',
      requestedOn: 'requested_on',
      purpose: 'purpose',
      paidOn: 'paid_on',
    },
    ...{ cancelledAt: 'cancelled_at', cancelReason: 'cancel_reason' },
  },
  visibleTo: ofSeenApplication,
});

/** SQL of the sum of a column of the lines of a proof. */
const sumOfLines = (column: string) => (t: string) =>
  `(select coalesce(sum(sl.${column}), 0)::bigint from proof_line sl where sl.application_id = ${t}.application_id)`;

/** Receipts in the time of the grant by kind of cost and year, as far as the reader sees the project. */
const receiptsByYear = (t: string, p: Parameters): string => `(
  select coalesce(json_agg(json_build_object('kind', ry.kind, 'year', ry.year, 'amount', ry.amount) order by ry.year, ry.kind), '[]')
    from (
      select rl.kind, extract(year from rr.paid_on)::int as year, sum(rr.amount_cents)::bigint as amount
        from funding_application ra
        join grant_notice rg on rg.application_id = ra.id
        join project rp on rp.proposal_id = ra.proposal_id and ${p.visible('Project', 'rp')}
        join project_receipt rr on rr.project_id = rp.id and rr.cancelled_at is null and rr.paid_on between rg.period_from and rg.period_to
        join project_budget_line rl on rl.id = rr.line_id
       where ra.id = ${t}.application_id group by 1, 2) ry)`;

const proofOfUseRead = readModel({
  type: 'ProofOfUse',
  audience: within('FundingApplication', 'application_id'),
  seenBy: SEEN_BY,
  table: 'proof_of_use',
  columns: {
    ...{ id: 'id', activities: 'activities', results: 'results', deviations: 'deviations' },
    ...{ submittedOn: 'submitted_on', filledAt: 'filled_at' },
  },
  expressions: {
    receiptsByYear,
    planned: sumOfLines('planned_cents'),
    spent: sumOfLines('spent_cents'),
    keepUntil: (t) => `(
      select (${t}.submitted_on + make_interval(years => kp.retention_years))::date
        from funding_application ka join funding_programme kp on kp.id = ka.programme_id where ka.id = ${t}.application_id)`,
  },
  relations: {
    lines: many(
      { ProofLine: (t, line) => `${line}.application_id = ${t}.application_id` },
      { orderBy: [{ by: 'position' }] },
    ),
  },
  visibleTo: ofSeenApplication,
});

const proofLineRead = readModel({
  type: 'ProofLine',
  audience: within('FundingApplication', 'application_id'),
  seenBy: SEEN_BY,
  table: 'proof_line',
  columns: {
    ...{ id: 'id', kind: 'kind', title: 'title' },
    ...{ planned: 'planned_cents', spent: 'spent_cents', receipts: 'receipts_cents' },
  },
  visibleTo: ofSeenApplication,
});

export const applicationReadModels = [
  fundingApplicationRead,
  fundingApplicationVersionRead,
  grantNoticeRead,
  grantConditionRead,
  fundsDrawdownRead,
  proofOfUseRead,
  proofLineRead,
];
