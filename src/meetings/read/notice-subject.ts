import type { Parameters } from '../../platform/graphql/read/index.js';

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
  /** Only who has not answered is asked again. */
  holds: (meeting: string, notice: string, p: Parameters): string =>
    `${meeting}.state = 'INVITED' and ${meeting}.schedule = ${notice}.subject_revision and ${meeting}.starts_at > ${p.now()}
     and exists (select 1 from invitation ni where ni.id = ${notice}.subject_id and ni.answer = 'OPEN' and ni.released_at is null)`,
};
