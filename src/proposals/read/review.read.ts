import { nameOfSeen, readModel, within } from '../../platform/graphql/index.js';
import type { Parameters, ReadModel } from '../../platform/graphql/read/index.js';
import { belongs, isReviewer, ofDecidingBody, ofOffice } from './visibility.js';

/** One condition over the proposal of a row. */
const ofProposal = (t: string, condition: (proposal: string) => string): string =>
  `exists (select 1 from proposal rp where rp.id = ${t}.proposal_id and ${condition('rp')})`;

const isMine = (t: string, p: Parameters): string =>
  `(${t}.reviewer_id = any (${p.actor('persons', 'uuid[]')}) and ${belongs(t, p)})`;

/** The shipped criteria and those of the town. */
const CRITERIA = (t: string): string => `
  (select json_agg(json_build_object('id', rc.id, 'name', rc.name, 'help', rc.help) order by rc.position, rc.id)
     from review_criterion rc where rc.territory_id is null or rc.territory_id = ${t}.territory_id)`;

const SCORES = (t: string): string => `
  coalesce((select json_agg(json_build_object('criterionId', rc.id, 'name', rc.name, 'score', rs.score, 'reason', rs.reason)
      order by rc.position, rc.id) from review_score rs join review_criterion rc on rc.id = rs.criterion_id
     where rs.review_id = ${t}.id), '[]')`;

const EXPRESSIONS: NonNullable<ReadModel['expressions']> = {
  isMine,
  // Told to those who see the review, whatever they know of the directory.
  reviewer: (t) => `
    (select json_build_object('personId', n.id, 'name', n.name, 'detail',
       nullif(concat_ws(', ', n.function, (select o.name from organisation o where o.id = n.organisation_id)), ''))
       from person n where n.id = ${t}.reviewer_id)`,
  criteria: CRITERIA,
  scores: SCORES,
  isOffice: (t, p) => ofProposal(t, (proposal) => `${ofOffice(proposal, p)} and ${belongs(proposal, p)}`),
  isWanted: (t) =>
    `${t}.state = 'OPEN' and ${ofProposal(t, (proposal) => `${proposal}.state = 'IN_REVIEW' and ${proposal}.version = ${t}.version`)}`,
};

/** Reviews are for the office, and each reviewer sees his own. */
export const reviewRead = readModel({
  type: 'ProposalReview',
  audience: within('ProjectProposal', 'proposal_id'),
  seenBy: 'The office; and the reviewer, while he has a seat or office in the town.',
  table: 'proposal_review',
  columns: {
    id: 'id',
    version: 'version',
    dueOn: 'due_on',
    state: 'state',
    verdict: 'verdict',
    words: 'words',
    assignedAt: 'assigned_at',
    endedAt: 'ended_at',
    revision: 'revision',
  },
  expressions: EXPRESSIONS,
  requires: { may: ['isMine', 'isOffice', 'isWanted'] },
  visibleTo: (t, p) => `(${isMine(t, p)} or ${ofProposal(t, (proposal) => ofOffice(proposal, p))})`,
});

/** What the police and working groups say is for those who judge the proposal. */
export const statementRead = readModel({
  type: 'ProposalStatement',
  audience: within('ProjectProposal', 'proposal_id'),
  seenBy: 'The office, its reviewers, the members of the body that decides, and who gave it.',
  table: 'proposal_statement',
  columns: { id: 'id', version: 'version', source: 'source', words: 'words', at: 'at' },
  expressions: { by: (t, p) => nameOfSeen(t, 'account_id', p) },
  visibleTo: (t, p) =>
    ofProposal(
      t,
      (proposal) => `${p.visible('ProjectProposal', proposal)} and (${ofOffice(proposal, p)}
        or ${isReviewer(proposal, p)} or ${ofDecidingBody(proposal, p)}
        or coalesce(${t}.person_id = any (${p.actor('persons', 'uuid[]')}), false))`,
    ),
});
