import { readModel, within } from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/index.js';
import { belongs } from './visibility.js';

/** The name under which the town knows him; null for an office without a person. */
const nameOf = (t: string, account: string): string =>
  `(select n.name from person n where n.account_id = ${t}.${account} and n.territory_id = ${t}.territory_id order by n.id limit 1)`;

const sayer = (t: string): string =>
  `coalesce((select n.name from person n where n.id = ${t}.person_id), ${nameOf(t, 'account_id')})`;

/** What is said at the fields of a proposal: for those who see it and belong to its town. */
export const commentRead = readModel({
  type: 'ProposalComment',
  audience: within('ProjectProposal', 'proposal_id'),
  seenBy: 'Who sees the proposal and has a seat or office in its town.',
  table: 'proposal_comment',
  columns: { id: 'id', field: 'field', words: 'words', at: 'at', settledAt: 'settled_at' },
  expressions: {
    by: sayer,
    settledBy: (t) => nameOf(t, 'settled_by'),
    answers: (t) => `
      coalesce((select json_agg(json_build_object('id', pa.id, 'words', pa.words, 'at', pa.at, 'by', ${sayer('pa')}) order by pa.at, pa.id)
        from proposal_comment pa where pa.answers_id = ${t}.id), '[]')`,
  },
  visibleTo: (t: string, p: Parameters) => `${belongs(t, p)} and exists (
    select 1 from proposal vp where vp.id = ${t}.proposal_id and ${p.visible('ProjectProposal', 'vp')})`,
});
