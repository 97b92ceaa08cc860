/** What came of an attempt: OK, the code of the refusal, or DOOR. */
export type Outcome = string;

/**
 * Written by hand from architecture.md §3.9 and §4: who may do what with a thing of Schwarzenberg.
 *   ok    it is done
 *   no    NOT_ALLOWED, after a look at the thing: he sees it, and may not
 *   --    NOT_FOUND: he does not see it
 *   door  NOT_ALLOWED at the door, before any look at anything: nowhere has he this right, so it tells nothing
 *   sign  SIGN_IN_NEEDED
 * The actors: coordination and administration in one with a seat in the council; each of them alone; data protection and
 * coach of the town; chair, member, a deputy who is not called, and whose term has ended; the office and a member of a
 * sibling working group, and such an office with a seat in the council; coordination and administration of Schneeberg; association; state; and who is not signed in:
 * anonymous, an expired session, an ended one, a disabled account.
 * What one has uploaded nobody else attaches.
 * Tasks are the council's: the office made them, the member answers for them, and who has both is asked to take them over.
 */
const TABLE = `
  mutation                   all  coord admin dataP coach chair member deputy former offSib inBoth sibl neighb assoc state strangers
  changeTerritoryOffice      ok   ok    door  door  door  door  door   door   door   no     no     door no     door  door  sign
  createOrganisation         ok   ok    door  door  door  door  door   door   door   no     no     door no     door  no    sign
  changeOrganisation         ok   ok    door  door  door  door  door   door   door   no     no     door no     door  no    sign
  describeFundingProgramme   ok   ok    door  door  door  door  door   door   door   no     no     door no     door  no    sign
  changeFundingProgramme     ok   ok    door  door  door  door  door   door   door   no     no     door no     door  no    sign
  followFundingProgramme     ok   ok    door  door  door  door  door   door   door   no     no     door no     door  door  sign
  unfollowFundingProgramme   ok   ok    door  door  door  door  door   door   door   no     no     door no     door  door  sign
  startFundingApplication    ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  renewFundingApplication    ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  submitFundingApplication   ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  recordFundingReceipt       ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  rejectFundingApplication   ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  withdrawFundingApplication ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  recordGrant                ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  changeGrant                ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  drawFunds                  ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  correctDrawdown            ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  recordDrawdownPayment      ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  fillProofOfUse             ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  startProofOfUse            ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  saveProofOfUse             ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  submitProofOfUse           ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  createPerson               ok   ok    door  door  door  door  door   door   door   no     no     door no     door  no    sign
  changePerson               ok   ok    door  door  door  door  door   door   door   --     --     door --     door  --    sign
  clearAddressMarks          ok   ok    door  door  door  door  door   door   door   --     --     door --     door  --    sign
  createBody                 ok   ok    door  door  door  door  door   door   door   no     no     door no     door  door  sign
  changeBody                 ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  dissolveBody               ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  recordReport               ok   ok    door  door  door  --    door   door   door   --     --     door --     door  door  sign
  adoptRules                 ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  createSeat                 ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  changeSeat                 ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  endSeat                    ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  handOverSeat               ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  nameDeputies               ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  previewMemberImport        ok   ok    door  door  door  door  door   door   door   no     no     door no     door  no    sign
  importMembers              ok   ok    door  door  door  door  door   door   door   no     no     door no     door  no    sign
  undoImport                 ok   ok    door  door  door  door  door   door   door   --     --     door --     door  --    sign
  discardDraft               ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  scheduleMeeting            ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  changeMeetingDraft         ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  addAgendaItem              ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  changeAgendaItem           ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  removeAgendaItem           ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  orderAgenda                ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  copyAgendaFromLastMeeting  ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  takeTopic                  ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  proposeTopic               ok   ok    door  door  door  ok    ok     door   door   --     ok     --   --     door  door  sign
  closeTopic                 ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  sendInvitation             ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  moveMeeting                ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  changePlace                ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  supplementAgenda           ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  cancelMeeting              ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  markMeetingHeld            ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  recordDecision             ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  correctDecision            ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  recordTownDecision         ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  nudge                      ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  inviteGuest                ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  uninviteGuest              ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  answerInvitation           ok   no    --    --    --    no    no     --     --     --     no     --   --     --    --    sign
  recordAnswer               ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  sendInvitationAgain        ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  recordService              ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  correctService             ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  appoint                    ok   door  ok    door  door  door  door   door   door   door   door   door --     door  door  sign
  endAppointment             ok   no    ok    no    --    --    --     --     --     --     --     --   --     --    --    sign
  inviteToAccount            ok   ok    door  door  door  door  door   door   door   --     --     door --     door  --    sign
  chooseAudience             ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  share                      ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  endShare                   ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  agreeToCoach               ok   no    door  door  door  door  door   door   door   no     no     door no     door  door  sign
  withdrawAgreement          ok   no    door  door  door  door  door   door   door   no     no     door no     door  door  sign
  appointCoach               ok   door  door  door  door  door  door   door   door   door   door   door door   door  --    sign
  createTask                 ok   ok    door  door  door  ok    ok     door   door   --     ok     --   --     door  door  sign
  changeTask                 ok   ok    --    --    --    no    no     --     --     --     no     --   --     --    --    sign
  startTask                  ok   ok    --    --    --    no    ok     --     --     --     no     --   --     --    --    sign
  completeTask               ok   ok    --    --    --    no    ok     --     --     --     no     --   --     --    --    sign
  giveUpTask                 ok   ok    --    --    --    no    ok     --     --     --     no     --   --     --    --    sign
  reopenTask                 ok   ok    --    --    --    no    ok     --     --     --     no     --   --     --    --    sign
  handOverTask               ok   ok    --    --    --    no    ok     --     --     --     no     --   --     --    --    sign
  acceptTask                 ok   no    --    --    --    no    no     --     --     --     no     --   --     --    --    sign
  declineTask                ok   ok    --    --    --    no    ok     --     --     --     no     --   --     --    --    sign
  setFollowUp                ok   ok    --    --    --    no    ok     --     --     --     no     --   --     --    --    sign
  commentOnTask              ok   ok    --    --    --    ok    ok     --     --     --     ok     --   --     --    --    sign
  changeTasks                ok   ok    --    --    --    no    no     --     --     --     no     --   --     --    --    sign
  startProposal              ok   ok    door  door  door  ok    ok     door   door   --     ok     --   --     door  door  sign
  saveProposalDraft          ok   ok    --    --    --    --    ok     --     --     --     --     --   --     --    --    sign
  inviteProposalAuthor       ok   ok    --    --    --    --    ok     --     --     --     --     --   --     --    --    sign
  removeProposalAuthor       ok   ok    --    --    --    --    ok     --     --     --     --     --   --     --    --    sign
  keepProposalVersion        ok   ok    --    --    --    --    ok     --     --     --     --     --   --     --    --    sign
  commentOnProposal          ok   ok    --    --    --    --    ok     --     --     --     --     --   --     --    --    sign
  answerProposalComment      ok   ok    --    --    --    --    ok     --     --     --     --     --   --     --    --    sign
  settleProposalComment      ok   ok    --    --    --    --    ok     --     --     --     --     --   --     --    --    sign
  submitProposal             ok   ok    --    --    --    --    ok     --     --     --     --     --   --     --    --    sign
  withdrawProposal           ok   ok    --    --    --    no    ok     --     --     --     no     --   --     --    --    sign
  returnProposal             ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  assignReviewers            ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  releaseReviewer            ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  recommendProposal          ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  putProposalOnAgenda        ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  giveStatement              ok   ok    --    --    --    no    no     --     --     --     no     --   --     --    --    sign
  finishReview               ok   no    --    --    --    --    --     --     --     --     --     --   --     --    --    sign
  declareConflict            ok   no    --    --    --    --    --     --     --     --     --     --   --     --    --    sign
  startProject               ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  changeProject              ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  moveProject                ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  evaluateProject            ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  saveMilestone              ok   ok    --    --    --    no    ok     --     --     --     no     --   --     --    --    sign
  saveIndicator              ok   ok    --    --    --    no    ok     --     --     --     no     --   --     --    --    sign
  saveBudgetLine             ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  savePartner                ok   ok    --    --    --    no    ok     --     --     --     no     --   --     --    --    sign
  saveRisk                   ok   ok    --    --    --    no    ok     --     --     --     no     --   --     --    --    sign
  removePlanEntry            ok   ok    --    --    --    no    ok     --     --     --     no     --   --     --    --    sign
  recordProgress             ok   ok    --    --    --    no    ok     --     --     --     no     --   --     --    --    sign
  correctMeasurement         ok   ok    --    --    --    no    ok     --     --     --     no     --   --     --    --    sign
  recordReceipt              ok   ok    --    --    --    no    ok     --     --     --     no     --   --     --    --    sign
  correctReceipt             ok   ok    --    --    --    no    ok     --     --     --     no     --   --     --    --    sign
  cancelReceipt              ok   ok    --    --    --    no    ok     --     --     --     no     --   --     --    --    sign
  askForReport               ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  endReportLink              ok   ok    door  door  door  door  door   door   door   --     no     door --     door  door  sign
  retryDelivery              ok   ok    door  door  door  door  door   door   door   --     --     door --     door  door  sign
  retryDeliveries            ok   ok    ok    door  door  door  door   door   door   no     no     door no     door  door  sign
  markNoticeRead             ok   --    --    --    --    --    --     --     --     --     --     --   --     --    --    sign
  markNoticesRead            each ok sign
  attachFile                 ok   UPLOAD_UNKNOWN --    --    --    no    no     --     --     --     no     --   --     --    --    sign
  addAttachmentVersion       ok   UPLOAD_UNKNOWN --    --    --    no    no     --     --     --     no     --   --     --    --    sign
  renameAttachment           ok   ok    --    --    --    no    no     --     --     --     no     --   --     --    --    sign
  removeAttachment           ok   ok    --    --    --    no    no     --     --     --     no     --   --     --    --    sign
  signOut                    each ok
  endSession                 ok   --    --    --    --    --    --     --     --     --     --     --   --     --    --    sign
  chooseNotices              ok   --    --    --    --    --    --     --     --     --     --     --   --     --    --    sign
  changeInstallation         ok   door  ok    door  door  door  door   door   door   door   door   door ok     door  door  sign
  sendTestMail               ok   door  ok    door  door  door  door   door   door   door   door   door ok     door  door  sign
  reportBarrier              each ok
  setUp                      each SETUP_DONE
  signIn                     each SIGN_IN_FAILED
  setPassword                each LINK_INVALID
  redeemInvitation           each LINK_INVALID
  changePassword             each CURRENT_PASSWORD_WRONG sign
`;

