/** The council said yes, and no project came of the proposal yet; `proposal` is the alias of its row. */
export const awaitsItsProject = (proposal: string): string =>
  `(${proposal}.state in ('APPROVED', 'APPROVED_WITH_CONDITIONS')
    and not exists (select 1 from project ap where ap.proposal_id = ${proposal}.id))`;
