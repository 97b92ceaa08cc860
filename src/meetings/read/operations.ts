/** What the dashboard of a council shows: its next meetings with agenda and participants. */
export const COUNCIL_DASHBOARD = `query CouncilDashboard($filter: MeetingFilter) {
  meetings(first: 20, filter: $filter) {
    nodes {
      id number title kind state startsAt endsAt place
      agenda { id position title presenter minutes kind publicity }
      invitations { id role votingRight answer person { id name function organisation { id name } } }
    }
  }
}`;

/** The operations of our own client about meetings; PostgreSQL keeps their statements prepared. */
export const meetingOperations: readonly string[] = [COUNCIL_DASHBOARD];
