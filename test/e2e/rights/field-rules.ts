/**
 * The rule of every field that a query can answer. A field of the schema that stands in neither table fails the proof,
 * and so does a line without a field.
 */

/** Whoever sees the thing reads these. Things without an id belong to the thing around them. */
export const OF_WHO_SEES: Readonly<Record<string, string>> = {
  Accessibility: 'conformity contactEmail enforcementBody knownBarriers statedOn',
  Account: 'createdAt email id',
  AddressMark: 'address id reason since status stoppedAt',
  AgendaItem:
    'attachments audience decision id kind minutes paper position presenter publicity sharedWith title topic',
  AnswerCounts: 'accepted declined open',
  AnswerRecord: 'answer at chosenDeputy id recordedBy schedule via',
  Appointment:
    'bodyId bodyName byTerritoryId holderName id isOwn personId role territoryId territoryName validFrom validTo',
  Attachment: 'audience createdAt id revision sharedWith title versions',
  AttachmentVersion: 'at by bytes id mediaType name number path',
  AudienceSetting: 'always audience choices id isDraft isPart revision title type',
  Body: 'allSeats children endedOn id kind name nextMeetingAt parent reportDeadline reports revision rules seats territory vacancies',
  CoachAgreement: 'agreedAt endedAt id territoryId territoryName toTerritoryId toTerritoryName',
  ConveningBody: 'body deadline position topics vacantSeats',
  DataProtectionContact: 'email name phone',
  Delivery:
    'attempts dueAt id isCopy kind reason recipient retriedAt retriedBy sentAt sentence state thing toOffice',
  Deadline:
    'bodyName calculation consequence dueOn escalation id isOpen isOverdue kind kindName lastDay path rule ruleSource territoryName title',
  DeadlineKind: 'kind name',
  DeadlineStep: 'dueAt id missed reached takenAt told',
  Decision:
    'awaitsTown conditions correctionReason earlier id isApproved kind needsTownMoney outcome recordedAt recordedBy revision townDecision version votes wording',
  Deputy: 'id person position seat',
  EarlierDecision:
    'conditions correctionReason id kind needsTownMoney outcome recordedAt recordedBy townDecision version votes wording',
  FileRules: 'extensions kinds mostBytes',
  FollowedProgramme: 'closing id opening since territory',
  Fraction: 'denominator numerator',
  FundedExpenditure: 'amount eligible kind title',
  FundingApplication:
    'attachments audience closesOn createdAt endedOn financeKind grant id opensOn programme project proof proofDueOn proposal reason receivedOn requested revision sharedWith state submittedOn territory title version versions year',
  FundingApplicationVersion:
    'at by consultedOn eligible expenditures id inKind number onwardGrant ownShare reason requested thirdParty total',
  FundingProgramme:
    'asOf ceiling consultationNeeded eligibleKinds financeKinds floor floorExceptions followedBy followUpChecked funder id inKindCounts maximumRate minimumOwnShare name nextWindow onwardGrantAllowed proofMonths receiptCounts reimbursedBelow remarks retentionYears revision shortName source sourceUrl staffCaps territory validFrom validTo windowYearsAhead windows',
  FundsDrawdown: 'amount cancelReason cancelledAt id paidOn purpose requestedOn',
  FundingWindow: 'closesOn fundingYear isOpen opensOn',
  GrantCondition: 'id tasks words',
  GrantNotice:
    'amount conditions drawUntil drawdowns drawn id issuedOn left number periodFrom periodTo proofDueOn',
  GuardFinding: 'code mend sentence severity',
  Grant: 'bodyId meetingId role territoryId',
  Inbox: 'unread',
  Installation: 'accessibility dataProtection demo needsSetup officialHeader operator revision version',
  Invitation:
    'agendaItem answer answerHistory answeredAt answeredVia body calledAt id meeting person releasedAt revision role seat serviceProofs votingRight',
  InvitationDeadline: 'kept lastSendingDay meetingDay ruleDays sentence urgent',
  MajorityRule: 'base threshold',
  Me: 'account grants persons territories',
  Meeting:
    'agenda agendaMinutes answerBy answerCounts attachments audience bodies cancelReason cancelledAt endsAt endsAtLocal guests heldUntil history id invitations invitedAt kind myInvitations number place revision schedule secondMeeting sequence sharedWith startsAt startsAtLocal startsAtNote state territory title urgencyReason videoUrl zone',
  MeetingHistoryEntry: 'at by event facts id',
  MemberImport:
    'changed created fileName id importedAt importedBy kept rows territory unchanged undoneAt undoneBy',
  MemberImportRow: 'effect id line name thing',
  NoticeSetting: 'area choice choices kind legal name',
  NoticeSettings: 'persons',
  Notice: 'at id isRead reason text thing',
  NoticeThing: 'path title',
  Operator: 'email name phone postalCode representedBy street town',
  Organisation: 'id kind name revision sector shortName territory',
  OwnPerson: 'function id name territoryId',
  OwnSession: 'createdAt expiresAt id isThisOne',
  OwnTerritory: 'ags id kind name officeEmail officeName officePhone rights roles',
  Person: 'addressMarks function id name organisation revision seats territory',
  PersonNotices: 'email personId personName settings territoryName',
  PreviewedGroup: 'circle count name people',
  PreviewedPerson: 'function id name organisation',
  PreviewRecipient: 'note',
  FieldOfAction: 'id name position',
  ProposalPerson: 'detail name personId',
  ProposalStep: 'act at by id remarks state',
  ProposalRemark: 'field words',
  ProposalReview:
    'assignedAt criteria dueOn endedAt id isMine revision reviewer scores state verdict version words',
  ReviewCriterion: 'help id name',
  ReviewScore: 'criterionId name reason score',
  ProposalStatement: 'at by id source version words',
  ProposalComment: 'answers at by field id settledAt settledBy words',
  ProposalAnswer: 'at by id words',
  ProposalVersion: 'at by content head id note number submission',
  ProposalVersionHead:
    'area body contactPerson endsOn fields implementingOrganisation proposingOrganisation startsOn summary title',
  ProposalConsultation: 'itemId meetingId meetingTitle outcome position startsAt state',
  ProposalNext: 'step who',
  Paper: 'id path title type',
  MissingField: 'by code field message section',
  SectionCompleteness: 'filled missing section total',
  PersonalDataWarning: 'field kind message',
  ProjectProposal:
    'area attachments audience authors body comments completeness consultations contactPerson content createdAt endsOn expenditure fields id implementingOrganisation isMine movedAt next proposingOrganisation reviews revision sharedWith startsOn state statements steps submittedAt summary territory title version versions',
  EvidenceSource: 'id kind title year',
  ProposalProblem: 'affected alreadyDone description evidence extent since',
  ProposalCauses: 'assumed protectiveFactors riskFactors',
  SmartGoal: 'baseline dueOn id indicator source target text unit',
  ProposalGoals: 'level overall reachedBy secondaryTargetGroup size smart targetGroup',
  ProposalMeasure: 'description endsOn goalId id output responsible startsOn title',
  ProposalMeasures: 'items reason',
  ProposalMilestone: 'dueOn id title',
  ProposalPartner: 'contribution hasLetterOfIntent id name',
  ProposalDelivery: 'accessibility milestones participation partners publicity risks roles',
  ProposalEvaluation: 'kind method responsible schedule stoppingCriteria successCriteria',
  ProposalFollowUp: 'continuation documentation transfer',
  RegisteredProgramme: 'address id level licence name',
  ProposalEvidence: 'deviation programmes',
  ExpenditureLine: 'amount id isEligible kind title',
  FundingLine: 'amount hourlyRate hours id kind title',
  ProposalFinance: 'consultedOn expenditures funding hasOnwardGrant staffPayGroup',
  ProposalDataProtection: 'hasNoOffenceData legalBasis processesPersonalData whose',
  ProposalContent:
    'causes dataProtection delivery evaluation evidence finance followUp goals measures problem',
  Project:
    'audience body budgetLines createdAt endsOn evaluation id implementingOrganisation indicators isMine isOverdue milestones movedAt partners planned proposal receipts reporters reports revision risks sharedWith spent startsOn state steps summary team territory title today',
  ProjectBudgetLine: 'id kind label planned revision spent',
  ProjectEvaluation: 'at delivery effect goals id lessons transfer verdict',
  ProjectIndicator:
    'baseline corrected direction dueOn goal id latest name progress revision source target unit values',
  ProjectMeasurement: 'at correctionReason day id replacedAt value via',
  ProjectMilestone: 'dueOn id reachedOn revision state title',
  ProjectPartner: 'contribution id letters name revision',
  ProjectReceipt: 'amount cancelReason cancelledAt files id lineId paidOn payee purpose',
  ProjectReport: 'at by id obstacles via words',
  ProjectReporter: 'answeredAt askedAt dueOn id isLate name organisation revokedAt',
  ProjectRisk: 'countermeasure id impact likelihood revision state title',
  ProjectStep: 'at by id reason state step',
  QuorumForecast: 'actBy base certain missing needed openSeatIds possible state text warning',
  QuorumRule: 'base denominator numerator',
  Receiver: 'kind name shareId territoryId',
  ReminderOffset: 'days hours',
  ReminderRule: 'before onlyVideo to',
  RightHolder: 'bodyId id name organisationName rights role validFrom validTo',
  RulesInForce: 'parameters validFrom validTo version',
  RulesOfProcedure: 'id parameters validFrom validTo version',
  RulesParameters:
    'abstention agendaSupplementDays circularVote defaultPublicity demandFraction invitationPeriodDays majority minutesDays nudgeAfterDays objectionDays periodParagraph quorum reminders secondMeetingQuorum tie urgentPeriodDays',
  SearchHit: 'bodyId id kind meetingId subtitle territoryId title',
  Seat: 'body chair deputies holder id isVacant organisation revision termDeadline validFrom validTo votingRight',
  ServiceProof:
    'at channel correctedAt correctedBy correctionReason detail enteredBy id occasion schedule servedOn state',
  Share:
    'aroundId endedAt endedBy fromName id sharedAt sharedBy thingId thingType title toName toTerritoryId',
  SetupStep: 'done step',
  ProofLine: 'id kind planned receipts spent title',
  ProofOfUse:
    'activities deviations filledAt id keepUntil lines planned receiptsByYear results spent submittedOn',
  ProofReceipts: 'amount kind year',
  StaffCap: 'payGroup payStage training',
  Task: 'audience body comments createdAt createdBy deadline description dueOn endedAt followUpOn helpers history id isMine isOverdue outcome priority receiver responsible revision sharedWith source state territory title',
  TaskComment: 'at by id mentions words',
  TaskHistoryEntry: 'about at by day event id via',
  TaskParty: 'detail name organisationId personId',
  TaskSource: 'id path title type',
  Territory:
    'ags chairTitle district id kind members memberships name officeEmail officeName officePhone onBehalfOf population revision',
  TerritoryMembership: 'association id member validFrom validTo',
  TownDecision: 'authority decidedOn granted reference',
  Votes: 'abstentions no yes',
  YearlyWindow: 'closesOn opensOn',
  WorkingGroupReport: 'dueOn givenOn id nextDue note recordedBy',
  WaitingItem:
    'action at consequence demand dueOn id kind path place reason revision stake thingId title urgency',
  Topic: 'audience body closedAt id minutes note proposedAt proposedBy revision sharedWith title',
};

