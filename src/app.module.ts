import { type DynamicModule, Module } from '@nestjs/common';
import { AudienceModule, shareRead } from './audience/index.js';
import {
  councilDeadlineSources,
  CouncilModule,
  councilEntities,
  councilReadModels,
  councilWaitingSources,
  defaultRules,
  personNoticeSubject,
} from './council/index.js';
import { deadlineNoticeSubject, deadlineReadModels, DeadlinesModule } from './deadlines/index.js';
import { DeliveryModule, deliveryReadModels } from './delivery/index.js';
import { actorParameters, IdentityModule, identityEntities, identityReadModels } from './identity/index.js';
import { fileReadModels, FilesModule } from './files/index.js';
import {
  fundingDeadlineSources,
  fundingEntities,
  fundingFileCarriers,
  fundingNoticeSubject,
  FundingModule,
  fundingReadModels,
  fundingTaskSources,
  fundingWaitingSources,
} from './funding/index.js';
import { InstallationModule } from './installation/index.js';
import { product } from './boot/product.js';
import {
  meetingDeadlineSources,
  MeetingsModule,
  meetingEntities,
  meetingNoticeSubject,
  meetingFileCarriers,
  meetingOperations,
  meetingReadModels,
  meetingTaskSources,
  meetingWaitingSources,
  type PaperSource,
} from './meetings/index.js';
import {
  projectDeadlineSources,
  projectFileCarriers,
  projectNoticeSubject,
  projectReadModels,
  ProjectsModule,
  projectTaskSources,
  projectWaitingSources,
} from './projects/index.js';
import { noticeReadModels, NotificationsModule, thingOfMail } from './notifications/index.js';
import { PapersModule } from './papers/index.js';
import {
  proposalEntities,
  proposalFileCarriers,
  proposalNoticeSubject,
  proposalPaperSource,
  proposalReadModels,
  ProposalsModule,
  proposalWaitingSources,
} from './proposals/index.js';
import { SearchModule } from './search/index.js';
import {
  taskDeadlineSources,
  taskEntities,
  taskNoticeSubject,
  taskReadModels,
  TasksModule,
  taskWaitingSources,
} from './tasks/index.js';
import { waitingOperations, waitingRead, WaitingModule } from './waiting/index.js';
import { type Composition, PlatformModule } from './platform/platform.module.js';

/** From what tasks come: each module that has such things adds its own. */
const taskSources = [...fundingTaskSources, ...meetingTaskSources, ...projectTaskSources];
/** What items of an agenda treat: likewise. */
const paperSources: readonly PaperSource[] = [proposalPaperSource];
/** What can wait for somebody: likewise. */
const waitingSources = [
  ...councilWaitingSources,
  ...fundingWaitingSources,
  ...meetingWaitingSources(defaultRules),
  ...taskWaitingSources,
  ...proposalWaitingSources,
  ...projectWaitingSources,
];
/** Which days a rule gives: likewise. */
const deadlineSources = [
  ...councilDeadlineSources,
  ...meetingDeadlineSources,
  ...taskDeadlineSources,
  ...fundingDeadlineSources,
  ...projectDeadlineSources,
];
/** About what notices and mails are. */
const noticeSubjects = [
  meetingNoticeSubject,
  personNoticeSubject,
  taskNoticeSubject,
  proposalNoticeSubject,
  projectNoticeSubject,
  fundingNoticeSubject,
  deadlineNoticeSubject(deadlineSources),
];
/** What carries files, likewise. */
const fileCarriers = [
  ...fundingFileCarriers,
  ...meetingFileCarriers,
  ...projectFileCarriers,
  ...proposalFileCarriers,
];
const ofModules = [
  ...councilReadModels,
  ...identityReadModels,
  ...meetingReadModels(paperSources),
  ...deliveryReadModels(thingOfMail(noticeSubjects)),
  ...taskReadModels(taskSources),
  ...proposalReadModels,
  waitingRead(waitingSources),
  ...noticeReadModels(noticeSubjects),
  ...fileReadModels(fileCarriers),
  ...fundingReadModels,
  ...deadlineReadModels(deadlineSources),
  ...projectReadModels,
];
/** What the read side knows, and docs/rights.md prints. */
export const readModels = [...ofModules, shareRead(ofModules)];

/** The whole application: API, worker and commands are the same composition with another role. */
@Module({})
export class AppModule {
  static with(composition: Composition): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(composition, {
          entities: [
            ...councilEntities,
            ...identityEntities,
            ...meetingEntities,
            ...taskEntities,
            ...proposalEntities,
            ...fundingEntities,
          ],
          readModels,
          operations: [...meetingOperations, ...waitingOperations, ...(composition.clientOperations ?? [])],
          actorParameters,
        }),
        AudienceModule,
        CouncilModule,
        DeliveryModule,
        FilesModule.with(fileCarriers),
        FundingModule,
        DeadlinesModule.with(deadlineSources),
        IdentityModule,
        MeetingsModule,
        NotificationsModule,
        ProposalsModule,
        PapersModule,
        ProjectsModule,
        SearchModule,
        TasksModule.with(taskSources),
        WaitingModule,
        InstallationModule.with(product),
        ...(composition.extraModules ?? []),
      ],
    };
  }
}
