import type { FileCarrier } from '../../files/index.js';
import { isAuthor, ofFundingOffice } from './application-visibility.js';

/** The papers of an application: what was handed in, the notice, the proof. BODY means the authors of the proposal. */
export const fundingFileCarriers: readonly FileCarrier[] = [
  {
    thing: 'FundingApplication',
    table: 'funding_application',
    bodies: () => `'{}'::uuid[]`,
    audience: (application) => `${application}.audience`,
    isDraft: () => 'false',
    keeps: ofFundingOffice,
    takesPart: isAuthor,
    mayAttach: ofFundingOffice,
  },
];