/** The line of the table of expectations that says of which things somebody is told these fields. */
export const OF_SOME: Readonly<Record<string, string>> = {
  contact: 'Person.contactEmail Person.contactPhone Person.copyEmail Person.hasAccount Person.mailRefused',
  mandate:
    'Body.mandate Body.mandateFrom Body.mandateTo Body.reportDue Body.reportIntervalMonths Body.rulesInForce',
  deadline: 'ConveningBody.invitationDeadline',
  quorum: 'ConveningBody.quorumForecast',
  manages: 'Meeting.canManage',
  undelivered: 'Meeting.refusedMails',
  unserved: 'Invitation.unserved',
  acts: 'Meeting.may',
  answers: 'Invitation.canAnswer',
  ends: 'Appointment.mayEnd',
  does: 'Task.may',
  numbers:
    'DeliveryCounts.due DeliveryCounts.parked DeliveryCounts.planned DeliveryCounts.retrying DeliveryCounts.sent DeliveryFailures.count DeliveryFailures.reason DeliveryFailures.sentence DeliveryOverview.counts DeliveryOverview.dueSince DeliveryOverview.failures DeliveryOverview.territoryId DeliveryOverview.territoryName',
  warned: 'ProjectProposal.personalDataWarnings',
  writes: 'ProjectProposal.may',
  talks: 'ProjectProposal.mayComment',
  speaks: 'ProjectProposal.statementSources',
  runs: 'Project.may',
  told: 'ProposalStep.reason',
  judges: 'ProposalReview.may',
  attaches: 'Attachment.mayChange',
  describes: 'FundingProgramme.mayChange',
  funds: 'FundingApplication.may',
  money:
    'FundingMoney.drawn FundingMoney.field FundingMoney.granted FundingMoney.ownShare FundingMoney.spent FundingMoney.territory FundingMoney.year',
  chooses: 'AudienceSetting.mayChange AudienceSetting.receivers',
  circles:
    'AudiencePreview.everyone AudiencePreview.gains AudiencePreview.isDraft AudiencePreview.loses AudiencePreview.sees',
  reckons: 'DeadlineOfBody.bodyId DeadlineOfBody.deadline',
  preview:
    'InvitationPreview.mail InvitationPreview.recipients InvitationPreview.recipientsElsewhere PreviewAttachment.content PreviewAttachment.contentType PreviewAttachment.name PreviewMail.attachments PreviewMail.html PreviewMail.recipientId PreviewMail.subject PreviewMail.text PreviewMail.toName PreviewRecipient.address PreviewRecipient.kind PreviewRecipient.name PreviewRecipient.personId PreviewRecipient.role PreviewRecipient.seatName',
  administration: 'Installation.setupSteps Me.canAdminister',
  members: 'Me.canSeeMembers',
};

/** Pages and their counts: the counts must fit what the pages show. */
export const OF_PAGES =
  /^(\w+Connection\.(edges|nodes|pageInfo|totalCount)|\w+Edge\.(cursor|node)|PageInfo\.\w+)$/;

/** What no actor of the world can be answered, and why. */
export const NEVER_ANSWERED: Readonly<Record<string, string>> = {
  Municipality: 'only during the first run, to whoever has its code',
};
