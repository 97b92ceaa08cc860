import {
  attachmentsOf,
  fixed,
  many,
  nameOfSeen,
  one,
  readModel,
  sharesOf,
  stored,
  within,
} from '../../platform/graphql/index.js';
import type { Parameters, ReadModel } from '../../platform/graphql/read/index.js';
import { commentRead } from './comment.read.js';
import { PROPOSAL_PAPER } from './paper-source.js';
import { PROPOSAL_SEARCH } from './proposal-search.js';
import { reviewRead, statementRead } from './review.read.js';
import { versionRead } from './version.read.js';
import {
  belongs,
  isAuthor,
  isReviewer,
  isUnderway,
  ofOffice,
  seesProposal,
  spokenSources,
} from './visibility.js';

const MOST_STEPS = 200;

const COLUMNS = {
  id: 'id',
  title: 'title',
  summary: 'summary',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  area: 'area',
  content: 'content',
  expenditure: 'expenditure_cents',
  state: 'state',
  movedAt: 'moved_at',
  submittedAt: 'submitted_at',
  version: 'version',
  audience: 'audience',
  createdAt: 'created_at',
  revision: 'revision',
  // For the resolver of `completeness`.
  fieldIds: 'field_ids',
  bodyId: 'body_id',
  proposingOrganisationId: 'proposing_organisation_id',
  contactPersonId: 'contact_person_id',
  implementingOrganisationId: 'implementing_organisation_id',
};

/** As all know him who see the proposal and belong to its town: name, function and organisation, without contact. */
const person = (condition: string): string => `
  (select json_agg(json_build_object('personId', n.id, 'name', n.name, 'detail',
     nullif(concat_ws(', ', n.function, (select o.name from organisation o where o.id = n.organisation_id)), ''))
     order by n.name, n.id) from person n where ${condition})`;

const treats = (t: string): string => `ci.paper_type = '${PROPOSAL_PAPER}' and ci.paper_id = ${t}.id`;

/** The items at which it is or was to be decided, the oldest first, as far as one sees them. */
const consultations = (t: string, p: Parameters): string => `
  coalesce((select json_agg(json_build_object('itemId', ci.id, 'meetingId', cm.id, 'meetingTitle', cm.title,
      'startsAt', cm.starts_at, 'state', cm.state, 'position', ci.position, 'outcome', cd.outcome) order by cm.starts_at, ci.id)
    from agenda_item ci join meeting cm on cm.id = ci.meeting_id left join decision cd on cd.agenda_item_id = ci.id
   where ${treats(t)} and ${p.visible('AgendaItem', 'ci')}), '[]')`;

const EXPRESSIONS: NonNullable<ReadModel['expressions']> = {
  isReviewed: (t) => `
    not exists (select 1 from proposal_review r where r.proposal_id = ${t}.id and r.version = ${t}.version and r.state = 'OPEN')`,
  consultations,
  isOnAgenda: (t, p) => `
    exists (select 1 from agenda_item ci join meeting cm on cm.id = ci.meeting_id
      where ${treats(t)} and cm.state <> 'CANCELLED' and ${p.visible('AgendaItem', 'ci')}
        and not exists (select 1 from decision cd where cd.agenda_item_id = ci.id))`,
  contactPerson: (t, p) => `${person(`n.id = ${t}.contact_person_id and ${belongs(t, p)}`)} -> 0`,
  authors: (t, p) =>
    `coalesce(${person(`n.id in (
    select a.person_id from proposal_author a where a.proposal_id = ${t}.id) and ${belongs(t, p)}`)}, '[]')`,
  isMine: isAuthor,
  isOffice: ofOffice,
  isAuthor,
  belongs,
  spoken: spokenSources,
  isReviewer,
};

