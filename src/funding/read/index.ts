import type { ReadModel } from '../../platform/graphql/read/index.js';
import { applicationReadModels } from './funding-application.read.js';
import { fundingMoneyRead } from './funding-money.read.js';
import { followedProgrammeRead, fundingProgrammeRead } from './funding-programme.read.js';

/** What the read side of the application registers for this module. */
export const fundingReadModels: readonly ReadModel[] = [
  fundingProgrammeRead,
  followedProgrammeRead,
  ...applicationReadModels,
  fundingMoneyRead,
];
