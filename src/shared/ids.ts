import { v7 } from 'uuid';

/** A UUIDv7 that is marked with the kind of thing it names, so that ids of two kinds cannot be mixed up. */
export type Id<Kind extends string> = string & { readonly __kind: Kind };

export type TerritoryId = Id<'Territory'>;
export type OrganisationId = Id<'Organisation'>;
export type PersonId = Id<'Person'>;
export type AccountId = Id<'Account'>;
export type AppointmentId = Id<'Appointment'>;
export type CoachAgreementId = Id<'CoachAgreement'>;
export type BodyId = Id<'Body'>;
export type SeatId = Id<'Seat'>;
export type DeputyId = Id<'Deputy'>;
export type MemberImportId = Id<'MemberImport'>;
export type RulesId = Id<'RulesOfProcedure'>;
export type MeetingId = Id<'Meeting'>;
export type AgendaItemId = Id<'AgendaItem'>;
export type TopicId = Id<'Topic'>;
export type DecisionId = Id<'Decision'>;
export type InvitationId = Id<'Invitation'>;
export type ServiceProofId = Id<'ServiceProof'>;
export type ShareId = Id<'Share'>;
export type TaskId = Id<'Task'>;
export type TaskCommentId = Id<'TaskComment'>;
export type ProposalId = Id<'Proposal'>;
export type ProposalCommentId = Id<'ProposalComment'>;
export type ProposalReviewId = Id<'ProposalReview'>;
export type ReviewCriterionId = Id<'ReviewCriterion'>;
export type ProposalStepId = Id<'ProposalStep'>;
export type FieldOfActionId = Id<'FieldOfAction'>;
export type ProjectId = Id<'Project'>;
export type MilestoneId = Id<'Milestone'>;
export type IndicatorId = Id<'Indicator'>;
export type MeasurementId = Id<'Measurement'>;
export type BudgetLineId = Id<'BudgetLine'>;
export type ReceiptId = Id<'Receipt'>;
export type DrawdownId = Id<'Drawdown'>;
export type ReporterId = Id<'Reporter'>;
export type UploadId = Id<'Upload'>;
export type AttachmentId = Id<'Attachment'>;
export type AttachmentVersionId = Id<'AttachmentVersion'>;
export type DeadlineId = Id<'Deadline'>;
export type DeadlineStepId = Id<'DeadlineStep'>;
export type NotificationId = Id<'Notification'>;
export type FundingProgrammeId = Id<'FundingProgramme'>;
export type FundingApplicationId = Id<'FundingApplication'>;
export type ProofLineId = Id<'ProofLine'>;

/** A new id, made by the application; ordered by time of making (UUIDv7). */
export const newId = <T extends string>(): T => v7() as T;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
