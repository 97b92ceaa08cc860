import { type DynamicModule, Module } from '@nestjs/common';
import { CouncilModule } from '../council/index.js';
import { type Product, PRODUCT } from './domain/product.js';
import { FirstRunResolver } from './graphql/first-run.resolver.js';
import { InstallationResolver } from './graphql/installation.resolver.js';
import { BarrierReportedProcessor } from './jobs/barrier-reported.processor.js';
import { ChangeInstallation } from './use-cases/change-installation.js';
import { CheckSetupCode } from './use-cases/check-setup-code.js';
import { FindMunicipalities } from './use-cases/find-municipalities.js';
import { IssueSetupCode } from './use-cases/issue-setup-code.js';
import { MailBarrierReport } from './use-cases/mail-barrier-report.js';
import { ReportBarrier } from './use-cases/report-barrier.js';
import { SetUp } from './use-cases/set-up.js';
import { ShowInstallation } from './use-cases/show-installation.js';
import { TestMail } from './use-cases/test-mail.js';

/** The installation as a whole: its first run, who runs it, its mail server, and reports of barriers. */
@Module({
  imports: [CouncilModule],
  providers: [
    ...[InstallationResolver, FirstRunResolver, BarrierReportedProcessor],
    ...[ChangeInstallation, CheckSetupCode, FindMunicipalities, IssueSetupCode, MailBarrierReport],
    ...[ReportBarrier, SetUp, ShowInstallation, TestMail],
  ],
})
export class InstallationModule {
  static with(product: Product): DynamicModule {
    return { module: InstallationModule, providers: [{ provide: PRODUCT, useValue: product }] };
  }
}