const RELATIONS: NonNullable<ReadModel['relations']> = {
  territory: one({ Territory: (t, town) => `${town}.id = ${t}.territory_id` }, { alwaysVisible: true }),
  body: one({ Body: (t, body) => `${body}.id = ${t}.body_id` }),
  fields: many(
    { FieldOfAction: (t, field) => `${field}.id = any (${t}.field_ids)` },
    { orderBy: [{ by: 'position' }] },
  ),
  proposingOrganisation: one({ Organisation: (t, o) => `${o}.id = ${t}.proposing_organisation_id` }),
  implementingOrganisation: one({ Organisation: (t, o) => `${o}.id = ${t}.implementing_organisation_id` }),
  steps: many(
    { ProposalStep: (t, step) => `${step}.proposal_id = ${t}.id` },
    { orderBy: [{ by: 'at' }], limit: MOST_STEPS },
  ),
  versions: many(
    { ProposalVersion: (t, version) => `${version}.proposal_id = ${t}.id` },
    { orderBy: [{ by: 'number' }] },
  ),
  comments: many(
    { ProposalComment: (t, comment) => `${comment}.proposal_id = ${t}.id and ${comment}.answers_id is null` },
    { orderBy: [{ by: 'at' }] },
  ),
  reviews: many(
    { ProposalReview: (t, review) => `${review}.proposal_id = ${t}.id` },
    { orderBy: [{ by: 'assigned_at' }], limit: MOST_STEPS },
  ),
  statements: many(
    { ProposalStatement: (t, statement) => `${statement}.proposal_id = ${t}.id` },
    { orderBy: [{ by: 'at' }], limit: MOST_STEPS },
  ),
  attachments: attachmentsOf('ProjectProposal'),
  sharedWith: many(
    { Share: (t, share) => sharesOf('ProjectProposal', t, share) },
    { orderBy: [{ by: 'shared_at' }] },
  ),
};

const HEAD = [
  'title',
  'summary',
  'fieldIds',
  'startsOn',
  'endsOn',
  'area',
  'bodyId',
  'proposingOrganisationId',
  'contactPersonId',
  'implementingOrganisationId',
];

/** Proposals, with what the acting person is to each of them. */
export const proposalRead = readModel({
  type: 'ProjectProposal',
  audience: stored({
    bodies: (t) => `array_remove(array[${t}.body_id], null)`,
    isDraft: (t) => `not ${isUnderway(t)}`,
  }),
  seenBy:
    'The office; its authors, while they have a seat or office in its town; and, once it is submitted and not returned, whom its audience means.',
  table: 'proposal',
  columns: COLUMNS,
  expressions: EXPRESSIONS,
  relations: RELATIONS,
  requires: {
    may: ['state', 'isOffice', 'isAuthor', 'belongs', 'spoken'],
    statementSources: ['state', 'isOffice', 'isAuthor', 'belongs', 'spoken'],
    completeness: [...HEAD, 'content'],
    personalDataWarnings: [...HEAD, 'content', 'isOffice', 'isAuthor', 'belongs'],
    mayComment: ['state', 'isOffice', 'isAuthor', 'belongs', 'isReviewer'],
    next: ['state', 'isReviewed', 'isOnAgenda'],
  },
  search: PROPOSAL_SEARCH,
  visibleTo: seesProposal,
});

export const proposalStepRead = readModel({
  type: 'ProposalStep',
  audience: within('ProjectProposal', 'proposal_id'),
  seenBy: 'Who sees the proposal; the reason is for its authors and the office.',
  table: 'proposal_step',
  columns: { id: 'id', at: 'at', act: 'act', state: 'state' },
  expressions: {
    by: (t, p) => nameOfSeen(t, 'account_id', p),
    reason: (t, p) => `case when ${isOwn(t, p)} or ${t}.act in (${TOLD_TO_ALL}) then ${t}.reason end`,
    remarks: (t, p) => `
      case when ${isOwn(t, p)} then coalesce((
        select json_agg(json_build_object('field', pr.field, 'words', pr.words) order by pr.position)
          from proposal_remark pr where pr.step_id = ${t}.id), '[]') else '[]' end`,
  },
  visibleTo: (t, p) =>
    `exists (select 1 from proposal vp where vp.id = ${t}.proposal_id and ${p.visible('ProjectProposal', 'vp')})`,
});

/** Whoever sees the proposal reads what the council is advised, and the conditions of its decision. */
const TOLD_TO_ALL = `'RECOMMEND', 'ADVISE_AGAINST', 'APPROVE_WITH_CONDITIONS'`;

/** A step of a proposal that one writes or coordinates. */
const isOwn = (t: string, p: Parameters): string =>
  `exists (select 1 from proposal ip where ip.id = ${t}.proposal_id and (${ofOffice('ip', p)} or ${isAuthor('ip', p)}))`;

export const fieldOfActionRead = readModel({
  type: 'FieldOfAction',
  audience: fixed('reference'),
  seenBy: 'Everyone signed in: a public fact.',
  table: 'field_of_action',
  columns: { id: 'id', name: 'name', position: 'position' },
  visibleTo: (_, p) => p.actor('signedIn', 'boolean'),
});

/** What the read side of the application registers for this module. */
export const proposalReadModels: readonly ReadModel[] = [
  reviewRead,
  statementRead,
  versionRead,
  commentRead,
  proposalRead,
  proposalStepRead,
  fieldOfActionRead,
];
