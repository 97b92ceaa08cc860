import { inWords, type ReadModel } from '../../platform/graphql/read/index.js';

/** Each state of src/proposals/domain/proposal-state.ts. */
const STATE_WORDS: Readonly<Record<string, string>> = {
  DRAFT: 'Entwurf',
  SUBMITTED: 'eingereicht',
  RETURNED: 'zurückgegeben',
  IN_REVIEW: 'in Prüfung',
  RECOMMENDED: 'empfohlen',
  NOT_RECOMMENDED: 'nicht empfohlen',
  AWAITS_TOWN: 'wartet auf die Stadt',
  APPROVED: 'beschlossen',
  APPROVED_WITH_CONDITIONS: 'mit Auflagen beschlossen',
  DEFERRED: 'vertagt',
  REJECTED: 'abgelehnt',
  WITHDRAWN: 'zurückgezogen',
};

/** How proposals are found; those that came to nothing stand behind the others. */
export const PROPOSAL_SEARCH: NonNullable<ReadModel['search']> = {
  kind: 'PROPOSAL',
  position: 8,
  title: 'title',
  subtitle: (t) => `'Projektvorschlag, ' || ${inWords(`${t}.state`, STATE_WORDS)}`,
  distance: (t) => `case when ${t}.state in ('REJECTED', 'WITHDRAWN') then 1 else 0 end`,
};
