import { nameOfSeen, readModel, within } from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/index.js';
import { belongs, isAuthor, ofOffice } from './visibility.js';

const idIn = (t: string, name: string): string => `(${t}.head ->> '${name}')::uuid`;

const organisation = (t: string, name: string): string =>
  `(select o.name from organisation o where o.id = ${idIn(t, name)})`;

/** The head with the names that people, bodies and organisations have today: who is gone is named no more. */
const head = (t: string, p: Parameters): string => `
  jsonb_build_object(
    'title', ${t}.head -> 'title', 'summary', ${t}.head -> 'summary', 'area', ${t}.head -> 'area',
    'startsOn', ${t}.head -> 'startsOn', 'endsOn', ${t}.head -> 'endsOn',
    'fields', coalesce((select jsonb_agg(f.name order by f.position, f.id) from field_of_action f
       where f.id in (select e.id::uuid from jsonb_array_elements_text(${t}.head -> 'fieldIds') e (id))), '[]'),
    'body', (select b.name from body b where b.id = ${idIn(t, 'bodyId')} and ${p.visible('Body', 'b')}),
    'proposingOrganisation', ${organisation(t, 'proposingOrganisationId')},
    'implementingOrganisation', ${organisation(t, 'implementingOrganisationId')},
    'contactPerson', (select n.name from person n where n.id = ${idIn(t, 'contactPersonId')} and ${belongs(t, p)}))`;

/** What was handed in is for whoever sees the proposal; what the authors kept in between is theirs and the office's. */
export const versionRead = readModel({
  type: 'ProposalVersion',
  audience: within('ProjectProposal', 'proposal_id'),
  seenBy: 'Who sees the proposal; what its authors kept while they wrote: they and the office.',
  table: 'proposal_version',
  columns: {
    id: 'id',
    number: 'number',
    submission: 'submission',
    note: 'note',
    at: 'at',
    content: 'content',
  },
  expressions: { head, by: (t, p) => nameOfSeen(t, 'account_id', p) },
  visibleTo: (t, p) => `exists (
    select 1 from proposal vp where vp.id = ${t}.proposal_id and ${p.visible('ProjectProposal', 'vp')}
       and (${t}.submission is not null or ${ofOffice('vp', p)} or (${belongs('vp', p)} and ${isAuthor('vp', p)})))`,
});
