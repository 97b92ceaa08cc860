/** Notices about a proposal lead to it; what was told of a step stays so. */
export const proposalNoticeSubject = {
  type: 'ProjectProposal',
  thing: 'ProjectProposal',
  table: 'proposal',
  idOf: (proposal: string): string => proposal,
  title: (proposal: string): string => `${proposal}.title`,
  path: (proposal: string): string => `'/projektvorschlaege/' || ${proposal}.id`,
  holds: (): string => 'true',
};
