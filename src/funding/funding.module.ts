import { Module, type Type } from '@nestjs/common';
import { ApplicationsResolver } from './graphql/applications.resolver.js';
import { ApplyingResolver } from './graphql/applying.resolver.js';
import { BeforeApplyingResolver } from './graphql/before-applying.resolver.js';
import { GrantingResolver } from './graphql/granting.resolver.js';
import { MoneyResolver } from './graphql/money.resolver.js';
import { ProgrammesResolver } from './graphql/programmes.resolver.js';
import { ProvingResolver } from './graphql/proving.resolver.js';
import { MoneyController } from './http/money.controller.js';
import { ChangeProgramme } from './use-cases/change-programme.js';
import { DescribeProgramme } from './use-cases/describe-programme.js';
import { DrawFunds } from './use-cases/draw-funds.js';
import { EditApplication } from './use-cases/edit-application.js';
import { EndApplication } from './use-cases/end-application.js';
import { FollowProgramme } from './use-cases/follow-programme.js';
import { GuardPlan } from './use-cases/guard-plan.js';
import { KeepGrant } from './use-cases/keep-grant.js';
import { KeepProof } from './use-cases/keep-proof.js';
import { MakeMoneySheet } from './use-cases/make-money-sheet.js';
import { PlanOfProposal } from './use-cases/plan-of-proposal.js';
import { RecordReceipt } from './use-cases/record-receipt.js';
import { RenewApplication } from './use-cases/renew-application.js';
import { SeenProgrammes } from './use-cases/seen-programmes.js';
import { StartApplication } from './use-cases/start-application.js';
import { SubmitApplication } from './use-cases/submit-application.js';

const PROGRAMMES: Type[] = [SeenProgrammes, DescribeProgramme, ChangeProgramme, FollowProgramme, GuardPlan];
const APPLYING: Type[] = [
  PlanOfProposal,
  EditApplication,
  StartApplication,
  RenewApplication,
  SubmitApplication,
];
const GRANTS: Type[] = [RecordReceipt, EndApplication, KeepGrant, DrawFunds, KeepProof, MakeMoneySheet];
const RESOLVERS: Type[] = [
  ...[ProgrammesResolver, BeforeApplyingResolver],
  ...[ApplicationsResolver, ApplyingResolver, GrantingResolver, ProvingResolver, MoneyResolver],
];

/** Funding: programmes as data, applications of towns, grants and the proof of their use. */
@Module({ controllers: [MoneyController], providers: [...PROGRAMMES, ...APPLYING, ...GRANTS, ...RESOLVERS] })
export class FundingModule {}
