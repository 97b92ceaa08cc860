/** Who gives a statement (Stellungnahme) beside the reviewers (domain.md A6, "Process"). */
export const STATEMENT_SOURCES = ['POLICE', 'WORKING_GROUP'] as const;
export type StatementSource = (typeof STATEMENT_SOURCES)[number];
