import type { ProposalContent, ProposalState } from '../../proposals/index.js';
import type { Day } from '../../shared/time/day.js';

/** What the papers are made of: a proposal as one reader sees it; null: empty, or hidden from him. */
export interface PaperSource {
  readonly title: string;
  readonly summary: string | null;
  readonly state: ProposalState;
  /** How often it was handed in. */
  readonly version: number;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly area: string | null;
  readonly content: ProposalContent;
  readonly contactPerson: { readonly name: string; readonly detail: string | null } | null;
  readonly 'territory.name': string;
  readonly 'territory.officeName': string;
  readonly 'body.name': string | null;
  readonly 'fields.name': readonly string[];
  readonly 'proposingOrganisation.name': string | null;
  readonly 'implementingOrganisation.name': string | null;
  /** Of each statement that he may read, in one order. */
  readonly 'statements.source': readonly ('POLICE' | 'WORKING_GROUP')[];
  readonly 'statements.version': readonly number[];
  readonly 'statements.words': readonly string[];
}

/** The same, as names of its read model. */
export const SOURCE_FIELDS = [
  ...['title', 'summary', 'state', 'version', 'startsOn', 'endsOn', 'area', 'content', 'contactPerson'],
  ...['territory.name', 'territory.officeName', 'body.name', 'fields.name'],
  ...['proposingOrganisation.name', 'implementingOrganisation.name'],
  ...['statements.source', 'statements.version', 'statements.words'],
];
