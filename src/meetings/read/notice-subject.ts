/** Notices about an invitation lead to its meeting. */
export const meetingNoticeSubject = {
  type: 'Invitation',
  thing: 'Meeting',
  table: 'meeting',
  idOf: (invitation: string): string =>
    `(select ni.meeting_id from invitation ni where ni.id = ${invitation})`,
  title: (meeting: string): string =>
    `${meeting}.title || ' am ' || kpr_german_day(${meeting}.starts_at, ${meeting}.zone)`,
  path: (meeting: string): string => `'/sitzungen/' || ${meeting}.id`,
  part: (invitation: string): string => `select ni.role from invitation ni where ni.id = ${invitation}`,
};
