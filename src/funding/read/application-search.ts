import { inWords, type ReadModel } from '../../platform/graphql/read/index.js';

/** Each state of src/funding/domain/application-state.ts. */
const STATE_WORDS: Readonly<Record<string, string>> = {
  DRAFT: 'Entwurf',
  SUBMITTED: 'eingereicht',
  GRANTED: 'bewilligt',
  REJECTED: 'abgelehnt',
  WITHDRAWN: 'zurückgezogen',
};

/** How applications are found; those that came to nothing stand behind the others. */
export const APPLICATION_SEARCH: NonNullable<ReadModel['search']> = {
  kind: 'FUNDING_APPLICATION',
  position: 12,
  title: 'title',
  subtitle: (t) => `'Förderantrag, ' || ${inWords(`${t}.state`, STATE_WORDS)}`,
  distance: (t) => `case when ${t}.state in ('REJECTED', 'WITHDRAWN') then 1 else 0 end`,
};
