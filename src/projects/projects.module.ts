import { Module, type Type } from '@nestjs/common';
import { ProjectCourseResolver } from './graphql/project-course.resolver.js';
import { ProjectPlanResolver } from './graphql/project-plan.resolver.js';
import { ProjectRecordsResolver } from './graphql/project-records.resolver.js';
import { IndicatorResolver, ProjectResolver } from './graphql/project.resolver.js';
import { ReportLinkController } from './http/report-link.controller.js';
import { AskForReport } from './use-cases/ask-for-report.js';
import { ChangeProject } from './use-cases/change-project.js';
import { MoveProject } from './use-cases/move-project.js';
import { RecordProgress } from './use-cases/record-progress.js';
import { ReceiptKeepers } from './use-cases/receipt-keepers.js';
import { RecordReceipt } from './use-cases/record-receipt.js';
import { SavePlanEntry } from './use-cases/save-plan-entry.js';
import { SeenProjects } from './use-cases/seen-projects.js';
import { StartProject } from './use-cases/start-project.js';
import { VisitReportByLink } from './use-cases/visit-report-by-link.js';

const USE_CASES: Type[] = [
  ...[StartProject, ChangeProject, MoveProject, SavePlanEntry],
  ...[RecordProgress, RecordReceipt, AskForReport, VisitReportByLink],
];
const RESOLVERS: Type[] = [
  ...[ProjectResolver, IndicatorResolver, ProjectCourseResolver],
  ...[ProjectPlanResolver, ProjectRecordsResolver],
];

/** Projects from the approved proposal to what came of them. */
@Module({
  controllers: [ReportLinkController],
  providers: [SeenProjects, ReceiptKeepers, ...USE_CASES, ...RESOLVERS],
  exports: [ReceiptKeepers, ...USE_CASES],
})
export class ProjectsModule {}
