import { RolesAndTerritories1763800000001 } from './0001-roles-and-territories.js';
import { PlainPolicies1763800000026 } from './0026-plain-policies.js';
import { Council1763800000002 } from './0002-council.js';
import { Meetings1763800000003 } from './0003-meetings.js';
import { OutboxAndNotifications1763800000004 } from './0004-outbox-and-notifications.js';
import { Actor1763800000005 } from './0005-actor.js';
import { SignInAttempts1763800000006 } from './0006-sign-in-attempts.js';
import { MemberImports1763800000008 } from './0008-member-imports.js';
import { Search1763800000011 } from './0011-search.js';
import { Installation1763800000010 } from './0010-installation.js';
import { Audiences1763800000013 } from './0013-audiences.js';
import { CoachesAndRights1763800000012 } from './0012-coaches-and-rights.js';
import { LiveChanges1763800000009 } from './0009-live-changes.js';
import { Tasks1763800000014 } from './0014-tasks.js';
import { ReturnedMail1763800000018 } from './0018-returned-mail.js';
import { NoticeSettings1763800000017 } from './0017-notice-settings.js';
import { Delivery1763800000019 } from './0019-delivery.js';
import { Waiting1763800000015 } from './0015-waiting.js';
import { Digests1763800000020 } from './0020-digests.js';
import { Money1763800000022 } from './0022-money.js';
import { FundingProgrammes1763800000033 } from './0033-funding-programmes.js';
import { FundingApplications1763800000034 } from './0034-funding-applications.js';
import { ProofFromProject1763800000047 } from './0047-proof-from-project.js';
import { Inbox1763800000021 } from './0021-inbox.js';
import { Files1763800000023 } from './0023-files.js';
import { CollectedNotices1763800000025 } from './0025-collected-notices.js';
import { SearchableProposals1763800000037 } from './0037-searchable-proposals.js';
import { GermanSearch1763800000036 } from './0036-german-search.js';
import { WorkingGroupReports1763800000041 } from './0041-working-group-reports.js';
import { DeadlinesStepAside1763800000042 } from './0042-deadlines-step-aside.js';
import { ProposalComments1763800000045 } from './0045-proposal-comments.js';
import { ProposalVersions1763800000044 } from './0044-proposal-versions.js';
import { RetriedDeliveries1763800000043 } from './0043-retried-deliveries.js';
import { PartsByTheirMeeting1763800000053 } from './0053-parts-by-their-meeting.js';
import { WaysToThings1763800000048 } from './0048-ways-to-things.js';
import { CorrectedMoney1763800000056 } from './0056-corrected-money.js';
import { CorrectedServices1763800000050 } from './0050-corrected-services.js';
import { OpenDeadlines1763800000051 } from './0051-open-deadlines.js';
import { Projects1763800000038 } from './0038-projects.js';
import { ProjectsFollow1763800000039 } from './0039-projects-follow.js';
import { Deadlines1763800000016 } from './0016-deadlines.js';
import { Decisions1763800000030 } from './0030-decisions.js';
import { Proposals1763800000027 } from './0027-proposals.js';
import { ProposalReviews1763800000031 } from './0031-proposal-reviews.js';

/** All migrations in their order; they go up only. */
export const migrations = [
  RolesAndTerritories1763800000001,
  Council1763800000002,
  PlainPolicies1763800000026,
  Meetings1763800000003,
  OutboxAndNotifications1763800000004,
  Actor1763800000005,
  SignInAttempts1763800000006,
  MemberImports1763800000008,
  Search1763800000011,
  Installation1763800000010,
  LiveChanges1763800000009,
  Audiences1763800000013,
  CoachesAndRights1763800000012,
  Tasks1763800000014,
  ReturnedMail1763800000018,
  NoticeSettings1763800000017,
  Delivery1763800000019,
  Waiting1763800000015,
  Digests1763800000020,
  Money1763800000022,
  FundingProgrammes1763800000033,
  FundingApplications1763800000034,
  ProofFromProject1763800000047,
  Inbox1763800000021,
  Files1763800000023,
  Deadlines1763800000016,
  CollectedNotices1763800000025,
  GermanSearch1763800000036,
  Decisions1763800000030,
  Proposals1763800000027,
  SearchableProposals1763800000037,
  ProposalReviews1763800000031,
  WorkingGroupReports1763800000041,
  DeadlinesStepAside1763800000042,
  RetriedDeliveries1763800000043,
  ProposalVersions1763800000044,
  ProposalComments1763800000045,
  Projects1763800000038,
  ProjectsFollow1763800000039,
  WaysToThings1763800000048,
  CorrectedServices1763800000050,
  OpenDeadlines1763800000051,
  PartsByTheirMeeting1763800000053,
  CorrectedMoney1763800000056,
];
