import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/index.js';
import { NOTICE_TIMES, NOTICE_TIMES_TOKEN } from './domain/notice-times.js';
import { InvitationPreviewResolver } from './graphql/invitation-preview.resolver.js';
import { NoticesResolver } from './graphql/notices.resolver.js';
import { InvitationPreviewController } from './http/invitation-preview.controller.js';
import { UnsubscribeController } from './http/unsubscribe.controller.js';
import { DailyDigest } from './jobs/daily-digest.processor.js';
import { DueScan } from './jobs/due-scan.processor.js';
import { NoticeJobs } from './jobs/notice-jobs.processor.js';
import { CHECK_NOTICES, SEND_NOTICES } from './jobs/notice-steps.js';
import { NoticePlanning } from './jobs/plan-notices.processor.js';
import { ProjectNoticePlanning } from './jobs/plan-project-notices.processor.js';
import { TaskNoticePlanning } from './jobs/plan-task-notices.processor.js';
import { NoticeSettingsResolver } from './graphql/notice-settings.resolver.js';
import { NoticeSettingsRepository } from './persistence/notice-settings.repository.js';
import { NoticesRepository } from './persistence/notices.repository.js';
import { CheckNotices } from './use-cases/check-notices.js';
import { OwnNoticeSettings } from './use-cases/own-notice-settings.js';
import { InboxRepository } from './persistence/inbox.repository.js';
import { MarkNoticesRead } from './use-cases/mark-notices-read.js';
import { DeadlineNoticePlanning } from './jobs/plan-deadline-notices.processor.js';
import { PlanDeadlineNotices } from './use-cases/plan-deadline-notices.js';
import { ProposalNoticePlanning } from './jobs/plan-proposal-notices.processor.js';
import { PlanProposalNotices } from './use-cases/plan-proposal-notices.js';
import { WriteProposalMail } from './use-cases/write-proposal-mail.js';
import { PlanDigests } from './use-cases/plan-digests.js';
import { ReadCollected } from './use-cases/read-collected.js';
import { ReturnedMail } from './jobs/returned-mail.processor.js';
import { ReadReturns } from './use-cases/read-returns.js';
import { SweepSendings } from './use-cases/sweep-sendings.js';
import { TakeReturn } from './use-cases/take-return.js';
import { WriteAddressMail } from './use-cases/write-address-mail.js';
import { FundingNoticePlanning } from './jobs/plan-funding-notices.processor.js';
import { PlanFundingNotices } from './use-cases/plan-funding-notices.js';
import { WriteFundingMail } from './use-cases/write-funding-mail.js';
import { PlanNotices } from './use-cases/plan-notices.js';
import { PlanProjectNotices } from './use-cases/plan-project-notices.js';
import { PlanTaskNotices } from './use-cases/plan-task-notices.js';
import { PreviewInvitation } from './use-cases/preview-invitation.js';
import { ClaimDueNotices } from './use-cases/claim-due-notices.js';
import { BeginSending } from './use-cases/begin-sending.js';
import { HoldNotices } from './use-cases/hold-notices.js';
import { NoteOutcome } from './use-cases/note-outcome.js';
import { SendNotices } from './use-cases/send-notices.js';
import { VisitUnsubscribeLink } from './use-cases/visit-unsubscribe-link.js';
import { WriteDeadlineMail } from './use-cases/write-deadline-mail.js';
import { WriteDigest } from './use-cases/write-digest.js';
import { WriteSubjectMail } from './use-cases/write-subject-mail.js';
import { WriteUndertakingMail } from './use-cases/write-undertaking-mail.js';
import { WriteProjectMail } from './use-cases/write-project-mail.js';
import { WriteTaskMail } from './use-cases/write-task-mail.js';
import { WriteMail } from './use-cases/write-mail.js';

/** Every job that this module adds to the queue: each needs exactly one processor. */
export const noticeJobs: readonly string[] = [CHECK_NOTICES, SEND_NOTICES];

/** Reminders, mail texts and their sending; reacts to the events of the other modules. */
@Module({
  imports: [MeetingsModule],
  controllers: [InvitationPreviewController, UnsubscribeController],
  providers: [
    { provide: NOTICE_TIMES_TOKEN, useValue: NOTICE_TIMES },
    ...[
      NoticesRepository,
      PlanNotices,
      ClaimDueNotices,
      CheckNotices,
      WriteMail,
      WriteSubjectMail,
      ...[HoldNotices, BeginSending, NoteOutcome, SendNotices],
    ],
    ...[PlanTaskNotices, WriteTaskMail, TaskNoticePlanning],
    ...[PlanProjectNotices, WriteProjectMail, ProjectNoticePlanning, WriteUndertakingMail],
    ...[NoticeSettingsRepository, OwnNoticeSettings, NoticeSettingsResolver, VisitUnsubscribeLink],
    ...[PlanDeadlineNotices, WriteDeadlineMail, DeadlineNoticePlanning],
    ...[PlanFundingNotices, WriteFundingMail, FundingNoticePlanning],
    ...[PlanProposalNotices, WriteProposalMail, ProposalNoticePlanning],
    ...[PlanDigests, ReadCollected, WriteDigest, DailyDigest],
    ...[NoticePlanning, NoticeJobs, DueScan],
    ...[InboxRepository, MarkNoticesRead, NoticesResolver],
    ...[TakeReturn, ReadReturns, SweepSendings, ReturnedMail, WriteAddressMail],
    ...[PreviewInvitation, InvitationPreviewResolver],
  ],
})
export class NotificationsModule {}
