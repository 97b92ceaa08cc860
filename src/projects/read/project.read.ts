import { many, one, readModel, sharesOf, stored, within } from '../../platform/graphql/index.js';
import type { ReadModel } from '../../platform/graphql/read/index.js';
import { today } from './today.js';
import { belongs, isReporter, isTeam, ofOffice, ofOwnTown, seesProject } from './visibility.js';

const MOST_STEPS = 100;
const MOST_REPORTS = 200;
const MOST_RECEIPTS = 1000;

/** Who did it, by the name under which the town knows him. */
export const nameOf = (t: string): string =>
  `coalesce((select n.name from person n where n.id = ${t}.person_id),
     (select n.name from person n where n.account_id = ${t}.account_id and n.territory_id = ${t}.territory_id order by n.id limit 1))`;

const ofProject = (t: string, child: string): string => `${child}.project_id = ${t}.id`;

/** Sums of whole cents, each in one look at its table. */
const planned = (t: string): string =>
  `(select coalesce(sum(bl.planned_cents), 0)::bigint from project_budget_line bl where bl.project_id = ${t}.id)`;
const spent = (t: string): string =>
  `(select coalesce(sum(re.amount_cents), 0)::bigint from project_receipt re where re.project_id = ${t}.id and re.cancelled_at is null)`;

const EXPRESSIONS: NonNullable<ReadModel['expressions']> = {
  isOffice: ofOffice,
  isTeam,
  isReporter,
  belongs,
  isMine: isTeam,
  planned,
  spent,
  // Past its end and still not completed; days are counted in Europe/Berlin.
  isOverdue: (t, p) => `(${t}.state in ('PLANNED', 'RUNNING', 'PAUSED') and ${t}.ends_on < ${today(p)})`,
  today: (_, p) => today(p),
  team: (t, p) =>
    `(select coalesce(json_agg(n.name order by n.name, n.id), '[]') from person n
       where n.id in (select m.person_id from project_member m where m.project_id = ${t}.id) and ${belongs(t, p)})`,
};

const RELATIONS: NonNullable<ReadModel['relations']> = {
  territory: one({ Territory: (t, town) => `${town}.id = ${t}.territory_id` }, { alwaysVisible: true }),
  body: one({ Body: (t, body) => `${body}.id = ${t}.body_id` }),
  proposal: one({ ProjectProposal: (t, proposal) => `${proposal}.id = ${t}.proposal_id` }),
  implementingOrganisation: one({ Organisation: (t, o) => `${o}.id = ${t}.implementing_organisation_id` }),
  milestones: many({ ProjectMilestone: ofProject }, { orderBy: [{ by: 'due_on' }, { by: 'id' }] }),
  indicators: many({ ProjectIndicator: ofProject }, { orderBy: [{ by: 'id' }] }),
  budgetLines: many({ ProjectBudgetLine: ofProject }, { orderBy: [{ by: 'position' }, { by: 'id' }] }),
  receipts: many(
    { ProjectReceipt: ofProject },
    {
      orderBy: [
        { by: 'paid_on', direction: 'desc' },
        { by: 'id', direction: 'desc' },
      ],
      limit: MOST_RECEIPTS,
    },
  ),
  partners: many({ ProjectPartner: ofProject }, { orderBy: [{ by: 'name' }, { by: 'id' }] }),
  risks: many({ ProjectRisk: ofProject }, { orderBy: [{ by: 'id' }] }),
  reporters: many({ ProjectReporter: ofProject }, { orderBy: [{ by: 'due_on' }, { by: 'id' }] }),
  reports: many(
    { ProjectReport: ofProject },
    {
      orderBy: [
        { by: 'at', direction: 'desc' },
        { by: 'id', direction: 'desc' },
      ],
      limit: MOST_REPORTS,
    },
  ),
  evaluation: one({ ProjectEvaluation: ofProject }),
  steps: many({ ProjectStep: ofProject }, { orderBy: [{ by: 'at' }, { by: 'id' }], limit: MOST_STEPS }),
  sharedWith: many(
    { Share: (t, share) => sharesOf('Project', t, share) },
    { orderBy: [{ by: 'shared_at' }] },
  ),
};

/** Projects, with what the acting person is to each of them. */
export const projectRead = readModel({
  type: 'Project',
  audience: stored({ bodies: (t) => `array_remove(array[${t}.body_id], null)` }),
  seenBy:
    'The office; who runs it or is asked for reports, while he has a seat or office in its town; and whom its audience means.',
  table: 'project',
  columns: {
    id: 'id',
    title: 'title',
    summary: 'summary',
    startsOn: 'starts_on',
    endsOn: 'ends_on',
    state: 'state',
    movedAt: 'moved_at',
    audience: 'audience',
    createdAt: 'created_at',
    revision: 'revision',
  },
  expressions: EXPRESSIONS,
  relations: RELATIONS,
  requires: { may: ['state', 'isOffice', 'isTeam', 'isReporter', 'belongs'] },
  search: {
    kind: 'PROJECT',
    position: 9,
    title: 'title',
    subtitle: (t) => `'Projekt, ' || kpr_project_state(${t}.state)`,
    distance: (t) => `case when ${t}.state in ('EVALUATED', 'ABORTED') then 1 else 0 end`,
  },
  visibleTo: seesProject,
});

export const projectStepRead = readModel({
  type: 'ProjectStep',
  audience: within('Project', 'project_id'),
  seenBy: 'Who sees the project and has a seat or office in its town.',
  table: 'project_step',
  columns: { id: 'id', at: 'at', step: 'step', state: 'state', reason: 'reason' },
  expressions: { by: nameOf },
  visibleTo: ofOwnTown,
});
