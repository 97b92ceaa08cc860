import type { Type } from '@nestjs/common';
import { resultUnion } from '../../platform/graphql/index.js';
import { FundingProgrammeModel } from './programme.model.js';

const programmeResult = (name: string): Type => resultUnion(name, FundingProgrammeModel, 'FundingProgramme');

export const DescribeFundingProgrammeResult = programmeResult('DescribeFundingProgrammeResult');
export const ChangeFundingProgrammeResult = programmeResult('ChangeFundingProgrammeResult');
export const FollowFundingProgrammeResult = programmeResult('FollowFundingProgrammeResult');
export const UnfollowFundingProgrammeResult = programmeResult('UnfollowFundingProgrammeResult');
