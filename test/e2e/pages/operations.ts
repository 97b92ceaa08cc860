/** The operation of each page, as the client may send it; root fields stand at two blanks. */
export const OVERVIEW = `query Overview {
  me { account { email } canSeeMembers canAdminister persons { id name function territoryId }
       territories { id name kind roles rights } grants { role territoryId bodyId meetingId } }
  myInvitations { id answer canAnswer role revision seat { organisation { name } deputies { position person { id name } } }
       meeting { id title startsAt endsAt zone place videoUrl answerBy schedule bodies { body { name } } } }
  coming: meetings(first: 10, filter: { when: COMING, states: [INVITED] }) { nodes { id title startsAt endsAt zone place canManage
       may answerCounts { accepted declined open } myInvitations { id answer canAnswer }
       bodies { body { id name } quorumForecast { state text } } } }
  waiting(first: 20) { totalCount pageInfo { endCursor hasNextPage } nodes { id kind thingId revision urgency stake dueOn at
       demand title place reason consequence path action } }
}`;

export const MEETINGS = `query Meetings($filter: MeetingFilter, $after: String) {
  meetings(first: 50, after: $after, filter: $filter) { totalCount pageInfo { endCursor hasNextPage }
       nodes { id number title kind state startsAt endsAt zone place videoUrl may
         answerCounts { accepted declined open } refusedMails myInvitations { id answer }
         bodies { position body { id name } quorumForecast { state text } } } }
}`;

export const MEETING = `query Meeting($id: ID!) {
  meeting(id: $id) { id number title kind state startsAt endsAt startsAtLocal endsAtLocal startsAtNote zone place videoUrl
       urgencyReason secondMeeting answerBy invitedAt heldUntil cancelledAt cancelReason schedule revision canManage may
       agendaMinutes answerCounts { accepted declined open } refusedMails territory { id name officeName officeEmail onBehalfOf }
       agenda { id position title presenter minutes kind publicity audience topic { id } }
       bodies { position body { id name kind rulesInForce { version parameters { invitationPeriodDays urgentPeriodDays
           agendaSupplementDays quorum { numerator denominator base } } } }
         topics { id title note minutes proposedAt revision proposedBy { name } } vacantSeats { id organisation { name } }
         invitationDeadline { lastSendingDay ruleDays urgent meetingDay kept sentence }
         quorumForecast { state base needed certain possible missing openSeatIds actBy text warning } }
       invitations { id role votingRight answer answeredAt answeredVia calledAt releasedAt canAnswer revision
         body { id } person { id name function mailRefused organisation { name } }
         seat { id organisation { name } deputies { position person { id name } } }
         serviceProofs { id occasion schedule channel state at servedOn detail enteredBy }
         answerHistory { id schedule answer at via recordedBy chosenDeputy { name } } }
       guests { id answer person { id name function } agendaItem { id title } serviceProofs { id state at servedOn } }
       myInvitations { id answer canAnswer seat { id deputies { position person { id name } } } }
       history { id at event facts by } }
}`;

export const MEMBERS = `query Members($territoryId: ID!, $search: String, $after: String) {
  bodies(territoryId: $territoryId) { id kind name mandate mandateFrom mandateTo reportDue endedOn revision parent { id }
       rulesInForce { version } seats { id votingRight chair validFrom validTo isVacant revision organisation { id name }
         holder { id name function } deputies { id position person { id name } } }
       vacancies { id isVacant organisation { id name } } }
  persons(territoryId: $territoryId, search: $search, first: 50, after: $after) { totalCount pageInfo { endCursor hasNextPage }
       nodes { id name function contactEmail copyEmail contactPhone hasAccount mailRefused revision organisation { id name }
         seats { id votingRight chair validFrom validTo body { id name } } } }
  organisations(territoryId: $territoryId, first: 100) { nodes { id name shortName sector kind revision } }
}`;

export const ACCOUNT = `query Account {
  me { account { id email createdAt } canSeeMembers canAdminister persons { id name function territoryId }
       territories { id name kind roles rights } }
  sessions { id createdAt expiresAt isThisOne }
}`;
