import { Module, type Type } from '@nestjs/common';
import { ProjectsModule } from '../projects/index.js';
import { ApplicationsResolver } from './graphql/applications.resolver.js';
import { ApplyingResolver } from './graphql/applying.resolver.js';
import { BeforeApplyingResolver } from './graphql/before-applying.resolver.js';
import { DrawingResolver } from './graphql/drawing.resolver.js';
import { GrantingResolver } from './graphql/granting.resolver.js';
import { MoneyResolver } from './graphql/money.resolver.js';
import { ProgrammesResolver } from './graphql/programmes.resolver.js';
import { ProvingResolver } from './graphql/proving.resolver.js';
import { MoneyController } from './http/money.controller.js';
import { ChangeProgramme } from './use-cases/change-programme.js';
import { CorrectDrawdown } from './use-cases/correct-drawdown.js';
import { DescribeProgramme } from './use-cases/describe-programme.js';
import { DrawFunds } from './use-cases/draw-funds.js';
import { EditApplication } from './use-cases/edit-application.js';
import { EndApplication } from './use-cases/end-application.js';
import { FollowProgramme } from './use-cases/follow-programme.js';
import { GrantInHand } from './use-cases/grant-in-hand.js';
import { GuardPlan } from './use-cases/guard-plan.js';
import { KeepGrant } from './use-cases/keep-grant.js';
import { KeepProof } from './use-cases/keep-proof.js';
import { KeepProvedReceipts } from './use-cases/keep-proved-receipts.js';
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
const GRANTS: Type[] = [
  ...[RecordReceipt, EndApplication, KeepGrant],
  ...[GrantInHand, DrawFunds, CorrectDrawdown],
  ...[KeepProof, KeepProvedReceipts, MakeMoneySheet],
];
const RESOLVERS: Type[] = [
  ...[ProgrammesResolver, BeforeApplyingResolver],
  ...[
    ApplicationsResolver,
    ApplyingResolver,
    GrantingResolver,
    DrawingResolver,
    ProvingResolver,
    MoneyResolver,
  ],
];

/** Funding: programmes as data, applications of towns, grants and the proof of their use. */
@Module({
  imports: [ProjectsModule],
  controllers: [MoneyController],
  providers: [...PROGRAMMES, ...APPLYING, ...GRANTS, ...RESOLVERS],
})
export class FundingModule {}
