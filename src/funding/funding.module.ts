import { Module, type Type } from '@nestjs/common';
import { BeforeApplyingResolver } from './graphql/before-applying.resolver.js';
import { ProgrammesResolver } from './graphql/programmes.resolver.js';
import { ChangeProgramme } from './use-cases/change-programme.js';
import { DescribeProgramme } from './use-cases/describe-programme.js';
import { FollowProgramme } from './use-cases/follow-programme.js';
import { GuardPlan } from './use-cases/guard-plan.js';
import { SeenProgrammes } from './use-cases/seen-programmes.js';

const PROGRAMMES: Type[] = [SeenProgrammes, DescribeProgramme, ChangeProgramme, FollowProgramme, GuardPlan];
const RESOLVERS: Type[] = [ProgrammesResolver, BeforeApplyingResolver];

/** Funding programmes as data, and what a town does with them. */
@Module({ providers: [...PROGRAMMES, ...RESOLVERS] })
export class FundingModule {}
