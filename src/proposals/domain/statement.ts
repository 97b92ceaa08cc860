import { manages, type PartInProposal } from './proposal.policy.js';

/** Who gives a statement (Stellungnahme) beside the reviewers (domain.md A6, "Process"). */
export const STATEMENT_SOURCES = ['POLICE', 'WORKING_GROUP'] as const;
export type StatementSource = (typeof STATEMENT_SOURCES)[number];

/** The office enters statements; who belongs to the police, or sits in a working group of the town, gives his own. */
export const mayStateFor = (
  source: StatementSource,
  part: PartInProposal,
  spoken: readonly StatementSource[],
): boolean => part.belongs && (manages(part) || (!part.isAuthor && spoken.includes(source)));
