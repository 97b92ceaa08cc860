import { attachmentsOf, many, readModel, within } from '../../platform/graphql/index.js';
import type { ReadModel } from '../../platform/graphql/read/index.js';
import { today } from './today.js';
import { ofThoseWhoRunIt, ofVisibleProject } from './visibility.js';

/** What all parts of a plan share. */
const part = (
  model: Pick<ReadModel, 'type' | 'table' | 'columns' | 'expressions' | 'relations' | 'requires'>,
): ReadModel =>
  readModel({
    ...model,
    columns: { id: 'id', revision: 'revision', ...model.columns },
    audience: within('Project', 'project_id'),
    seenBy: 'Who sees the project.',
    visibleTo: ofVisibleProject,
  });

export const milestoneRead = part({
  type: 'ProjectMilestone',
  table: 'project_milestone',
  columns: { title: 'title', dueOn: 'due_on', reachedOn: 'reached_on' },
  expressions: {
    state: (t, p) =>
      `case when ${t}.reached_on is not null then 'REACHED' when ${t}.due_on < ${today(p)} then 'LATE' else 'OPEN' end`,
  },
});

/** The values that hold, each for its day. */
const LATEST = (t: string): string =>
  `(select lm.value::float8 from project_measurement lm where lm.indicator_id = ${t}.id and lm.replaced_at is null
     order by lm.day desc limit 1)`;

export const indicatorRead = part({
  type: 'ProjectIndicator',
  table: 'project_indicator',
  columns: {
    goal: 'goal',
    name: 'name',
    unit: 'unit',
    direction: 'direction',
    dueOn: 'due_on',
    source: 'source',
  },
  expressions: {
    baseline: (t) => `${t}.baseline::float8`,
    target: (t) => `${t}.target::float8`,
    latest: LATEST,
  },
  relations: {
    values: many(
      { ProjectMeasurement: (t, m) => `${m}.indicator_id = ${t}.id and ${m}.replaced_at is null` },
      { orderBy: [{ by: 'day' }, { by: 'id' }] },
    ),
    corrected: many(
      { ProjectMeasurement: (t, m) => `${m}.indicator_id = ${t}.id and ${m}.replaced_at is not null` },
      { orderBy: [{ by: 'day' }, { by: 'at' }] },
    ),
  },
  requires: { progress: ['baseline', 'target', 'direction', 'latest'] },
});

export const budgetLineRead = part({
  type: 'ProjectBudgetLine',
  table: 'project_budget_line',
  columns: { kind: 'kind', label: 'label', planned: 'planned_cents' },
  expressions: {
    spent: (t) =>
      `(select coalesce(sum(lr.amount_cents), 0)::bigint from project_receipt lr where lr.line_id = ${t}.id and lr.cancelled_at is null)`,
  },
});

export const riskRead = part({
  type: 'ProjectRisk',
  table: 'project_risk',
  columns: {
    title: 'title',
    likelihood: 'likelihood',
    impact: 'impact',
    countermeasure: 'countermeasure',
    state: 'state',
  },
});

export const partnerRead = part({
  type: 'ProjectPartner',
  table: 'project_partner',
  columns: { name: 'name', contribution: 'contribution' },
  relations: { letters: attachmentsOf('ProjectPartner') },
});

export const receiptRead = readModel({
  type: 'ProjectReceipt',
  audience: within('Project', 'project_id'),
  seenBy: 'The office and who runs the project.',
  table: 'project_receipt',
  columns: {
    id: 'id',
    lineId: 'line_id',
    paidOn: 'paid_on',
    payee: 'payee',
    purpose: 'purpose',
    amount: 'amount_cents',
    cancelledAt: 'cancelled_at',
    cancelReason: 'cancel_reason',
  },
  relations: { files: attachmentsOf('ProjectReceipt') },
  visibleTo: ofThoseWhoRunIt,
});