/** Of everybody, whatever he is: they concern him alone, or the way in. */
const EACH = 'each';

/** The columns, by the names of the actors. */
const COLUMNS = [
  'all',
  'coordination',
  'administration',
  'dataProtection',
  'coach',
  'chair',
  'member',
  'deputy',
  'former',
  'officeOfSibling',
  'officeInCouncil',
  'sibling',
  'neighbour',
  'association',
  'state',
  'strangers',
] as const;

const CODES: Readonly<Record<string, Outcome>> = {
  ok: 'OK',
  no: 'NOT_ALLOWED',
  '--': 'NOT_FOUND',
  door: 'DOOR',
  sign: 'SIGN_IN_NEEDED',
};

const rowOf = (line: string): readonly [string, Readonly<Record<string, Outcome>>] => {
  const [name = '', ...cells] = line.trim().split(/\s+/);
  const codes = cells.map((cell) => CODES[cell] ?? cell);
  const [, ofAll = '', ofStrangers = ofAll] = codes;
  const row = COLUMNS.map((column, index) => {
    if (cells[0] !== EACH) return [column, codes[index] ?? 'no entry in the table'] as const;
    return [column, column === 'strangers' ? ofStrangers : ofAll] as const;
  });
  return [name, Object.fromEntries(row)];
};

/** Mutation → actor → outcome; `strangers` stands for all who are not signed in. */
export const OUTCOMES: Readonly<Record<string, Readonly<Record<string, Outcome>>>> = Object.fromEntries(
  TABLE.trim().split('\n').slice(1).map(rowOf),
);

/** Types that only these mutations answer, and only after what cannot be repeated here. */
export const SEEN_ELSEWHERE: Readonly<Record<string, string>> = {
  ImportFault: 'faults of the own list, of no thing: test/e2e/council/member-import.e2e.ts',
  ProposalIncomplete: 'what the own draft lacks: test/e2e/proposals/write-and-submit.e2e.ts',
  Session: 'the own session after signing in: test/e2e/identity/sign-in.e2e.ts',
};
